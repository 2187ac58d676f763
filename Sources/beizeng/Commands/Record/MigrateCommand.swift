import ArgumentParser
import Civic
import Database
import Exact
import Journal

/// Brings the schema of a database up to this program.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "升级数据库结构 / brings the schema up to this program")

    @OptionGroup var record: RecordOptions

    @Flag(help: "only shows what is applied and what is missing")
    var status = false

    mutating func run() async throws {
        let database = try await record.openDatabase()
        if !status {
            let applied = try await database.migrate(at: ProcessClock.instant())
            print(applied.isEmpty ? "数据库结构已是最新。" : "已应用：\(applied.joined(separator: "、"))。")
        }
        var table = TextTable(["结构变更", "状态", "校验值"])
        for one in try await database.migrationStatus() {
            let state = one.applied.map { $0.shown } ?? "未应用"
            table.add([one.migration.id, state, String(one.migration.checksum.prefix(16))])
        }
        print(table.text)
    }
}
