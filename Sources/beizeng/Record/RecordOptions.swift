import ArgumentParser
import Database
import Interchange
import Journal

/// Where the record is: asked of the command line first, then of the environment.
struct RecordOptions: ParsableArguments {
    @Option(help: "SQLite file or postgres:// address; otherwise $BEIZENG_DATABASE, otherwise ./beizeng.sqlite")
    var database: String?

    @Option(help: "the folder of the keys; otherwise $BEIZENG_KEYS, otherwise ./beizeng.keys")
    var keys: String?

    /// The address of the database.
    ///
    /// - Throws: `DatabaseError`.
    func address() throws -> DatabaseAddress {
        try DatabaseAddress(database ?? Environment.value("BEIZENG_DATABASE") ?? "beizeng.sqlite")
    }

    /// The folder of the keys.
    var keyFolder: KeyFolder { KeyFolder(path: keys ?? Environment.value("BEIZENG_KEYS") ?? "beizeng.keys") }

    /// Opens a database that is there; its schema is not looked at.
    ///
    /// - Throws: `DatabaseError`.
    func openDatabase() async throws -> Database {
        let address = try address()
        if case .sqlite(let path) = address, !FileStatus.exists(path) {
            throw ValidationError("找不到数据库 \(path)。请用 --database 指定，或者先运行 beizeng init。")
        }
        return try await OpenDatabases.open(address, migrations: Record.migrations)
    }

    /// Opens the record for a command that acts: what would keep the act out of the log is told before it is done.
    ///
    /// - Throws: `DatabaseError`, ``KeyFolderFault``, `JournalError`.
    func openToAct() async throws -> Record {
        let record = try await open()
        try await record.sequencer().checkHead()
        return record
    }

    /// Opens the record, with the schema of this program.
    ///
    /// - Throws: `DatabaseError`, ``KeyFolderFault``.
    func open() async throws -> Record {
        let keys = keyFolder
        let database = try await openDatabase()
        try await database.checkSchema()
        let journal = Journal(database, actKey: try keys.actKey(), random: .system, now: ProcessClock.instant)
        return Record(database: database, journal: journal, keys: keys)
    }
}
