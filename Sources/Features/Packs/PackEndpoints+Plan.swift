import Markup
import Policy
import Site

extension PackEndpoints {
    var plan: Endpoint {
        Endpoint(
            "plan", .get(PlanPaths.plan), PlanWords.plan,
            summary: Phrase(
                zh: "计划的任务、责任单位、期限与保障措施", en: "Measures, duty holders, dates and safeguards of the plan"),
            takes: [Self.section, Self.organ],
            answers: [
                .page { PlanPage(model: $0, visit: $1).page }, .json(PlanForms.plan.schema, PlanForms.plan.json),
            ]
        ) { visit in
            var model = PlanModel(shelved: try await shown())
            if let id = visit[Self.section] {
                guard let clause = model.plan.sections.first(where: { $0.id.isSame(as: id) }) else {
                    throw Refusal(.invalid, PlanRefusals.noSection)
                }
                model.section = clause
            }
            if let id = visit[Self.organ] {
                guard let organ = model.plan.organ(id) else { throw Refusal(.invalid, PlanRefusals.noOrgan) }
                model.organ = organ
            }
            for measure in model.measures {
                model.states[measure.number] = try await visit.panels(at: PlanPlaces.state, about: "\(measure.number)")
            }
            return model
        }
    }

    var measure: Endpoint {
        Endpoint(
            "plan.measure", .get(PlanPaths.measure), PlanWords.measure,
            summary: Phrase(zh: "一项任务的条款、责任、金额与规则", en: "One measure with its clause, duties, money and rules"),
            takes: [Self.number],
            answers: [
                .page { MeasurePage(model: $0, visit: $1).page },
                .json(PlanForms.oneMeasure.schema, PlanForms.oneMeasure.json),
            ]
        ) { visit in
            let shelved = try await shown()
            let number = try visit.required(Self.number)
            guard let measure = shelved.plan.measure(Int(number)) else {
                throw Refusal.missing(PlanRefusals.noMeasure(number))
            }
            let subject = "\(number)"
            return MeasureModel(
                shelved: shelved, measure: measure,
                states: try await visit.panels(at: PlanPlaces.state, about: subject),
                panels: try await visit.panels(at: PlanPlaces.measure, about: subject))
        }
    }

    var organs: Endpoint {
        Endpoint(
            "plan.organs", .get(PlanPaths.organs), PlanWords.organs,
            summary: Phrase(zh: "责任单位及其任务数", en: "Duty holders and how much each has to do"),
            answers: [
                .page { OrgansPage(shelved: $0, visit: $1).page },
                .json(PlanForms.organs.schema, PlanForms.organs.json),
            ]
        ) { _ in try await shown() }
    }

    var organ: Endpoint {
        Endpoint(
            "plan.organ", .get(PlanPaths.organ), PlanWords.organ,
            summary: Phrase(zh: "一家责任单位的全部任务", en: "Everything one organ has to do"), takes: [Self.id],
            answers: [
                .page { OrganPage(model: $0, visit: $1).page },
                .json(PlanForms.oneOrgan.schema, PlanForms.oneOrgan.json),
            ]
        ) { visit in
            let shelved = try await shown()
            guard let organ = shelved.plan.organ(try visit.required(Self.id)) else {
                throw Refusal.missing(PlanRefusals.noOrgan)
            }
            return OrganModel(shelved: shelved, organ: organ)
        }
    }
}
