import Civic
import Documents
import Exact
import Registration

/// 异常合同清单 for the terminal and for the division's work.
struct AnomalyReport {
    let scan: AnomalyScan
    let list: AnomalyList
    let source: YearOfContracts
    let year: Int
    let lines: [AnomalyList.Line]
    let sample: AnomalySample?
    private let drawn: Set<String>

    /// How many contracts are told one by one; the file has them all.
    private static let shown = 10

    init(_ scan: AnomalyScan, _ list: AnomalyList, _ source: YearOfContracts, year: Int, sample: AnomalySample?) {
        self.scan = scan
        self.list = list
        self.source = source
        self.year = year
        self.sample = sample
        lines = list.lines(of: source.contracts)
        drawn = sample?.drawn(from: lines.filter { $0.treatment == .sample }.map(\.contract.id)) ?? []
    }

    private func words(_ line: AnomalyList.Line) -> [String] {
        var words: [String] = []
        for place in line.anomalies {
            let word = scan.word(for: list.anomalies[place].code)
            if !words.contains(word) { words.append(word) }
        }
        return words
    }
}

// MARK: - For the terminal

extension AnomalyReport {
    /// Counts per rule, what nobody declared, the sample, and the first contracts.
    var text: String {
        ([head, rules.text] + unknown + (sampled.map { [$0] } ?? []) + [first]).joined(separator: "\n")
    }

    private var head: String {
        let registered = source.contracts.count { $0.registeredOn.year == year }
        let rest = registered - list.counted.count
        return "\(year) 年度登记 \(registered) 份，计入 \(list.counted.count) 份"
            + (rest == 0 ? "" : "（已注销等 \(rest) 份不计入）") + "，列入清单 \(lines.count) 份"
    }

    private var rules: TextTable {
        var table = TextTable(["规则", "处理", "条", "合同", "合同成交额"], [.left, .left, .right, .right, .right])
        let turnovers = Dictionary(source.contracts.map { ($0.id, $0.turnover) }) { first, _ in first }
        for kind in scan.kinds {
            let found = list.anomalies.filter { $0.code == kind.code }
            let contracts = Set(found.flatMap(\.contracts))
            let total = try? Yuan.sum(contracts.compactMap { turnovers[$0] })
            table.add([
                kind.word, found.first?.treatment.word ?? "", "\(found.count)", "\(contracts.count)",
                total?.inWan ?? "过大",
            ])
        }
        return table
    }

    /// What cannot be judged because nobody said, each as a line.
    var unknown: [String] {
        let counted = Set(list.counted)
        let contracts = source.contracts.filter { counted.contains($0.id) }
        let open: [(String, Int)] = [
            ("没有填写是否关联交易", contracts.count { $0.isBetweenRelated == nil }),
            ("没有填写是否政府项目", contracts.count { $0.isGovernment == nil }),
            ("没有填写是否涉外", contracts.count { $0.isForeign == nil }),
        ]
        var lines = open.filter { $0.1 > 0 }.map { "\($0.0)的 \($0.1) 份，这一项不能判断" }
        let unsigned = contracts.count { $0.signedOn == nil }
        if unsigned > 0 { lines.append("没有签订日期的 \(unsigned) 份，拆分按登记日期计算") }
        return lines
    }

    /// What was drawn; nil where nothing was asked for.
    var sampled: String? {
        sample.map { sample in
            let count = lines.count { $0.treatment == .sample }
            return "\(sample.title)：清单中应抽查的 \(count) 份，抽中 \(drawn.count) 份；逐件核查的不在抽查之内"
        }
    }

    private var first: String {
        guard !lines.isEmpty else { return "没有列入清单的合同。" }
        var table = TextTable(["合同登记编号", "卖方", "买方", "技术交易额", "规则"], [.left, .left, .left, .right, .left])
        for line in lines.prefix(Self.shown) {
            let contract = line.contract
            table.add([
                contract.id, source.name(of: contract.seller), source.name(of: contract.buyer),
                contract.technologyAmount.inWan, words(line).joined(separator: "、"),
            ])
        }
        let rest = lines.count - Self.shown
        return "\n\(table.text)" + (rest > 0 ? "\n……另有 \(rest) 份" : "")
    }
}

// MARK: - For the division's work

extension AnomalyReport {
    /// The list with one line a contract, and empty columns for what is found.
    var table: TableFile {
        var table = TableFile(
            "异常合同清单",
            [
                SheetColumn("合同登记编号", .text), SheetColumn("项目名称", .text), SheetColumn("登记日期", .day),
                SheetColumn("卖方名称", .text), SheetColumn("卖方信用代码", .text), SheetColumn("买方名称", .text),
                SheetColumn("买方信用代码", .text), SheetColumn("合同成交额（元）", .money),
                SheetColumn("技术交易额（元）", .money), SheetColumn("规则", .text), SheetColumn("处理", .text),
                SheetColumn("说明", .text), SheetColumn("依据", .text), SheetColumn("同组合同", .text),
                SheetColumn(sample?.title ?? "抽查", .text), SheetColumn("核查结论", .text), SheetColumn("剔除理由", .text),
            ])
        table.rows = lines.map(row)
        return table
    }

    private func row(_ line: AnomalyList.Line) -> [SheetEntry] {
        let (contract, found) = (line.contract, line.anomalies.map { list.anomalies[$0] })
        var clauses: [String] = []
        var others: [String] = []
        for anomaly in found {
            let clause = scan.clause(anomaly.clause).map { "\($0.title) [\($0.certainty.rawValue)]" } ?? anomaly.clause
            if !clauses.contains(clause) { clauses.append(clause) }
            for other in anomaly.contracts where other != contract.id && !others.contains(other) {
                others.append(other)
            }
        }
        return [
            .text(contract.id), .text(source.titles[contract.id] ?? ""), .day(contract.registeredOn),
            .text(source.name(of: contract.seller)), .text(contract.seller),
            .text(source.name(of: contract.buyer)), .text(contract.buyer), .money(contract.turnover),
            .money(contract.technologyAmount), .text(words(line).joined(separator: "、")),
            .text(line.treatment.word), .text(found.map(\.message).joined()),
            .text(clauses.joined(separator: "、")), .text(Self.listing(others)),
            drawn.contains(contract.id) ? .text("抽中") : .empty, .empty, .empty,
        ]
    }

    /// The numbers as far as a cell takes them.
    private static func listing(_ numbers: [String]) -> String {
        let shown = 20
        let rest = numbers.count - shown
        return numbers.prefix(shown).joined(separator: "、") + (rest > 0 ? " 等 \(numbers.count) 份" : "")
    }

    /// What each clause that is cited says and how sure that is, for the second sheet.
    var clauses: [(key: String, value: String)] {
        let cited = Set(list.anomalies.map(\.clause)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return cited.compactMap { name in
            scan.clause(name).map { ("依据：\($0.title)", "\($0.text)（\($0.certaintyWords)）") }
        }
    }
}
