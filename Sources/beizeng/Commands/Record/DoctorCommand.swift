import ArgumentParser
import Database
import Markup

/// Looks for what would let a city down in production.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "自检 / looks for what would let you down",
        discussion: "--production 按生产环境要求检查，有一项不合格即以状态 1 结束。")

    @OptionGroup var record: RecordOptions

    @Flag(help: "asks for everything that production needs")
    var production = false

    mutating func run() async throws {
        let record = try await record.open()
        let findings = try await Doctor(record, isProduction: production).examine()
        var table = TextTable(["项目", "结果", "说明"])
        for finding in findings { table.add([finding.item.zh, finding.verdict.rawValue, finding.note.zh]) }
        print(table.text)
        let failures = findings.filter { $0.verdict == .fails }.count
        guard failures == 0 else {
            Output.complain("\(failures) 项不合格。\(production ? "不能投入生产。" : "")")
            throw ExitCode(1)
        }
        print("自检通过。")
    }
}
