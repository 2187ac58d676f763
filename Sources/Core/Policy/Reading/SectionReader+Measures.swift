extension SectionReader {
    mutating func measure(_ node: YAMLNode) -> Measure? {
        let keys = [
            "number", "clause", "section", "title", "summary", "conditions", "amounts", "duty_holders", "mechanisms",
            "deadlines", "works_when",
        ]
        guard let fields = fields(node, Text(zh: "任务", en: "a measure"), keys) else { return nil }
        return Measure(
            number: integer(fields, "number", in: 1...9999), clause: id(fields, "clause", dots: true),
            section: id(fields, "section", dots: true), title: text(fields, "title"), summary: text(fields, "summary"),
            conditions: list(fields, "conditions") { $0.text($1, "conditions") },
            amounts: list(fields, "amounts") { $0.amount($1) }, dutyHolders: strings(fields, "duty_holders"),
            mechanisms: choices(fields, "mechanisms"), deadlines: list(fields, "deadlines") { $0.deadline($1) },
            worksWhen: text(fields, "works_when"), places: fields.places)
    }

    private mutating func amount(_ node: YAMLNode) -> Measure.Amount? {
        let keys = ["text", "kind", "yuan", "rate", "cap_yuan", "clause"]
        guard let fields = fields(node, Text(zh: "金额", en: "an amount"), keys),
            let kindNode = fields.values["kind"]
        else { return nil }
        let kind: Measure.Amount.Kind? = choice(kindNode, "kind")
        let (yuan, rate, cap) = (
            optionalYuan(fields, "yuan"), optionalDecimal(fields, "rate"), optionalYuan(fields, "cap_yuan")
        )
        let (words, clause) = (text(fields, "text"), id(fields, "clause", dots: true))
        guard let kind else { return nil }
        return Measure.Amount(
            text: words, kind: kind, yuan: yuan, rate: rate, cap: cap, clause: clause, places: fields.places)
    }

    private mutating func deadline(_ node: YAMLNode) -> Measure.Deadline? {
        guard let fields = fields(node, Text(zh: "期限", en: "a deadline"), ["by", "what"]) else { return nil }
        return Measure.Deadline(by: optionalDay(fields, "by"), what: text(fields, "what"), places: fields.places)
    }

    mutating func safeguard(_ node: YAMLNode) -> Safeguard? {
        let keys = ["id", "clause", "title", "summary", "lead", "members", "mechanisms", "works_when"]
        guard let fields = fields(node, Text(zh: "保障措施", en: "a safeguard"), keys) else { return nil }
        return Safeguard(
            id: id(fields, "id"), clause: id(fields, "clause", dots: true), title: text(fields, "title"),
            summary: text(fields, "summary"), lead: optionalString(fields, "lead"), members: strings(fields, "members"),
            mechanisms: choices(fields, "mechanisms"), worksWhen: text(fields, "works_when"), places: fields.places)
    }
}
