import Civic
import Exact
import Markup
import Policy

/// Awards in a table: whom they are for, what they pay, since when, with which reviews.
struct AwardTable {
    let plan: Plan
    let awards: [Award]
    let today: CivilDay
    let language: Language

    init(_ plan: Plan, _ awards: [Award], on today: CivilDay, _ language: Language) {
        self.plan = plan
        self.awards = awards
        self.today = today
        self.language = language
    }

    var table: DataTable<Award> {
        let (plan, today, pieces) = (plan, today, PlanPieces(plan: plan, language: language))
        return DataTable(
            "awards", RuleWords.awards, rows: awards,
            columns: [
                TableColumn(RuleWords.award, .link) { award in
                    .noted(
                        .link(Link(Phrase(award.title), to: PlanPaths.award(award.id))), pieces.path(to: award.clause))
                },
                TableColumn(RuleWords.subject) { .phrase(RuleWords.subject($0.subject)) },
                TableColumn(RuleWords.nature) { .phrase(RuleWords.nature($0.nature)) },
                TableColumn(PlanWords.amount) { award in
                    let amounts = pieces.lines(AwardTable.amounts(of: award, in: plan))
                    return amounts.map { .html($0) } ?? .phrase(RuleWords.perUnit)
                },
                TableColumn(RuleWords.inForce) { award in
                    guard let version = award.shown(on: today) else { return .none }
                    return .noted(.tag(award.tag(of: version, on: today)), version.days)
                },
            ], empty: PlanWords.noAward)
    }

    /// What an award pays, in words: as the measure says it, else as its version lists it.
    static func amounts(of award: Award, in plan: Plan) -> [Text] {
        let words = plan.amounts(of: award).map(\.text)
        guard words.isEmpty else { return words }
        let version = award.versions.last { $0.isEnabled } ?? award.versions.last
        return version?.amounts.compactMap { $0.words(in: plan) } ?? []
    }
}

extension Award.Version {
    /// `2023年1月1日至2025年12月31日`; `2024年7月1日起` where there is no end.
    var days: Phrase {
        if let to, let period = Period(from: from, until: to) { return .days(period) }
        let first = Phrase.day(from)
        return Phrase(zh: "\(first.zh)起", en: "from \(first.en)")
    }
}

extension Award.Version.Amount {
    /// `国家级孵化器 最高 500 万元`; `nil` where the amount depends on the unit.
    func words(in plan: Plan) -> Text? {
        let label = plan.recognition(kind)?.label ?? Text(zh: kind, en: kind)
        if let fixed {
            let amount = Quantity.plainMoney(fixed).text
            return Text(zh: "\(label.zh) \(amount.zh)", en: "\(label.en): \(amount.en)")
        }
        guard let ceiling else { return nil }
        let amount = Quantity.plainMoney(ceiling).text
        return Text(zh: "\(label.zh) 最高 \(amount.zh)", en: "\(label.en): up to \(amount.en)")
    }
}

extension Award {
    /// The version to show for a day: the one in force, else the next one, else the last.
    func shown(on day: CivilDay) -> Version? {
        version(on: day) ?? versions.first { $0.isEnabled && day < $0.from } ?? versions.last { $0.isEnabled }
            ?? versions.last
    }

    /// How a version stands on a day.
    func tag(of version: Version, on day: CivilDay) -> Tag { versions.tag(of: version, on: day) }
}

extension [Award.Version] {
    /// How a version stands on a day.
    func tag(of version: Award.Version, on day: CivilDay) -> Tag {
        guard version.isEnabled else { return Tag(RuleWords.switchedOff, .warn) }
        if version == inForce(on: day) { return Tag(RuleWords.running, .good) }
        if day < version.from { return Tag(RuleWords.future) }
        return Tag(version.covers(day) ? RuleWords.superseded : RuleWords.past)
    }
}
