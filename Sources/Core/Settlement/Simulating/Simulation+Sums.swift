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
        private var counts: [Effect: Int] = [:]

        mutating func add(_ amounts: Amounts) {
            before += amounts.before
            after += amounts.after
            assumedBefore += amounts.assumedBefore
            assumedAfter += amounts.assumedAfter
            counts[Effect(amounts.before, amounts.after), default: 0] += 1
        }
    }

    /// What is added up at once.
    struct Amounts {
        var before: Int128 = 0
        var after: Int128 = 0
        var assumedBefore: Int128 = 0
        var assumedAfter: Int128 = 0

        mutating func add(_ line: Line) {
            before += Int128(line.amountBefore.fen)
            after += Int128(line.amountAfter.fen)
            if line.before?.outcome == .assumed { assumedBefore += Int128(line.amountBefore.fen) }
            if line.after?.outcome == .assumed { assumedAfter += Int128(line.amountAfter.fen) }
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

    /// How many the change does this to.
    package subscript(effect: Simulation.Effect) -> Int { counts[effect] ?? 0 }
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

    /// What rules, measures and groups come to: one pass over the lines.
    package var summary: Summary {
        var rules: [String: RuleSums] = [:]
        var measures: [Int: Sums] = [:]
        var groups: [Dimension: [String: Sums]] = [:]
        var summary = Summary()
        var start = 0
        while start < lines.count {
            var end = start
            var all = Amounts()
            var byMeasure: [Int: Amounts] = [:]
            while end < lines.count, lines[end].code == lines[start].code {
                let line = lines[end]
                let place = place(of: line)
                var amounts = Amounts()
                amounts.add(line)
                rules[line.rule, default: RuleSums(rule: line.rule, award: place.award, measure: place.measure)]
                    .sums.add(amounts)
                byMeasure[place.measure, default: Amounts()].add(line)
                all.add(line)
                end += 1
            }
            for (measure, amounts) in byMeasure { measures[measure, default: Sums()].add(amounts) }
            let unit = unit(of: lines[start])
            for dimension in Dimension.allCases {
                groups[dimension, default: [:]][unit[dimension], default: Sums()].add(all)
            }
            summary.total.add(all)
            start = end
        }
        summary.rules = rules.values.filter { $0.sums.hasAmounts }
            .sorted { $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8) }
        summary.measures = measures.filter { $0.value.hasAmounts }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        summary.groups = Dimension.allCases.flatMap { dimension in
            ordered(groups[dimension] ?? [:], by: dimension).map {
                GroupSums(dimension: dimension, value: $0, sums: groups[dimension]?[$0] ?? Sums())
            }
        }
        return summary
    }

    private func ordered(_ groups: [String: Sums], by dimension: Dimension) -> [String] {
        let known: [String] =
            switch dimension {
            case .kind: FactsSchema.kinds
            case .size: FactsSchema.sizes
            case .district: baseline.facts.districtNames
            }
        let others = groups.keys.filter { !known.contains($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return (known + others).filter { groups[$0]?.hasAmounts ?? false }
    }
}

extension Simulation.Sums {
    /// Whether anybody gets anything on either side.
    var hasAmounts: Bool { before != 0 || after != 0 }
}
