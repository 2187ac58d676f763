import Civic
import DMN
import Policy
import Registry

/// Everything that can be said of `progress.yaml` before a single entry is there: goals, kinds and decisions exist, and
/// what is added up goes with the goal's unit.
struct GoalBookCheck {
    private let book: GoalBook
    private let pack: Pack
    private(set) var findings: [Finding] = []

    init(_ book: GoalBook, _ pack: Pack) {
        self.book = book
        self.pack = pack
    }

    mutating func run() {
        if book.historyFrom > pack.plan.period.from {
            report(.historyLate(book.historyFrom, pack.plan.period.from), at: book.places["history_from"])
        }
        var seen: [(goal: String, position: SourcePosition)] = []
        for measure in book.measures {
            check(measure)
            seen.append((measure.goal, measure.places["goal"]))
        }
        for entry in book.unmeasured {
            _ = goal(entry.goal, at: entry.places["goal"])
            seen.append((entry.goal, entry.places["goal"]))
        }
        for (place, entry) in seen.enumerated() where !entry.goal.isEmpty {
            guard let first = seen[..<place].first(where: { $0.goal == entry.goal }) else { continue }
            report(.goalTwice(entry.goal, line: first.position.line), at: entry.position)
        }
        for goal in pack.plan.goals where goal.counted != .entered && !seen.contains(where: { $0.goal == goal.id }) {
            report(.goalLeftOut(goal.id), at: book.places["goals"])
        }
        let given: Set = ["met", "completion", "gap", "forecast completion", "parameters"]
        demand(book.lamp, ["tLight"], given, at: book.places["lamp"])
        checkMap()
    }

    private mutating func checkMap() {
        let known = pack.plan.districts.all.map(\.name)
        for (place, tile) in book.map.enumerated() where !tile.district.isEmpty {
            let position = tile.places["district"]
            if !known.contains(tile.district) { report(.unknownDistrict(tile.district, known: known), at: position) }
            for other in book.map[..<place] {
                if other.district == tile.district || (other.column, other.row) == (tile.column, tile.row) {
                    report(.tileTwice(tile.district, line: other.places["district"].line), at: position)
                }
            }
        }
    }

    private mutating func report(_ fault: Finding.Fault, at position: SourcePosition) {
        findings.append(Finding(fault, file: GoalBook.fileName, at: position))
    }

    private mutating func demand(
        _ decision: DecisionReference, _ types: [String], _ given: Set<String>, at position: SourcePosition
    ) {
        let demand = DecisionDemand(
            decision, gives: types, of: GoalJudge.namespace, given: given, in: GoalBook.fileName, at: position)
        findings += demand.findings(in: pack)
    }

    private mutating func goal(_ id: String, at position: SourcePosition) -> Goal? {
        guard let goal = pack.plan.goals.first(where: { $0.id == id }) else {
            if !id.isEmpty { report(.unknownGoal(id, known: pack.plan.goals.map(\.id)), at: position) }
            return nil
        }
        return goal
    }
}

// MARK: - Measures

extension GoalBookCheck {
    private mutating func check(_ measure: GoalMeasure) {
        if measure.sources.isEmpty { report(.noSource(measure.goal), at: measure.places["sources"]) }
        if let goal = goal(measure.goal, at: measure.places["goal"]) {
            if goal.counted == .entered { report(.enteredGoal(goal.id), at: measure.places["goal"]) }
            if measure.sum.isMoney != (goal.unit.id == "yuan") {
                report(.sumAgainstUnit(measure.sum, goal.unit), at: measure.places["sum"])
            }
            for source in measure.sources where goal.counted == .yearEnd && !source.rows.canBeInForce {
                report(.neverInForce(source.rows), at: source.places["rows"])
            }
        }
        for source in measure.sources { check(source, of: measure) }
    }

    private mutating func check(_ source: GoalMeasure.Source, of measure: GoalMeasure) {
        if measure.sum != .rows, source.rows != .contracts { report(.noMoney(source.rows), at: source.places["rows"]) }
        if measure.once == .person, source.rows != .brokers {
            report(.noPerson(source.rows), at: source.places["rows"])
        }
        checkKinds(of: source)
        var types = measure.sum == .share ? ["tShared"] : ["tCounted"]
        if measure.sum.isMoney { types.append("tWeighed") }
        let facts = RowFact.allCases.filter { $0.isGiven(by: source.rows) }.map(\.rawValue)
        demand(source.decision, types, Set(facts + ["reading", "parameters"]), at: source.places["decision"])
    }

    private mutating func checkKinds(of source: GoalMeasure.Source) {
        let known: [String]
        switch source.rows {
        case .recognitions: known = pack.plan.recognitions.map(\.kind)
        case .carriers: known = Register.carrier.words(of: "kind").map(\.code)
        case .contracts, .agencies, .brokers:
            if !source.kinds.isEmpty { report(.kindsNotAsked(source.rows), at: source.places["kinds"]) }
            return
        }
        for (place, kind) in source.kinds.enumerated() where !kind.isEmpty && !known.contains(kind) {
            report(.unknownKind(kind, of: source.rows, known: known), at: source.places["kinds", place])
        }
    }
}

extension Register {
    /// The words of a field; none for a field of anything else.
    func words(of field: String) -> [Field.Word] {
        guard let place = index(of: field), case .word(let words) = fields[place].content else { return [] }
        return words
    }
}
