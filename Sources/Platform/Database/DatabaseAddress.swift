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
        case .postgres(let conninfo):
            guard let scheme = conninfo.firstRange(of: "://"), let at = conninfo.lastIndex(of: "@"),
                let colon = conninfo[scheme.upperBound..<at].firstIndex(of: ":")
            else { return conninfo }
            return String(conninfo[..<colon]) + ":***" + conninfo[at...]
        }
    }
}
