import Civic

extension Simulation {
    /// What some lines or units come to before and after.
    package struct Sums: Hashable, Sendable {
        /// In fen, by the rules as they are; wider than an amount, so that no sum can overflow.
        package private(set) var before: Int128 = 0
        /// In fen, by the rules as they would be.
        package private(set) var after: Int128 = 0
        /// How much of ``before`` is counted at a ceiling because nobody has approved an amount.
        package private(set) var assumedBefore: Int128 = 0
        /// How much of ``after`` is.
        package private(set) var assumedAfter: Int128 = 0
        private var entered = 0
        private var gained = 0
        private var unchanged = 0
        private var lost = 0
        private var left = 0

        mutating func add(_ amounts: Amounts) {
            before += amounts.before
            after += amounts.after
            assumedBefore += amounts.assumedBefore
            assumedAfter += amounts.assumedAfter
            switch Effect(amounts.before, amounts.after) {
            case .entered: entered += 1
            case .gained: gained += 1
            case .unchanged: unchanged += 1
            case .lost: lost += 1
            case .left: left += 1
            case .nothing: break
            }
        }

        /// Takes in what others come to.
        mutating func add(_ other: Sums) {
            before += other.before
            after += other.after
            assumedBefore += other.assumedBefore
            assumedAfter += other.assumedAfter
            entered += other.entered
            gained += other.gained
            unchanged += other.unchanged
            lost += other.lost
            left += other.left
        }

        /// How many the change does this to; of those who get nothing before and after nobody is counted.
        package subscript(effect: Effect) -> Int {
            switch effect {
            case .entered: entered
            case .gained: gained
            case .unchanged: unchanged
            case .lost: lost
            case .left: left
            case .nothing: 0
            }
        }
    }

    /// What is added up at once.
    struct Amounts {
        var before: Int128 = 0
        var after: Int128 = 0
        var assumedBefore: Int128 = 0
        var assumedAfter: Int128 = 0

        mutating func add(_ other: Amounts) {
            before += other.before
            after += other.after
            assumedBefore += other.assumedBefore
            assumedAfter += other.assumedAfter
        }
    }
}

extension Simulation.Sums {
    /// How much more it is.
    package var difference: Int128 { after - before }
    /// How many get something by the rules as they are.
    package var unitsBefore: Int { self[.gained] + self[.unchanged] + self[.lost] + self[.left] }
    /// How many get something by the rules as they would be.
    package var unitsAfter: Int { self[.gained] + self[.unchanged] + self[.lost] + self[.entered] }
    /// Whether anybody gets anything on either side.
    var hasAmounts: Bool { before != 0 || after != 0 }
}

// MARK: - Summing

extension Simulation {
    /// What each rule comes to, units counted once a rule; rules with no amount on either side are left out.
    package struct RuleSums: Sendable {
        /// The rule, as results print it.
        package let rule: String
        /// The award it belongs to.
        package let award: String
        /// The measure the award belongs to.
        package let measure: Int
        /// What it comes to.
        package var sums = Sums()
    }

    /// What the units of a group come to over all rules, units counted once.
    package struct GroupSums: Sendable {
        /// By what they are grouped.
        package let dimension: Dimension
        /// What they have in common.
        package let value: String
        /// What they come to.
        package var sums = Sums()
    }

    /// Everything that is added up.
    package struct Summary: Sendable {
        /// In byte order of rules.
        package internal(set) var rules: [RuleSums] = []
        /// By number; units counted once a measure.
        package internal(set) var measures: [(measure: Int, sums: Sums)] = []
        /// By dimension, then in the order of the facts' own words: kinds, sizes, the plan's districts.
        package internal(set) var groups: [GroupSums] = []
        /// Over all rules; units counted once.
        package internal(set) var total = Sums()
    }

    /// Everything that is added up, in one pass over the columns of both settlements.
    package var summary: Summary {
        var pass = SimulationPass(self)
        pass.run()
        return pass.summary
    }
}
