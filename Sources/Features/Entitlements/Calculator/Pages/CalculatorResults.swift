import Civic
import Markup
import Packs
import Policy
import Settlement

/// What every award says, those that give something first.
struct CalculatorResults {
    let model: CalculatorModel
    let language: Language

    private var plan: Plan { model.plan }
    private var lines: [CalculatorLine] { model.result.lines }

    var html: HTML {
        let told = [CalculatorLine.Verdict.granted, .assumed, .official].flatMap { verdict in
            lines.filter { $0.verdict == verdict }
        }
        let sums: SummaryList? = told.isEmpty && model.asking != nil ? nil : totals
        return """
            <section><h2>\(CalculatorWords.results[language])</h2>\(sums, in: language)\(told.map(award))\
            \(dependences, in: language)\(refusals, in: language)\(inapplicable)</section>
            """
    }
}

// MARK: - Sums

extension CalculatorResults {
    private var totals: SummaryList {
        let isFinal = !lines.contains(where: \.isOpen)
        func sum(_ verdict: CalculatorLine.Verdict) -> Yuan? {
            try? Yuan.sum(lines.filter { $0.verdict == verdict }.compactMap(\.amount))
        }
        let note = isFinal ? Phrase("") : CalculatorWords.soFar
        var rows: [SummaryList.Row] = []
        if let granted = sum(.granted), granted > .zero || isFinal {
            rows.append(.init(CalculatorWords.total.noting(note), Quantity.money(granted)))
        }
        if let assumed = sum(.assumed), assumed > .zero {
            rows.append(.init(CalculatorWords.assumedTotal, Quantity.money(assumed)))
        }
        return SummaryList(rows)
    }
}

// MARK: - Awards

extension CalculatorResults {
    private func award(_ line: CalculatorLine) -> HTML {
        let tag = Tag(CalculatorWords.verdict(line.verdict), line.verdict == .granted ? .good : .warn)
        return """
            <section class="award"><h3>\(Phrase(line.award.title)[language]) \(tag, in: language)</h3>\
            \(line.explanations.map(reason))\(note(line))</section>
            """
    }

    private func note(_ line: CalculatorLine) -> HTML? {
        switch line.verdict {
        case .assumed: "<p class=\"note\">\(CalculatorWords.ceiling.sentence[language])</p>"
        case .official: "<p class=\"note\">\(CalculatorWords.official[language])。</p>"
        default: nil
        }
    }

    private func reason(_ said: AwardExplanation) -> HTML {
        var steps = [Phrase(said.reason)]
        steps += said.steps.map { step in
            Phrase(
                zh: "\(step.label.zh) ＝ \(readable(step.formula.zh)) ＝ \(step.value.zh)",
                en: "\(step.label.en) = \(step.formula.en) = \(step.value.en)")
        }
        if let before = said.beforeCombination {
            steps.append(CalculatorWords.before.labelling(Quantity.money(before).text))
        }
        let rule = plan.award(said.rule) ?? plan.award(forKind: said.rule)
        let link = rule.map { Link(RuleLink.words, to: PlanPaths.award($0.id)) }
        let title = Phrase(said.title)
        return """
            <p><strong>\(title[language])</strong> \(Quantity.money(said.amount), in: language)</p>\
            \(Reason(Phrase(said.clauseTitle), rule: link, steps: steps), in: language)
            """
    }

    /// A formula with the plan's words in place of the codes of recognitions.
    private func readable(_ formula: String) -> String {
        for recognition in plan.recognitions {
            let code = "（\(recognition.kind)）"
            if let place = formula.firstRange(of: code) {
                return formula.replacingCharacters(place, with: "（\(recognition.label.zh)）")
            }
        }
        return formula
    }

    /// The awards that depend on missing facts, and what the answers decide where one is missing.
    private var dependences: DataTable<CalculatorLine>? {
        let open = lines.filter(\.isOpen)
        guard !open.isEmpty else { return nil }
        let (plan, model, language) = (plan, model, language)
        return DataTable(
            "missing", CalculatorWords.missing, rows: open,
            columns: [
                TableColumn(RuleLink.award, .link) {
                    .link(Link(Phrase($0.award.title), to: PlanPaths.award($0.award.id)))
                },
                TableColumn(RuleLink.amount) { line in
                    let amounts = plan.amounts(of: line.award).map { Phrase($0.text) }
                    return amounts.isEmpty ? .none : .phrase(.sequence(amounts))
                },
                TableColumn(CalculatorWords.missing) { line in
                    let links = line.missing.map { question in
                        Link(CalculatorWords.name(question), to: model.address(asking: question)).html(in: language)
                    }
                    return .html(HTML(joining: links, separator: language == .chinese ? "、" : ", "))
                },
                TableColumn(CalculatorWords.decides) { line in
                    guard let choices = line.choices else { return .none }
                    let answers = choices.map { value, said in
                        text(value, line).labelling(.list(said.map(words)))
                    }
                    return .phrase(.sequence(answers))
                },
            ])
    }

    private func words(_ said: CalculatorLine.Said) -> Phrase {
        let verdict = CalculatorWords.verdict(said.verdict)
        guard !said.verdict.isRefusal else { return verdict }
        return verdict + Phrase(" ") + Quantity.money(Yuan(fen: said.amount)).text
    }

    private func text(_ value: CalculatorAnswers.Value, _ line: CalculatorLine) -> Phrase {
        switch value {
        case .text(let code):
            for list in [CalculatorWords.kinds, CalculatorWords.sizes] where list.contains(where: { $0.key == code }) {
                return CalculatorWords.words(code, in: list)
            }
            let isOne = line.places.contains(code) || code.utf8.elementsEqual(plan.districts.outside.utf8)
            return isOne ? CalculatorAnswerText(model: model).district(code) : CalculatorWords.inside
        case .flag(let flag): return flag ? CalculatorWords.yes : CalculatorWords.no
        case .first(.never): return CalculatorWords.never
        case .first(.year(let year)): return year == model.year ? CalculatorWords.thisYear : CalculatorWords.earlier
        case .day(let day): return Phrase(zh: "\(Phrase.day(day).zh)起", en: "from \(Phrase.day(day).en)")
        }
    }
}

// MARK: - Refusals

extension CalculatorResults {
    /// The awards for which there is no recognition or contract, each a way to its rule.
    private var inapplicable: HTML? {
        let rows = lines.filter { $0.verdict == .notApplicable }
        guard !rows.isEmpty else { return nil }
        let links = rows.map { line -> HTML in
            "<li>\(Link(Phrase(line.award.title), to: PlanPaths.award(line.award.id)), in: language)</li>"
        }
        let title = CalculatorWords.noFact.noting(Quantity.count(rows.count, .items).text)
        return "<details><summary>\(title[language])</summary><ul>\(links)</ul></details>"
    }

    private var refusals: DataTable<CalculatorLine>? {
        let rows = lines.filter { $0.verdict.isRefusal && $0.verdict != .notApplicable }
        guard !rows.isEmpty else { return nil }
        let plan = plan
        return DataTable(
            "refusals", CalculatorWords.verdict(.refused), rows: rows,
            columns: [
                TableColumn(RuleLink.award, .link) {
                    .link(Link(Phrase($0.award.title), to: PlanPaths.award($0.award.id)))
                },
                TableColumn(RuleLink.verdict, .lamp) { .tag(Tag(CalculatorWords.verdict($0.verdict))) },
                TableColumn(RuleLink.reason) { line in
                    let missing = line.explanations.first?.missing ?? []
                    guard !missing.isEmpty else { return .phrase(line.why(in: plan)) }
                    let words = CalculatorWords.lacking.labelling(.sequence(missing.map { Phrase($0.text) }))
                    return .noted(.phrase(line.why(in: plan)), words.noting(CalculatorWords.noPromise))
                },
                TableColumn(RuleLink.clause) { line in
                    let path = plan.clauses.path(to: line.clauseID).map { Phrase($0.title) }
                    return .phrase(path.last ?? Phrase(line.clauseID))
                },
            ])
    }
}

/// The words of the tables and links.
enum RuleLink {
    static let words = Phrase(zh: "查看规则", en: "See the rule")
    static let award = Phrase(zh: "补助", en: "Award")
    static let verdict = Phrase(zh: "结论", en: "Verdict")
    static let reason = Phrase(zh: "理由", en: "Reason")
    static let clause = Phrase(zh: "条款", en: "Clause")
    static let amount = Phrase(zh: "金额", en: "Amount")
}

extension String {
    /// The text with a part of it replaced.
    fileprivate func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}

extension CalculatorLine {
    /// The clause to name: of the reason where there is one, else the award's.
    var clauseID: String { clause ?? explanations.first?.clause ?? award.clause }

    /// Why nothing is to be had.
    func why(in plan: Plan) -> Phrase {
        switch verdict {
        case .notApplicable: return CalculatorWords.noFact
        case .notInForce: return CalculatorWords.notInForce
        default:
            if let first = explanations.first { return Phrase(first.reason) }
            return reason.flatMap { plan.reason($0) }.map { Phrase($0.text) } ?? CalculatorWords.depends
        }
    }
}
