import Policy
import Progress
import Registry
import Testing

@Suite("The published parts of a goal")
struct PublishedPartsTests {
    private let pack: Pack

    init() throws { pack = try GoalPacks.jinan() }

    /// So many contracts of each field between a university and a company, one a day.
    private func house(_ counts: KeyValuePairs<String, Int>) async throws -> GoalHouse {
        let house = try await GoalHouse(on: "2024-01-10")
        try await house.put(
            [
                ["org_id": "U", "kind": "university", "district": "历城区"],
                ["org_id": "A", "kind": "enterprise", "district": "历下区"],
            ], in: .organisation)
        let contracts = counts.flatMap { field, count in
            (10..<10 + count).map { day -> GoalHouse.Said in
                [
                    "contract_id": "\(field)\(day)", "registered_on": "2023-03-\(day)", "seller_id": "U",
                    "buyer_id": "A", "turnover": "100000000", "technology_amount": "0", "kind": "service",
                    "field": field, "status": "registered",
                ]
            }
        }
        try await house.put(contracts, in: .contract)
        return house
    }

    /// Both parties, or one of them, open the amounts.
    private func open(_ house: GoalHouse, _ contracts: [String], by units: [String] = ["U", "A"]) async throws {
        let rows = contracts.flatMap { contract in
            units.map { unit -> GoalHouse.Said in
                ["contract_id": contract, "org_id": unit, "shows_name": "1", "shows_amounts": "1"]
            }
        }
        try await house.put(rows, in: .opening)
    }

    private func told(_ house: GoalHouse) async throws -> Set<String> {
        let goals = try await house.goals(pack, on: "2023-12-31")
        let parts = try goals.publishedParts(of: goals.goal("turnover"), by: .field)
        return Set(parts.filter { $0.value != nil }.map(\.word))
    }

    @Test("have no value where fewer than three contracts are left without the opened ones")
    func opened() async throws {
        let house = try await house(["energy": 4, "urban": 6, "materials": 9, "nuclear": 3])
        #expect(try await told(house) == ["energy", "urban", "materials", "nuclear"])
        try await open(house, ["nuclear10"], by: ["U"])
        #expect(try await told(house) == ["energy", "urban", "materials", "nuclear"])
        try await open(house, ["energy10", "energy11"])
        #expect(try await told(house) == ["urban", "materials"])
    }

    @Test("keep a part of opened contracts behind another one, since they may be closed again")
    func covered() async throws {
        let house = try await house(["energy": 5, "urban": 6, "nuclear": 3])
        try await open(house, ["nuclear10", "nuclear11", "nuclear12"])
        #expect(try await told(house) == ["urban"])
    }

    @Test("hide nothing behind a part of which everything is known")
    func known() async throws {
        let house = try await house(["energy": 2, "urban": 6, "nuclear": 3])
        try await open(house, ["nuclear10", "nuclear11", "nuclear12"])
        #expect(try await told(house) == [])
    }
}
