import Exact
import Policy

/// The values of a goal at the ends of whole months, the way a forecast looks at them.
struct MonthlyPath: Sendable {
    /// The value at each month's end; of a flow, what the year had reached.
    let levels: [Decimal128]
    /// The first month, twelve times the year and the month from 0.
    let first: Int
    /// Whether each year begins at nothing.
    let isFlow: Bool
    /// What the months are drawn on by: a flow's months, else the levels themselves.
    let points: [Decimal128]

    init(_ levels: [Decimal128], first: Int, isFlow: Bool) {
        self.levels = levels
        self.first = first
        self.isFlow = isFlow
        points =
            isFlow
            ? levels.indices.map { place in
                let isJanuary = (first + place) % 12 == 0
                let before = place == 0 || isJanuary ? .zero : levels[place - 1]
                return levels[place].subtracting(before) ?? .zero
            } : levels
    }

    /// The last month.
    var last: Int { first + levels.count - 1 }

    /// The value at the end of a month; nil for one that is not among them.
    func level(_ month: Int) -> Decimal128? {
        levels.indices.contains(month - first) ? levels[month - first] : nil
    }

    /// The path up to the end of a month.
    func through(_ month: Int) -> MonthlyPath {
        MonthlyPath(Array(levels.prefix(max(month - first + 1, 0))), first: first, isFlow: isFlow)
    }

    /// The value at a month's end, taken from months that were drawn on from this path.
    ///
    /// - Parameter drawn: the points that follow the last one.
    func level(_ month: Int, drawnOn drawn: [Decimal128]) -> Decimal128? {
        let all = points + drawn
        guard all.indices.contains(month - first) else { return nil }
        guard isFlow else { return all[month - first] }
        let january = max(month - month % 12, first)
        return all[(january - first)...(month - first)].sum
    }
}

extension Collection<Decimal128> {
    /// The sum; nil where it is too large for a number.
    var sum: Decimal128? {
        var sum = Decimal128.zero
        for value in self {
            guard let next = sum.adding(value) else { return nil }
            sum = next
        }
        return sum
    }
}
