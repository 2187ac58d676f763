extension SectionReader {
    mutating func districts(_ fields: SectionFields) -> Districts {
        let all = list(fields, "districts") { $0.district($1) }
        guard let node = fields.values["outside"],
            let outside = self.fields(node, Text(zh: "市外", en: "the outside"), ["word", "aliases"])
        else { return Districts(all: all, outside: "", outsideAliases: [], outsidePlaces: fields.places) }
        return Districts(
            all: all, outside: string(outside, "word"), outsideAliases: strings(outside, "aliases"),
            outsidePlaces: outside.places)
    }

    mutating func district(_ node: YAMLNode) -> District? {
        let part = Text(zh: "区县", en: "a district")
        guard let fields = fields(node, part, ["name", "aliases", "zone", "in_plan"]) else { return nil }
        return District(
            name: string(fields, "name"), aliases: strings(fields, "aliases"), isZone: flag(fields, "zone"),
            isInPlan: flag(fields, "in_plan"), places: fields.places)
    }

    mutating func organ(_ node: YAMLNode) -> Organ? {
        let part = Text(zh: "责任单位", en: "an organ")
        guard let fields = fields(node, part, ["id", "name", "aliases", "district", "members"]) else { return nil }
        return Organ(
            id: id(fields, "id"), name: text(fields, "name"), aliases: strings(fields, "aliases"),
            district: optionalString(fields, "district"), members: strings(fields, "members"), places: fields.places)
    }

    /// The depth of the tree is bounded by the reader of YAML.
    mutating func clause(_ node: YAMLNode) -> Clause? {
        let part = Text(zh: "条款", en: "a clause")
        guard let fields = fields(node, part, ["id", "title", "children"]) else { return nil }
        return Clause(
            id: id(fields, "id", dots: true), title: text(fields, "title"),
            children: list(fields, "children") { $0.clause($1) }, places: fields.places)
    }
}
