import ArgumentParser
import Database
import Exact
import Interchange
import Journal
import TransparencyLog

extension Record {
    /// What a system is made for; the first act says so for ever.
    enum Purpose: String {
        case production
        /// Invented data, which production refuses.
        case demonstration
    }

    /// Makes a city's database and keys, begins the log, and opens the administrator's account.
    ///
    /// - Parameter now: the clock of the record.
    /// - Throws: `ValidationError` where there is a database already, ``KeyFolderFault``, `DatabaseError`.
    static func make(
        at address: DatabaseAddress, _ keys: KeyFolder, origin: KeyName, _ administrator: Actor, for purpose: Purpose,
        now: @escaping @Sendable () -> Instant = ProcessClock.instant
    ) async throws -> Record {
        // Nothing is made before everything that may stand in the way was looked at: a half-made system is in the way
        // of the next attempt.
        try keys.prepare()
        let database = try await emptyDatabase(at: address)
        try keys.make(origin: origin, random: .system)
        try await database.migrate(at: now())
        let journal = Journal(database, actKey: try keys.actKey(), random: .system, now: now)
        let record = Record(database: database, journal: journal, keys: keys)
        try await record.sequencer().begin()
        let facts = [
            JSON.Member("key", .string("\(try keys.signer().verifier)")),
            JSON.Member("purpose", .string(purpose.rawValue)),
        ]
        try await journal.write { transaction in
            try transaction.record(ActDraft("instance.begin", on: Record.instance, open: facts), by: .system)
            try transaction.enrol(administrator, by: .system)
        }
        await record.seal()
        return record
    }

    /// What the system was made for, as its first act says; `nil` before it.
    ///
    /// - Throws: `JournalError`, `DatabaseError`.
    static func purpose(_ reader: Reader) throws -> Purpose? {
        let facts = try reader.timeline(of: instance).first?.facts
        return facts?.first { $0.key == "purpose" }?.value.string.flatMap(Purpose.init(rawValue:))
    }

    /// The name of a log as a person wrote it.
    ///
    /// - Throws: `ValidationError`.
    static func origin(_ text: String) throws -> KeyName {
        guard let origin = KeyName(text) else {
            throw ValidationError("“\(text)”不能用作日志名称：不能为空，不能含空格和加号。")
        }
        return origin
    }

    /// The database, where there is none of ours yet.
    private static func emptyDatabase(at address: DatabaseAddress) async throws -> Database {
        if case .sqlite(let path) = address, FileStatus.exists(path) { throw exists(address) }
        let database = try await OpenDatabases.open(address, migrations: migrations)
        guard try await database.migrationStatus().allSatisfy({ $0.applied == nil }) else { throw exists(address) }
        return database
    }

    private static func exists(_ address: DatabaseAddress) -> ValidationError {
        ValidationError("数据库 \(address) 已经存在，未作改动。请用 --database 指定另一位置；已有系统无须再建。")
    }
}
