import Civic
import Database
import Exact
import Policy
import Registry

/// One source of one goal under one reading, while its register is read.
struct GoalTask {
    /// What is to be counted.
    struct Order {
        /// The place of the tally that it adds to.
        let tally: Int
        let goal: Goal
        let measure: GoalMeasure
        let source: GoalMeasure.Source
        let reading: Goal.Reading

        init(
            _ tally: Int, _ goal: Goal, _ measure: GoalMeasure, _ source: GoalMeasure.Source, _ reading: Goal.Reading
        ) {
            self.tally = tally
            self.goal = goal
            self.measure = measure
            self.source = source
            self.reading = reading
        }
    }

    let order: Order
    var judge: GoalJudge
    /// What was added at the last sample.
    var last: LastCount
    /// The first day of the plan, from which a cumulative goal counts.
    private let began: CivilDay

    init(_ order: Order, began: CivilDay, judge: GoalJudge) {
        self.order = order
        self.began = began
        self.judge = judge
        last = LastCount(dimensions: GoalPass.dimensions(of: order.source.rows).count)
    }
}

extension GoalTask {
    /// Whether entries of a kind are asked about.
    func asks(_ kind: SQLValue) -> Bool {
        if order.source.kinds.isEmpty { return true }
        guard case .text(let kind) = kind else { return false }
        return order.source.kinds.contains { $0.utf8.elementsEqual(kind.utf8) }
    }

    /// The samples at which something that holds on `validity` belongs to the goal's value; nil where that would need
    /// the entry's day and it has none.
    func range(
        _ validity: Validity, from start: CivilDay?, through end: CivilDay?, _ samples: GoalSamples
    ) -> Range<Int>? {
        switch order.goal.counted {
        case .yearEnd:
            let until = end.map { min(validity.until, $0.adding(days: 1)) } ?? validity.until
            return samples.range(from: max(validity.from, start ?? validity.from), before: until)
        case .year:
            guard let start else { return nil }
            let next = CivilDay(year: start.year + 1, month: 1, day: 1) ?? validity.until
            return samples.range(from: max(validity.from, start), before: min(validity.until, next))
        case .cumulative:
            guard let start else { return nil }
            guard start >= began else { return 0..<0 }
            return samples.range(from: max(validity.from, start), before: validity.until)
        case .entered: return 0..<0
        }
    }
}
