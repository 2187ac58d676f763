import Civic
import Database
import Exact

/// What everybody may see of an entry.
struct PublicEntry: Sendable, Identifiable {
    /// The name of the entry within its register.
    let id: String
    /// What is shown, by field; what is sealed is not there.
    let values: [String: SQLValue]

    /// An entry that says `values`.
    init(id: String, values: [String: SQLValue]) {
        self.id = id
        self.values = values
    }

    /// An entry from a row with the columns of its disclosure.
    init(_ row: Row, _ disclosure: Disclosure) throws {
        id = try row["id"]
        var values: [String: SQLValue] = [:]
        var place = row.values.count - disclosure.stored.count
        for field in disclosure.stored {
            values[field.id] = row.values[place]
            place += 1
        }
        if let key = disclosure.keyField, disclosure[key] != .sealed { values[key] = .text(id) }
        self.values = values
    }

    /// What a field says; null where it is empty or sealed.
    subscript(_ field: String) -> SQLValue { values[field] ?? .null }

    /// What a text field says.
    func text(_ field: String?) -> String? {
        if let field, case .text(let text) = self[field] { text } else { nil }
    }

    /// What a field of money says.
    func yuan(_ field: String) -> Yuan? {
        if case .int(let fen) = self[field] { Yuan(fen: fen) } else { nil }
    }

    /// What a field of days says.
    func day(_ field: String?) -> CivilDay? {
        if let field, case .int(let number) = self[field] { CivilDay(number: number) } else { nil }
    }
}

/// A version of an entry as everybody may see it: what it says of which days, and since when we know.
struct PublicVersion: Sendable {
    /// What it says.
    let entry: PublicEntry
    /// From 1; a later version has the last word on the days it covers.
    let version: Int
    /// The days it speaks of.
    let validity: Validity
    /// Whether it says that there is no such entry on those days.
    let isGone: Bool
    /// When it was recorded.
    let recorded: Instant
    /// The act it belongs to.
    let act: String
    /// What kind of act that was.
    let actKind: String
}
