import Civic
import Policy

/// Adds up a simulation unit by unit: numbers in, numbers out; no candidate and no text is made on the way.
struct SimulationPass {
    private let simulation: Simulation
    private let old: Side
    private let new: Side
    /// The rules of both sides, each name once, in byte order.
    private let rules: [Simulation.RuleSums]
    /// For each rule the place of its measure.
    private let measureOfRule: [Int]
    private let measures: [Int]

    private var ruleSums: [Simulation.Sums]
    private var measureSums: [Simulation.Sums]
    private var total = Simulation.Sums()
    /// For each dimension what the units come to by the number of their word.
    private var oldGroups: [[Simulation.Sums]]
    private var newGroups: [[Simulation.Sums]]

    // What one unit gets, by rule and measure, and which of them it gets anything of.
    private var ruleAmounts: [Simulation.Amounts]
    private var measureAmounts: [Simulation.Amounts]
    private var touchedRules: [Int] = []
    private var touchedMeasures: [Int] = []

    /// One of the two settlements.
    private struct Side {
        let candidates: CandidateList
        let ids: [CreditCode]
        let facts: Facts
        /// For each rule of the list its place among the rules of both.
        let places: [Int]
        /// For each rule of the list whether it pays what it paid, so that it counts on both sides.
        let isKept: [Bool]

        init(_ settlement: Settlement, _ places: [String: Int], isKept: (Int) -> Bool) {
            candidates = settlement.candidates
            ids = settlement.facts.organisations.ids
            facts = settlement.facts
            self.places = candidates.rules.map { places[$0.name] ?? 0 }
            self.isKept = candidates.rules.map { isKept($0.award) }
        }
    }

    init(_ simulation: Simulation) {
        self.simulation = simulation
        // Of a rule that both have the new plan says where it belongs.
        var found: [String: Simulation.RuleSums] = [:]
        for settlement in [simulation.baseline, simulation.reform] {
            for rule in settlement.candidates.rules {
                let award = settlement.pack.plan.awards[rule.award]
                found[rule.name] = Simulation.RuleSums(rule: rule.name, award: award.id, measure: award.measure)
            }
        }
        let rules = found.values.sorted { $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8) }
        let places = Dictionary(rules.enumerated().map { ($1.rule, $0) }) { first, _ in first }
        let measures = Set(rules.map(\.measure)).sorted()
        self.rules = rules
        self.measures = measures
        measureOfRule = rules.map { measures.firstIndex(of: $0.measure) ?? 0 }
        old = Side(simulation.baseline, places, isKept: simulation.isKept)
        new = Side(simulation.reform, places) { _ in false }
        ruleSums = Array(repeating: Simulation.Sums(), count: rules.count)
        measureSums = Array(repeating: Simulation.Sums(), count: measures.count)
        ruleAmounts = Array(repeating: Simulation.Amounts(), count: rules.count)
        measureAmounts = Array(repeating: Simulation.Amounts(), count: measures.count)
        (oldGroups, newGroups) = (SimulationPass.groups(old.facts), SimulationPass.groups(new.facts))
    }

    private static func groups(_ facts: Facts) -> [[Simulation.Sums]] {
        Simulation.Dimension.allCases.map {
            Array(repeating: Simulation.Sums(), count: Simulation.Unit.words(of: $0, in: facts).count)
        }
    }
}

// MARK: - Going through the units

extension SimulationPass {
    /// Goes through the units of both sides, which lie in byte order of codes on either.
    mutating func run() {
        var (left, right) = (0, 0)
        let (oldUnits, newUnits) = (old.candidates.organisations, new.candidates.organisations)
        while left < oldUnits.count || right < newUnits.count {
            let one = left < oldUnits.count ? oldUnits[left] : -1
            let other = right < newUnits.count ? newUnits[right] : -1
            let order = order(one, other)
            if order <= 0 {
                while left < oldUnits.count, oldUnits[left] == one {
                    takeBefore(left)
                    left += 1
                }
            }
            if order >= 0 {
                while right < newUnits.count, newUnits[right] == other {
                    takeAfter(right)
                    right += 1
                }
            }
            finish(order <= 0 ? Int(one) : nil, Int(other))
        }
    }

    /// Below zero where the first unit comes first, above where the second does; -1 stands behind all.
    private func order(_ one: Int32, _ other: Int32) -> Int {
        if one < 0 { return 1 }
        if other < 0 { return -1 }
        let (left, right) = (old.ids[Int(one)], new.ids[Int(other)])
        return left == right ? 0 : left < right ? -1 : 1
    }

    private mutating func takeBefore(_ place: Int) {
        let list = Int(old.candidates.ruleNumbers[place])
        let fen = Int128(old.candidates.amounts[place])
        guard fen != 0 else { return }
        let assumed = old.candidates.outcomes[place] == .assumed ? fen : 0
        let rule = old.places[list]
        touch(rule)
        ruleAmounts[rule].before += fen
        ruleAmounts[rule].assumedBefore += assumed
        guard old.isKept[list] else { return }
        ruleAmounts[rule].after += fen
        ruleAmounts[rule].assumedAfter += assumed
    }

    private mutating func takeAfter(_ place: Int) {
        let fen = Int128(new.candidates.amounts[place])
        guard fen != 0 else { return }
        let rule = new.places[Int(new.candidates.ruleNumbers[place])]
        touch(rule)
        ruleAmounts[rule].after += fen
        if new.candidates.outcomes[place] == .assumed { ruleAmounts[rule].assumedAfter += fen }
    }

    private mutating func touch(_ rule: Int) {
        if !touchedRules.contains(rule) { touchedRules.append(rule) }
    }

    /// Adds what the unit gets to all sums it belongs to; a unit of both sides is what the first says.
    private mutating func finish(_ oldUnit: Int?, _ newUnit: Int) {
        guard !touchedRules.isEmpty else { return }
        var all = Simulation.Amounts()
        for rule in touchedRules {
            ruleSums[rule].add(ruleAmounts[rule])
            let measure = measureOfRule[rule]
            if !touchedMeasures.contains(measure) { touchedMeasures.append(measure) }
            measureAmounts[measure].add(ruleAmounts[rule])
            all.add(ruleAmounts[rule])
            ruleAmounts[rule] = Simulation.Amounts()
        }
        for measure in touchedMeasures {
            measureSums[measure].add(measureAmounts[measure])
            measureAmounts[measure] = Simulation.Amounts()
        }
        touchedRules.removeAll(keepingCapacity: true)
        touchedMeasures.removeAll(keepingCapacity: true)
        total.add(all)
        for (place, dimension) in Simulation.Dimension.allCases.enumerated() {
            if let oldUnit {
                oldGroups[place][Simulation.Unit.word(of: dimension, oldUnit, in: old.facts)].add(all)
            } else {
                newGroups[place][Simulation.Unit.word(of: dimension, newUnit, in: new.facts)].add(all)
            }
        }
    }
}

// MARK: - What came of it

extension SimulationPass {
    /// The sums with their names; what nobody gets anything of is left out.
    var summary: Simulation.Summary {
        var summary = Simulation.Summary(total: total)
        for (rule, sums) in zip(rules, ruleSums) where sums.hasAmounts {
            summary.rules.append(
                Simulation.RuleSums(rule: rule.rule, award: rule.award, measure: rule.measure, sums: sums))
        }
        summary.measures = zip(measures, measureSums).filter(\.1.hasAmounts).map { ($0, $1) }
        for (place, dimension) in Simulation.Dimension.allCases.enumerated() {
            summary.groups += groups(place, dimension)
        }
        return summary
    }

    /// The groups of a dimension in the order of the words, those of the first side before those it does not have.
    private func groups(_ place: Int, _ dimension: Simulation.Dimension) -> [Simulation.GroupSums] {
        let words = Simulation.Unit.words(of: dimension, in: old.facts)
        var groups = zip(words, oldGroups[place]).map {
            Simulation.GroupSums(dimension: dimension, value: $0, sums: $1)
        }
        for (word, sums) in zip(Simulation.Unit.words(of: dimension, in: new.facts), newGroups[place])
        where sums.hasAmounts {
            if let known = words.firstIndex(where: { $0.utf8.elementsEqual(word.utf8) }) {
                groups[known].sums.add(sums)
            } else {
                groups.append(Simulation.GroupSums(dimension: dimension, value: word, sums: sums))
            }
        }
        return groups.filter(\.sums.hasAmounts)
    }
}
