import Database
import Journal
import Markup
import Policy
import Site

extension PackEndpoints {
    var awards: Endpoint {
        Endpoint(
            "plan.awards", .get(PlanPaths.awards), RuleWords.awards,
            summary: Phrase(zh: "全部补助规则、参数与合并规则", en: "All awards, parameters and how awards combine"),
            answers: [
                .page { AwardsPage(model: $0, visit: $1).page },
                .json(RuleForms.awards.schema) { RuleForms.awards.json($0.shelved) },
            ]
        ) { _ in try await checked() }
    }

    var award: Endpoint {
        Endpoint(
            "plan.award", .get(PlanPaths.award), RuleWords.award,
            summary: Phrase(zh: "一项补助的各版规则与决策表", en: "One award with its versions and decision tables"),
            takes: [Self.id],
            answers: [
                .page { AwardPage(model: $0, visit: $1).page },
                .json(RuleForms.oneAward.schema, RuleForms.oneAward.json),
            ]
        ) { visit in
            let shelved = try await shown()
            let id = try visit.required(Self.id)
            guard let award = shelved.plan.award(id) else { throw Refusal.missing(PlanRefusals.noAward) }
            return AwardModel(
                shelved: shelved, award: award, reviews: try await reviews(of: shelved),
                panels: try await visit.panels(at: PlanPlaces.award, about: id))
        }
    }

    /// The pack that is shown, with the reviews it passed.
    func checked() async throws -> CheckModel {
        let shelved = try await shown()
        return CheckModel(shelved: shelved, reviews: try await reviews(of: shelved))
    }

    /// The reviews that the pack passed; none of one that lies in no database.
    func reviews(of shelved: ShelvedPack) async throws -> PackReviews {
        guard let subject = shelved.installed?.subject else { return PackReviews([]) }
        return try await database.read { reader in PackReviews(try reader.timeline(of: subject)) }
    }

    var assumptions: Endpoint {
        Endpoint(
            "plan.assumptions", .get(PlanPaths.assumptions), PlanWords.assumptions,
            summary: Phrase(zh: "计划未写明、测算所作的假设与参数", en: "What the plan does not say and a calculation assumes"),
            answers: [
                .page { AssumptionsPage(shelved: $0, visit: $1).page },
                .json(PlanForms.assumptions.schema, PlanForms.assumptions.json),
            ]
        ) { _ in try await shown() }
    }

    var planFile: Endpoint {
        Endpoint(
            "plan.file", .get(PlanPaths.file), PlanWords.files,
            summary: Phrase(zh: "政策包中的一个文件，原样下载", en: "A file of the pack, byte by byte"), takes: [Self.name],
            answers: [.file("", .octets) { file, _ in file.download }]
        ) { visit in try await shown().file(try visit.required(Self.name)) }
    }
}
