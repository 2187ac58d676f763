import ArgumentParser
import Database
import Exact
import Interchange
import Journal
import Registry

extension RegistryCommand {
    /// An act about one entry: which, by whom, and why.
    struct EntryAct: ParsableArguments {
        @OptionGroup var record: RecordOptions

        @Argument(help: "the register")
        var register: String

        @Argument(help: "the entry's number or credit code")
        var entry: String

        @Option(name: .customLong("as"), help: "the registrar's account")
        var account: String

        @Option(help: "why: a document number, a request; only the dossier shows it")
        var reason: String

        /// Does the act and tells of it.
        func perform(
            _ act: (RegistryDesk, Register, Record, Actor.ID) async throws -> Act
        ) async throws {
            let register = try RegistryOptions.register(register)
            let record = try await record.openToAct()
            let act = try await act(
                RegistryDesk(record.journal), register, record, Actor.ID(rawValue: account))
            try await record.conclude(act)
        }
    }

    /// Says what holds of an entry from a day on, or what always held.
    struct Change: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "change", abstract: "变更登记 / says what holds from a day on",
            discussion: "不写 --from 的，从今天起；写 --correction 的，作为更正，自始如此。")

        @OptionGroup var act: EntryAct
        @OptionGroup var words: PackOption

        @Option(name: .customLong("set"), help: "名称=内容, once or several times")
        var fields: [String] = []

        @Option(help: "the day from which it holds")
        var from: Day?

        @Flag(help: "it was never otherwise")
        var correction = false

        func validate() throws {
            guard !fields.isEmpty else { throw ValidationError("没有要变更的内容。请用 --set 名称=内容 写明。") }
            guard from == nil || !correction else { throw ValidationError("--from 与 --correction 只能写一个。") }
        }

        mutating func run() async throws {
            var said: [String: String] = [:]
            for member in try FactOption.members(fields) { said[member.key] = member.value.string }
            let (act, from, correction, words) = (act, from, correction, words)
            try await act.perform { desk, register, record, account in
                let plan = try await words.plan(in: record.database)
                return try await desk.change(
                    act.entry, said, from: correction ? nil : from?.day ?? record.journal.today,
                    reading: try record.reader(register, plan), because: act.reason, by: account)
            }
        }
    }

    /// Strikes an entry off from a day on.
    struct Strike: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "strike", abstract: "注销登记 / strikes an entry off from a day on")

        @OptionGroup var act: EntryAct

        @Option(help: "the first day without it; today unless given")
        var from: Day?

        mutating func run() async throws {
            let (act, from) = (act, from)
            try await act.perform { desk, register, record, account in
                try await desk.strikeOff(
                    act.entry, of: register, from: from?.day ?? record.journal.today, because: act.reason, by: account)
            }
        }
    }

    /// Revokes an entry from its beginning.
    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke", abstract: "撤销登记，自始无效 / revokes an entry from its beginning")

        @OptionGroup var act: EntryAct

        mutating func run() async throws {
            let act = act
            try await act.perform { desk, register, _, account in
                try await desk.revoke(act.entry, of: register, because: act.reason, by: account)
            }
        }
    }
}
