import Exact
import Policy
import Testing

@Suite("The version of an award")
struct AwardVersionTests {
    @Test(
        "is of those in force the one that began last",
        arguments: [
            ("2023-12-31", nil), ("2024-01-01", "Workshop award"), ("2024-06-30", "Workshop award"),
            ("2024-07-01", "Workshop award from July"), ("2026-12-31", "Workshop award from July"),
        ] as [(String, String?)])
    func overlapping(day: String, decision: String?) throws {
        #expect(try version(of: "workshop", in: SamplePacks.sample(), on: day)?.decision.decision == decision)
    }

    @Test(
        "counts its first and last day",
        arguments: [
            ("2024-01-01", "Early purchase award"), ("2024-06-30", "Early purchase award"),
            ("2024-07-01", "Purchase award"), ("2030-01-01", "Purchase award"),
        ])
    func successive(day: String, decision: String) throws {
        #expect(try version(of: "purchase-threshold", in: SamplePacks.sample(), on: day)?.decision.decision == decision)
    }

    @Test("is none after its last day, and never one that is switched off")
    func none() throws {
        let jinan = try SamplePacks.jinan()
        #expect(try version(of: "first-hnte", in: jinan, on: "2023-11-23")?.decision.file == "recognitions.dmn")
        #expect(try version(of: "first-hnte", in: jinan, on: "2023-11-24")?.decision.file == "recognitions.dmn")
        #expect(try version(of: "first-hnte", in: jinan, on: "2026-01-01") == nil)
        #expect(try version(of: "hnte-renewal", in: jinan, on: "2024-01-01") == nil)
    }

    @Test("takes over from its first day once it is switched on")
    func switchedOn() throws {
        let old = "decision: \"hnte-2023-11.dmn#HNTE award\"\n        enabled: false"
        let new = "decision: \"hnte-2023-11.dmn#HNTE award\"\n        enabled: true"
        let source = try SamplePacks.jinan().replacing(old, with: new)
        #expect(try version(of: "first-hnte", in: source, on: "2023-11-23")?.decision.file == "recognitions.dmn")
        #expect(try version(of: "first-hnte", in: source, on: "2023-11-24")?.decision.file == "hnte-2023-11.dmn")
    }

    @Test("holds for the combination too")
    func combination() throws {
        let plan = try #require(Pack.load(SamplePacks.sample()).0?.plan)
        let lastDay = try #require(CivilDay(iso8601: "2024-12-31".utf8))
        #expect(plan.combination?.version(on: lastDay)?.decision.description == "combination.dmn#Combination")
        #expect(plan.combination?.version(on: lastDay.adding(days: -366)) == nil)
    }

    private func version(of award: String, in source: PackSource, on day: String) throws -> Award.Version? {
        let plan = try #require(Pack.load(source).0?.plan)
        return try #require(plan.award(award)).version(on: try #require(CivilDay(iso8601: day.utf8)))
    }
}
