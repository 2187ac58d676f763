import Civic
import Exact
import Markup
import Policy
import Site

/// Pieces that several pages of the plan show alike.
struct PlanPieces: Sendable {
    let plan: Plan
    let language: Language
}

// MARK: - Organs

extension PlanPieces {
    /// Organs in their order, each a way to its page, the first of several marked as the lead.
    func holders(_ ids: [String]) -> HTML {
        let names = ids.enumerated().map { index, id -> HTML in
            let isLead = index == 0 && ids.count > 1
            let mark: HTML? = isLead ? " \(Tag(PlanWords.lead), in: language)" : nil
            return "<li>\(organ(id), in: language)\(mark)</li>"
        }
        return "<ul class=\"items\">\(names)</ul>"
    }

    /// The way to an organ.
    func organ(_ id: String) -> Link {
        Link(plan.organ(id).map { Phrase($0.name) } ?? Phrase(id), to: PlanPaths.organ(id))
    }
}

// MARK: - Clauses

extension PlanPieces {
    /// The clause with what it stands under: `成果转化服务 › 任务12 › 优秀`.
    func path(to clause: String) -> Phrase {
        let path = plan.clauses.path(to: clause).map(\.title)
        guard !path.isEmpty else { return Phrase(clause) }
        return Phrase(
            zh: path.map(\.zh).joined(separator: " › "), en: path.map(\.en).joined(separator: " › "))
    }

    /// `一、高校服务地方`.
    func heading(_ section: PlanModel.Section) -> Phrase {
        let title = section.clause.title
        return Phrase(
            zh: "\(Self.numeral(section.ordinal))、\(title.zh)", en: "\(section.ordinal). \(title.en)")
    }

    /// A number from 1 to 99 as Chinese headings count.
    static func numeral(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard 1...99 ~= number else { return "\(number)" }
        guard number >= 10 else { return digits[number] }
        return (number < 20 ? "" : digits[number / 10]) + "十" + digits[number % 10]
    }
}

// MARK: - Dates and money

extension PlanPieces {
    /// What is due when; `nil` where nothing is.
    func deadlines(_ deadlines: [Measure.Deadline]) -> HTML? {
        guard !deadlines.isEmpty else { return nil }
        let items = deadlines.map { deadline -> HTML in
            let day = deadline.by.map { Phrase.day($0) } ?? PlanWords.noDate
            return "<li><strong>\(day[language])</strong> \(Phrase(deadline.what)[language])</li>"
        }
        return "<ul class=\"items\">\(items)</ul>"
    }

    /// Texts below one another; `nil` where there is none.
    func lines(_ texts: [Text]) -> HTML? {
        guard !texts.isEmpty else { return nil }
        return "<ul class=\"items\">\(texts.map { text -> HTML in "<li>\(Phrase(text)[language])</li>" })</ul>"
    }

    /// What a year of a goal asks for, in the goal's unit.
    static func target(_ target: Goal.Target, of goal: Goal) -> Phrase {
        guard let value = target.value else { return TargetWords.asked(target.comparison, nil) }
        let number = Decimal128(value).divided(by: Decimal128(goal.unit.divisor)) ?? Decimal128(value)
        let unit = goal.unit.label
        return TargetWords.asked(
            target.comparison, Phrase(zh: "\(number) \(unit.zh)", en: "\(number) \(unit.en)"),
            rank: TargetWords.isRank(goal.unit) ? value : nil)
    }
}
