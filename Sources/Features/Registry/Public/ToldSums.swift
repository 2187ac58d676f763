/// Sums of which some are told, while it is decided which others have to stay untold.
struct ToldSums {
    /// A sum of parts.
    struct Sum: Sendable {
        /// The parts, by their places.
        let parts: [Int]
        /// How many contracts of which nobody knows the amount; so with sellers and buyers.
        let count: Int
        /// How many sellers.
        let sellers: Int
        /// How many buyers.
        let buyers: Int
        /// Whether it is told.
        var isTold: Bool
        /// Whether somebody may know it from a day on which all of its contracts were open: nobody is to learn it who does
        /// not, and it covers nothing from those who do.
        var isRemembered = false
    }

    /// The parts, each a sum of itself, then the margins, then what nobody tells.
    private var sums: [Sum]
    private let partCount: Int
    /// What is known without being told: two sets of parts come to the same.
    private let balance: DeterminedSums.Equation?

    /// Sums of parts.
    ///
    /// - Parameters:
    ///   - parts: each with its own place as its only part.
    ///   - margins: sums of parts that can be told.
    ///   - untold: sums that nobody tells and that must not follow all the same.
    ///   - balance: two sets of parts that come to the same.
    init(parts: [Sum], margins: [Sum], untold: [Sum], balance: (left: [Int], right: [Int])?) {
        sums = parts + margins + untold
        partCount = parts.count
        self.balance = balance.map { sides in
            var factors: DeterminedSums.Equation = [:]
            for part in sides.left { factors[part] = 1 }
            for part in sides.right { factors[part] = -1 }
            return factors
        }
    }

    /// Whether each is told: parts, margins, and what nobody tells.
    var isTold: [Bool] { sums.map(\.isTold) }
}

// MARK: - Hiding

extension ToldSums {
    /// Hides told sums until nothing follows that tells of too few: always the smallest of those from which it follows.
    mutating func hideWhatTells() {
        while true {
            var telling: Set<Int> = []
            for memory in memories where telling.isEmpty { telling = smallestTelling(to: memory) }
            guard !telling.isEmpty else { return }
            for place in telling { sums[place].isTold = false }
        }
    }

    /// The parts that somebody may know beforehand: none, all that were ever open, and all of those but one, since even
    /// who knows the others must not learn that one.
    private var memories: [Set<Int>] {
        let all = Set((0..<partCount).filter { sums[$0].isRemembered && !sums[$0].isTold })
        if all.isEmpty { return [[]] }
        return [[], all] + (all.count > 1 ? all.sorted().map { all.subtracting([$0]) } : [])
    }

    /// For each sum that must not follow and does, the smallest told sum it follows from; where hiding one already cuts
    /// the way to another, that one is left for the next round. Who asks knows the parts in `memory`.
    private func smallestTelling(to memory: Set<Int>) -> Set<Int> {
        let untold = (0..<partCount).filter { !sums[$0].isTold && !memory.contains($0) }
        let margins = sums.indices.dropFirst(partCount).filter { sums[$0].isTold }
        var equations = margins.map { place in
            DeterminedSums.Equation(sums[place].parts.map { ($0, 1) }, uniquingKeysWith: { first, _ in first })
        }
        if let balance { equations.append(balance) }
        let determined = DeterminedSums(untold: untold, equations: equations)
        var found: Set<Int> = []
        for secret in secrets(from: memory) {
            guard let derivation = determined.derivation(of: secret) else { continue }
            // The last equation is the balance, which is no sum to hide.
            let taking = derivation.equations.filter { $0 < margins.count }.map { margins[$0] } + derivation.parts
            // What everybody knows anyway cannot be hidden.
            guard found.isDisjoint(with: taking),
                let smallest = taking.filter({ sums[$0].count > 0 })
                    .min(by: { (sums[$0].count, $0) < (sums[$1].count, $1) })
            else { continue }
            found.insert(smallest)
        }
        return found
    }

    /// The sets of untold parts that must not be known together: single ones that are too few, and what is untold of
    /// every sum where that is too few.
    private func secrets(from memory: Set<Int>) -> [[Int]] {
        func isSecret(_ part: Int) -> Bool { !sums[part].isTold && !memory.contains(part) }
        let single = (0..<partCount).filter { isSecret($0) && !sums[$0].isEnough }.map { [$0] }
        let rests = sums.dropFirst(partCount).compactMap { sum -> [Int]? in
            let rest = sum.parts.filter(isSecret)
            return rest.count < 2 || isEnough(rest, of: sum) ? nil : rest
        }
        return single + rests
    }

    /// Whether what is untold of a sum tells of nobody. Parties may be the same in two parts, so that what is sure of
    /// their number is the largest of one part, and what all have and the told ones cannot.
    private func isEnough(_ rest: [Int], of whole: Sum) -> Bool {
        func sure(_ parties: (Sum) -> Int) -> Int {
            let told = whole.parts.filter { sums[$0].isTold }.map { parties(sums[$0]) }.reduce(0, +)
            return max(rest.map { parties(sums[$0]) }.max() ?? 0, parties(whole) - told)
        }
        let count = rest.map { sums[$0].count }.reduce(0, +)
        let least = UnknownContracts.least
        return count >= least && sure(\.sellers) >= least && sure(\.buyers) >= least
    }
}

extension ToldSums.Sum {
    /// Whether it tells of no single contract or unit.
    fileprivate var isEnough: Bool {
        let least = UnknownContracts.least
        return count >= least && sellers >= least && buyers >= least
    }
}
