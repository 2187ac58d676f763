import Civic
import Exact
import Markup
import Operations
import Packs
import Policy
import Registry
import Settlement
import Site

/// Why a unit's lines are as they are: for each rule the outcome, the clause, every step with its values, the contracts.
struct ReasonsPage {
    /// What the page shows.
    struct Model: Sendable {
        let sheet: SettlementSheet
        /// The unit's lines as they were settled.
        let lines: [EntitlementLine]
        /// What is reckoned anew from the same facts and rules.
        let explanation: UnitExplanation
        let name: String?
    }

    let model: Model
    let visit: Visit

    private var explanation: UnitExplanation { model.explanation }
    private var code: String { explanation.organisation.description }

    var page: Page {
        let year = explanation.year
        let name = model.name ?? code
        return Page(
            Phrase(zh: "\(name)：\(year) 年度可享政策与理由", en: "\(name): \(year), what is due and why"),
            column: OperatorPath.column,
            trail: SettlementPage.trail + [
                Link(
                    Phrase(zh: "\(year) 年度测算", en: "Settlement of \(year)"), to: SettlementPaths.run(model.sheet.id))
            ], lead: SettlementWords.notice, content: content)
    }

    private var content: [any Component] {
        var content: [any Component] = [summary]
        if isOther { content.append(Notice(.bad, SettlementWords.differs)) }
        if explanation.isDamaged { content.append(Notice(.warn, SettlementWords.damaged)) }
        if explanation.explanations.isEmpty {
            content.append("<p>\(SettlementWords.noFacts[visit.language])</p>" as HTML)
        }
        let due = explanation.explanations.filter { $0.amount > .zero }
        let rest = explanation.explanations.filter { $0.amount == .zero }
        content += (due + rest).enumerated().map { section($0.element, $0.offset + 1) }
        if !explanation.assumptions.isEmpty { content.append(assumptions) }
        return content
    }

    /// Whether what is reckoned now is not what was settled then.
    private var isOther: Bool {
        let reckoned = explanation.explanations.map { item in
            EntitlementLine(
                organisation: code, rule: item.rule, amount: item.amount, outcome: item.outcome,
                reason: item.reasonCode)
        }
        return Set(reckoned) != Set(model.lines)
    }

    private var summary: SummaryList {
        let total = explanation.total
        let capital = Quantity.money(total).text
        let large: Phrase =
            total.fen >= 1_000_000 ? capital.noting(Quantity.money(total, in: .wan).text) : capital
        return SummaryList([
            SummaryList.Row(
                SettlementWords.unit,
                Link(Phrase(model.name ?? code), to: RegistryPath.organisation(code))),
            SummaryList.Row(SettlementWords.code, "<code data-copy>\(code)</code>" as HTML),
            SummaryList.Row(SettlementWords.pack, Phrase(explanation.plan.title)),
            SummaryList.Row(
                SettlementWords.cutOff,
                Phrase.moment(model.sheet.basis.cutOff, offsetMinutes: visit.settings.offsetMinutes)),
            SummaryList.Row(SettlementWords.sum, large),
        ])
    }

    private var assumptions: PageSection {
        let items = explanation.assumptions.map { item -> HTML in "<li>\(Phrase(item.text)[visit.language])</li>" }
        return PageSection(SettlementWords.assumptions, ["<ul>\(items)</ul>" as HTML])
    }

    /// What to say of a code that is none.
    static func noUnit(_ text: String) -> Refusal {
        .missing(
            Phrase(
                zh: "“\(text)”不是统一社会信用代码。请核对，或从测算明细中选择单位",
                en: "“\(text)” is no credit code; choose a unit from the lines of the settlement"))
    }
}

// MARK: - A rule

extension ReasonsPage {
    private func section(_ item: AwardExplanation, _ number: Int) -> PageSection {
        var rows = [
            SummaryList.Row(SettlementWords.outcome, SettlementPage.tag(item.outcome)),
            SummaryList.Row(SettlementWords.amount, Quantity.money(item.amount).text),
            SummaryList.Row(SettlementWords.reason, Phrase(item.reason)),
            SummaryList.Row(SettlementWords.clause, Phrase(item.clauseTitle).noting(Phrase(item.clause))),
        ]
        if !item.missing.isEmpty {
            let missing = Phrase.sequence(item.missing.map { Phrase($0.text) })
            rows.append(SummaryList.Row(CalculatorWords.lacking, missing.noting(CalculatorWords.noPromise)))
        }
        if !item.version.isEmpty { rows.append(SummaryList.Row(SettlementWords.version, Phrase(item.version))) }
        if let before = item.beforeCombination {
            rows.append(SummaryList.Row(SettlementWords.before, Quantity.money(before).text))
        }
        for recognition in item.recognitions {
            rows.append(SummaryList.Row(SettlementWords.recognition, words(of: recognition)))
        }
        var parts: [any Component] = [SummaryList(rows)]
        if !item.inputs.isEmpty { parts.append(inputs(item, number)) }
        if !item.steps.isEmpty { parts.append(steps(item, number)) }
        if !item.contracts.isEmpty { parts.append(contracts(item)) }
        return PageSection(Phrase("\(number). ") + Phrase(item.title), parts)
    }

    private func words(of recognition: AwardExplanation.Recognition) -> Phrase {
        let words = Phrase(recognition.label) + Phrase(" \(recognition.day)")
        guard let approved = recognition.approved else { return words }
        return words.noting(SettlementWords.approved + Phrase(" ") + Quantity.money(Yuan(fen: approved)).text)
    }

    private func inputs(_ item: AwardExplanation, _ number: Int) -> any Component {
        DataTable(
            "facts-\(number)", SettlementWords.inputs, rows: item.inputs,
            columns: [
                TableColumn(SettlementWords.stepName) { .phrase(ReasonsPage.label(of: $0)) },
                TableColumn(SettlementWords.value) { .phrase(.list($0.words.map { Phrase($0) })) },
            ])
    }

    /// What a fact is called: in Chinese as the model labels it, in English as it names it, `Buyer rate` for
    /// `parameters.buyer rate`.
    private static func label(of input: AwardExplanation.Input) -> Phrase {
        let member = input.name.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1).last ?? input.name.utf8[...]
        var bytes = member.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
        if let first = bytes.first, 0x61...0x7A ~= first { bytes[0] = first - 0x20 }
        return Phrase(zh: input.label, en: String(decoding: bytes, as: UTF8.self))
    }

    private func steps(_ item: AwardExplanation, _ number: Int) -> any Component {
        DataTable(
            "steps-\(number)", SettlementWords.steps,
            rows: Array(item.steps.enumerated()).map { NumberedStep($0.offset + 1, $0.element) },
            columns: [
                TableColumn(SettlementWords.step, .number) { .number(Int64($0.number)) },
                TableColumn(SettlementWords.stepName, isHeader: true) { .phrase(Phrase($0.step.label)) },
                TableColumn(SettlementWords.formula) { .phrase(Phrase($0.step.formula)) },
                TableColumn(SettlementWords.value) { .phrase(Phrase($0.step.value)) },
            ])
    }

    private func contracts(_ item: AwardExplanation) -> HTML {
        let count = Quantity.count(item.contracts.count, .items).text
        let title = SettlementWords.contracts.noting(count)[visit.language]
        let items = item.contracts.map { contract -> HTML in "<li><code>\(contract)</code></li>" }
        return """
            <details class="definition"\(flag: "open", item.contracts.count <= 8)><summary>\(title)</summary>\
            <ul class="codes">\(items)</ul></details>
            """
    }
}

/// A step with its place.
private struct NumberedStep: Sendable {
    let number: Int
    let step: AwardExplanation.Step

    init(_ number: Int, _ step: AwardExplanation.Step) {
        self.number = number
        self.step = step
    }
}
