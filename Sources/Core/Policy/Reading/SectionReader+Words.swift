extension SectionReader {
    mutating func parameter(_ node: YAMLNode) -> Parameter? {
        let keys = ["name", "type", "value", "clause", "status", "note"]
        guard let fields = fields(node, Text(zh: "参数", en: "a parameter"), keys) else { return nil }
        return Parameter(
            name: string(fields, "name"), kind: choice(fields, "type", or: .count), value: decimal(fields, "value"),
            clause: id(fields, "clause", dots: true), provenance: choice(fields, "status", or: .unverified),
            note: optionalText(fields, "note"), places: fields.places)
    }

    mutating func reason(_ node: YAMLNode) -> Reason? {
        guard let fields = fields(node, Text(zh: "理由", en: "a reason"), ["code", "zh", "en"]) else { return nil }
        return Reason(code: id(fields, "code"), text: text(fields), places: fields.places)
    }

    mutating func recognition(_ node: YAMLNode) -> RecognitionKind? {
        let keys = ["kind", "label", "level", "aliases", "enabled", "sets_first_year"]
        guard let fields = fields(node, Text(zh: "认定事项", en: "a recognition"), keys) else { return nil }
        return RecognitionKind(
            kind: id(fields, "kind"), label: text(fields, "label"), level: optionalChoice(fields, "level"),
            aliases: strings(fields, "aliases"), isEnabled: flag(fields, "enabled"),
            setsFirstYear: flag(fields, "sets_first_year"), places: fields.places)
    }

    mutating func assumption(_ node: YAMLNode) -> Assumption? {
        let keys = ["id", "zh", "en", "in_plan"]
        guard let fields = fields(node, Text(zh: "假设", en: "an assumption"), keys) else { return nil }
        return Assumption(
            id: id(fields, "id"), text: text(fields), isInPlan: flag(fields, "in_plan"), places: fields.places)
    }
}
