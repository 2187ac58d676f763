import Foundation
import Testing

/// The check as the author of a pack asks for it.
@Suite("beizeng check")
struct CheckCommandTests {
    private let scratch: Scratch

    /// A copy of the first plan that a test may spoil, beside the vocabulary.
    init() throws {
        scratch = try Scratch()
        for folder in ["facts", "jinan-doubling-2023"] {
            let from = Checkout.root.appendingPathComponent("Policies/\(folder)")
            try FileManager.default.copyItem(at: from, to: scratch.url.appendingPathComponent(folder))
        }
    }

    private var pack: String { "\(scratch.path)/jinan-doubling-2023" }

    private func edit(_ file: String, _ old: String, _ new: String) throws {
        let name = "jinan-doubling-2023/\(file)"
        let text = try scratch.text(name)
        let edited = text.replacingOccurrences(of: old, with: new)
        #expect(edited != text)
        try scratch.write(name, edited)
    }

    @Test("runs the cases and says how many rows of each table they reach")
    func whole() throws {
        let run = try Command.run(["check", pack])
        #expect(run.status == 0 && run.errors == "")
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(
            lines.contains { $0.hasPrefix("contracts.dmn") && $0.contains("卖方补助") && $0.hasSuffix("7           7") })
        #expect(run.output.contains("决策表 88 行，有算例的 88 行。"))
        #expect(run.output.hasSuffix("jinan-doubling-2023：错误 0 处，提醒 12 处。\n"))
        let english = try Command.run(["check", pack, "--lang", "en"]).output
        #expect(english.contains("hold; 88 rows of tables, 88 reached by cases."))
        #expect(english.hasSuffix("jinan-doubling-2023: 0 errors, 12 warnings.\n"))
    }

    @Test("fails on a case that a changed rule turns over, with place, clause and rows")
    func fails() throws {
        try edit(
            "plan.yaml", "name: \"buyer rate\", type: \"tRate\", value: \"0.03\"",
            "name: \"buyer rate\", type: \"tRate\", value: \"0.02\"")
        let run = try Command.run(["check", pack, "--lang", "en"])
        #expect(run.status == 1)
        let line = try #require(
            run.output.split(separator: "\n").first { $0.contains("“buyer-rate”") }.map(String.init))
        #expect(
            line.hasPrefix("contracts.cases.yaml:")
                && line.contains(": error: the case “buyer-rate” for m21.buyer fails"))
        #expect(
            line.contains("amount must be 60000, is 40000") && line.contains("row 9 (decision.buyer-subsidy.granted)"))
    }

    @Test("names the rows that no case reaches without failing, and cases that cannot be read with failure")
    func rows() throws {
        try scratch.write("jinan-doubling-2023/hnte-2023-11.cases.yaml", "format: \"beizeng-cases/1\"\ngroups: []\n")
        let bare = try Command.run(["check", pack])
        #expect(bare.status == 0)
        #expect(bare.output.contains("没有算例用到“HNTE award”第 5 行（decision.hnte-award.renewal）。请补一个用到该行的算例。"))
        try scratch.write("jinan-doubling-2023/hnte-2023-11.cases.yaml", "groups: 3\n")
        let broken = try Command.run(["check", pack])
        #expect(broken.status == 1 && broken.output.contains("hnte-2023-11.cases.yaml:1:1：错误：算例文件缺少“format”"))
    }

    @Test("says of a pack that is nowhere where it looked")
    func missing() throws {
        let run = try Command.run(["check", "nowhere"])
        #expect(run.status == 2 && run.output.contains("找不到政策包“nowhere”"))
    }
}
