import Exact

extension SectionReader {
    mutating func award(_ node: YAMLNode, from first: CivilDay) -> Award? {
        let keys = [
            "id", "measure", "clause", "title", "subject", "nature", "reads", "kinds", "assumptions", "legality",
            "versions",
        ]
        guard let fields = fields(node, Text(zh: "补助", en: "an award"), keys) else { return nil }
        return Award(
            id: id(fields, "id"), measure: integer(fields, "measure", in: 1...9999),
            clause: id(fields, "clause", dots: true), title: text(fields, "title"),
            subject: choice(fields, "subject", or: .unit), nature: choice(fields, "nature", or: .fixed),
            reads: choices(fields, "reads"), kinds: strings(fields, "kinds"),
            assumptions: strings(fields, "assumptions"), legality: legality(fields),
            versions: list(fields, "versions") { $0.version($1, from: first) }, places: fields.places)
    }

    private mutating func legality(_ fields: SectionFields) -> Award.Legality {
        let keys = ["legal_review", "fair_competition_review", "remark"]
        guard let node = fields.values["legality"],
            let legality = self.fields(node, Text(zh: "合法性", en: "the legality"), keys)
        else { return Award.Legality(legalReview: nil, fairCompetitionReview: nil, remark: nil) }
        return Award.Legality(
            legalReview: optionalString(legality, "legal_review"),
            fairCompetitionReview: optionalString(legality, "fair_competition_review"),
            remark: optionalText(legality, "remark"))
    }

    mutating func combination(_ fields: SectionFields, from first: CivilDay) -> Combination? {
        guard let node = fields.values["combination"], !node.isNull else { return nil }
        let part = Text(zh: "合并规则", en: "the combination")
        guard let fields = self.fields(node, part, ["clause", "title", "versions"]) else { return nil }
        return Combination(
            clause: id(fields, "clause", dots: true), title: text(fields, "title"),
            versions: list(fields, "versions") { $0.version($1, from: first) }, places: fields.places)
    }

    private mutating func version(_ node: YAMLNode, from first: CivilDay) -> Award.Version? {
        let keys = ["from", "to", "decision", "enabled", "status", "source", "note", "amounts"]
        guard let fields = fields(node, Text(zh: "版本", en: "a version"), keys) else { return nil }
        return Award.Version(
            from: day(fields, "from", or: first), to: optionalDay(fields, "to"), decision: decision(fields, "decision"),
            isEnabled: flag(fields, "enabled"), provenance: choice(fields, "status", or: .unverified),
            source: text(fields, "source"), note: optionalText(fields, "note"),
            amounts: list(fields, "amounts") { $0.versionAmount($1) }, places: fields.places)
    }

    private mutating func versionAmount(_ node: YAMLNode) -> Award.Version.Amount? {
        let keys = ["kind", "clause", "fixed_yuan", "ceiling_yuan"]
        guard let fields = fields(node, Text(zh: "金额", en: "an amount"), keys) else { return nil }
        return Award.Version.Amount(
            kind: id(fields, "kind"), clause: id(fields, "clause", dots: true),
            fixed: optionalYuan(fields, "fixed_yuan"), ceiling: optionalYuan(fields, "ceiling_yuan"),
            places: fields.places)
    }
}
