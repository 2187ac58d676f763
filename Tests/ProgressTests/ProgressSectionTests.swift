import Policy
import Progress
import Testing

@Suite("The check of how goals are measured")
struct ProgressSectionTests {
    /// An edit that breaks a section, and what is to be said about it.
    struct Slip: CustomTestStringConvertible, Sendable {
        let id: String
        let old: String
        let new: String
        /// A text of the broken file in whose line the finding must point.
        var marked: String?
        var isWarning = false

        var testDescription: String { "\(id): \(new)" }
    }

    static let slips: [Slip] = [
        Slip(id: "progress.unknown-goal", old: "- goal: \"hntes\"", new: "- goal: \"hntess\""),
        Slip(id: "progress.duplicate", old: "goal: \"stakes\"", new: "goal: \"hntes\"", marked: "{goal: \"hntes\""),
        Slip(id: "progress.entered", old: "- goal: \"parks\"", new: "- goal: \"rank-province\""),
        Slip(id: "progress.sum", old: "sum: \"turnover\"", new: "sum: \"rows\""),
        Slip(
            id: "progress.stock", old: "rows: \"agencies\", kinds: [], decision: \"goals.dmn#Agency on file\"",
            new: "rows: \"contracts\", kinds: [], decision: \"goals.dmn#Contract turnover\"",
            marked: "sum: \"rows\"\n    once: \"unit\"\n    sources:\n      - {rows: \"contracts\""),
        Slip(id: "progress.unknown-kind", old: "\"hnte-renewal\"", new: "\"hnte-again\""),
        Slip(
            id: "progress.unknown-kind", old: "\"carriers\", kinds: [\"university-science-park\"]",
            new: "\"carriers\", kinds: [\"park\"]"),
        Slip(id: "progress.kinds", old: "\"contracts\", kinds: []", new: "\"contracts\", kinds: [\"service\"]"),
        Slip(id: "progress.number", old: "window: 12, years: null}", new: "window: 12, years: 2}"),
        Slip(
            id: "progress.no-source",
            old: "sources:\n      - {rows: \"agencies\", kinds: [], decision: \"goals.dmn#Agency on file\"}",
            new: "sources: []"),
        Slip(id: "progress.unknown-district", old: "{district: \"商河县\"", new: "{district: \"商河区\""),
        Slip(id: "progress.tile", old: "\"济阳区\", column: 2, row: 1", new: "\"济阳区\", column: 2, row: 0"),
        Slip(id: "progress.history", old: "\"2021-01-01\"", new: "\"2023-01-02\""),
        Slip(id: "version.decision", old: "#Goal lamp", new: "#Goal light"),
        Slip(id: "version.model", old: "goals.dmn#Goal lamp", new: "goal.dmn#Goal lamp"),
        Slip(
            id: "version.input", old: "decision: \"goals.dmn#Agency on file\"",
            new: "decision: \"goals.dmn#Contract turnover\"",
            marked: "\"agencies\", kinds: [], decision: \"goals.dmn#Contract turnover\""),
        Slip(id: "plan.unknown-value", old: "method: \"same-months-growth\"", new: "method: \"growth\""),
        Slip(id: "plan.missing-key", old: "    once: null\n", new: "", marked: "- goal: \"turnover\""),
        Slip(id: "plan.unknown-value", old: "beizeng-progress/1", new: "beizeng-progress/2"),
        Slip(
            id: "plan.bad-decision", old: "goals.dmn#Broker trained", new: "goals.dmn",
            marked: "kinds: [], decision: \"goals.dmn\"}"),
        Slip(
            id: "progress.left-out", old: "  - {goal: \"stakes\"", new: "  #", marked: "\n  - goal: \"turnover\"",
            isWarning: true),
    ]

    @Test("finds nothing to mend in the packs at hand")
    func good() throws {
        for source in [try GoalPacks.jinanSource(), try GoalPacks.sampleSource()] {
            let (pack, findings) = PackCheck.run(source, sections: [ProgressSection.section])
            #expect(findings.filter { $0.isError || $0.file == GoalBook.fileName } == [])
            #expect(try ProgressSection.findings(in: #require(pack)) == [])
        }
    }

    @Test("points at a slip with its line and column, and says the mend in both languages", arguments: slips)
    func bad(slip: Slip) throws {
        let source = try GoalPacks.jinanSource().replacing(slip.old, with: slip.new)
        let findings = PackCheck.run(source, sections: [ProgressSection.section]).1.filter {
            $0.file == GoalBook.fileName
        }
        let found = try #require(findings.first { $0.id == slip.id }, "\(findings)")
        #expect(found.line == source.line(of: slip.marked ?? slip.new), "\(found)")
        #expect(found.column > 1 && found.isError != slip.isWarning)
        #expect(!found.message.zh.isEmpty && !found.remedy.zh.isEmpty && !found.remedy.en.isEmpty)
    }

    @Test("tells each slip once")
    func once() throws {
        let source = try GoalPacks.jinanSource().replacing("sum: \"turnover\"", with: "sum: \"turnovers\"")
        let findings = PackCheck.run(source, sections: [ProgressSection.section]).1.filter(\.isError)
        #expect(findings.map(\.id) == ["plan.unknown-value"])
    }

    @Test("stands in the way of the desk while there are errors")
    func desk() async throws {
        let source = try GoalPacks.jinanSource().replacing("\"hnte-renewal\"", with: "\"hnte-again\"")
        let house = try await GoalHouse(on: "2024-01-01")
        let pack = try #require(Pack.load(source).0)
        let fault = #expect(throws: ProgressFault.self) { try GoalDesk(house.journal, pack) }
        #expect(fault?.description.contains("hnte-again") == true)
        let desk = try GoalDesk(house.journal, try GoalPacks.jinan())
        let unknown = await #expect(throws: ProgressFault.self) { try await desk.snapshot(desk.moment(), of: ["x"]) }
        #expect(unknown?.description.hasPrefix("没有目标“x”") == true)
    }
}
