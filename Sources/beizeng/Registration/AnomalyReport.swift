import Civic
import Exact
import Policy
import Registration

/// 异常合同清单 for the terminal.
struct AnomalyReport {
    let survey: AnomalySurvey
    let sample: AnomalySample?

    /// How many contracts are told one by one; the file has them all.
    private static let shown = 10

    private var scan: AnomalyScan { survey.scan }
    private var list: AnomalyList { survey.list }
    private var source: YearOfContracts { survey.source }
    private var lines: [AnomalyList.Line] { survey.lines }
}

// MARK: - For the terminal

extension AnomalyReport {
    /// Counts per rule, what nobody declared, the sample, and the first contracts.
    var text: String {
        ([head, rules.text] + survey.unknown.map(\.zh) + (sampled.map { [$0] } ?? []) + [first]).joined(separator: "\n")
    }

    private var head: String {
        let registered = source.contracts.count { $0.registeredOn.year == survey.year }
        let rest = registered - list.counted.count
        return "\(survey.year) 年度登记 \(registered) 份，计入 \(list.counted.count) 份"
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
                kind.word.zh, found.first?.treatment.word ?? "", "\(found.count)", "\(contracts.count)",
                total?.inWan ?? "过大",
            ])
        }
        return table
    }

    /// What was drawn; nil where nothing was asked for.
    var sampled: String? { sample.map { survey.telling($0).zh } }

    private var first: String {
        guard !lines.isEmpty else { return "没有列入清单的合同。" }
        var table = TextTable(["合同登记编号", "卖方", "买方", "技术交易额", "规则"], [.left, .left, .left, .right, .left])
        for line in lines.prefix(Self.shown) {
            let contract = line.contract
            table.add([
                contract.id, source.name(of: contract.seller), source.name(of: contract.buyer),
                contract.technologyAmount.inWan, survey.words(line).map(\.zh).joined(separator: "、"),
            ])
        }
        let rest = lines.count - Self.shown
        return "\n\(table.text)" + (rest > 0 ? "\n……另有 \(rest) 份" : "")
    }
}
