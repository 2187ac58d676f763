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
        /// Everybody may see it of the entries of which those whose it is opened it.
        case granted
        /// Nobody sees it here.
        case sealed
    }

    /// A condition over the columns of the register's table `v` at a moment.
    typealias Condition = @Sendable (AsOf) -> SQL

    /// The register.
    let register: Register
    private let isPublic: Condition?
    private let fields: [String: Openness]
    private let grants: [String: Condition]

    /// A disclosure of the fields `open` and, cut to the first character, `masked`.
    init(_ register: Register, open: [String], masked: [String] = [], onlyWhere condition: SQL? = nil) {
        self.register = register
        isPublic = if let condition { { _ in condition } } else { nil }
        grants = [:]
        fields = Dictionary(
            open.map { ($0, Openness.open) } + masked.map { ($0, Openness.masked) },
            uniquingKeysWith: { _, last in last })
    }

    /// A disclosure of entries as far as those whose they are opened them.
    ///
    /// - Parameters:
    ///   - always: fields that are open of every entry that is.
    ///   - grants: the others, with the condition under which an entry shows each.
    ///   - isOpen: which entries are open.
    init(
        _ register: Register, always: [String], grants: [String: Condition], onlyWhere isOpen: @escaping Condition
    ) {
        self.register = register
        isPublic = isOpen
        self.grants = grants
        fields = Dictionary((always + grants.keys).map { ($0, .granted) }, uniquingKeysWith: { first, _ in first })
    }

    /// How far a field is open.
    subscript(_ field: String) -> Openness { fields[field] ?? .sealed }
}

// MARK: - Selecting

extension Disclosure {
    /// Which entries are public at all, over the columns of the table `v`.
    func condition(_ moment: AsOf) -> SQL { isPublic?(moment) ?? "1 = 1" }

    /// Whether a field is shown of some of the entries that are public and not of others.
    func isGranted(_ field: String) -> Bool { grants[field] != nil }

    /// The fields somebody may see, in the register's order.
    var shown: [Field] { register.fields.filter { self[$0.id] != .sealed } }

    /// Those of ``shown`` that have a column: all but the one that `id` holds.
    var stored: [Field] { shown.filter { $0.id != keyField } }

    /// The columns of the table that hold ``stored``, as a query selects them.
    func columns(_ moment: AsOf) -> [SQL] {
        stored.map { field in
            switch self[field.id] {
            case .masked: "substr(\(field.column), 1, 1) || '*' AS \(field.column)"
            case .granted: "\(granted(field, moment)) AS \(field.column)"
            case .open, .sealed: "\(field.column)"
            }
        }
    }

    /// A field's value to look for and to order by; `nil` for one that is not wholly shown, so that nobody can guess
    /// their way to it.
    func searched(_ field: Field, _ moment: AsOf) -> SQL? {
        switch self[field.id] {
        case .open: field.id == keyField ? "id" : "\(field.column)"
        case .granted: field.id == keyField ? "id" : granted(field, moment)
        case .masked, .sealed: nil
        }
    }

    private func granted(_ field: Field, _ moment: AsOf) -> SQL {
        guard let condition = grants[field.id] else { return "v.\(field.column)" }
        return "CASE WHEN \(condition(moment)) THEN v.\(field.column) END"
    }

    /// The field that the column `id` holds.
    var keyField: String? { register.keyField.map { register.fields[$0].id } }
}
