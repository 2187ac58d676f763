import Foundation
import Testing

@Suite("beizeng simulate")
struct SimulateCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private static let head = "format: \"beizeng-change/1\"\ntitle: {zh: \"改动\", en: \"a change\"}\n"

    /// Simulates on the invented city's year.
    private func simulate(_ change: String, _ more: [String] = []) throws -> Command {
        let file = try scratch.write("change.yaml", Self.head + change).path
        let source = ["--policy", Checkout.samplePack, "--year", "2024", "--facts", Checkout.sampleFacts]
        return try Command.run(["simulate"] + source + ["--change", file] + more)
    }

    @Test("says what the committed example comes to, with the settlement as it is for its baseline")
    func example() throws {
        let source = ["--policy", "jinan-doubling-2023", "--year", "2023", "--facts", Checkout.smallFacts]
        let files = [
            "--change", "Examples/simulate/change.yaml", "--appropriation", "Examples/simulate/appropriation.yaml",
        ]
        let run = try Command.run(["simulate"] + source + files + ["--out", scratch.path])
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output.contains("拟改为"))
        #expect(run.output.contains("用尽之日"))
        let totals = try Checkout.text("Examples/settle-small/expected/totals.csv").split(separator: "\n").dropFirst()
        let expected = totals.map { $0.split(separator: ",") }.map { "\($0[0]) \($0[1]) \($0[2])" }
        let rows = try scratch.text("simulation-rules.csv").split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let rules = rows.filter { $0[0] == "rule" }.map { "\($0[1]) \($0[4]) \($0[6])" }
        #expect(rules == expected.dropLast())
        #expect(rows.last.map { "\($0[6])" } == totals.last.map { "\($0.split(separator: ",")[2])" })
        for name in ["groups", "units", "goals", "waiting"] { #expect(scratch.has("simulation-\(name).csv")) }
        #expect(try scratch.text("simulation.svg").hasPrefix("<svg"))
        #expect(run.output.contains("每个百分点"))
        let table = [
            "--change", "Examples/simulate/change.yaml", "--appropriation", "Examples/simulate/appropriation.csv",
        ]
        let other = try Command.run(["simulate"] + source + table + ["--out", scratch.path + "/table"])
        #expect(other.status == 0)
        #expect(try scratch.text("table/simulation-waiting.csv") == scratch.text("simulation-waiting.csv"))
    }

    @Test("writes the changed pack as one that settles by itself to the changed amounts")
    func write() throws {
        let run = try simulate(
            "parameters: {\"sale cap\": \"50000\"}", ["--write", scratch.path + "/packs", "--out", scratch.path])
        #expect(run.status == 0, "\(run.errors)")
        let source = ["--policy", scratch.path + "/packs/yunchuan-sample", "--year", "2024"]
        let facts = ["--facts", Checkout.sampleFacts, "--out", scratch.path + "/settled", "--reasons", "none"]
        #expect(try Command.run(["settle"] + source + facts).status == 0)
        let total = try scratch.text("settled/totals.csv").split(separator: "\n").last?.split(separator: ",").last
        let rules = try scratch.text("simulation-rules.csv").split(separator: "\n").last?.split(separator: ",")
        #expect(total != nil)
        #expect(rules.map { $0[4] } == total)
        let again = try simulate("parameters: {\"sale cap\": \"50000\"}", ["--write", scratch.path + "/packs"])
        #expect(again.faults(status: 2, "已经存在") == [])
    }

    @Test("tells how long a step takes beside a full settlement, of a change alone")
    func stats() throws {
        let run = try simulate("parameters: {\"sale cap\": \"50000\"}", ["--stats"])
        #expect(run.status == 0 && run.output.contains("full settlement") && run.output.contains("ratio"))
        let source = ["--policy", Checkout.samplePack, "--year", "2024", "--facts", Checkout.sampleFacts]
        let other = try Command.run(["simulate"] + source + ["--against", Checkout.samplePack, "--stats"])
        #expect(other.faults(status: 2, "--stats") == [])
    }

    @Test("compares two packs on the same facts")
    func against() throws {
        _ = try simulate("parameters: {\"sale cap\": \"50000\"}", ["--write", scratch.path + "/packs"])
        let source = ["--policy", Checkout.samplePack, "--year", "2024", "--facts", Checkout.sampleFacts]
        let other = ["--against", scratch.path + "/packs/yunchuan-sample", "--out", scratch.path + "/other"]
        #expect(try Command.run(["simulate"] + source + other).status == 0)
        #expect(try simulate("parameters: {\"sale cap\": \"50000\"}", ["--out", scratch.path + "/own"]).status == 0)
        for name in ["rules", "groups", "units"] {
            let files = try ["other", "own"].map { try scratch.text("\($0)/simulation-\(name).csv") }
            #expect(files[0] == files[1])
        }
    }

    @Test("says between which values the answer for a unit changes")
    func flip() throws {
        let run = try simulate(
            "parameters: {\"purchase threshold\": \"400000\"}", ["--flip", "91889901482716051E/purchase-threshold"])
        #expect(run.status == 0)
        #expect(run.output.contains("499999.99"))
        let other = try simulate("parameters: {\"purchase threshold\": \"400000\"}", ["--flip", "913799013YJTUD1C67"])
        #expect(other.faults(status: 2, "913799013YJTUD1C67") == [])
    }

    @Test("refuses a change that is not sound with 1, a call that is not with 2")
    func faults() throws {
        let unsound = try simulate(
            "parameters: {\"sale cup\": \"1\", \"sale cap\": \"160000\"}", ["--out", scratch.path])
        #expect(unsound.faults(status: 1, "change.yaml:3:", "是否指“sale cap”", "没有改动") == [])
        #expect(!scratch.has("simulation-rules.csv"))
        let english = try simulate("parameters: {\"sale cup\": \"1\"}", ["--lang", "en"])
        #expect(english.status == 1)
        #expect(english.errors.contains("Did you mean “sale cap”"))
        let source = ["simulate", "--policy", Checkout.samplePack, "--year", "2024", "--facts", Checkout.sampleFacts]
        #expect(try Command.run(source).faults(status: 2, "--change", "--against") == [])
        #expect(try Command.run(source + ["--change", "/no/such.yaml"]).faults(status: 2, "/no/such.yaml") == [])
    }
}
