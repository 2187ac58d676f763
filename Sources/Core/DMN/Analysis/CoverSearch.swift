/// Finds what boxes leave uncovered of a region, by taking one dimension after the other.
///
/// The atoms of a dimension that the same rules cover go together, so what is walked are the differences between the
/// rules and not the combinations of atoms. A part of the region that a rule covers whole ends there, and a set of
/// rules that was seen to leave nothing is not looked at twice.
struct CoverSearch {
    /// The parts of the region that nothing covers, each a box; no two of them meet.
    private(set) var gaps: [[BitSet]] = []
    /// The share of the region that was looked at.
    private(set) var share = 0.0
    /// The work done so far.
    private(set) var spent = 0

    private let region: [BitSet]
    /// For each dimension and atom of the region the rules that hold there.
    private var holding: [[(atom: Int, rules: BitSet)]] = []
    /// For each dimension the rules that cover the region in it and in all after it.
    private var covering: [BitSet] = []
    private var closed: Set<State> = []
    private let start: BitSet
    private let steps: Int
    private let limit: Int
    /// More dimensions than any table on paper has; each takes stack.
    private static let depth = 256

    private struct State: Hashable {
        let dimension: Int
        let rules: BitSet
    }

    /// - Parameters:
    ///   - region: for each dimension the atoms to look at.
    ///   - rules: for each dimension and rule the atoms that the rule covers.
    ///   - among: the rules that count; all without it.
    ///   - limit: how many gaps are enough.
    init(_ region: [BitSet], rules: [[BitSet]], among: [Int]? = nil, count: Int, steps: Int, limit: Int) {
        self.region = region
        self.steps = steps
        self.limit = limit
        var start = BitSet(capacity: count)
        for rule in among ?? Array(0..<count) { start.insert(rule) }
        self.start = start
        prepare(rules, count)
    }
}

// MARK: - Searching

extension CoverSearch {
    /// Whether the whole region was looked at.
    var isWhole: Bool { spent <= steps && gaps.count < limit || share >= 1 }

    /// Looks until all is seen, enough is found or the steps end.
    mutating func run() {
        guard spent <= steps, region.allSatisfy({ !$0.isEmpty }) else {
            if spent <= steps { share = 1 }
            return
        }
        var path: [BitSet] = []
        _ = search(start, &path, part: 1)
        if spent <= steps, gaps.count < limit { share = 1 }
    }

    /// Whether the rules leave nothing of the region behind `path`; nil where the search ended before that was clear.
    private mutating func search(_ rules: BitSet, _ path: inout [BitSet], part: Double) -> Bool? {
        let dimension = path.count
        spent += rules.words.count + 1
        guard spent <= steps, gaps.count < limit else { return nil }
        if rules.isEmpty {
            gaps.append(path + region[dimension...])
            share += part
            return false
        }
        let state = State(dimension: dimension, rules: rules)
        if rules.intersects(covering[dimension]) || closed.contains(state) {
            share += part
            return true
        }
        var isCovered = true
        for (atoms, left) in groups(of: rules, in: dimension) {
            path.append(atoms)
            defer { path.removeLast() }
            let share = Double(atoms.count) / Double(region[dimension].count)
            guard let answer = search(left, &path, part: part * share) else { return nil }
            isCovered = isCovered && answer
        }
        if isCovered { closed.insert(state) }
        return isCovered
    }

    /// The atoms of a dimension by the rules that are left there, in the order of the atoms.
    private mutating func groups(of rules: BitSet, in dimension: Int) -> [(atoms: BitSet, rules: BitSet)] {
        var groups: [(atoms: BitSet, rules: BitSet)] = []
        var places: [BitSet: Int] = [:]
        for (atom, holding) in holding[dimension] {
            let left = rules.intersection(holding)
            spent += rules.words.count
            let place = places[left] ?? groups.count
            if place == groups.count {
                places[left] = place
                groups.append((BitSet(capacity: region[dimension].words.count * 64), left))
            }
            groups[place].atoms.insert(atom)
        }
        return groups
    }
}

// MARK: - Preparing

extension CoverSearch {
    private mutating func prepare(_ rules: [[BitSet]], _ count: Int) {
        guard region.count <= CoverSearch.depth else {
            spent = steps + 1
            return
        }
        let candidates = start.elements
        covering = Array(repeating: start, count: region.count + 1)
        for dimension in region.indices.reversed() {
            let atoms = region[dimension].elements
            spent += (atoms.count + 1) * (candidates.count / 8 + 1)
            guard spent <= steps else { return }
            var held = atoms.map { (atom: $0, rules: BitSet(capacity: count)) }
            covering[dimension] = covering[dimension + 1]
            for rule in candidates {
                let cell = rules[dimension][rule]
                if !region[dimension].isSubset(of: cell) { covering[dimension].remove(rule) }
                for place in held.indices where cell.contains(held[place].atom) { held[place].rules.insert(rule) }
            }
            holding.insert(held, at: 0)
        }
    }
}
