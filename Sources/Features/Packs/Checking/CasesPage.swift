import DMN
import Markup
import Policy
import Site

/// What the page of cases shows.
struct CasesModel: Sendable {
    let shelved: ShelvedPack
    /// The award asked about; `nil` for all cases.
    let award: Award?

    /// The cases to show.
    var lines: [CaseLine] {
        guard let award else { return shelved.cases }
        return shelved.cases(for: award)
    }
}

/// The cases of a pack, or those that stand for one award: facts, answer, clause, and whether it came out so.
struct CasesPage {
    let model: CasesModel
    let visit: Visit

    private var plan: Plan { model.shelved.plan }
    private var language: Language { visit.language }

    var page: Page {
        let title = model.award.map { award in
            Phrase(zh: "\(award.title.zh)的算例", en: "Cases of \(award.title.en)")
        }
        var trail = [
            Link(PlanWords.plan, to: PlanPaths.plan.address()), Link(CaseWords.check, to: PlanPaths.check.address()),
        ]
        if let award = model.award { trail.append(Link(Phrase(award.title), to: PlanPaths.award(award.id))) }
        return Page(
            title ?? CaseWords.cases, column: "plan", trail: trail, lead: CaseWords.casesLead,
            body: """
                \(groups.enumerated().map { number, group in table(group.title, group.lines, number + 1) })
                \(model.lines.isEmpty ? emptiness : nil)
                \(model.award.map { _ in more })
                \(PackLine(model.shelved, asOf: visit.recordedUntil), in: language)
                """)
    }

    private var emptiness: HTML { "<p class=\"empty\">\(CaseWords.noCases[language])</p>" }

    private var more: HTML { "<p>\(Link(CaseWords.all, to: PlanPaths.cases.address()), in: language)</p>" }
}

// MARK: - Tables

extension CasesPage {
    private typealias Group = (title: Phrase, lines: [CaseLine])

    /// The cases by what they ask, in their order.
    private var groups: [Group] {
        var groups: [(question: RuleCase.Question, lines: [CaseLine])] = []
        for line in model.lines {
            if let place = groups.firstIndex(where: { $0.question == line.ruleCase.question }) {
                groups[place].lines.append(line)
            } else {
                groups.append((line.ruleCase.question, [line]))
            }
        }
        return groups.map { (title(of: $0.question), $0.lines) }
    }

    private func title(of question: RuleCase.Question) -> Phrase {
        switch question {
        case .award(let id): return plan.award(id).map { Phrase($0.title) } ?? Phrase(id)
        case .decision(let decision):
            let step = model.shelved.pack.model(for: decision)?.program.step(named: decision.decision)
            return Phrase(zh: step?.label ?? decision.decision, en: decision.decision)
        }
    }

    private func table(_ title: Phrase, _ lines: [CaseLine], _ number: Int) -> HTML {
        let (pieces, plan) = (PlanPieces(plan: plan, language: language), plan)
        let language = language
        let table = DataTable(
            "cases-\(number)", title, rows: lines,
            columns: [
                TableColumn(CaseWords.cases, isHeader: true) { .noted(.phrase($0.title), Phrase($0.ruleCase.id)) },
                TableColumn(CaseWords.facts) { line in
                    let facts = line.facts.map { HTML(text: $0[language]) }
                    return facts.isEmpty ? .none : .html(HTML(joining: facts, separator: "<br>"))
                },
                TableColumn(CaseWords.answer) { line in
                    line.reason.map { .noted(.phrase(line.answer), $0) } ?? .phrase(line.answer)
                },
                TableColumn(PlanWords.clause) { line in
                    let clause = line.ruleCase.clause
                    return plan.clauses[clause] == nil ? .code(clause) : .phrase(pieces.path(to: clause))
                },
                TableColumn(CaseWords.outcome, .lamp) { line in
                    .tag(line.result.holds ? Tag(CaseWords.holds, .good) : Tag(CaseWords.fails, .bad))
                },
            ])
        return "\(table, in: language)"
    }
}
