import Exact
import Policy
import Progress
import Registry
import Testing

@Suite("The pace of a goal")
struct PaceTests {
    private func turnover(_ amounts: [(day: String, yuan: Int)]) async throws -> GoalHouse {
        let house = try await GoalHouse(on: "2025-12-31")
        try await house.put([["org_id": "A", "district": "历下区"]], in: .organisation)
        try await house.put(
            amounts.enumerated().map { place, amount in
                [
                    "contract_id": "\(place)", "registered_on": amount.day, "seller_id": "A", "buyer_id": "B",
                    "turnover": "\(amount.yuan)00", "technology_amount": "\(amount.yuan)00",
                ]
            }, in: .contract)
        return house
    }

    private func state(_ house: GoalHouse, _ day: String, _ source: PackSource, _ goal: String = "turnover")
        async throws
        -> GoalState
    {
        let goals = try await house.goals(try #require(Pack.load(source).0), on: day)
        return try goals.state(of: goals.goal(goal))
    }

    @Test("is the share of the year's days that have passed, and the gap is in percentage points")
    func days() async throws {
        let house = try await turnover([("2023-01-05", 35_000_000_000)])
        let state = try await state(house, "2023-03-14", GoalPacks.jinanSource())
        let pace = try #require(state.measured?.pace)
        #expect(pace.completion == 50 && pace.expected == 20 && pace.gap == 30)
        #expect(state.measured?.light?.word == "green")
    }

    @Test("may go by whole months")
    func months() async throws {
        let house = try await turnover([("2023-01-05", 35_000_000_000)])
        let source = try GoalPacks.jinanSource().replacing("method: \"days\"", with: "method: \"months\"")
        #expect(try await state(house, "2023-03-30", source).measured?.pace?.expected.shown(decimals: 2) == "16.67")
        #expect(try await state(house, "2023-03-31", source).measured?.pace?.expected == 25)
    }

    @Test("may go by the share that earlier years had reached by the same month")
    func pastYears() async throws {
        let house = try await turnover([
            ("2021-03-01", 10), ("2021-12-01", 90), ("2022-02-01", 30), ("2022-12-01", 70), ("2023-01-01", 1),
        ])
        let source = try GoalPacks.jinanSource().replacing(
            "{method: \"days\", years: null", with: "{method: \"past-years\", years: 2")
        #expect(try await state(house, "2023-03-31", source).measured?.pace?.expected == 20)
        #expect(try await state(house, "2023-02-28", source).measured?.pace?.expected == 15)
        #expect(try await state(house, "2023-01-30", source).measured?.pace?.expected == .zero)
    }

    @Test("of a year without a target of its own goes by the straight line between its neighbours, which is said")
    func between() async throws {
        let house = try await turnover([("2024-01-05", 52_500_000_000)])
        let drawn = try await state(house, "2024-06-30", GoalPacks.jinanSource())
        #expect(drawn.target?.value?.shown == "1050.00" && drawn.target?.isNamed == false)
        #expect(drawn.target?.note?.zh.contains("原文未写") == true)
        #expect(drawn.measured?.pace?.completion == 50)
        let none = try GoalPacks.jinanSource().replacing("method: \"linear\"", with: "method: \"none\"")
        let without = try await state(house, "2024-06-30", none)
        #expect(without.target == nil && without.nextTarget?.year == 2025)
        #expect(without.measured?.pace == nil && without.measured?.light == nil)
    }

    @Test("of a stock leads from the last year's end to the target, of a sum from the plan's first day")
    func stock() async throws {
        let house = try await GoalHouse(on: "2025-12-31")
        try await house.put(
            (0..<60).map { ["org_id": "A\($0)", "district": "历下区"] }, in: .organisation)
        try await house.put(
            (0..<60).map { ["org_id": "A\($0)", "filed_on": $0 < 50 ? "2024-05-05" : "2025-01-06"] }, in: .agency)
        let agencies = try await state(house, "2025-03-14", GoalPacks.jinanSource(), "agencies")
        let pace = try #require(agencies.measured?.pace)
        #expect(pace.completion == 60 && pace.expected == 60 && pace.gap == .zero && pace.passed == 20)
        let trained = try await state(house, "2025-06-30", GoalPacks.jinanSource(), "brokers-trained")
        #expect(trained.measured?.pace?.expected.shown(decimals: 2) == "83.21")
    }

    @Test("lights a lamp by the pack's decision, with its reason")
    func lamps() async throws {
        let met = try await turnover([("2023-01-05", 70_000_000_001)])
        #expect(try await state(met, "2023-12-31", GoalPacks.jinanSource()).measured?.light?.reason.zh == "已达到当年目标")
        let equal = try await turnover([("2023-01-05", 70_000_000_000)])
        let state = try await state(equal, "2023-12-31", GoalPacks.jinanSource())
        #expect(state.measured?.isMet == false, "above is more than the target")
        #expect(state.measured?.light?.reason.zh == "不落后于序时进度")
        let behind = try await turnover([("2023-01-05", 67_000_000_000)])
        #expect(
            try await self.state(behind, "2023-12-31", GoalPacks.jinanSource()).measured?.light?.word == "yellow")
        let far = try await turnover([("2023-01-05", 7)])
        #expect(try await self.state(far, "2023-12-31", GoalPacks.jinanSource()).measured?.light?.word == "red")
    }
}
