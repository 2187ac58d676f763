import Markup
import Policy
import TransparencyLog

/// Everything a pack says, statement by statement, in a steady order.
struct PackStatements {
    let pack: Pack
    private(set) var all: [PackStatement] = []

    /// The statements of a pack.
    init(_ pack: Pack) {
        self.pack = pack
        addPlan()
        addGoals()
        addMeasures()
        addSafeguards()
        addAwards()
        addWords()
        addDecisions()
        for file in pack.allFiles {
            add(.files, file.name, Phrase(file.name), [(VersionWords.hash, Phrase(Hash(of: file.bytes).hexadecimal))])
        }
    }

    private var plan: Plan { pack.plan }

    /// Adds what is said of one thing; the place of a field within the thing is its English name.
    mutating func add(
        _ area: PackStatement.Area, _ id: String, _ subject: Phrase, _ fields: [(name: Phrase, value: Phrase)]
    ) {
        for field in fields {
            all.append(
                PackStatement(
                    area: area, group: "\(area.rawValue)/\(id)", key: field.name.en, subject: subject,
                    field: field.name, value: field.value))
        }
    }
}

// MARK: - The plan

extension PackStatements {
    private mutating func addPlan() {
        add(
            .plan, "", Phrase(plan.title),
            [
                (RuleWords.name, Phrase(plan.title)),
                (RuleWords.state, plan.status == .draft ? PlanWords.draftShort : PlanWords.issued),
                (PlanWords.documentNumber, plan.source.documentNumber.map { Phrase($0) } ?? PlanWords.noNumber),
                (PlanWords.period, .days(plan.period)), (PlanWords.issuer, Phrase(plan.issuer)),
                (PlanWords.source, Phrase(plan.source.title)),
            ])
    }

    private mutating func addGoals() {
        for goal in plan.goals {
            let targets = goal.targets.map { target in
                (Phrase.year(target.year), PlanPieces.target(target, of: goal))
            }
            add(.goals, goal.id, Phrase(goal.name), targets + [(PlanWords.note, Phrase(goal.measuredFrom))])
        }
    }

    private mutating func addMeasures() {
        for measure in plan.measures {
            let subject = Phrase(zh: "任务 \(measure.number)", en: "Measure \(measure.number)")
            let deadlines = measure.deadlines.map { deadline in
                (deadline.by.map { Phrase.day($0) } ?? PlanWords.noDate).labelling(Phrase(deadline.what))
            }
            add(
                .measures, "\(measure.number)", subject,
                [
                    (RuleWords.name, Phrase(measure.title)), (PlanWords.content, Phrase(measure.summary)),
                    (PlanWords.section, Phrase(plan.clauses[measure.section]?.title ?? Text(zh: "", en: ""))),
                    (PlanWords.conditions, .sequence(measure.conditions.map { Phrase($0) })),
                    (PlanWords.money, .sequence(measure.amounts.map { Phrase($0.text) })),
                    (PlanWords.organs, .list(measure.dutyHolders.map(name(ofOrgan:)))),
                    (PlanWords.deadlines, .sequence(deadlines)),
                    (PlanWords.mechanism, .list(measure.mechanisms.map(PlanWords.mechanism))),
                    (PlanWords.worksWhen, Phrase(measure.worksWhen)),
                ])
        }
    }

    private func name(ofOrgan id: String) -> Phrase { plan.organ(id).map { Phrase($0.name) } ?? Phrase(id) }

    private mutating func addSafeguards() {
        for safeguard in plan.safeguards {
            add(
                .safeguards, safeguard.id, Phrase(safeguard.title),
                [
                    (PlanWords.content, Phrase(safeguard.summary)),
                    (PlanWords.lead, safeguard.lead.map(name(ofOrgan:)) ?? Phrase("")),
                    (PlanWords.members, .list(safeguard.members.map(name(ofOrgan:)))),
                ])
        }
    }
}

// MARK: - Awards and words

extension PackStatements {
    private mutating func addAwards() {
        for award in plan.awards {
            add(
                .awards, award.id, Phrase(award.title),
                [
                    (RuleWords.nature, RuleWords.nature(award.nature)),
                    (PlanWords.clause, PlanPieces(plan: plan, language: .chinese).path(to: award.clause)),
                    (RuleWords.kinds, .list(award.kinds.map(name(ofKind:)))),
                    (RuleWords.legalReview, Phrase(award.legality.legalReview ?? "")),
                    (RuleWords.competition, Phrase(award.legality.fairCompetitionReview ?? "")),
                ] + award.versions.map { (Phrase("\($0.from) \($0.decision)"), words(of: $0)) })
        }
        guard let combination = plan.combination else { return }
        add(
            .awards, "combination", Phrase(combination.title),
            combination.versions.map { (Phrase("\($0.from) \($0.decision)"), words(of: $0)) })
    }

    private func name(ofKind kind: String) -> Phrase {
        plan.recognition(kind).map { Phrase($0.label) } ?? Phrase(kind)
    }

    private func words(of version: Award.Version) -> Phrase {
        let state = version.isEnabled ? version.days : version.days.noting(RuleWords.switchedOff)
        return .sequence([state] + version.amounts.compactMap { $0.words(in: plan) }.map { Phrase($0) })
    }

    private mutating func addWords() {
        for parameter in plan.parameters {
            add(
                .parameters, parameter.name, Phrase(parameter.name),
                [
                    (RuleWords.value, Glossary.text(of: parameter)),
                    (PlanWords.provenance, PlanWords.provenance(parameter.provenance)),
                ])
        }
        for kind in plan.recognitions {
            let state = kind.isEnabled ? RuleWords.running : RuleWords.switchedOff
            let label = Phrase(kind.label)
            add(.recognitions, kind.kind, label, [(RuleWords.state, state), (RuleWords.name, label)])
        }
        for reason in plan.reasons {
            add(.reasons, reason.code, Phrase(reason.code), [(PlanWords.content, Phrase(reason.text))])
        }
        for assumption in plan.assumptions {
            add(.assumptions, assumption.id, Phrase(assumption.id), [(PlanWords.content, Phrase(assumption.text))])
        }
    }
}
