import ArgumentParser
import Database
import Documents
import Exact
import Interchange
import Journal
import Registration
import Registry

/// Holds the ledger of the national registration system against the registry; nothing is changed.
struct ReconcileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile", abstract: "登记台账差异对账 / holds the registered ledger against the registry",
        discussion: """
            文件是全国系统导出的合同台账，表头和内容按导入的办法读取。只比较文件里有的栏目；对账不改动任何登记。
            台账只含一个年度的，用 --year 写明，否则其他年度的登记都会列为“仅我方有”。
            """)

    @OptionGroup var options: RegistryOptions
    @OptionGroup var times: AsOfOptions

    @OptionGroup var input: ImportedFileOptions

    @Option(help: "compares contracts registered in this year alone / 年度")
    var year: Int?

    @Option(help: "where every difference goes, its name ending in .xlsx or .csv / 差异表")
    var out: String?

    func validate() throws {
        try TableFile.validate(out)
        try Year.validate(year)
    }

    mutating func run() async throws {
        let record = try await options.record.open()
        let plan = try await options.words.plan(in: record.database)
        let table = try await input.read(among: [.contract], RegistryDesk(record.journal))
        let recognised = table.recognised
        let bar = ProgressCount("读取")
        defer { bar.end() }
        let order = table.order(try record.reader(recognised.register, plan), progress: { bar.show($0) })
        let reading = try order.reading()
        let (ledger, moment, days) = (RegistryLedger(recognised), times.moment(record.journal), Year.days(year))
        let ours = try await record.database.read { reader in
            var rows: [LedgerRow] = []
            try reader.forEachEntry(of: .contract, moment, where: Year.condition(days)) {
                rows.append(ledger.row("\($0.act)", $0.values))
            }
            return rows
        }
        let inYear = reading.rows.filter { row in
            days.map { $0.contains(row.values.integer("registered_on") ?? 0) } ?? true
        }
        let theirs = inYear.map { ledger.row("第 \($0.line) 行", $0.values) }
        bar.end()
        try tell(ours, theirs, ledger, reading, moment)
    }

    private func tell(
        _ ours: [LedgerRow], _ theirs: [LedgerRow], _ ledger: RegistryLedger, _ reading: ImportReading, _ moment: AsOf
    ) throws {
        let found = Reconciliation(
            ours: ours, theirs: theirs, columns: ledger.columns, unread: reading.rejected.map { $0.unread(reading) })
        let table = ReconciliationTable(found, ours: ours, theirs: theirs)
        let report = ReconciliationReport(
            reconciliation: found, table: table, ours: ours.count, theirs: theirs.count + reading.rejected.count)
        let scope = year.map { "\($0) 年度登记的合同" } ?? "全部合同"
        print("\n差异对账：\(scope)，我方登记为 \(moment.day) 的情况\n\(report.text)")
        if !ledger.missing.isEmpty { print("台账没有这些栏目，没有比较：\(ledger.missing.joined(separator: "、"))。") }
        if !reading.passed.isEmpty {
            print("合计、签章等不是数据的行：第 \(reading.passed.map { "\($0.line)" }.joined(separator: "、")) 行")
        }
        let others = reading.rows.count + reading.rejected.count - report.theirs
        if others > 0 { print("台账中另有 \(others) 行不是这个年度登记的，没有比较。") }
        guard let out else { return }
        var file = TableFile("差异对账", header: ReconciliationTable.header, lines: table.lines)
        file.notes = [
            ("内容", "登记台账差异对账：\(scope)"), ("登记台账", FilePath.name(of: input.file)), ("我方登记", "\(moment.day) 的情况"),
            ("我方项数", "\(report.ours)"), ("台账行数", "\(report.theirs)"), ("其他年度的行", "\(others)"),
            ("差异行数", "\(table.lines.count)"),
            ("没有比较的栏目", ledger.missing.joined(separator: "、")),
        ]
        try file.write(to: out, at: ProcessClock.instant())
        print("差异表（\(table.lines.count) 行）已写入 \(out)")
    }
}

extension RejectedRow {
    /// The row as one of which nothing can be said.
    fileprivate func unread(_ reading: ImportReading) -> Reconciliation.UnreadRow {
        let written = value.isEmpty || problem.contains("“\(value)”") ? "" : "“\(value)”："
        return Reconciliation.UnreadRow(
            place: "第 \(line) 行", number: reading.names[line] ?? "", column: column,
            message: "\(written)\(problem)。\(remedy)。")
    }
}
