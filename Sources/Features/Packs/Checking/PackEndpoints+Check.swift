import Markup
import Policy
import Site

extension PackEndpoints {
    var check: Endpoint {
        Endpoint(
            "plan.check", .get(PlanPaths.check), CaseWords.check,
            summary: Phrase(
                zh: "决策表的自检结果与算例覆盖的行", en: "What the check found, and the rows of tables that cases reach"),
            answers: [
                .page { CheckPage(model: $0, visit: $1).page }, .json(CheckForms.check.schema, CheckForms.check.json),
            ]
        ) { _ in try await checked() }
    }

    var cases: Endpoint {
        Endpoint(
            "plan.cases", .get(PlanPaths.cases), CaseWords.cases,
            summary: Phrase(zh: "算例：事实、结论、条款、是否相符", en: "Cases: facts, answer, clause, whether they hold"),
            takes: [Self.caseAward],
            answers: [
                .page { CasesPage(model: $0, visit: $1).page }, .json(CheckForms.cases.schema, CheckForms.cases.json),
            ]
        ) { visit in
            let shelved = try await shown()
            guard let id = visit[Self.caseAward] else { return CasesModel(shelved: shelved, award: nil) }
            guard let award = shelved.plan.award(id) else { throw Refusal(.invalid, PlanRefusals.noAward) }
            return CasesModel(shelved: shelved, award: award)
        }
    }
}
