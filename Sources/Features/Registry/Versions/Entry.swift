package import Civic
import Database
package import Exact

/// A version of an entry: what it says, on which days, and since when we know.
package struct Entry: Sendable {
    /// The name of the entry within its register.
    package let id: String
    /// From 1; a later version has the last word on the days it covers.
    package let version: Int
    /// The days it speaks of.
    package let validity: Validity
    /// Whether it says that there is no such entry on those days.
    package let isGone: Bool
    /// When it was recorded: the time of its act.
    package let recorded: Instant
    /// The act it belongs to.
    package let act: Identifier
    /// What it says.
    package let values: FieldValues

    init(_ row: Row, of register: Register) throws {
        let from: CivilDay = try row["valid_from"]
        guard let validity = Validity(from: from, until: try row["valid_until"]) else {
            throw DatabaseError(reason: .column(name: "valid_until", message: "不晚于 valid_from"))
        }
        id = try row["id"]
        version = try row["version"]
        self.validity = validity
        isGone = try row["gone"]
        recorded = try row["recorded"]
        act = try row["act"]
        let stored = Register.versionColumns.count..<register.columns.count
        var said = Array(row.values[stored])
        if let key = register.keyField { said.insert(.text(id), at: key) }
        values = FieldValues(said, of: register)
    }
}
