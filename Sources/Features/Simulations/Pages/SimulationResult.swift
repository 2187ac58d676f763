import Civic
import Exact
import Markup
import Packs
import Policy
import Settlement
import Site

/// What a year comes to by changed rules, as parts of a page.
struct SimulationResult {
    private let result: SimulationPage.Result
    private let visit: Visit

    init(_ result: SimulationPage.Result, _ visit: Visit) {
        self.result = result
        self.visit = visit
    }

    private var summary: Simulation.Summary { result.summary }
    private var simulation: Simulation { result.step.simulation }

    /// The parts in order; those that have nothing to show are left out.
    var parts: [(any Component)?] {
        [
            heads, changes, SimulationChart(simulation, summary).chart, SimulationChart.winners(simulation, summary),
            rules, measures,
        ] + Simulation.Dimension.allCases.map(groups) + [
            SimulationGoalsTable(result.costs), pots, flips, warnings, notes, downloads,
        ]
    }

    /// The total, the difference, and how many it concerns.
    private var heads: any Component {
        let total = summary.total
        let effects = SimulationWords.effects(
            more: total[.gained], less: total[.lost], new: total[.entered], gone: total[.left])
        let figures = FigureRow([
            Figure(SimulationWords.total.noting(SimulationWords.now), Self.wan(total.before)),
            Figure(SimulationWords.total.noting(SimulationWords.then), Self.wan(total.after)),
            Figure(
                SimulationWords.difference,
                Quantity(digits: Phrase(Self.signed(total.difference)), unit: MoneyUnit.wan.name)),
            Figure(
                SimulationWords.units.noting(SimulationWords.then),
                .count(total.unitsAfter, .organisations), note: effects),
        ])
        let notice: HTML? =
            result.step.values.isEmpty && !result.comparesPacks
            ? Notice(.info, SimulationWords.asItIs).html(in: visit.language) : nil
        return """
            <section id="result"><h2>\(SimulationWords.result[visit.language])</h2>\(notice)\
            \(figures, in: visit.language)</section>
            """ as HTML
    }

    private var changes: (any Component)? {
        guard !result.step.values.isEmpty else { return nil }
        let numbers = result.numbers
        return DataTable(
            "changes", SimulationWords.changed, rows: result.step.values,
            columns: [
                TableColumn(SimulationWords.item) { .phrase(Phrase($0.label)) },
                TableColumn(SimulationWords.now) { Self.cell($0.before, of: $0, numbers) },
                TableColumn(SimulationWords.wished) { Self.cell($0.after, of: $0, numbers) },
            ])
    }

    /// A number with its unit as the form has it; any other value as it stands in the pack.
    private static func cell(_ text: String, of value: ChangedValue, _ numbers: [PackNumber]) -> TableCell {
        guard let number = numbers.first(where: { $0.isSet(by: value.item.wish) }), let amount = Decimal128(text)
        else { return .text(text) }
        return .phrase(NumberScale(number).words(amount))
    }

    private var warnings: (any Component)? {
        guard !result.step.warnings.isEmpty else { return nil }
        let lines = result.step.warnings.map { finding -> HTML in
            let words = .sequence([Phrase(finding.message), Phrase(finding.remedy)]) as Phrase
            return "<li>\(words.sentence[visit.language])</li>"
        }
        return PageSection(SimulationWords.warnings, ["<ul>\(lines)</ul>" as HTML])
    }

    private var notes: any Component {
        var notes = Simulation.assumptions.map { Phrase($0) }
        if result.queues != nil { notes.append(Phrase(Simulation.queueing)) }
        notes.append(
            SimulationWords.assumed.labelling(
                .sequence([
                    SimulationWords.now + Phrase(" ") + Self.wan(summary.total.assumedBefore).text,
                    SimulationWords.then + Phrase(" ") + Self.wan(summary.total.assumedAfter).text,
                ])))
        let lines = notes.map { note -> HTML in "<li>\(note.sentence[visit.language])</li>" }
        return PageSection(SimulationWords.notes, ["<ul>\(lines)</ul>" as HTML])
    }

    private var downloads: any Component {
        let items = result.files.map { link -> HTML in "<li>\(link, in: visit.language)</li>" }
        let text: HTML? =
            result.givesChange ? "<p class=\"note\">\(SimulationWords.takeText[visit.language])</p>" : nil
        return PageSection(SimulationWords.take, ["<ul>\(items)</ul>\(text)" as HTML])
    }
}

// MARK: - Sums

extension SimulationResult {
    private struct Row: Sendable {
        let name: Phrase
        let sums: Simulation.Sums
    }

    private var rules: any Component {
        let rows = summary.rules.map { Row(name: Phrase(simulation.title(of: $0.rule)), sums: $0.sums) }
        return table("rules", SimulationWords.rules, SimulationWords.rule, rows, total: summary.total)
    }

    private var measures: (any Component)? {
        guard summary.measures.count > 1, summary.measures.count < summary.rules.count else { return nil }
        let plans = [simulation.reform.pack.plan, simulation.baseline.pack.plan]
        let rows = summary.measures.map { measure, sums in
            let title = plans.lazy.compactMap { $0.measure(measure)?.title }.first.map { Phrase($0) } ?? Phrase("")
            return Row(name: Phrase("\(measure) ") + title, sums: sums)
        }
        return table("measures", SimulationWords.measures, SimulationWords.measure, rows, total: nil)
    }

    private func groups(_ dimension: Simulation.Dimension) -> (any Component)? {
        let rows = summary.groups.filter { $0.dimension == dimension }.map { group in
            Row(name: Phrase(simulation.label(group.value, by: dimension)), sums: group.sums)
        }
        guard !rows.isEmpty else { return nil }
        let title = Phrase(dimension.label)
        return table(
            "by-\(dimension.rawValue)", Phrase(zh: "按\(title.zh)", en: "By \(title.en)"), title, rows, total: nil)
    }

    private func table(
        _ id: String, _ caption: Phrase, _ name: Phrase, _ rows: [Row], total: Simulation.Sums?
    ) -> DataTable<Row> {
        func money(_ title: Phrase, _ value: @escaping @Sendable (Simulation.Sums) -> Int128) -> TableColumn<Row> {
            TableColumn(title, .money(.wan, decimals: 2), total: total.map { .money(Self.yuan(value($0))) }) {
                .money(Self.yuan(value($0.sums)))
            }
        }
        let difference = TableColumn<Row>(
            SimulationWords.difference, .number(unit: MoneyUnit.wan.name),
            total: total.map { .text(Self.signed($0.difference)) }
        ) { $0.sums.difference == 0 ? .none : .text(Self.signed($0.sums.difference)) }
        func count(_ title: Phrase, _ value: @escaping @Sendable (Simulation.Sums) -> Int) -> TableColumn<Row> {
            TableColumn(title, .number, total: total.map { .number(Int64(value($0))) }) { row in
                let count = value(row.sums)
                return count == 0 ? .none : .number(Int64(count))
            }
        }
        let effects = [Simulation.Effect.gained, .lost, .entered, .left].map { effect in
            count(Phrase(effect.label)) { $0[effect] }
        }
        let columns =
            [
                TableColumn<Row>(name, isHeader: true) { .phrase($0.name) }, money(SimulationWords.now) { $0.before },
                money(SimulationWords.then) { $0.after }, difference,
                count(SimulationWords.units.noting(SimulationWords.then)) { $0.unitsAfter },
            ] + effects
        return DataTable(
            id, caption, rows: rows, columns: columns, note: SimulationWords.unitsText.sentence,
            empty: SimulationWords.nobody, layout: .wide)
    }

    /// A sum as an amount; one that no amount can hold is the largest there is.
    private static func yuan(_ fen: Int128) -> Yuan { Yuan(fen: Int64(clamping: fen)) }

    private static func wan(_ fen: Int128) -> Quantity { .money(yuan(fen), in: .wan) }

    /// A difference in 万元 with its sign.
    static func signed(_ fen: Int128) -> String {
        (fen > 0 ? "+" : "") + Digits.scaled(fen, scale: MoneyUnit.wan.scale, decimals: 2)
    }
}

// MARK: - Pots

extension SimulationResult {
    private struct PotRow: Sendable {
        let scenario: Phrase
        let line: PaymentQueue.Line
    }

    private var pots: (any Component)? {
        guard let queues = result.queues else { return nil }
        let rows =
            queues.before.lines.map { PotRow(scenario: SimulationWords.now, line: $0) }
            + queues.after.lines.map { PotRow(scenario: SimulationWords.then, line: $0) }
        return DataTable(
            "pots", Phrase(queues.appropriation.title), rows: rows,
            columns: [
                TableColumn(SimulationWords.pot, isHeader: true) { row in
                    .phrase(row.line.pot.map { Phrase($0.title) } ?? SimulationWords.noPot)
                },
                TableColumn(SimulationWords.scenario) { .phrase($0.scenario) },
                TableColumn(SimulationWords.amount, .money(.wan, decimals: 2)) { row in
                    row.line.pot.map { .money($0.amount) } ?? .none
                },
                TableColumn(SimulationWords.paid, .money(.wan, decimals: 2)) { .money(Self.yuan($0.line.paid)) },
                TableColumn(SimulationWords.paidCount, .number) { .number(Int64($0.line.paidCount)) },
                TableColumn(SimulationWords.dryOn, .day) { row in
                    row.line.pot == nil
                        ? .none : row.line.dryOn.map { .day($0) } ?? .phrase(SimulationWords.enough)
                },
                TableColumn(SimulationWords.waiting, .money(.wan, decimals: 2)) { row in
                    row.line.waiting == 0 ? .none : .money(Self.yuan(row.line.waiting))
                },
                TableColumn(SimulationWords.waitingCount, .number) { row in
                    row.line.waitingCount == 0 ? .none : .number(Int64(row.line.waitingCount))
                },
                TableColumn(SimulationWords.firstWaiting, .code) { row in
                    row.line.pot == nil
                        ? .none
                        : row.line.entries.first { !$0.isPaid }.map { entry in
                            .noted(.code(entry.code.description), Phrase(simulation.title(of: entry.rule)))
                        } ?? .none
                },
            ])
    }
}

// MARK: - One unit

extension SimulationResult {
    private var flips: (any Component)? {
        guard let (unit, brackets) = result.flips else { return nil }
        let title = SimulationWords.flips.noting(Phrase(unit.description))
        let hasNumbers = result.step.values.contains { $0.numbers != nil }
        return DataTable(
            "flips", title, rows: brackets,
            columns: [
                TableColumn(SimulationWords.value) { .phrase(Phrase($0.value.label)) },
                TableColumn(SimulationWords.rule) { .phrase(Phrase(simulation.title(of: $0.rule))) },
                TableColumn(SimulationWords.from) { cell($0.from, $0.before) },
                TableColumn(SimulationWords.to) { cell($0.to, $0.after) },
            ], note: SimulationWords.flipsText.sentence,
            empty: hasNumbers ? SimulationWords.noFlip : SimulationWords.noNumber)
    }

    private func cell(_ number: Decimal128, _ answer: FlipSearch.Answer) -> TableCell {
        guard let reason = answer.reason else {
            return .noted(.text("\(number)"), Phrase(zh: "不适用", en: "no candidate"))
        }
        let plan = simulation.baseline.pack.plan
        let words = plan.reason(reason).map { Phrase($0.text) } ?? Phrase(reason)
        return .noted(
            .text("\(number)"), .sequence([Quantity.money(answer.amount).text, words]))
    }
}
