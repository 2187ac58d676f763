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
        guard Actor.ID(rawValue: admin).isWellFormed, admin != Actor.system.id.rawValue else {
            throw ActorFault(account: admin, reason: .name)
        }
        let administrator = Actor(
            id: Actor.ID(rawValue: admin), name: name, unit: unit, roles: [Record.administrator])
        let (address, keys) = (try record.address(), record.keyFolder)
        _ = try await Record.make(
            at: address, keys, origin: Record.origin(origin), administrator, for: demo ? .demonstration : .production)
        print("已建立数据库 \(address) 和密钥文件夹 \(keys.path)。")
        print("日志公钥（请公布，并抄送见证单位）：\(try keys.signer().verifier)")
        print("请另行妥善备份密钥文件夹；数据库备份中不含密钥。")
    }
}
