import Civic
import Exact

extension SectionReader {
    private static let planKeys = [
        "format", "id", "title", "issuer", "status", "source", "period", "time_zone", "districts", "outside", "organs",
        "clauses", "goals", "measures", "safeguards", "parameters", "reasons", "recognitions", "exclusive_per_year",
        "awards", "combination", "assumptions",
    ]

    /// The whole file; nil, with findings, for what is no map and for a plan without a period.
    mutating func plan(_ node: YAMLNode) -> Plan? {
        guard let fields = fields(node, Text(zh: "政策", en: "the plan"), Self.planKeys) else { return nil }
        checkFormat(fields, PlanReader.format)
        let found = period(fields)
        // Without a period the rest is read all the same, for what is to be said about it.
        guard let period = found ?? Period.year(1970) else { return nil }
        let plan = Plan(
            id: id(fields, "id"), title: text(fields, "title"), issuer: text(fields, "issuer"),
            status: choice(fields, "status", or: .draft), source: source(fields), period: period,
            timeZone: string(fields, "time_zone"), districts: districts(fields),
            organs: list(fields, "organs") { $0.organ($1) },
            clauses: ClauseTree(roots: list(fields, "clauses") { $0.clause($1) }),
            goals: list(fields, "goals") { $0.goal($1) }, measures: list(fields, "measures") { $0.measure($1) },
            safeguards: list(fields, "safeguards") { $0.safeguard($1) },
            parameters: list(fields, "parameters") { $0.parameter($1) },
            reasons: list(fields, "reasons") { $0.reason($1) },
            recognitions: list(fields, "recognitions") { $0.recognition($1) },
            exclusivePerYear: list(fields, "exclusive_per_year") { reader, group in
                reader.list(group, "exclusive_per_year") { $0.string($1, "exclusive_per_year") ?? "" }
            },
            awards: list(fields, "awards") { $0.award($1, from: period.from) },
            combination: combination(fields, from: period.from),
            assumptions: list(fields, "assumptions") { $0.assumption($1) }, places: fields.places)
        return found == nil ? nil : plan
    }

    private mutating func period(_ fields: SectionFields) -> Period? {
        guard let node = fields.values["period"],
            let days = self.fields(node, Text(zh: "期间", en: "the period"), ["from", "to"]),
            let fromNode = days.values["from"], let untilNode = days.values["to"]
        else { return nil }
        let (from, until) = (day(fromNode, "from"), day(untilNode, "to"))
        guard let from, let until else { return nil }
        let period = Period(from: from, until: until)
        if period == nil { report(.backwards, at: days.places["to"]) }
        return period
    }

    private mutating func source(_ fields: SectionFields) -> Plan.Source {
        guard let node = fields.values["source"],
            let source = self.fields(node, Text(zh: "来源", en: "the source"), ["title", "note", "document_number"])
        else { return Plan.Source(title: Text(zh: "", en: ""), note: nil, documentNumber: nil) }
        return Plan.Source(
            title: text(source, "title"), note: optionalText(source, "note"),
            documentNumber: optionalString(source, "document_number"))
    }
}
