import Civic
import DMN
import FEEL
import Policy
import Settlement

/// A simulation on the terminal: what is changed, what each rule comes to before and after, whom it concerns.
struct SimulationReport {
    let simulation: Simulation
    let summary: Simulation.Summary
    /// What is changed; empty where two packs are compared.
    let values: [ChangedValue]
    let warnings: [Finding]
    let language: Diagnostic.Language

    init(
        _ simulation: Simulation, _ values: [ChangedValue], warnings: [Finding], in language: Diagnostic.Language
    ) {
        self.simulation = simulation
        self.values = values
        self.warnings = warnings
        self.language = language
        summary = simulation.summary
    }

    var text: String {
        let parts = [heading, changes, rules, measures] + Simulation.Dimension.allCases.map(groups) + [notes]
        return parts.compactMap(\.self).joined(separator: "\n\n")
    }
}

// MARK: - What is changed

extension SimulationReport {
    private var heading: String {
        let (plan, year) = (simulation.baseline.pack.plan, simulation.baseline.year)
        return language.choose(
            "\(plan.title.zh)\n\(year) 年度规则改动测算，按 \(simulation.baseline.asOf) 有效的规则。",
            "\(plan.title.en)\nWhat the change would come to in \(year), by the rules in force on \(simulation.baseline.asOf)."
        )
    }

    private var changes: String? {
        guard !values.isEmpty else { return nil }
        var table = TextTable([
            language.choose("改动", "change"), language.choose("现行", "now"), language.choose("拟改为", "then"),
        ])
        for value in values { table.add([value.label[language], value.before, value.after]) }
        return table.text
    }

    private var notes: String {
        let notes = Simulation.assumptions.map { "· \($0[language])\(language.choose("。", "."))" }
        let (now, then) = (summary.total.assumedBefore.inYuan, summary.total.assumedAfter.inYuan)
        let assumed = language.choose(
            "· 其中按最高额暂计：现行 \(now) 元，改后 \(then) 元。", "· Of it counted at a ceiling: now \(now) yuan, then \(then).")
        let found = warnings.map { $0.text(in: language) }
        return (notes + [assumed] + found).joined(separator: "\n")
    }
}

// MARK: - What it comes to

extension SimulationReport {
    private static let effects = Simulation.Effect.allCases.filter { $0 != .nothing }

    private func table(_ names: [String]) -> TextTable {
        let sums = [
            language.choose("现行（元）", "now (yuan)"), language.choose("改后（元）", "then (yuan)"),
            language.choose("差额（元）", "difference"), language.choose("单位 现行", "units now"),
            language.choose("改后", "then"),
        ]
        return TextTable(
            names + sums + SimulationReport.effects.map { $0.label[language] },
            names.map { _ in .left } + Array(repeating: .right, count: sums.count + SimulationReport.effects.count))
    }

    private func cells(_ sums: Simulation.Sums) -> [String] {
        [
            sums.before.inYuan, sums.after.inYuan, SimulationReport.signed(sums.difference), "\(sums.unitsBefore)",
            "\(sums.unitsAfter)",
        ] + SimulationReport.effects.map { sums[$0] == 0 ? "" : "\(sums[$0])" }
    }

    /// A difference with its sign, `0.00` for none.
    static func signed(_ fen: Int128) -> String { fen > 0 ? "+" + fen.inYuan : fen.inYuan }

    private var rules: String {
        guard !summary.rules.isEmpty else {
            return language.choose(
                "两种规则下都没有补助。请核对年度和事实。", "Nobody gets anything by either rules. Look at the year and the facts.")
        }
        var table = table([language.choose("规则", "rule"), language.choose("任务", "measure")])
        for row in summary.rules {
            table.add([simulation.title(of: row.rule)[language], "\(row.measure)"] + cells(row.sums))
        }
        table.add([language.choose("合计", "total"), ""] + cells(summary.total))
        return table.text
    }

    private var measures: String? {
        guard summary.measures.count > 1, summary.measures.count < summary.rules.count else { return nil }
        var table = table([language.choose("任务", "measure")])
        for row in summary.measures {
            let plans = [simulation.reform.pack.plan, simulation.baseline.pack.plan]
            let title = plans.lazy.compactMap { $0.measure(row.measure)?.title[language] }.first ?? ""
            table.add(["\(row.measure) \(title)"] + cells(row.sums))
        }
        return table.text
    }

    private func groups(_ dimension: Simulation.Dimension) -> String? {
        let rows = summary.groups.filter { $0.dimension == dimension }
        guard !rows.isEmpty else { return nil }
        var table = table([dimension.label[language]])
        for row in rows { table.add([simulation.label(row.value, by: dimension)[language]] + cells(row.sums)) }
        return table.text
    }
}
