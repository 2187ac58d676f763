import Database

/// What acts are done to, written `kind/id`: `pack/pck-7x3k9m2q4t8`, `account/zhang`.
package struct Subject: Hashable, Sendable, RawRepresentable, SQLRepresentable {
    /// The kind of thing: lower-case letters.
    package let kind: String
    /// Its id within the kind, without spaces and slashes.
    package let id: String

    /// The subject `kind/id`; the parts come from the program or from ``init(rawValue:)``.
    package init(kind: String, id: String) {
        self.kind = kind
        self.id = id
    }

    /// Reads `kind/id`; `nil` for anything else.
    package init?(rawValue: String) {
        let parts = rawValue.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, rawValue.utf8.count <= 200,
            parts[0].allSatisfy({ 0x61...0x7A ~= $0 }), parts[1].allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { return nil }
        kind = String(decoding: parts[0], as: UTF8.self)
        id = String(decoding: parts[1], as: UTF8.self)
    }

    /// `kind/id`.
    package var rawValue: String { kind + "/" + id }
}

extension Subject: CustomStringConvertible {
    /// `kind/id`.
    package var description: String { rawValue }
}
