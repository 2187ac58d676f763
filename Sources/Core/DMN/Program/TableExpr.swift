public import FEEL

/// A decision table, checked: a form of expression that this module adds to the language (DMN 1.5, clause 8).
public struct TableExpr: ExprExtension {
    /// An input column: what is tested, where the cells find it, and what it may be.
    public struct Input: Sendable {
        /// What the column tests, taken for the column's type.
        public let expr: Expr
        /// The place of the running function where the cells find the tested value.
        public let slot: Int
        /// What the value must satisfy before any rule is tried; nil where everything may be tested.
        public let allowed: UnaryTests?
    }

    /// An output column: its name, its values in order of priority, and what stands if no rule matches.
    public struct Output: Sendable {
        /// The name of the entry in a result of several outputs; the table's own name for a lone output without one.
        public let name: String
        /// The possible values, highest priority first; empty where the model does not rank them.
        public let priorities: [Expr]
        /// The value where no rule matches; nil where the model gives none.
        public let fallback: Expr?
    }

    /// A row: one cell for each input column, one value for each output column.
    public struct Rule: Sendable {
        /// The id in the model, if any.
        public let id: String?
        /// The tests, in the order of ``TableExpr/inputs``; all must hold.
        public let cells: [UnaryTests]
        /// The values, in the order of ``TableExpr/outputs``.
        public let outputs: [Expr]
        /// The texts of the annotation columns, in their order.
        public let annotations: [String]
    }

    /// The name that messages and `Trace.Firing` use: that of the decision or knowledge model.
    public let name: String
    /// Where the table begins, for messages about it as a whole.
    public let site: Site
    /// What happens when several rules match (DMN 1.5, clause 8.2).
    public let hitPolicy: DecisionTable.HitPolicy
    /// What COLLECT makes of the outputs; nil gives their list.
    public let aggregation: DecisionTable.Aggregation?
    /// The input columns, in order.
    public let inputs: [Input]
    /// The output columns, in order.
    public let outputs: [Output]
    /// The rules, in the order of the file; a trace counts them from 0, messages from 1.
    public let rules: [Rule]
    /// The names of the annotation columns.
    public let annotations: [String]
    let shape: Shape
    let index: TableIndex

    init(
        name: String, site: Site, hitPolicy: DecisionTable.HitPolicy, aggregation: DecisionTable.Aggregation?,
        inputs: [Input], outputs: [Output], rules: [Rule], annotations: [String]
    ) {
        self.name = name
        self.site = site
        self.hitPolicy = hitPolicy
        self.aggregation = aggregation
        self.inputs = inputs
        self.outputs = outputs
        self.rules = rules
        self.annotations = annotations
        shape = Shape(outputs.count > 1 ? outputs.map(\.name) : [])
        index = TableIndex(inputs.indices.map { column in rules.map { $0.cells[column] } }, rules: rules.count)
    }

    /// The expressions of its columns and cells, for those who walk the tree.
    public var children: [Expr] {
        inputs.map(\.expr) + rules.flatMap { $0.cells.flatMap { $0.tests.map(\.expression) } + $0.outputs }
            + outputs.flatMap { $0.priorities + ($0.fallback.map { [$0] } ?? []) }
    }
}

// MARK: - Evaluating

extension TableExpr {
    /// The outcome of the hit policy for the inputs as they are now.
    ///
    /// An input outside its allowed values, no match without a default, and a violated policy are nulls with a reason.
    public func evaluate(with evaluator: inout Evaluator) -> Value {
        var candidates = RuleSet(all: rules.count)
        var open: [OpenColumn] = []
        for (column, input) in inputs.enumerated() {
            let value = evaluator.evaluate(input.expr)
            evaluator.bind(value, to: input.slot)
            if let allowed = input.allowed, !value.isNull {
                evaluator.bind(value, to: allowed.input)
                if evaluator.satisfies(allowed, value).boolean == false {
                    return evaluator.fail(.notAllowed, [value.sketch, name], at: input.expr.site)
                }
            }
            if let offset = index.offset(column: column, value) {
                candidates.formIntersection(index.sets, at: offset)
                if index.hasUnread(column: column) { open.append(OpenColumn(place: column, isRead: true)) }
            } else {
                open.append(OpenColumn(place: column, isRead: false))
            }
        }
        let hits = matches(among: candidates, open, with: &evaluator)
        evaluator.recordFiring(table: name, site: site, rules: hits)
        // The sets of the index go by 64 rules at once, a row of several outputs is a context of its own.
        evaluator.take(
            steps: rules.count * (inputs.count + 1) / 1_024,
            bytes: hits.count * (outputs.count > 1 ? 128 + 32 * outputs.count : 32))
        return hits.isEmpty ? none(with: &evaluator) : result(of: hits, with: &evaluator)
    }

    /// A column whose cells, or some of them, must be evaluated.
    private struct OpenColumn {
        let place: Int
        /// Whether the index told all but the cells it could not read.
        let isRead: Bool
    }

    /// The rules whose cells all hold; with FIRST only the first.
    private func matches(among candidates: RuleSet, _ open: [OpenColumn], with evaluator: inout Evaluator) -> [Int] {
        var hits: [Int] = []
        var next = candidates.next(from: 0)
        var visited = 0
        defer { evaluator.take(steps: visited * open.count / 8, bytes: 0) }
        while let rule = next {
            visited += 1
            next = candidates.next(from: rule + 1)
            guard open.allSatisfy({ holds(rule, $0, with: &evaluator) }) else { continue }
            hits.append(rule)
            if hitPolicy == .first { break }
        }
        return hits
    }

    private func holds(_ rule: Int, _ column: OpenColumn, with evaluator: inout Evaluator) -> Bool {
        if column.isRead, !index.isUnread(rule, column: column.place) { return true }
        let cell = rules[rule].cells[column.place]
        return cell.holdsAlways || evaluator.holds(cell, for: inputs[column.place].slot)
    }

    private func none(with evaluator: inout Evaluator) -> Value {
        if outputs.contains(where: { $0.fallback != nil }) {
            let values = outputs.map { output in
                output.fallback.map { evaluator.evaluate($0) }
                    ?? evaluator.fail(.noRuleMatched, ["\(name).\(output.name)"], at: site)
            }
            let value = combined(values)
            return hitPolicy.givesList && aggregation == nil ? .list([value]) : value
        }
        if hitPolicy == .collect, aggregation == .count { return .number(0) }
        return evaluator.fail(.noRuleMatched, [name], at: site)
    }

    private func result(of hits: [Int], with evaluator: inout Evaluator) -> Value {
        switch hitPolicy {
        case .unique where hits.count > 1:
            return evaluator.fail(.severalRulesMatched, table: name, rules: named(hits), at: site)
        case .unique, .first: return output(of: hits[0], with: &evaluator)
        case .any:
            let values = hits.map { output(of: $0, with: &evaluator) }
            guard values.dropFirst().allSatisfy({ $0.equals(values[0]) == true }) else {
                return evaluator.fail(.rulesDisagree, table: name, rules: named(hits), at: site)
            }
            return values[0]
        case .priority, .outputOrder:
            let ordered = ranked(hits, with: &evaluator)
            return hitPolicy == .priority ? ordered.list?.first ?? ordered : ordered
        case .ruleOrder: return .list(hits.map { output(of: $0, with: &evaluator) })
        case .collect: return collected(hits.map { output(of: $0, with: &evaluator) }, with: &evaluator)
        }
    }

    /// Rules as people find them: by number from 1, and by id.
    private func named(_ hits: [Int]) -> [Diagnostic.Rule] {
        hits.map { Diagnostic.Rule(number: $0 + 1, id: rules[$0].id) }
    }

    private func output(of rule: Int, with evaluator: inout Evaluator) -> Value {
        if outputs.count == 1 { return evaluator.evaluate(rules[rule].outputs[0]) }
        return combined(rules[rule].outputs.map { evaluator.evaluate($0) })
    }

    private func combined(_ values: [Value]) -> Value {
        outputs.count == 1 ? values[0] : .context(Context(shape: shape, values: values))
    }
}

// MARK: - Priorities and sums

extension TableExpr {
    /// The list of the rules' outputs, the highest priority first, rule order where it is the same.
    private func ranked(_ hits: [Int], with evaluator: inout Evaluator) -> Value {
        let orders = outputs.map { output in output.priorities.map { evaluator.evaluate($0) } }
        var ranked: [(rank: [Int], value: Value)] = []
        for hit in hits {
            let values = rules[hit].outputs.map { evaluator.evaluate($0) }
            var rank: [Int] = []
            for (value, order) in zip(values, orders) where !order.isEmpty {
                guard let place = order.firstIndex(where: { $0.equals(value) == true }) else {
                    return evaluator.fail(.outputNotListed, [name, value.sketch], at: site)
                }
                rank.append(place)
            }
            ranked.append((rank, combined(values)))
        }
        let order = ranked.indices.sorted { left, right in
            ranked[left].rank == ranked[right].rank
                ? left < right : ranked[left].rank.lexicographicallyPrecedes(ranked[right].rank)
        }
        return .list(order.map { ranked[$0].value })
    }

    private func collected(_ values: [Value], with evaluator: inout Evaluator) -> Value {
        switch aggregation {
        case nil: .list(values)
        case .count: .number(values.count)
        case .sum: evaluator.call(builtin: "sum", [.list(values)], at: site)
        case .min: evaluator.call(builtin: "min", [.list(values)], at: site)
        case .max: evaluator.call(builtin: "max", [.list(values)], at: site)
        }
    }
}

extension DecisionTable.HitPolicy {
    fileprivate var givesList: Bool { self == .collect || self == .ruleOrder || self == .outputOrder }
}
