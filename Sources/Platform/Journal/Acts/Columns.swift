package import Civic
package import Database
package import TransparencyLog

extension Identifier: SQLRepresentable {
    /// The name.
    package var sqlValue: SQLValue { .text(description) }
    /// Reads a name in its one canonical form; what people may type besides would be a changed row.
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(canonical: text)
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
