import Civic
import Exact
package import Policy

extension GoalBook {
    /// The file of the pack that holds it.
    package static let fileName = "progress.yaml"
    /// The version of the file that this program knows.
    package static let format = "beizeng-progress/1"

    /// What the pack says about its goals, with what is wrong with its form; nil without the file, or where it is no map.
    package static func read(_ pack: Pack) -> (GoalBook?, [Finding]) {
        guard let bytes = pack.bytes(of: fileName) else { return (nil, []) }
        var reader = SectionReader(fileName)
        let book = reader.root(of: bytes).flatMap { reader.book($0, from: pack.plan.period.from) }
        return (book, reader.findings)
    }
}

extension SectionReader {
    fileprivate mutating func book(_ node: YAMLNode, from first: CivilDay) -> GoalBook? {
        let keys = ["format", "history_from", "pace", "targets_between", "lamp", "goals", "unmeasured", "map"]
        guard let fields = fields(node, Text(zh: "目标计数", en: "the section"), keys) else { return nil }
        checkFormat(fields, GoalBook.format)
        return GoalBook(
            historyFrom: day(fields, "history_from", or: first), pace: pace(fields), between: between(fields),
            lamp: decision(fields, "lamp"), measures: list(fields, "goals") { $0.goalMeasure($1) },
            unmeasured: list(fields, "unmeasured") { $0.unmeasured($1) }, map: list(fields, "map") { $0.mapTile($1) },
            places: fields.places)
    }

    private mutating func pace(_ fields: SectionFields) -> GoalBook.PaceRule {
        let part = Text(zh: "序时进度", en: "the pace")
        guard let node = fields.values["pace"], let fields = self.fields(node, part, ["method", "years", "note"])
        else { return GoalBook.PaceRule(method: .days, years: 0, note: nil) }
        let method: GoalBook.PaceRule.Method = choice(fields, "method", or: .days)
        return GoalBook.PaceRule(
            method: method, years: count(fields, "years", in: 1...20, isAsked: method == .pastYears),
            note: optionalText(fields, "note"))
    }

    private mutating func between(_ fields: SectionFields) -> GoalBook.BetweenRule {
        let part = Text(zh: "目标值推算", en: "the rule between targets")
        guard let node = fields.values["targets_between"], let fields = self.fields(node, part, ["method", "note"])
        else { return GoalBook.BetweenRule(method: .none, note: nil) }
        return GoalBook.BetweenRule(method: choice(fields, "method", or: .none), note: optionalText(fields, "note"))
    }

    private mutating func unmeasured(_ node: YAMLNode) -> GoalBook.Unmeasured? {
        let part = Text(zh: "未计算的目标", en: "a goal that is not measured")
        guard let fields = fields(node, part, ["goal", "why"]) else { return nil }
        return GoalBook.Unmeasured(goal: id(fields, "goal"), why: text(fields, "why"), places: fields.places)
    }
}

// MARK: - The map

extension SectionReader {
    private mutating func mapTile(_ node: YAMLNode) -> MapTile? {
        let part = Text(zh: "地图上的区域", en: "a tile of the map")
        guard let fields = fields(node, part, ["district", "column", "row"]) else { return nil }
        return MapTile(
            district: string(fields, "district"), column: integer(fields, "column", in: 0...99),
            row: integer(fields, "row", in: 0...99), places: fields.places)
    }
}

// MARK: - Measures

extension SectionReader {
    private mutating func goalMeasure(_ node: YAMLNode) -> GoalMeasure? {
        let keys = ["goal", "sum", "once", "sources", "forecast"]
        guard let fields = fields(node, Text(zh: "目标的计数办法", en: "a measure"), keys) else { return nil }
        return GoalMeasure(
            goal: id(fields, "goal"), sum: choice(fields, "sum", or: .rows), once: optionalChoice(fields, "once"),
            sources: list(fields, "sources") { $0.goalSource($1) }, forecast: forecast(fields), places: fields.places)
    }

    private mutating func goalSource(_ node: YAMLNode) -> GoalMeasure.Source? {
        let part = Text(zh: "登记来源", en: "a source")
        guard let fields = fields(node, part, ["rows", "kinds", "decision"]), let rowsNode = fields.values["rows"],
            let rows: GoalRows = choice(rowsNode, "rows")
        else { return nil }
        return GoalMeasure.Source(
            rows: rows, kinds: strings(fields, "kinds"), decision: decision(fields, "decision"), places: fields.places)
    }

    private mutating func forecast(_ fields: SectionFields) -> ForecastRule? {
        let part = Text(zh: "预测方法", en: "the forecast")
        guard let node = present(fields, "forecast"),
            let fields = self.fields(node, part, ["method", "window", "years"]),
            let methodNode = fields.values["method"], let method: ForecastRule.Method = choice(methodNode, "method")
        else { return nil }
        let looksAtYears = method == .pastYearsShare
        return ForecastRule(
            method: method, window: count(fields, "window", in: 2...120, isAsked: !looksAtYears),
            years: count(fields, "years", in: 1...20, isAsked: looksAtYears), places: fields.places)
    }

    /// A number that the method asks for, or null where it asks for none; 0 then.
    private mutating func count(
        _ fields: SectionFields, _ key: String, in range: ClosedRange<Int64>, isAsked: Bool
    ) -> Int {
        guard !isAsked else { return max(integer(fields, key, in: range), Int(range.lowerBound)) }
        if present(fields, key) != nil { report(.numberNotAsked(key), at: fields.places[key]) }
        return 0
    }
}
