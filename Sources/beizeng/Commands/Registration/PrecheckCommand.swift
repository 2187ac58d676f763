import ArgumentParser
import Documents
import Exact
import FEEL
import Interchange
import Registration

/// Says of applications, before they are handed in, what a registrar would object to.
struct PrecheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "precheck", abstract: "技术合同预审辅导 / prechecks applications for registration",
        discussion: """
            文件可以是一份申请的 JSON，也可以是 CSV 或 XLSX，一行一份；表头写栏目名称、问题或者英文名，用 --questions 查看。
            没有回答的留空：预审意见会列出还要回答什么。意见只供准备材料用，是否登记由登记机构决定。
            """)

    @OptionGroup var options: RuleOptions

    @Argument(help: "a JSON, CSV or XLSX file / 申请文件")
    var file: String?

    @Flag(help: "lists what is asked, and how it is answered / 列出问题")
    var questions = false

    @Flag(help: "one JSON object a line, for programs")
    var json = false

    @Option(help: "where the opinions go; a name ending in .xlsx or .csv gets a table / 意见写入的文件")
    var out: String?

    @Option(name: .customLong("as-of"), help: "the day of applications that do not name one; today unless given")
    var day: Day?

    func validate() throws {
        guard questions || file != nil else { throw ValidationError("请写明申请文件，或用 --questions 查看要问的问题。") }
        guard !json || out.map(TableFile.isTable) != true else {
            throw ValidationError("--json 与表格只能选一个：请去掉 --json，或给 --out 换一个名称。")
        }
    }

    mutating func run() throws {
        let precheck = try Precheck(options.book(), parameters: options.parameters())
        guard let file, !questions else { return try listQuestions(precheck.form) }
        let applications = try ApplicationFile(file, ApplicationReader(precheck.form))
        for note in applications.notes { Output.complain("提示：\(note)") }
        guard let day = day?.day ?? ProcessClock.now()?.day else {
            throw ValidationError("不知道今天的日期。请用 --as-of 写明。")
        }
        let report = PrecheckReport(precheck, applications, asOf: day)
        if let out {
            if TableFile.isTable(out) {
                try report.table.write(to: out, at: ProcessClock.instant())
            } else {
                try FileOutput.write(Array((json ? report.json : report.text).utf8), to: out)
            }
            print("\(report.summary)\n预审意见已写入 \(out)")
        } else if json {
            Output.emit(Array(report.json.utf8))
        } else {
            Output.emit(Array(report.text.utf8))
            if report.count > 1 { print("\n\(report.summary)") }
        }
        guard report.unjudged == 0 else { throw ExitCode(1) }
    }

    private func listQuestions(_ form: ApplicationForm) throws {
        let list = QuestionList(form)
        guard let out else {
            return Output.emit(Array((json ? list.json : list.text).utf8))
        }
        if TableFile.isTable(out) {
            try list.table.write(to: out, at: ProcessClock.instant())
        } else {
            try FileOutput.write(Array((json ? list.json : list.text).utf8), to: out)
        }
        print("要问的问题已写入 \(out)")
    }
}
