import Civic
import Database
import Exact
import FEEL
import Policy
import Progress
import Registry
import Testing

@Suite("Goals of turnover")
struct TurnoverGoalTests {
    private let pack: Pack

    init() throws { pack = try GoalPacks.jinan() }

    /// A university and two companies of the city, one of them yet to move, and a company elsewhere.
    private func house(_ engine: Engine = .sqlite) async throws -> GoalHouse {
        let house = try await GoalHouse(on: "2024-01-10", engine)
        try await house.put(
            [
                ["org_id": "U", "kind": "university", "district": "历城区"],
                ["org_id": "A", "kind": "enterprise", "district": "历下区"],
                ["org_id": "B", "kind": "enterprise", "district": "市中区"],
                ["org_id": "X", "kind": "enterprise", "district": "outside"],
            ], in: .organisation)
        try await house.put(
            [
                contract("1", "2023-03-01", "U", "A", 1_000_000_00, field: "energy"),
                contract("2", "2023-06-30", "A", "X", 2_000_000_00, kind: "transfer"),
                contract("3", "2023-12-31", "X", "B", 400_000_00),
                contract("4", "2022-12-31", "U", "B", 77_00),
                contract("5", "2023-08-01", "A", "B", 500_000_50, status: "cancelled"),
                contract("6", "2023-08-01", "A", "nobody", 10_000_00),
            ], in: .contract)
        return house
    }

    private func contract(
        _ id: String, _ day: String, _ seller: String, _ buyer: String, _ fen: Int, kind: String = "service",
        field: String = "urban", status: String = "registered"
    ) -> GoalHouse.Said {
        [
            "contract_id": id, "registered_on": day, "seller_id": seller, "buyer_id": buyer, "turnover": "\(fen)",
            "technology_amount": "\(fen)", "kind": kind, "field": field, "status": status,
        ]
    }

    @Test("add up what the decision counts under each reading", arguments: [Engine.sqlite, .postgres])
    func readings(engine: Engine) async throws {
        let goals = try await house(engine).goals(pack, on: "2023-12-31")
        #expect(try goals.value("turnover") == 3_410_000)
        #expect(try goals.value("turnover", .output) == 3_010_000)
        #expect(try goals.value("turnover", .absorbed) == 1_400_000)
        #expect(try goals.value("turnover-universities") == 1_000_000)
        let share = try #require(try goals.value("local-share"))
        #expect(share.shown(decimals: 4) == "33.2226")
        #expect(
            try goals.rows("turnover", .absorbed) == [
                "+bought-in-city": 2, "-buyer-outside": 1, "-contract-cancelled": 1, "-party-unknown": 1,
            ])
        #expect(try goals.rows("turnover-universities")["-seller-not-research"] == 2)
        #expect(
            try goals.rows("local-share") == [
                "+kept-in-city": 1, "+buyer-outside": 1, "+party-unknown": 1, "-seller-outside": 1,
                "-contract-cancelled": 1,
            ])
    }

    @Test("run through the year, by day of registration")
    func year() async throws {
        let house = try await house()
        for (day, value) in [
            ("2022-12-31", 77), ("2023-01-01", 0), ("2023-03-01", 1_000_000), ("2023-06-29", 1_000_000),
            ("2023-06-30", 3_000_000), ("2024-01-01", 0),
        ] {
            #expect(try await house.goals(pack, on: day).value("turnover") == Decimal128(value), "\(day)")
        }
    }

    @Test("lose what is struck off from that day on, and what is revoked for ever, as known since then")
    func ended() async throws {
        let house = try await house()
        try house.turn(to: "2024-02-01")
        try await house.change("2", of: .contract, ["status": "cancelled"], from: "2023-10-01")
        try house.turn(to: "2024-03-01")
        try await house.change("1", of: .contract)
        let before = try await house.goals(pack, on: "2023-12-31", known: "2024-01-31")
        #expect(try before.value("turnover") == 3_410_000)
        let struck = try await house.goals(pack, on: "2023-12-31", known: "2024-02-15")
        #expect(try struck.value("turnover") == 1_410_000)
        #expect(
            try await house.goals(pack, on: "2023-09-30", known: "2024-02-15").value("turnover") == 3_010_000)
        #expect(try await house.goals(pack, on: "2023-12-31").value("turnover") == 410_000)
        #expect(try await house.goals(pack, on: "2023-12-31").value("turnover-universities") == 0)
    }

    @Test("follow a correction of amount, day or party")
    func corrected() async throws {
        let house = try await house()
        try house.turn(to: "2024-02-01")
        try await house.change("1", of: .contract, ["registered_on": "2022-06-01", "turnover": "300"])
        let goals = try await house.goals(pack, on: "2023-12-31")
        #expect(try goals.value("turnover") == 2_410_000)
        #expect(try await house.goals(pack, on: "2022-12-31").value("turnover") == 80)
    }

    @Test("take units as they are on the day asked about")
    func moved() async throws {
        let house = try await house()
        try await house.change("A", of: .organisation, ["district": "outside"], from: "2023-10-01")
        #expect(try await house.goals(pack, on: "2023-09-30").value("turnover", .output) == 3_010_000)
        let moved = try await house.goals(pack, on: "2023-12-31")
        #expect(try moved.value("turnover", .output) == 1_000_000)
        #expect(try moved.value("turnover") == 3_410_000)
        let october = try #require(try moved.history(of: moved.goal("turnover"), .output).dropLast(2).last)
        #expect(october.change?.number == -2_010_000)
    }

    @Test("come in parts that add up to the whole: district, field, kind, month")
    func parts() async throws {
        let goals = try await house().goals(pack, on: "2023-12-31")
        let goal = try goals.goal("turnover")
        #expect(goals.dimensions(of: goal) == [.district, .field, .kind, .month])
        for dimension in goals.dimensions(of: goal) {
            let parts = goals.parts(of: goal, by: dimension)
            #expect(parts.reduce(0) { $0 + $1.rows } == 4, "\(dimension)")
            #expect(parts.compactMap { $0.value?.number.int64 }.reduce(0, +) == 3_410_000, "\(dimension)")
        }
        #expect(goals.parts(of: goal, by: .district).map(\.label.zh) == ["历下区", "历城区", "市外"])
        #expect(goals.parts(of: goal, by: .month).map(\.label.zh) == ["3月", "6月", "8月", "12月"])
        #expect(goals.parts(of: goal, by: .kind).map(\.label.zh) == ["转让", "服务"])
        #expect(goals.parts(of: goal, by: .district).first?.share?.shown(decimals: 2) == "58.94")
    }

    @Test("take a party without a credit code as one outside the city")
    func codeless() async throws {
        let house = try await house()
        var abroad = contract("7", "2023-09-01", "A", "", 7_00)
        abroad["buyer_id"] = nil
        abroad["buyer_name"] = "某境外公司"
        abroad["buyer_kind"] = "abroad"
        try await house.put([abroad], in: .contract)
        let goals = try await house.goals(pack, on: "2023-12-31")
        #expect(try goals.value("turnover", .output) == 3_010_007)
        #expect(try goals.value("turnover", .absorbed) == 1_400_000)
        #expect(try goals.rows("turnover", .absorbed)["-buyer-outside"] == 2)
    }

    @Test("are told with unit, target, pace, lamp, queries and decisions, and when they were recorded")
    func told() async throws {
        let goals = try await house().goals(pack, on: "2023-12-31")
        let state = try goals.state(of: goals.goal("turnover"))
        let measured = try #require(state.measured)
        #expect(measured.value?.text(in: .chinese) == "0.03 亿元")
        #expect(state.target?.value?.shown == "700.00" && state.target?.isNamed == true)
        #expect(measured.isMet == false && measured.light?.word == "red")
        #expect(measured.measure.sources.map { "\($0) \($0.decision)" } == ["contracts goals.dmn#Contract turnover"])
        #expect(state.recorded?.shown == "2024-01-10 12:00:00")
        let unmeasured = try goals.state(of: goals.goal("stakes"))
        guard case .unmeasured(let why) = unmeasured.standing else {
            Issue.record("stakes are measured")
            return
        }
        #expect(why.zh == "基金入股尚未设登记")
    }

    @Test("count as another city counts, with no change of code")
    func otherCity() async throws {
        let house = try await GoalHouse(on: "2025-01-10")
        try await house.put(
            [
                ["org_id": "A", "district": "云东区"], ["org_id": "B", "district": "云西区"],
                ["org_id": "X", "district": "outside"],
            ],
            in: .organisation)
        try await house.put(
            [
                contract("1", "2024-02-01", "A", "B", 80_000_000_00), contract("2", "2024-02-01", "A", "X", 1_000_01),
                contract("3", "2024-02-01", "X", "A", 5_00),
            ], in: .contract)
        let goals = try await house.goals(try GoalPacks.sample(), on: "2024-12-31")
        // The first is cut to the cap; of the second, with a buyer elsewhere, half counts, rounded to the fen.
        #expect(try goals.value("turnover") == Decimal128("50000500.01"))
        #expect(try goals.rows("turnover") == ["+counted": 1, "+counted-half": 1, "-seller-elsewhere": 1])
    }
}
