package import Civic
package import Database
import Exact

/// What an entry says, field by field.
package struct FieldValues: Sendable {
    let register: Register
    /// One value a field, in the order of the register.
    package let values: [SQLValue]

    /// The values of an entry of `register`, one a field.
    package init(_ values: [SQLValue], of register: Register) {
        self.values = values
        self.register = register
    }

    /// What a field says; null where it is empty or there is no such field.
    package subscript(_ field: String) -> SQLValue {
        register.index(of: field).map { values[$0] } ?? .null
    }

    /// What a text field says.
    package func text(_ field: String) -> String? {
        if case .text(let text) = self[field] { text } else { nil }
    }

    /// What a field of whole numbers says: a day number, fen, a count, 1 or 0.
    package func integer(_ field: String) -> Int64? {
        if case .int(let number) = self[field] { number } else { nil }
    }

    /// What a field of money says.
    package func yuan(_ field: String) -> Yuan? { integer(field).map { Yuan(fen: $0) } }
}
