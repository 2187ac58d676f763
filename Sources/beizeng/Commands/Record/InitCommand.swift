import ArgumentParser
import Database
import Interchange
import Journal
import TransparencyLog

/// Makes a city's database and keys, begins the log, and opens the first account.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "建立数据库和密钥 / makes the database and its keys")

    @OptionGroup var record: RecordOptions

    @Option(help: "the name of the log, such as kjj.example.gov.cn/acts; it stands on every checkpoint for ever")
    var origin: String

    @Option(help: "the account of the first administrator, such as admin")
    var admin: String

    @Option(help: "the administrator's name as on documents")
    var name: String

    @Option(help: "where the administrator works")
    var unit: String

    @Flag(help: "marks the database as a demonstration, which production refuses")
    var demo = false

    mutating func run() async throws {
        guard let origin = KeyName(origin) else {
            throw ValidationError("--origin“\(origin)”不能用作日志名称：不能为空，不能含空格和加号。")
        }
        guard Actor.ID(rawValue: admin).isWellFormed, admin != Actor.system.id.rawValue else {
            throw ActorFault(account: admin, reason: .name)
        }
        let address = try record.address()
        let keys = record.keyFolder
        // Nothing is made before everything that may stand in the way was looked at: a half-made system is in the way
        // of the next attempt.
        try keys.prepare()
        let database = try await emptyDatabase(at: address)
        try keys.make(origin: origin, random: .system)
        try await database.migrate(at: ProcessClock.instant())
        let journal = Journal(database, actKey: try keys.actKey(), random: .system, now: ProcessClock.instant)
        let record = Record(database: database, journal: journal, keys: keys)
        try await record.sequencer().begin()
        try await begin(journal, key: try keys.signer().verifier)
        await record.seal()
        await database.close()
        print("已建立数据库 \(address) 和密钥文件夹 \(keys.path)。")
        print("日志公钥（请公布，并抄送见证单位）：\(try keys.signer().verifier)")
        print("请另行妥善备份密钥文件夹；数据库备份中不含密钥。")
    }

    /// The database, where there is none of ours yet.
    private func emptyDatabase(at address: DatabaseAddress) async throws -> Database {
        if case .sqlite(let path) = address, FileStatus.exists(path) { throw InitCommand.exists(address) }
        let database = try await Database(address, migrations: Record.migrations)
        guard try await database.migrationStatus().allSatisfy({ $0.applied == nil }) else {
            throw InitCommand.exists(address)
        }
        return database
    }

    private static func exists(_ address: DatabaseAddress) -> ValidationError {
        ValidationError("数据库 \(address) 已经存在，未作改动。请用 --database 指定另一位置；已有系统无须再建。")
    }

    private func begin(_ journal: Journal, key: VerifierKey) async throws {
        let administrator = Actor(
            id: Actor.ID(rawValue: admin), name: name, unit: unit, roles: [Record.administrator])
        let facts = [
            JSON.Member("key", .string("\(key)")),
            JSON.Member("purpose", .string(demo ? "demonstration" : "production")),
        ]
        try await journal.write { transaction in
            try transaction.record(ActDraft("instance.begin", on: Record.instance, open: facts), by: .system)
            try transaction.enrol(administrator, by: .system)
        }
    }
}
