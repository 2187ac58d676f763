import Exact
import Policy
import Progress
import Registry
import TestSupport
import Testing

@Suite("The history of a goal")
struct GoalHistoryTests {
    /// A registry to which anything may have happened: entries that change, end, come back, parties that move.
    private func house(_ seed: UInt64) async throws -> GoalHouse {
        var random = SeededRandom(seed: seed)
        let house = try await GoalHouse(on: "2023-01-02")
        func day(_ from: Int = 2021) -> String {
            let year = Int.random(in: from...2024, using: &random)
            let day = CivilDay(year: year, month: 1, day: 1)?.adding(days: Int64(random.below(365)))
            return "\(day ?? CivilDay(number: 0))"
        }
        func pick(_ words: [String]) -> String { words[random.below(words.count)] }
        let places = ["历下区", "市中区", "outside"]
        let units = (0..<6).map { "U\($0)" }
        try await house.put(
            units.map { ["org_id": $0, "kind": pick(["university", "enterprise"]), "district": pick(places)] },
            in: .organisation)
        var contracts: [GoalHouse.Said] = []
        for number in 0..<25 {
            let fen = "\(random.below(1_000))00"
            contracts.append([
                "contract_id": "C\(number)", "registered_on": day(), "seller_id": pick(units + ["nobody"]),
                "buyer_id": pick(units), "turnover": fen, "technology_amount": fen,
                "status": random.below(8) == 0 ? "cancelled" : "registered",
            ])
        }
        try await house.put(contracts, in: .contract)
        let kinds = ["first-hnte", "hnte-renewal", "technology-sme-entry"]
        var recognitions: [GoalHouse.Said] = []
        var seen: Set<[String]> = []
        for _ in 0..<25 {
            let (unit, kind, start) = (pick(units), pick(kinds), day())
            guard seen.insert([unit, kind, start]).inserted else { continue }
            var said: GoalHouse.Said = ["org_id": unit, "recognition": kind, "recognised_on": start]
            let end = "\(2022 + random.below(4))-0\(1 + random.below(9))-15"
            if start < end, random.below(4) > 0 { said["recognised_until"] = end }
            recognitions.append(said)
        }
        try await house.put(recognitions, in: .recognition)
        for step in 0..<12 {
            try house.turn(to: "2024-0\(1 + step / 2)-1\(step % 2)")
            let contract = "C\(random.below(25))"
            switch random.below(5) {
            case 0: try await house.change(contract, of: .contract, ["status": "cancelled"], from: day())
            case 1: try await house.change(contract, of: .contract, ["registered_on": day(), "seller_id": pick(units)])
            case 2: try await house.change(contract, of: .contract, from: random.below(2) == 0 ? day() : nil)
            case 3: try await house.change(pick(units), of: .organisation, ["district": pick(places)], from: day())
            default:
                let said = recognitions[random.below(recognitions.count)]
                let id = ["org_id", "recognition", "recognised_on"].compactMap { said[$0] }.joined(separator: "|")
                try await house.change(id, of: .recognition, from: random.below(2) == 0 ? day() : nil)
            }
        }
        return house
    }

    @Test(
        "is at each month's end what the goal was on that day, whatever happened",
        arguments: 1...4 as ClosedRange<UInt64>)
    func samples(seed: UInt64) async throws {
        let (house, pack) = (try await house(seed), try GoalPacks.jinan())
        let ids = ["turnover", "turnover-universities", "local-share", "technology-smes", "hntes"]
        for known in ["2024-03-31", "2024-12-31"] {
            let whole = try await house.goals(pack, on: "2024-12-20", known: known, of: ids)
            var faults: [String] = []
            for place in stride(from: 0, to: whole.samples.days.count, by: 5) {
                let day = whole.samples.days[place]
                let then = try await house.goals(pack, on: "\(day)", known: known, of: ids)
                for id in ids {
                    for reading in try then.goal(id).readings + [.registered] {
                        let month = whole.history(of: try whole.goal(id), reading)[place]
                        let value = try then.value(id, reading)
                        if month.value?.number != value { faults.append("\(id) \(day) \(reading)") }
                    }
                }
            }
            #expect(faults == [], "known \(known)")
        }
    }

    @Test("counts each entry once and in one place: reasons and parts add up", arguments: [5, 6] as [UInt64])
    func sums(seed: UInt64) async throws {
        let goals = try await house(seed).goals(try GoalPacks.jinan(), on: "2024-12-31")
        for state in goals.states() {
            guard let measured = state.measured else { continue }
            let reasons = goals.reasons(of: state.goal).filter(\.counts)
            #expect(reasons.reduce(0) { $0 + $1.rows } == measured.rows, "\(state.goal.id)")
            for dimension in goals.dimensions(of: state.goal) {
                let parts = goals.parts(of: state.goal, by: dimension)
                #expect(parts.reduce(0) { $0 + $1.rows } == measured.rows, "\(state.goal.id) \(dimension)")
            }
        }
    }

    @Test("of an empty registry is as long, and all zero")
    func empty() async throws {
        let house = try await GoalHouse(on: "2023-05-10")
        let goals = try await house.goals(try GoalPacks.jinan(), on: "2023-05-10")
        let months = goals.history(of: try goals.goal("turnover"))
        #expect(months.map(\.day).first.map { "\($0)" } == "2021-01-31")
        #expect(months.map(\.day).last.map { "\($0)" } == "2023-05-10")
        #expect(months.count == 29 && months.allSatisfy { $0.value?.number == .zero && $0.rows == 0 })
        #expect(goals.recorded == nil)
        #expect(try goals.state(of: goals.goal("local-share")).measured?.value == nil)
    }

    @Test("of a day far away is no longer than fifty years, and tells what is in force then")
    func far() async throws {
        let house = try await GoalHouse(on: "2023-05-10")
        try await house.put([["org_id": "A", "district": "历下区"]], in: .organisation)
        try await house.put([["org_id": "A", "filed_on": "2022-01-01"]], in: .agency)
        let goals = try await house.goals(try GoalPacks.jinan(), on: "9999-12-30")
        #expect(goals.samples.days.count == 600)
        #expect(try goals.value("agencies") == 1 && goals.value("turnover") == 0)
        #expect(try await house.goals(try GoalPacks.jinan(), on: "1911-10-10").value("agencies") == 0)
    }
}
