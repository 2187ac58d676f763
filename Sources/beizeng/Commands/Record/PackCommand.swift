import ArgumentParser
import Database
import FEEL
import Journal
import Packs
import Policy

/// Brings policy packs into the database.
struct PackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "提交政策包 / submits a policy pack",
        subcommands: [Submit.self, Resubmit.self])

    /// Submits a pack as a new change.
    struct Submit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "submit", abstract: "提交政策包，开始征求意见 / submits a pack for public comment")

        @OptionGroup var record: RecordOptions

        @Argument(help: "the pack: a folder or a name")
        var pack: String

        @Option(name: .customLong("as"), help: "the account that submits")
        var account: String

        mutating func run() async throws {
            let (pack, findings) = try PackLoading.checked(pack)
            let record = try await record.openToAct()
            let id = Actor.ID(rawValue: account)
            let actor = try await record.database.read { try $0.actor(id) }
            let act = try await PackDesk(record.journal).submit(pack, findings: findings, by: actor)
            try await record.conclude(act)
        }
    }

    /// Submits a returned pack again.
    struct Resubmit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "resubmit", abstract: "退回后重新提交 / submits a returned pack again")

        @OptionGroup var record: RecordOptions

        @Argument(help: "the case, such as pack/pck-…")
        var subject: String

        @Argument(help: "the pack: a folder or a name")
        var pack: String

        @Option(name: .customLong("as"), help: "the account that submits")
        var account: String

        mutating func run() async throws {
            guard let subject = Subject(rawValue: subject), subject.kind == PackProcedure.table.id.text else {
                throw ValidationError("“\(subject)”不是政策包的事项编号，应为 pack/pck-……。")
            }
            let (pack, findings) = try PackLoading.checked(pack)
            let record = try await record.openToAct()
            let id = Actor.ID(rawValue: account)
            let actor = try await record.database.read { try $0.actor(id) }
            let act = try await PackDesk(record.journal).resubmit(pack, to: subject.id, findings: findings, by: actor)
            try await record.conclude(act)
        }
    }
}
