import FEEL

/// What can be said of the outputs of a table's rules without running it.
enum OutputCheck {
    /// Whether two rules give the same; nil where only running them tells.
    static func agree(_ left: [Expr], _ right: [Expr]) -> Bool? {
        var result: Bool? = true
        for (mine, theirs) in zip(left, right) where !mine.isSame(as: theirs) {
            guard let one = mine.closedValue, let other = theirs.closedValue else {
                result = nil
                continue
            }
            if one.equals(other) != true { return false }
        }
        return result
    }

    /// The rank of each rule, smaller first: rules of a smaller rank count before others, among equals the earlier
    /// one; nil where the policy takes more than one rule, or only running the table tells the order.
    static func ranks(of table: TableExpr) -> [[Int]]? {
        switch table.hitPolicy {
        case .first: return table.rules.map { _ in [] }
        case .priority:
            var orders: [[Value]] = []
            for output in table.outputs {
                let values = output.priorities.map(\.closedValue)
                guard values.allSatisfy({ $0 != nil }) else { return nil }
                orders.append(values.compactMap { $0 })
            }
            var ranks: [[Int]] = []
            for rule in table.rules {
                var rank: [Int] = []
                for (output, order) in zip(rule.outputs, orders) where !order.isEmpty {
                    guard let value = output.closedValue,
                        let place = order.firstIndex(where: { $0.equals(value) == true })
                    else { return nil }
                    rank.append(place)
                }
                ranks.append(rank)
            }
            return ranks
        default: return nil
        }
    }

    /// Outputs that are not among the values their column may give.
    static func strangers(in table: TableExpr) -> [TableAnalysis.Stranger] {
        var found: [TableAnalysis.Stranger] = []
        for (column, output) in table.outputs.enumerated() where !output.priorities.isEmpty {
            let tests = output.priorities.map { UnaryTests.Test.value($0) }
            let allowed = UnaryTests(tests, input: 0, frame: 1, site: table.site)
            // Where rank does not matter the values may be tests such as `> 0`, of which only the number is known here.
            let isRanked = table.hitPolicy == .priority || table.hitPolicy == .outputOrder
            let values = output.priorities.map(\.closedValue)
            guard values.allSatisfy({ isRanked ? $0 != nil : $0?.string != nil }) else { continue }
            for (number, rule) in table.rules.enumerated() {
                guard let value = rule.outputs[column].closedValue, !value.isNull else { continue }
                var evaluator = Evaluator()
                if evaluator.test(allowed, value).boolean == true { continue }
                found.append(TableAnalysis.Stranger(rule: number, column: .output(column), value: value))
            }
        }
        return found
    }
}
