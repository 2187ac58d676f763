import Markup
import Policy
import Site

/// What can be asked about the plan and its rules; everything is shown of the pack in force.
struct PlanEndpoints: Sendable {
    let shelf: PackShelf

    private static let section = Input.text("section", PlanWords.section, limit: 64)
    private static let organ = Input.text("organ", PlanWords.organ, limit: 64)
    private static let id = Input.text("id", RuleWords.name, limit: 64, isRequired: true)
    private static let number = Input.number("number", PlanWords.number, in: 1...9_999, isRequired: true)
    private static let name = Input.text("name", VersionWords.files, limit: 200, isRequired: true)

    /// The endpoints.
    var all: [Endpoint] { [plan, measure, organs, organ, awards, award, assumptions, file] }

    /// The pack to show.
    ///
    /// - Throws: `Refusal` where none is in force.
    private func shown() async throws -> ShelvedPack {
        guard let shelved = try await shelf.shown() else { throw Refusal.missing(PlanWords.noPack) }
        return shelved
    }
}

// MARK: - The plan

extension PlanEndpoints {
    private var plan: Endpoint {
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

    private var measure: Endpoint {
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

    private var organs: Endpoint {
        Endpoint(
            "plan.organs", .get(PlanPaths.organs), PlanWords.organs,
            summary: Phrase(zh: "责任单位及其任务数", en: "Duty holders and how much each has to do"),
            answers: [
                .page { OrgansPage(shelved: $0, visit: $1).page },
                .json(PlanForms.organs.schema, PlanForms.organs.json),
            ]
        ) { _ in try await shown() }
    }

    private var organ: Endpoint {
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

// MARK: - Its rules

extension PlanEndpoints {
    private var awards: Endpoint {
        Endpoint(
            "plan.awards", .get(PlanPaths.awards), RuleWords.awards,
            summary: Phrase(zh: "全部补助规则、参数与合并规则", en: "All awards, parameters and how awards combine"),
            answers: [
                .page { AwardsPage(shelved: $0, visit: $1).page },
                .json(RuleForms.awards.schema, RuleForms.awards.json),
            ]
        ) { _ in try await shown() }
    }

    private var award: Endpoint {
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
                shelved: shelved, award: award, panels: try await visit.panels(at: PlanPlaces.award, about: id))
        }
    }

    private var assumptions: Endpoint {
        Endpoint(
            "plan.assumptions", .get(PlanPaths.assumptions), PlanWords.assumptions,
            summary: Phrase(zh: "计划未写明、测算所作的假设与参数", en: "What the plan does not say and a calculation assumes"),
            answers: [
                .page { AssumptionsPage(shelved: $0, visit: $1).page },
                .json(PlanForms.assumptions.schema, PlanForms.assumptions.json),
            ]
        ) { _ in try await shown() }
    }

    private var file: Endpoint {
        Endpoint(
            "plan.file", .get(PlanPaths.file), PlanWords.files,
            summary: Phrase(zh: "政策包中的一个文件，原样下载", en: "A file of the pack, byte by byte"), takes: [Self.name],
            answers: [.file("", .octets) { file, _ in file.download }]
        ) { visit in try await shown().file(try visit.required(Self.name)) }
    }
}

/// The places on pages of the plan where later features put pieces.
package enum PlanPlaces {
    /// What the record shows of a measure, in a word or two; the subject is its number.
    package static let state = "measure-state"
    /// On the page of a measure; the subject is its number.
    package static let measure = "measure"
    /// On the page of an award; the subject is its id.
    package static let award = "award"
}

/// Why something about the plan is not shown.
enum PlanRefusals {
    static let noSection = Phrase(
        zh: "计划中没有这一部分，请从筛选条件中选择", en: "The plan has no such section; choose one of the filter")
    static let noOrgan = Phrase(
        zh: "计划中没有这家责任单位，请从责任单位列表进入", en: "The plan has no such organ; see the list of duty holders")
    static let noAward = Phrase(
        zh: "计划中没有这项补助，请从补助规则列表进入", en: "The plan has no such award; see the list of awards")
    static let noFile = Phrase(
        zh: "政策包中没有这个文件，请从页面上的文件列表下载", en: "The pack has no such file; see the list of files")

    static func noMeasure(_ number: Int64) -> Phrase {
        Phrase(zh: "计划中没有任务 \(number)，请从计划页进入", en: "The plan has no measure \(number); see the plan")
    }
}

extension ShelvedPack {
    /// A file of the pack.
    ///
    /// - Throws: `Refusal` where there is none of that name.
    func file(_ name: String) throws -> PackFile {
        guard let file = pack.files.first(where: { $0.name.isSame(as: name) }) else {
            throw Refusal.missing(PlanRefusals.noFile)
        }
        return PackFile(file: file)
    }
}

/// A file of a pack on its way to a reader.
struct PackFile: Sendable {
    let file: Pack.File

    /// The bytes, as they were submitted.
    var download: Download {
        // A shared model carries its folder in its name; a reader keeps the file alone.
        let last = file.name.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? file.name
        return Download(last, MediaType(last.hasSuffix(".dmn") ? "application/xml" : "application/yaml"), file.bytes)
    }
}
