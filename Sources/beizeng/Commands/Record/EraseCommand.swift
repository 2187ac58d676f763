import ArgumentParser
import Civic
import Database
import Journal

/// Destroys what an act says, where the law asks for it; the act itself stays.
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "依法删除办理内容 / destroys what an act says, where the law asks for it",
        discussion: "内容和随机数一并销毁，存证日志保持完整；删除本身也是一次办理。此前的备份不受影响，请另行处置。")

    @OptionGroup var record: RecordOptions

    @Argument(help: "the act, such as act-…")
    var act: String

    @Option(help: "open, sealed or both")
    var body: String

    @Option(help: "the ground in law; it is shown in the timeline")
    var reason: String

    @Option(name: .customLong("as"), help: "the administrator's account")
    var account: String

    func validate() throws {
        guard Erasure.Bodies(rawValue: body) != nil else { throw ValidationError("--body 可选 open、sealed 或 both。") }
        guard reason.utf8.contains(where: { $0 > 0x20 }) else {
            throw ValidationError("--reason 不能为空。请写明删除所依据的法律条款。")
        }
    }

    mutating func run() async throws {
        let id = try Identifier(act, of: Act.prefix)
        let (bodies, reason, account) = (Erasure.Bodies(rawValue: body) ?? .sealed, reason, account)
        let record = try await record.openToAct()
        let act = try await record.journal.write { transaction in
            let actor = try Record.administrator(account, in: transaction)
            return try transaction.erase(body: bodies, of: id, reason: reason, by: actor)
        }
        try await record.conclude(act)
    }
}
