import ArgumentParser
import Database
import Documents
import Exact
import Interchange
import Journal
import Policy
import Registration
import Registry

/// Draws up 异常合同清单 of a year from the registry; nothing is changed.
struct AnomaliesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anomalies", abstract: "异常合同清单 / lists the contracts to look at before money moves",
        discussion: """
            按登记日期取一个年度。列入清单只说明要核查，不说明有问题。
            处理为“逐件核查”的每份都查；为“抽查”的按 --sample 的比例抽取，比例和种子写在表上，任何人都能照样重抽。
            """)

    @OptionGroup var record: RecordOptions
    @OptionGroup var times: AsOfOptions
    @OptionGroup var options: RuleOptions

    @Option(help: "the year of registration / 年度")
    var year: Int

    @Option(help: "where the list goes, its name ending in .xlsx or .csv / 清单文件")
    var out: String?

    @Option(help: "the share in percent of the contracts to be sampled / 抽查比例")
    var sample: String?

    @Option(help: "the number from which the sample follows / 抽查随机数")
    var seed: UInt64?

    func validate() throws {
        try TableFile.validate(out)
        try Year.validate(year)
        _ = try drawing()
    }

    /// The sample that the call asks for; nil where it asks for none.
    private func drawing() throws -> AnomalySample? {
        if sample == nil, seed == nil { return nil }
        guard let sample, let seed else { throw ValidationError("抽查须同时写明 --sample 比例和 --seed 随机数。") }
        guard let drawing = AnomalySample(percent: sample, seed: seed) else {
            throw ValidationError("--sample 应为大于 0、不超过 100 的百分数，最多两位小数，例如 10。")
        }
        return drawing
    }

    mutating func run() async throws {
        let book = try options.book()
        let parameters = try options.parameters()
        let scan = try AnomalyScan(book, parameters: parameters)
        let record = try await record.open()
        let moment = times.moment(record.journal)
        let (source, size) = try await record.database.read { reader in
            (try YearOfContracts(reader, moment), try reader.logHead()?.size)
        }
        let drawing = try drawing()
        let survey = try AnomalySurvey(scan, of: source, year: year)
        let report = AnomalyReport(survey: survey, sample: drawing)
        print("异常合同清单（\(moment.day) 的情况）\n\(report.text)")
        if let out {
            var table = TableFile(
                "异常合同清单", columns: survey.columns(drawing), rows: survey.rows(survey.lines, drawing))
            let known = moment.known.text(offsetMinutes: record.journal.offsetMinutes)
            table.notes = [
                ("内容", "异常合同清单"), ("年度", "\(year)"), ("有效日期", "\(moment.day)"), ("数据截至", known),
                ("计入合同", "\(survey.list.counted.count)"), ("列入清单", "\(survey.lines.count)"),
                ("性质", "列入清单只说明要核查，不说明有问题"),
            ]
            if let size { table.notes.append(("存证序号", "\(size)")) }
            if let sampled = report.sampled {
                table.notes += [
                    ("抽查", sampled), ("抽查方法", "“随机数|合同登记编号”的 SHA-256 由小到大，取比例所需的份数，不足一份的进一"),
                ]
            }
            for (name, number) in parameters.sorted(by: { $0.key < $1.key }) {
                table.notes.append(("另给的数：\(name)", "\(number)"))
            }
            table.notes += survey.unknown.map { ("不能判断", $0.zh) } + survey.citedClauses.map { ($0.key.zh, $0.value.zh) }
            try table.write(to: out, at: record.journal.now())
            print("清单（\(survey.lines.count) 份）已写入 \(out)")
        }
    }
}
