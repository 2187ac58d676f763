import ArgumentParser
import Civic
import Database
import Exact
import Interchange
import Journal
import Registry

/// Looks into the registry and corrects it, an entry at a time.
struct RegistryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "registry", abstract: "查询和变更登记 / looks into the registry and corrects it",
        discussion: """
            类别：\(Register.all.map { "\($0.id.rawValue)（\($0.label)）" }.joined(separator: "、"))
            """,
        subcommands: [
            List.self, Show.self, Change.self, Strike.self, Revoke.self, Open.self, Close.self, Openings.self,
        ])
}

// MARK: - Looking

extension RegistryCommand {
    /// How many entries each register has, or the entries of one.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "列出登记 / lists registers or entries")

        @OptionGroup var record: RecordOptions
        @OptionGroup var times: AsOfOptions

        @Argument(help: "the register; all registers with their number of entries unless given")
        var register: String?

        @Option(help: "how many entries at most")
        var limit = 50

        mutating func run() async throws {
            let register = try register.map { try RegistryOptions.register($0) }
            let record = try await record.open()
            let moment = times.moment(record.journal)
            if let register {
                print(try await entries(register, moment, record))
            } else {
                print(try await counts(moment, record))
            }
        }

        private func counts(_ moment: AsOf, _ record: Record) async throws -> String {
            var table = TextTable(["类别", "名称", "现有"], [.left, .left, .right])
            let counts = try await record.database.read { reader in
                try Register.all.map { try reader.count(of: $0, moment) }
            }
            for (register, count) in zip(Register.all, counts) {
                table.add([register.id.rawValue, register.label, "\(count)"])
            }
            return table.text
        }

        private func entries(_ register: Register, _ moment: AsOf, _ record: Record) async throws -> String {
            let columns = EntryColumns(register)
            let limit = limit
            let rows = try await record.database.read { reader in
                var rows: [[String]] = []
                try reader.forEachEntry(of: register, moment, limit: limit) {
                    rows.append(columns.cells($0).map(\.text))
                }
                return rows
            }
            let shown = columns.headers.indices.filter { column in rows.contains { !$0[column].isEmpty } }
            var table = TextTable(shown.map { columns.headers[$0] })
            for row in rows { table.add(shown.map { row[$0] }) }
            return rows.isEmpty ? "\(register.label)：没有登记。" : table.text
        }
    }

    /// One entry: what holds, and every version with its act.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "查看一项登记及其沿革 / shows an entry and its history")

        @OptionGroup var record: RecordOptions
        @OptionGroup var times: AsOfOptions

        @Argument(help: "the register")
        var register: String

        @Argument(help: "the entry's number or credit code")
        var entry: String

        mutating func run() async throws {
            let register = try RegistryOptions.register(register)
            let record = try await record.open()
            let (moment, id) = (times.moment(record.journal), entry)
            let (current, versions) = try await record.database.read { reader in
                (try reader.entry(id, of: register, moment), try reader.versions(of: id, in: register))
            }
            guard !versions.isEmpty else { throw RegistryFault(.noEntry(id, register: register.label)) }
            print("\(register.label) \(id)（\(moment.day) 的情况）")
            let columns = EntryColumns(register)
            if let current {
                for (header, cell) in zip(columns.headers, columns.cells(current)) where cell != .empty {
                    print("  \(header)：\(cell.text)")
                }
            } else {
                print("  当日没有这项登记。")
            }
            print("沿革")
            for (version, before) in zip(versions, [nil] + versions.map(Optional.some)) {
                print("  " + history(version, before, columns, record))
            }
        }

        private func history(_ version: Entry, _ before: Entry?, _ columns: EntryColumns, _ record: Record) -> String {
            let time = version.recorded.shown
            let head = "第 \(version.version) 版  \(time) 记录  \(version.act)  \(version.validity)"
            guard !version.isGone else { return head + "  撤销" }
            guard let before else { return head }
            let (old, new) = (columns.cells(before), columns.cells(version))
            let changes = zip(columns.headers, zip(old, new)).dropLast(2).filter { $1.0 != $1.1 }
                .map { "\($0)：\($1.0.text) → \($1.1.text)" }
            return ([head] + changes).joined(separator: "\n      ")
        }
    }
}
