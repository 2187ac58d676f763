import Database
import Exact
import Policy
import Progress
import Registry
import Testing

@Suite("Goals of what is on record on a day")
struct StockGoalTests {
    private let pack: Pack

    init() throws { pack = try GoalPacks.jinan() }

    private func house(_ engine: Engine = .sqlite) async throws -> GoalHouse {
        let house = try await GoalHouse(on: "2024-01-10", engine)
        try await house.put(
            ["A", "B", "C"].map { ["org_id": $0, "kind": "enterprise", "district": "历下区"] }
                + [["org_id": "X", "district": "outside"]], in: .organisation)
        return house
    }

    private func recognition(_ unit: String, _ kind: String, _ day: String, _ until: String? = nil) -> GoalHouse.Said {
        var said = ["org_id": unit, "recognition": kind, "recognised_on": day]
        said["recognised_until"] = until
        return said
    }

    @Test("count certificates in force, each company once", arguments: [Engine.sqlite, .postgres])
    func certificates(engine: Engine) async throws {
        let house = try await house(engine)
        try await house.put(
            [
                recognition("A", "first-hnte", "2020-11-01", "2023-10-31"),
                recognition("A", "hnte-renewal", "2023-10-15", "2026-10-14"),
                recognition("B", "first-hnte", "2021-12-01", "2024-11-30"),
                recognition("X", "first-hnte", "2021-12-01", "2024-11-30"),
                recognition("C", "technology-sme-entry", "2023-05-05", "2023-12-31"),
            ], in: .recognition)
        for (day, companies) in [
            ("2021-11-30", 1), ("2021-12-01", 2), ("2023-10-20", 2), ("2023-12-31", 2), ("2024-12-31", 1),
            ("2026-10-15", 0),
        ] {
            #expect(try await house.goals(pack, on: day).value("hntes") == Decimal128(companies), "\(day)")
        }
        let goals = try await house.goals(pack, on: "2023-10-20")
        #expect(try goals.rows("hntes") == ["+certificate-in-force": 2, "-counted-already": 1, "-unit-outside": 1])
        #expect(try goals.value("technology-smes") == 1)
        #expect(try await house.goals(pack, on: "2024-01-01").value("technology-smes") == 0)
    }

    @Test("leave out companies that ended, from the day they did")
    func ended() async throws {
        let house = try await house()
        try await house.put([recognition("B", "first-hnte", "2022-12-01", "2025-11-30")], in: .recognition)
        try await house.change("B", of: .organisation, ["standing": "merged"], from: "2023-07-01")
        #expect(try await house.goals(pack, on: "2023-06-30").value("hntes") == 1)
        #expect(try await house.goals(pack, on: "2023-07-01").value("hntes") == 0)
    }

    @Test("count agencies until they are struck off")
    func agencies() async throws {
        let house = try await house()
        try await house.put(
            [["org_id": "A", "filed_on": "2022-01-01"], ["org_id": "B", "filed_on": "2023-05-01"]], in: .agency)
        try await house.change("A", of: .agency, from: "2023-09-01")
        let goals = try await house.goals(pack, on: "2023-12-31")
        #expect(try goals.value("agencies") == 1)
        let months = try goals.history(of: goals.goal("agencies")).suffix(9).compactMap { $0.value?.number.int64 }
        #expect(months == [1, 2, 2, 2, 2, 1, 1, 1, 1])
    }

    @Test("count people once, whatever certificates they hold; trained are those of the plan's years")
    func people() async throws {
        let house = try await house()
        func certificate(_ number: String, _ name: String, _ unit: String?, _ day: String, _ until: String)
            -> GoalHouse.Said
        {
            var said = ["certificate_no": number, "name": name, "certified_on": day, "certified_until": until]
            said["org_id"] = unit
            return said
        }
        try await house.put(
            [
                certificate("1", "甲", "A", "2021-03-01", "2024-02-29"),
                certificate("2", "甲", "A", "2023-11-01", "2026-10-31"),
                certificate("3", "甲", "B", "2023-05-01", "2026-04-30"),
                certificate("4", "乙", "X", "2023-05-01", "2026-04-30"),
                certificate("5", "丙", nil, "2023-05-01", "2026-04-30"),
                certificate("6", "丙", nil, "2023-06-01", "2026-05-31"),
                certificate("7", "丁", "C", "2022-12-30", "2025-12-29"),
            ], in: .broker)
        let goals = try await house.goals(pack, on: "2023-12-31")
        #expect(try goals.value("professionals") == 5)
        #expect(try goals.value("brokers-trained") == 4)
        #expect(try await house.goals(pack, on: "2025-12-31").value("brokers-trained") == 4)
        #expect(try await house.goals(pack, on: "2022-12-31").value("brokers-trained") == 0)
    }

    @Test("count open parks or not, as the pack's parameter says")
    func parks() async throws {
        let house = try await house()
        try await house.put([recognition("A", "provincial-university-park", "2022-05-05")], in: .recognition)
        func park(_ number: String, _ unit: String, _ level: String, _ district: String) -> GoalHouse.Said {
            [
                "carrier_no": number, "name": number, "kind": "university-science-park", "level": level,
                "operator_id": unit, "district": district, "opened_on": "2023-02-02",
            ]
        }
        try await house.put(
            [
                park("1", "A", "省级", "历城区"), park("2", "B", "开放式", "起步区"), park("3", "C", "开放式", "济南高新区"),
                park("4", "A", "开放式", "莱芜高新区"),
            ], in: .carrier)
        let goals = try await house.goals(pack, on: "2023-12-31")
        #expect(try goals.value("parks") == 3)
        #expect(try goals.value("open-park-startup") == 1)
        #expect(try goals.value("open-parks-zones") == 2)
        let source = try GoalPacks.jinanSource().replacing(
            "name: \"open parks count\", type: \"tCount\", value: \"1\"",
            with: "name: \"open parks count\", type: \"tCount\", value: \"0\"", in: "plan.yaml")
        let without = try await house.goals(try #require(Pack.load(source).0), on: "2023-12-31")
        #expect(try without.value("parks") == 1)
        #expect(try without.rows("parks")["-open-parks-off"] == 3)
    }

    @Test("are not measured where the pack has no section, and never shown as zero")
    func noSection() async throws {
        let sample = try GoalPacks.jinanSource()
        var files = sample.files
        files["progress.yaml"] = nil
        let source = PackSource(name: sample.name, files: files, vocabularies: sample.vocabularies)
        let goals = try await house().goals(try #require(Pack.load(source).0), on: "2023-12-31")
        #expect(goals.states().allSatisfy { $0.measured == nil })
        #expect(try goals.history(of: goals.goal("hntes")).isEmpty)
    }
}
