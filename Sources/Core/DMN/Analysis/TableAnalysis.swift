package import FEEL

/// What can be said of a decision table before it ever runs: inputs without a rule, rules that meet, rules that never
/// fire, cells that name what cannot be.
///
/// The table is cut at the values its cells name, and each cell is asked by the evaluator itself, so what is said here
/// is what running the table would show. Inputs are taken to be independent of one another; a rule is only asked for
/// facts that are there, unless a cell of the column speaks of null. Work is counted in steps, so that every machine
/// gives the same answer; where they end, ``coverage`` says how much was seen.
public struct TableAnalysis: Sendable {
    /// Inputs for which no rule holds, where the hit policy wants one and no default stands; the first few.
    public private(set) var gaps: [Gap] = []
    /// Rules that hold together against the hit policy; the first few.
    public private(set) var overlaps: [Overlap] = []
    /// Rules that test and give what an earlier one does.
    public private(set) var duplicates: [Duplicate] = []
    /// Rules that never count, for others always come before them.
    public private(set) var unreachable: [Unreachable] = []
    /// Rules that hold for nothing, with the columns whose cells rule each other or every value out.
    public private(set) var impossible: [Cell] = []
    /// Values that cells name although they are not allowed there.
    public private(set) var strangers: [Stranger] = []
    /// Cells whose answer only evaluating them with facts can tell.
    public let undecided: [Cell]
    /// Columns whose allowed values, or those of their type, only facts can tell; the input may be less than is thought.
    public let openColumns: [Int]
    /// How much of the table was seen before the steps ended.
    public private(set) var coverage = Coverage()

    let space: TableSpace
    private let limit: Int

    /// Looks through a table.
    ///
    /// - Parameters:
    ///   - table: the table that is looked through.
    ///   - missingFacts: whether every input may be null, not only those of which a cell says so.
    ///   - limit: how many gaps and how many overlaps are told.
    ///   - steps: how much work each of the questions may take.
    public init(of table: TableExpr, missingFacts: Bool = false, limit: Int = 5, steps: Int = 4_000_000) {
        space = TableSpace(table, mayMiss: missingFacts, steps: steps)
        self.limit = limit
        undecided = space.domains.flatMap(\.undecided).sorted { ($0.rule, $0.column) < ($1.rule, $1.column) }
        openColumns = space.domains.filter(\.isOpen).flatMap(\.columns).sorted()
        strangers = space.domains.flatMap(\.strangers) + OutputCheck.strangers(in: table)
        impossible = space.impossible
        findDuplicates(table, steps)
        findOverlaps(table, steps)
        findGaps(table, steps)
        findUnreachable(table, steps)
    }
}

// MARK: - Atoms

extension TableAnalysis {
    /// For each input that cells ask about its first column and a value from each part it was cut into.
    ///
    /// Columns of one expression are one input; what any value does in the table one of these does.
    package var samples: [(column: Int, values: [Value])] {
        space.domains.map { ($0.columns[0], $0.atoms.map(\.sample)) }
    }
}

// MARK: - Duplicates

extension TableAnalysis {
    private mutating func findDuplicates(_ table: TableExpr, _ steps: Int) {
        var seen: [RuleKey: [Int]] = [:]
        for (number, rule) in table.rules.enumerated() where !space.isImpossible(number) {
            let key = RuleKey(sure: space.sure(number), possible: space.possible(number))
            let first = seen[key, default: []].first { earlier in
                space.isSameTest(earlier, number)
                    && zip(table.rules[earlier].outputs, rule.outputs).allSatisfy { $0.isSame(as: $1) }
            }
            if let first { duplicates.append(Duplicate(first: first, second: number)) }
            seen[key, default: []].append(number)
        }
    }

    private struct RuleKey: Hashable {
        let sure: [BitSet]
        let possible: [BitSet]
    }

    /// Whether a rule repeats an earlier one, which is told already.
    private func isRepeated(_ rule: Int) -> Bool { duplicates.contains { $0.second == rule } }
}

// MARK: - Overlaps

extension TableAnalysis {
    private mutating func findOverlaps(_ table: TableExpr, _ steps: Int) {
        guard table.hitPolicy == .unique || table.hitPolicy == .any else { return }
        let count = table.rules.count
        var left = steps
        var (looked, pairs) = (0, count * (count - 1) / 2)
        var possible: [Overlap] = []
        search: for second in 0..<count {
            for first in 0..<second {
                left -= space.domains.count + 1
                guard left > 0 else { break search }
                looked += 1
                guard let overlap = overlap(first, second, in: table) else { continue }
                if overlap.isCertain { overlaps.append(overlap) } else { possible.append(overlap) }
                if overlaps.count == limit {
                    pairs = looked
                    break search
                }
            }
        }
        if overlaps.count < limit { overlaps += possible.prefix(limit - overlaps.count) }
        coverage.pairs = Coverage.share(looked, of: pairs)
    }

    private func overlap(_ first: Int, _ second: Int, in table: TableExpr) -> Overlap? {
        guard let (region, isSure) = space.meeting(first, second) else { return nil }
        var isCertain = isSure && !space.isDoubtful(region)
        if table.hitPolicy == .any {
            let (mine, theirs) = (table.rules[first].outputs, table.rules[second].outputs)
            switch OutputCheck.agree(mine, theirs) {
            case true?: return nil
            case false?: break
            case nil: isCertain = false
            }
        }
        return Overlap(first: first, second: second, example: space.example(in: region), isCertain: isCertain)
    }
}

// MARK: - Gaps

extension TableAnalysis {
    private mutating func findGaps(_ table: TableExpr, _ steps: Int) {
        let wantsOne = [.unique, .first, .any, .priority].contains(table.hitPolicy)
        guard wantsOne, table.outputs.allSatisfy({ $0.fallback == nil }) else { return }
        var search = CoverSearch(
            space.whole, rules: space.domains.map(\.possible), count: table.rules.count, steps: steps, limit: limit)
        search.run()
        coverage.combinations = search.gaps.count == limit ? 1 : search.share
        gaps = search.gaps.map { gap(in: $0, isCertain: !space.isDoubtful($0)) }
        guard gaps.isEmpty, search.isWhole, !undecided.isEmpty else { return }
        search = CoverSearch(
            space.whole, rules: space.domains.map(\.sure), count: table.rules.count, steps: steps, limit: 1)
        search.run()
        gaps = search.gaps.map { gap(in: $0, isCertain: false) }
    }

    private func gap(in region: [BitSet], isCertain: Bool) -> Gap {
        Gap(example: space.example(in: region), isCertain: isCertain, size: space.size(of: region))
    }
}

// MARK: - Rules that never count

extension TableAnalysis {
    private mutating func findUnreachable(_ table: TableExpr, _ steps: Int) {
        guard let ranks = OutputCheck.ranks(of: table) else { return }
        var (left, looked) = (steps, 0)
        for rule in table.rules.indices {
            left -= rule / 8 + 1
            guard left > 0 else { break }
            if !space.isImpossible(rule), !isRepeated(rule) {
                let before = space.sureRules { other in
                    ranks[other] == ranks[rule]
                        ? other < rule : ranks[other].lexicographicallyPrecedes(ranks[rule])
                }
                var search = CoverSearch(
                    space.possible(rule), rules: space.domains.map(\.sure), among: before, count: table.rules.count,
                    steps: left, limit: 1)
                search.run()
                left -= search.spent
                guard search.isWhole || !search.gaps.isEmpty else { break }
                if search.gaps.isEmpty {
                    let single = before.first { space.covers($0, rule) }
                    unreachable.append(Unreachable(rule: rule, by: single.map { [$0] } ?? space.meeting(rule, before)))
                }
            }
            looked += 1
        }
        coverage.rules = Coverage.share(looked, of: table.rules.count)
    }
}
