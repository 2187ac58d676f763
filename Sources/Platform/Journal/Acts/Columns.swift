package import Civic
package import Database
package import TransparencyLog

extension Identifier: SQLRepresentable {
    /// The name.
    package var sqlValue: SQLValue { .text(description) }
    /// Reads a name whose check character is right.
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue, let id = try? Identifier(text) else { return nil }
        self = id
    }
}

extension Hash: SQLRepresentable {
    /// The 32 bytes.
    package var sqlValue: SQLValue { .bytes(bytes) }
    /// Reads 32 bytes.
    package init?(sqlValue: SQLValue) {
        guard case .bytes(let bytes) = sqlValue else { return nil }
        self.init(bytes: bytes)
    }
}

extension SQLValue: SQLRepresentable {
    /// Itself.
    package var sqlValue: SQLValue { self }
    /// Itself.
    package init?(sqlValue: SQLValue) { self = sqlValue }
}
