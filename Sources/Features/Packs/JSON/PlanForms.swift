import Civic
import Exact
import Interchange
import Markup
import Policy
import Site
import TransparencyLog

/// What the JSON answers about the plan hold.
enum PlanForms {
    /// The pack that an answer was made from.
    static let pack = JSONForm<ShelvedPack>([
        .text("plan", "the plan's id") { $0.pack.name },
        .both("title") { $0.plan.title },
        .text("sha256", "hash over names and hashes of the files") { $0.hash.hexadecimal },
        .text("version", optional: "the version in the database; null for a pack that is not installed") {
            $0.installed?.code
        },
    ])

    static let amount = JSONForm<Measure.Amount>([
        .both("text") { $0.text },
        .text("kind", "fixed, ceiling, rate, merit, share or budget") { $0.kind.rawValue },
        .fen("yuan_fen", optional: "the amount") { $0.yuan },
        .number("rate", optional: "the share, 0.01 being one per cent") { $0.rate },
        .fen("cap_fen", optional: "the most") { $0.cap },
        .text("clause", "the clause that says so") { $0.clause },
    ])

    static let deadline = JSONForm<Measure.Deadline>([
        .day("by", optional: "the last day; null where the plan gives none") { $0.by }, .both("what") { $0.what },
    ])

    static let measure = JSONForm<Measure>([
        .integer("number", "the number in the plan") { Int64($0.number) },
        .text("clause", "the clause of the measure") { $0.clause },
        .text("section", "the clause of the section it stands in") { $0.section },
        .both("title") { $0.title }, .both("summary") { $0.summary },
        .list("conditions", .text) { $0.conditions },
        .list("amounts", amount) { $0.amounts },
        .texts("duty_holders", "ids of organs, the first taken for the lead") { $0.dutyHolders },
        .texts("mechanisms", "R, A, E, X, F, P, N: what carries it") { $0.mechanisms.map(\.rawValue) },
        .list("deadlines", deadline) { $0.deadlines },
        .both("works_when") { $0.worksWhen },
    ])

    static let safeguard = JSONForm<Safeguard>([
        .text("id", "names it in the plan") { $0.id }, .text("clause", "the clause") { $0.clause },
        .both("title") { $0.title }, .both("summary") { $0.summary },
        .text("lead", optional: "the organ that leads") { $0.lead },
        .texts("members", "organs that take part") { $0.members }, .both("works_when") { $0.worksWhen },
    ])

    static let organ = JSONForm<Organ>([
        .text("id", "names it in the plan") { $0.id }, .both("name") { $0.name },
        .texts("aliases", "other names") { $0.aliases }, .texts("members", "the organs of a group") { $0.members },
    ])

    static let clause = JSONForm<Clause>([
        .text("id", "names it for ever") { $0.id }, .both("title") { $0.title },
    ])

    static let plan = JSONForm<PlanModel>([
        .object("pack", pack) { $0.shelved },
        .text("status", "draft or issued") { $0.plan.status.rawValue },
        .day("from", "the first day") { $0.plan.period.from },
        .day("until", "the last day") { $0.plan.period.until },
        .text("document_number", optional: "the official number") { $0.plan.source.documentNumber },
        .list("sections", clause) { $0.plan.sections },
        .list("measures", measure) { $0.measures },
        .list("safeguards", safeguard) { $0.plan.safeguards },
        .list("organs", organ) { $0.plan.organs },
    ])
}

// MARK: - One measure, organs, assumptions

extension PlanForms {
    static let assumption = JSONForm<Assumption>([
        .text("id", "names it in awards") { $0.id }, .both("text") { $0.text },
        .bool("in_plan", "whether the plan says it after all") { $0.isInPlan },
    ])

    static let target = JSONForm<Goal.Target>([
        .integer("year", "the year") { Int64($0.year) },
        .text("comparison", "above, at-least, at-most, reached or improve") { $0.comparison.rawValue },
        .integer("value", optional: "the target in base units") { $0.value },
    ])

    static let goal = JSONForm<Goal>([
        .text("id", "names it") { $0.id }, .both("name") { $0.name }, .text("unit", "the base unit") { $0.unit.id },
        .text("clause", "the clause that sets it") { $0.clause }, .list("targets", target) { $0.targets },
    ])

    static let oneMeasure = JSONForm<MeasureModel>([
        .object("pack", pack) { $0.shelved }, .object("measure", measure) { $0.measure },
        .texts("awards", "ids of the awards it pays") { $0.plan.awards(of: $0.measure).map(\.id) },
        .list("goals", goal) { $0.plan.goals(of: $0.measure) },
        .list("assumptions", assumption) { $0.plan.assumptions(of: $0.plan.awards(of: $0.measure)) },
    ])

    static let duty = JSONForm<OrganModel.Line>([
        .words("name") { $0.name },
        .text("role", "sole, lead, support or member") { $0.duty.code },
        .text("page", optional: "the page of the measure; null for a safeguard") { $0.address },
        .list("deadlines", deadline) { $0.deadlines },
    ])

    static let oneOrgan = JSONForm<OrganModel>([
        .object("pack", pack) { $0.shelved }, .object("organ", organ) { $0.organ }, .list("duties", duty) { $0.lines },
    ])

    private static let organLine = JSONForm<OrgansPage.Line>([
        .object("organ", organ) { $0.organ },
        .integer("leading", "how many it leads or has alone") { Int64($0.leading) },
        .integer("supporting", "how many it supports") { Int64($0.supporting) },
    ])

    static let organs = JSONForm<ShelvedPack>([
        .object("pack", pack) { $0 }, .list("organs", organLine) { OrgansPage.lines($0) },
    ])

    static let parameter = JSONForm<Parameter>([
        .text("name", "the name in models") { $0.name },
        .text("type", "what it counts") { $0.kind.rawValue },
        JSONForm.Field("value", .number("the number, exact")) { .number($0.value) },
        .text("clause", "the clause that sets it") { $0.clause },
        .text("status", "plan, assumption or unverified") { $0.provenance.rawValue },
    ])

    static let assumptions = JSONForm<ShelvedPack>([
        .object("pack", pack) { $0 }, .list("assumptions", assumption) { $0.plan.assumptions },
        .list("parameters", parameter) { $0.plan.parameters },
    ])
}

extension Plan.Duty {
    /// The duty as programs read it.
    fileprivate var code: String {
        switch self {
        case .sole: "sole"
        case .lead: "lead"
        case .support: "support"
        case .member: "member"
        }
    }
}
