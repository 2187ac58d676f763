import Database

/// What of a register everybody may see, field by field. What is not named here is sealed, and a register without a
/// disclosure is sealed as a whole: who adds a field has to open it on purpose.
///
/// Queries select what it opens and nothing else, so that a sealed value never leaves the database for a page.
struct Disclosure: Sendable {
    /// How far a field is open.
    enum Openness: String, Hashable, Sendable, CaseIterable {
        /// Everybody may see it.
        case open
        /// A person's name, of which everybody sees the first character: 张*.
        case masked
        /// Nobody sees it here.
        case sealed
    }

    /// The register.
    let register: Register
    /// Which of its entries are public at all; `nil` where all are.
    let condition: SQL?
    private let fields: [String: Openness]

    /// A disclosure of the fields `open` and, cut to the first character, `masked`.
    init(_ register: Register, open: [String], masked: [String] = [], onlyWhere condition: SQL? = nil) {
        self.register = register
        self.condition = condition
        fields = Dictionary(
            open.map { ($0, Openness.open) } + masked.map { ($0, Openness.masked) },
            uniquingKeysWith: { _, last in last })
    }

    /// How far a field is open.
    subscript(_ field: String) -> Openness { fields[field] ?? .sealed }
}

// MARK: - Selecting

extension Disclosure {
    /// The fields somebody may see, in the register's order.
    var shown: [Field] { register.fields.filter { self[$0.id] != .sealed } }

    /// The columns of the table that hold them, as a query selects them; the field that `id` holds is left out.
    var columns: [SQL] {
        shown.filter { $0.id != keyField }.map { field in
            self[field.id] == .open ? "\(field.column)" : "substr(\(field.column), 1, 1) || '*' AS \(field.column)"
        }
    }

    /// The field that the column `id` holds.
    var keyField: String? { register.keyField.map { register.fields[$0].id } }
}
