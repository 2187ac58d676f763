import Exact
import Policy
import Progress
import Registry
import TestSupport
import Testing

@Suite("The published history of a goal")
struct PublishedHistoryTests {
    private let pack: Pack

    init() throws { pack = try GoalPacks.jinan() }

    /// Parties in the city and outside; no contract yet.
    private func house() async throws -> GoalHouse {
        let house = try await GoalHouse(on: "2024-01-10")
        try await house.put(
            [
                ["org_id": "U", "kind": "university", "district": "历城区"],
                ["org_id": "A", "kind": "enterprise", "district": "历下区"],
                ["org_id": "X", "kind": "enterprise", "district": "outside"],
            ], in: .organisation)
        return house
    }

    private func contract(
        _ id: String, _ day: String, _ fen: Int = 100_000_000, seller: String = "U", buyer: String = "A",
        status: String = "registered"
    ) -> GoalHouse.Said {
        [
            "contract_id": id, "registered_on": day, "seller_id": seller, "buyer_id": buyer, "turnover": "\(fen)",
            "technology_amount": "0", "kind": "service", "field": "urban", "status": status,
        ]
    }

    /// So many contracts in each of the first months.
    private func months(_ counts: [Int]) -> [GoalHouse.Said] {
        counts.enumerated().flatMap { month, count in
            (0..<count).map { contract("\(month)-\($0)", "2023-0\(month + 1)-1\($0)") }
        }
    }

    @Test("has neither value nor change where a single contract would follow, on the machine itself both")
    func single() async throws {
        let house = try await house()
        try await house.put(months([4, 1, 5]), in: .contract)
        let goals = try await house.goals(pack, on: "2023-12-31")
        let goal = try goals.goal("turnover")
        func year(_ goals: GoalSnapshot) -> [GoalMonth] { goals.history(of: goal).filter { $0.day.year == 2023 } }
        #expect(year(goals).prefix(3).map { $0.change?.number } == [4_000_000, 1_000_000, 5_000_000])
        // The third month is told as a part, so that the second would follow from the first and the total.
        let told = year(goals.published)
        #expect(told.prefix(4).map { $0.value?.number } == [nil, 5_000_000, 10_000_000, 10_000_000])
        #expect(told.prefix(4).map { $0.change?.number } == [nil, nil, 5_000_000, 0])
        #expect(told.map(\.rows) == year(goals).map(\.rows))
        #expect(goals.published.state(of: goal).measured?.value?.number == 10_000_000)
        #expect(goals.published.state(of: goal).measured?.forecast == nil)
    }

    @Test("leaves the last months out where the total would tell of them")
    func tail() async throws {
        let house = try await house()
        try await house.put(months([6, 6, 1]), in: .contract)
        let goals = try await house.goals(pack, on: "2023-03-31").published
        let told = goals.history(of: try goals.goal("turnover")).filter { $0.day.year == 2023 }
        #expect(told.map { $0.value?.number } == [nil, nil, 13_000_000])
        #expect(told.allSatisfy { $0.change == nil })
    }

    @Test("of a year with fewer than three contracts is empty, the total too")
    func total() async throws {
        let house = try await house()
        try await house.put(months([1, 1]), in: .contract)
        let goals = try await house.goals(pack, on: "2023-12-31")
        let goal = try goals.goal("turnover")
        #expect(goals.state(of: goal).measured?.value?.number == 2_000_000)
        let told = try #require(goals.published.state(of: goal).measured)
        #expect(told.value == nil && told.pace == nil && told.forecast == nil && told.rows == 2)
        #expect(goals.published.history(of: goal).filter { $0.rows > 0 }.allSatisfy { $0.value == nil })
        #expect(try goals.published.history(of: goals.goal("hntes")).allSatisfy { $0.value != nil })
    }

    @Test("names reasons without amounts where fewer than three contracts stand behind them, or another would follow")
    func reasons() async throws {
        let house = try await house()
        try await house.put(months([4, 4]), in: .contract)
        try await house.put([contract("gone", "2023-05-01", status: "cancelled")], in: .contract)
        try await house.put((0..<3).map { contract("x\($0)", "2023-06-1\($0)", buyer: "X") }, in: .contract)
        let goals = try await house.goals(pack, on: "2023-12-31")
        let goal = try goals.goal("turnover")
        func amounts(_ goals: GoalSnapshot, _ reading: Goal.Reading) -> [String: Bool] {
            Dictionary(
                goals.reasons(of: goal, reading).map { (($0.counts ? "+" : "-") + $0.code, $0.amount != nil) },
                uniquingKeysWith: { first, _ in first })
        }
        #expect(!amounts(goals, .absorbed).values.contains(false))
        #expect(
            amounts(goals.published, .absorbed) == [
                "+bought-in-city": true, "-buyer-outside": false, "-contract-cancelled": false,
            ])
    }

    @Test("tells of no single contract by any adding and taking away", arguments: 1...6 as ClosedRange<UInt64>)
    func sweep(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let house = try await house()
        // Amounts whose sums and differences say of which contracts they are: digits to the base of four.
        let amounts = (0..<30).map { 1 << (2 * $0) }
        let contracts = amounts.indices.map { number in
            let month = ["01", "02", "03", "04", "05", "07", "10", "12"][random.below(8)]
            return contract(
                "C\(number)", "2023-\(month)-1\(number % 10)", amounts[number],
                seller: ["U", "A", "X"][random.below(3)], buyer: ["A", "X"][random.below(2)],
                status: random.below(10) == 0 ? "cancelled" : "registered")
        }
        try await house.put(contracts, in: .contract)
        for number in 0..<Int(seed % 3) * 2 {
            try await house.change("C\(number)", of: .contract, ["status": "cancelled"], from: "2023-0\(4 + number)-20")
        }
        let open = seed > 3 ? ["C7", "C8", "C9"] : []
        try await house.put(
            contracts.filter { open.contains($0["contract_id"] ?? "") }.flatMap { said in
                Set(["seller_id", "buyer_id"].compactMap { said[$0] }).sorted().map { unit in
                    ["contract_id": said["contract_id"] ?? "", "org_id": unit, "shows_name": "1", "shows_amounts": "1"]
                }
            }, in: .opening)
        let known = Set(open.compactMap { Int($0.dropFirst()) })
        var (faults, told): ([String], Int) = ([], 0)
        for day in ["2023-12-31", "2023-07-25"] {
            let goals = try await house.goals(pack, on: day).published
            for (goal, reading) in try Self.asked(goals) {
                let facts = Self.told(goals, goal, reading, but: known)
                told += facts.count
                let derived = Derivation(facts).single
                if !derived.isEmpty { faults.append("\(day) \(goal.id) \(reading): \(derived.sorted())") }
                for (one, other) in facts.indices.flatMap({ one in facts.indices.map { (one, $0) } }) {
                    let rest = Set(facts[one].keys).union(facts[other].keys)
                        .filter { facts[one][$0] ?? 0 != facts[other][$0] ?? 0 }
                    if 1...2 ~= rest.count { faults.append("\(day) \(goal.id) \(reading): \(rest.sorted()) of two") }
                }
            }
        }
        #expect(faults == [])
        #expect(told > 20)
    }
}

// MARK: - What is told

extension PublishedHistoryTests {
    private static func asked(_ goals: GoalSnapshot) throws -> [(Goal, Goal.Reading)] {
        let (turnover, universities) = (try goals.goal("turnover"), try goals.goal("turnover-universities"))
        return turnover.readings.map { (turnover, $0) } + [(universities, .registered)]
    }

    /// Every amount that is told of a goal, as the factors of the contracts in it, without those that everybody knows.
    private static func told(
        _ goals: GoalSnapshot, _ goal: Goal, _ reading: Goal.Reading, but known: Set<Int>
    ) -> [[Int: Int]] {
        let history = goals.history(of: goal, reading).filter { $0.day.year == 2023 }
        let parts = goals.publishedParts(of: goal, by: .month, reading)
        let values = history.flatMap { [$0.value, $0.change] } + parts.map(\.value)
        let counted = goals.reasons(of: goal, reading).filter(\.counts).map(\.amount)
        return (values + counted + [goals.state(of: goal, reading).measured?.value]).compactMap { value in
            guard var rest = value?.number.scaledInt64(scale: 2) else { return nil }
            var factors: [Int: Int] = [:]
            for number in 0..<31 where rest != 0 {
                let digit = Int((rest % 4 + 4) % 4)
                let factor = digit == 3 ? -1 : digit
                if factor != 0, !known.contains(number) { factors[number] = factor }
                rest = (rest - Int64(factor)) / 4
            }
            return factors
        }.filter { !$0.isEmpty }
    }
}

/// What follows from sums of which the parts are known, reckoned modulo a prime.
private struct Derivation {
    private var rows: [Int: [Int: Int]] = [:]
    private static let prime = 2_147_483_647

    init(_ facts: [[Int: Int]]) {
        for fact in facts {
            var row = fact.mapValues { ($0 + Self.prime) % Self.prime }
            for (pivot, other) in rows { Self.clear(&row, pivot, other) }
            guard let pivot = row.keys.min(), let first = row[pivot] else { continue }
            let inverse = Self.power(first, Self.prime - 2)
            row = row.mapValues { $0 * inverse % Self.prime }
            for place in Array(rows.keys) { Self.clear(&rows[place, default: [:]], pivot, row) }
            rows[pivot] = row
        }
    }

    /// The parts that follow by themselves.
    var single: [Int] { rows.filter { $0.value.count == 1 }.map(\.key) }

    private static func clear(_ row: inout [Int: Int], _ pivot: Int, _ other: [Int: Int]) {
        guard let factor = row[pivot] else { return }
        for (place, value) in other {
            let rest = ((row[place] ?? 0) + (prime - factor) * value) % prime
            row[place] = rest == 0 ? nil : rest
        }
    }

    private static func power(_ base: Int, _ exponent: Int) -> Int {
        var (base, exponent, result) = (base, exponent, 1)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result * base % prime }
            base = base * base % prime
            exponent >>= 1
        }
        return result
    }
}
