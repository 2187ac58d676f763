import ArgumentParser
import Database
import Journal

/// Opens, changes, suspends and lists accounts.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "账户 / accounts", subcommands: [Open.self, Suspend.self, List.self])

    /// Opens an account, or changes the one that is there.
    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "open", abstract: "开立或变更账户 / opens or changes an account")

        @OptionGroup var record: RecordOptions

        @Argument(help: "the account's name")
        var account: String

        @Option(help: "the person's name as on documents")
        var name: String

        @Option(help: "where the person works")
        var unit: String

        @Option(name: .customLong("role"), help: "a role; may be given several times")
        var roles: [String]

        @Option(name: .customLong("as"), help: "the administrator's account")
        var administrator: String

        func validate() throws {
            for role in roles where Record.roleLabel(of: Procedure.Role.ID(role)) == nil {
                let known = Record.roles.map { "\($0.id)（\($0.label)）" }.joined(separator: "、")
                throw ValidationError("没有身份“\(role)”。--role 可选：\(known)。")
            }
        }

        mutating func run() async throws {
            let person = Actor(
                id: Actor.ID(rawValue: account), name: name, unit: unit,
                roles: Set(roles.map { Procedure.Role.ID($0) }))
            try await AccountCommand.change(record, by: administrator) { transaction, administrator in
                try transaction.enrol(person, by: administrator)
            }
        }
    }

    /// Ends the use of an account.
    struct Suspend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "suspend", abstract: "停用账户 / suspends an account")

        @OptionGroup var record: RecordOptions

        @Argument(help: "the account's name")
        var account: String

        @Option(name: .customLong("as"), help: "the administrator's account")
        var administrator: String

        mutating func run() async throws {
            let id = Actor.ID(rawValue: account)
            try await AccountCommand.change(record, by: administrator) { transaction, administrator in
                try transaction.suspend(id, by: administrator)
            }
        }
    }

    /// Lists accounts.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "账户清单 / lists accounts")

        @OptionGroup var record: RecordOptions

        mutating func run() async throws {
            let record = try await record.open()
            var table = TextTable(["账户", "姓名", "单位", "身份", "状态"])
            for (actor, state) in try await record.database.read({ try $0.actors() }) {
                let roles = actor.roles.sorted().map { Record.roleLabel(of: $0) ?? $0.text }
                let word = state == .active ? "正常" : "停用"
                table.add([actor.id.rawValue, actor.name, actor.unit, roles.joined(separator: "、"), word])
            }
            print(table.text)
        }
    }

    private static func change(
        _ options: RecordOptions, by account: String,
        _ body: @escaping @Sendable (ActTransaction, Actor) throws -> Act
    ) async throws {
        let record = try await options.openToAct()
        let act = try await record.journal.write { transaction in
            try body(transaction, Record.administrator(account, in: transaction))
        }
        try await record.conclude(act)
    }
}
