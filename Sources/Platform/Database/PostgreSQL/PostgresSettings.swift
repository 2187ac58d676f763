import CLibPQ

/// The settings of a server that a commit's durability stands on, as one connection sees them.
///
/// They are read on each new connection, since it may lead to another server than the last one.
struct PostgresSettings {
    private let version: Int
    private let encoding: String
    private var values: [String: String] = [:]

    /// What a connection sets for itself: days and instants are integers, so that no zone matters, but `now()` in a
    /// log line should be the same everywhere; a transaction that stops half-way must not hold others up for ever.
    static let session = """
        SET TimeZone = 'UTC'; SET idle_in_transaction_session_timeout = '60s'; SET lock_timeout = '10s'; \
        SET standard_conforming_strings = on; SET extra_float_digits = 1
        """

    /// Which value each must have. With `remote_write` or `local` a standby could be promoted that never had an
    /// acknowledged act on its disk, and `off` loses it with the power.
    private static let needed: [(name: String, values: [String])] = [
        ("fsync", ["on"]), ("full_page_writes", ["on"]), ("synchronous_commit", ["on", "remote_apply"]),
    ]

    /// Asks the server at the other end of `session`.
    ///
    /// - Throws: ``DatabaseError``.
    init(_ session: PostgresSession) throws {
        version = Int(PQserverVersion(session.connection))
        encoding = PQparameterStatus(session.connection, "server_encoding").map { String(cString: $0) } ?? ""
        for setting in PostgresSettings.needed {
            let query: SQL = "SELECT current_setting(\(setting.name)) AS value"
            try session.forEach(query) { values[setting.name] = try $0["value"] }
        }
    }

    /// - Throws: ``DatabaseError`` when a power cut could take acknowledged commits along, or the server is none we
    ///   know.
    func check() throws(DatabaseError) {
        func refusal(_ name: String, _ found: String, _ needed: String) -> DatabaseError {
            DatabaseError(reason: .unsafeSetting(name: name, found: found, needed: needed))
        }
        if version < 130_000 { throw refusal("server_version", "\(version / 10_000)", "13 或更高") }
        if encoding != "UTF8" { throw refusal("server_encoding", encoding, "UTF8") }
        for setting in PostgresSettings.needed {
            let found = values[setting.name] ?? ""
            if !setting.values.contains(found) {
                throw refusal(setting.name, found, setting.values.joined(separator: " 或 "))
            }
        }
    }
}
