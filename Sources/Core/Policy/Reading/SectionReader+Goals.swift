extension SectionReader {
    mutating func goal(_ node: YAMLNode) -> Goal? {
        let keys = [
            "id", "group", "name", "unit", "clause", "direction", "counted", "measured_from", "readings", "baseline",
            "targets",
        ]
        guard let fields = fields(node, Text(zh: "目标", en: "a goal"), keys) else { return nil }
        return Goal(
            id: id(fields, "id"), group: choice(fields, "group", or: .indicator), name: text(fields, "name"),
            unit: unit(fields), clause: id(fields, "clause", dots: true),
            direction: choice(fields, "direction", or: .up), counted: choice(fields, "counted", or: .entered),
            measuredFrom: text(fields, "measured_from"), readings: choices(fields, "readings"),
            baseline: baseline(fields), targets: list(fields, "targets") { $0.target($1) }, places: fields.places)
    }

    private mutating func unit(_ fields: SectionFields) -> Goal.Unit {
        guard let node = fields.values["unit"],
            let unit = self.fields(node, Text(zh: "单位", en: "the unit"), ["id", "zh", "en", "divisor"])
        else { return Goal.Unit(id: "", label: Text(zh: "", en: ""), divisor: 1) }
        let divisor = integer(unit, "divisor", in: 1...1_000_000_000_000)
        return Goal.Unit(id: id(unit, "id"), label: text(unit), divisor: Int64(max(divisor, 1)))
    }

    private mutating func baseline(_ fields: SectionFields) -> Goal.Baseline {
        guard let node = fields.values["baseline"],
            let baseline = self.fields(node, Text(zh: "基期", en: "the baseline"), ["value", "source"])
        else { return Goal.Baseline(value: nil, source: nil) }
        return Goal.Baseline(value: optionalInteger(baseline, "value"), source: optionalString(baseline, "source"))
    }

    private mutating func target(_ node: YAMLNode) -> Goal.Target? {
        let keys = ["year", "comparison", "value", "note"]
        guard let fields = fields(node, Text(zh: "目标值", en: "a target"), keys) else { return nil }
        return Goal.Target(
            year: integer(fields, "year", in: 1900...2999), comparison: choice(fields, "comparison", or: .improve),
            value: optionalInteger(fields, "value"), note: optionalText(fields, "note"), places: fields.places)
    }
}
