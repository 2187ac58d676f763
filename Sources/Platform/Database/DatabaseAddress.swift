/// Where a database is: a file for SQLite, a connection string for PostgreSQL.
package enum DatabaseAddress: Hashable, Sendable {
    /// The path of the file.
    case sqlite(path: String)
    /// What libpq understands: `postgres://user@host1:5432,host2:5432/name?target_session_attrs=read-write`.
    case postgres(conninfo: String)

    /// Reads what `BEIZENG_DATABASE` or `--database` says.
    ///
    /// - Throws: ``DatabaseError`` for an empty text or an unknown scheme.
    package init(_ text: String) throws(DatabaseError) {
        if text.utf8.isEmpty { throw DatabaseError(reason: .address(text: text, message: "地址为空")) }
        guard let colon = text.firstRange(of: "://") else {
            self = .sqlite(path: text)
            return
        }
        switch text[..<colon.lowerBound] {
        case "postgres", "postgresql": self = .postgres(conninfo: text)
        case "sqlite": self = .sqlite(path: String(text[colon.upperBound...]))
        case let scheme: throw DatabaseError(reason: .address(text: text, message: "不支持的类型 \(scheme)"))
        }
    }

    /// The engine that answers at this address.
    package var engine: Engine {
        switch self {
        case .sqlite: .sqlite
        case .postgres: .postgres
        }
    }
}

extension DatabaseAddress: CustomStringConvertible {
    /// The address without its password, fit for messages.
    package var description: String {
        switch self {
        case .sqlite(let path): return path
        case .postgres(let conninfo): return DatabaseAddress.withoutPassword(conninfo)
        }
    }

    /// Works on bytes: an `@` before a combining mark is still the `@` that ends a password.
    private static func withoutPassword(_ conninfo: String) -> String {
        var bytes = Array(conninfo.utf8)
        // Between the first colon after the scheme and the last `@`.
        if let scheme = conninfo.utf8.firstRange(of: "://".utf8), let at = bytes.lastIndex(of: UInt8(ascii: "@")) {
            let start = conninfo.utf8.distance(from: conninfo.startIndex, to: scheme.upperBound)
            if start < at, let colon = bytes[start..<at].firstIndex(of: UInt8(ascii: ":")) {
                bytes.replaceSubrange((colon + 1)..<at, with: "***".utf8)
            }
        }
        // `?password=…&sslpassword=…`; in the form `name=value` all that follows, since values may be quoted.
        let end = conninfo.utf8.firstRange(of: "://".utf8) == nil ? nil : UInt8(ascii: "&")
        var shown: [UInt8] = []
        while let word = bytes.firstRange(of: "password".utf8) {
            let rest = bytes[word.upperBound...].drop { $0 == 0x20 }
            shown += bytes[..<word.upperBound]
            guard rest.first == UInt8(ascii: "=") else {
                bytes.removeSubrange(..<word.upperBound)
                continue
            }
            shown += "=***".utf8
            bytes.removeSubrange(..<(rest.firstIndex { $0 == end } ?? bytes.endIndex))
        }
        return String(decoding: shown + bytes, as: UTF8.self)
    }
}
