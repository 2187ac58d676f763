import Foundation
import Testing

@Suite("beizeng settle")
struct SettleCommandTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// Settles the invented city's year, whose pack is found by its path and its vocabulary by `--policy`'s places.
    private func settle(facts: String = Checkout.sampleFacts, year: String = "2024", _ more: [String] = []) throws
        -> Command
    {
        let source = ["--policy", Checkout.samplePack, "--year", year, "--facts", facts]
        return try Command.run(["settle"] + source + ["--out", scratch.path + "/result"] + more)
    }

    @Test("settles the small year to its answer and says nothing on standard error")
    func smallYear() throws {
        let source = ["--policy", "jinan-doubling-2023", "--year", "2023", "--facts", Checkout.smallFacts]
        let run = try Command.run(["settle"] + source + ["--out", scratch.path, "--reasons", "none"])
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output.contains("合计"))
        #expect(try scratch.text("settlement.csv") == Checkout.text("Examples/settle-small/expected/settlement.csv"))
        #expect(try scratch.text("totals.csv") == Checkout.text("Examples/settle-small/expected/totals.csv"))
        #expect(try scratch.text("problems.csv") == "file,line,column,value,problem,remedy\n")
    }

    @Test("takes the one pack there is where none is named, and asks which where there are more")
    func onlyPack() throws {
        let call = ["settle", "--year", "2023", "--facts", Checkout.smallFacts, "--out", scratch.path]
        let run = try Command.run(call + ["--reasons", "none"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try scratch.text("settlement.csv") == Checkout.text("Examples/settle-small/expected/settlement.csv"))
        let packs = Checkout.root.appendingPathComponent("Tests/Packs").path
        let asked = try Command.run(call, environment: ["BEIZENG_POLICIES": packs])
        #expect(asked.faults(status: 2, "--policy", "jinan-doubling-2023、yunchuan-sample") == [])
    }

    @Test("writes the same bytes to every file on each run")
    func twice() throws {
        let names = ["settlement.csv", "totals.csv", "problems.csv", "reasons.jsonl", "manifest.json"]
        #expect(try settle().status == 0)
        let first = try names.map { try scratch.bytes("result/\($0)") }
        #expect(try settle().status == 0)
        #expect(try names.map { try scratch.bytes("result/\($0)") } == first)
        #expect(first.allSatisfy { !$0.isEmpty })
    }

    @Test("with --reasons none writes no reasons and removes those of an earlier run")
    func noReasons() throws {
        #expect(try settle().status == 0)
        #expect(scratch.has("result/reasons.jsonl"))
        #expect(try settle(["--reasons", "none"]).status == 0)
        #expect(!scratch.has("result/reasons.jsonl"))
        #expect(try !scratch.text("result/manifest.json").contains("reasons.jsonl"))
    }

    @Test("with --reasons summary leaves the steps out and nothing else")
    func summary() throws {
        #expect(try settle(["--reasons", "summary"]).status == 0)
        let summary = try scratch.text("result/reasons.jsonl").split(separator: "\n")
        #expect(try settle().status == 0)
        let full = try scratch.text("result/reasons.jsonl").split(separator: "\n")
        #expect(summary.count == full.count)
        #expect(zip(summary, full).allSatisfy { $1.hasPrefix($0.dropLast()) && $1.count > $0.count })
    }

    @Test("says which steps ran in bulk")
    func statistics() throws {
        let source = ["--policy", "jinan-doubling-2023", "--year", "2023", "--facts", Checkout.smallFacts]
        let run = try Command.run(["settle"] + source + ["--out", scratch.path, "--reasons", "none", "--stats"])
        let line = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("Seller base") })
        let cells = line.split(separator: " ")
        #expect(cells.count == 4)
        #expect(Int(cells[2]).map { $0 > 1_000 } == true)
        #expect(cells[3] == "0")
        #expect(run.output.contains("整家交由解释器的 0 家次"))
    }

    @Test("under --strict ends with 1 when rows were set aside, and with 0 when none was")
    func strict() throws {
        #expect(try settle(["--strict"]).status == 0)
        try scratch.copySampleFacts()
        try scratch.write(
            "recognitions.csv",
            "org_id,recognition,recognised_on,approved_amount_fen\n91889901712345680R,nonsense,2024-01-01,\n")
        let lenient = try settle(facts: scratch.path)
        #expect(lenient.status == 0)
        #expect(lenient.output.contains("recognitions.csv:2"))
        let strict = try settle(facts: scratch.path, ["--strict"])
        #expect(strict.status == 1)
        // The results are written all the same.
        #expect(try scratch.text("result/problems.csv").contains("recognitions.csv,2,recognition,nonsense,"))
    }

    @Test("takes the folder of the facts for the results too")
    func sameFolder() throws {
        try scratch.copySampleFacts()
        let run = try Command.run(
            [
                "settle", "--policy", Checkout.samplePack, "--year", "2024", "--facts", scratch.path, "--out",
                scratch.path,
            ])
        #expect(run.status == 0)
        let expected = try String(contentsOfFile: Checkout.sampleFacts + "/expected/settlement.csv", encoding: .utf8)
        #expect(try scratch.text("settlement.csv") == expected)
        let contracts = try String(contentsOfFile: Checkout.sampleFacts + "/contracts.csv", encoding: .utf8)
        #expect(try scratch.text("contracts.csv") == contracts)
    }

    @Test("of a year without facts gives an empty result and says so kindly")
    func emptyYear() throws {
        let run = try settle(year: "1999")
        #expect(run.status == 0)
        #expect(run.output.contains("没有 1999 年度"))
        #expect(try scratch.text("result/totals.csv") == "rule,rows,amount_fen\nTOTAL,0,0\n")
    }

    @Test("of files that hold their headers alone gives an empty result")
    func headersOnly() throws {
        try scratch.copySampleFacts()
        for name in ["organisations.csv", "contracts.csv", "recognitions.csv"] {
            let header = try scratch.text(name).prefix { $0 != "\n" }
            try scratch.write(name, header + "\n")
        }
        #expect(try settle(facts: scratch.path).status == 0)
        #expect(try scratch.text("result/settlement.csv") == "org_id,rule,amount_fen\n")
    }

    @Test("judges by the day given with --as-of")
    func asOf() throws {
        let run = try settle(["--as-of", "2024-06-30"])
        #expect(run.status == 0)
        #expect(run.output.contains("2024-06-30"))
        #expect(try scratch.text("result/reasons.jsonl").contains("trade.dmn#Early purchase award"))
    }

    @Test("refuses what it cannot read or write, in a sentence that names it")
    func faults() throws {
        let missingFolder = try settle(facts: "/no/such/folder")
        #expect(missingFolder.status == 2)
        #expect(missingFolder.errors.contains("/no/such/folder"))

        let missingFile = try settle(facts: Checkout.samplePack)
        #expect(missingFile.status == 2)
        #expect(missingFile.errors.contains("找不到文件 \(Checkout.samplePack)/organisations.csv"))

        try scratch.copySampleFacts()
        try scratch.write("contracts.csv", "")
        let emptyFile = try settle(facts: scratch.path)
        #expect(emptyFile.status == 1)
        #expect(emptyFile.errors.contains("contracts.csv 没有表头"))

        try scratch.write("file", "")
        let source = ["--policy", Checkout.samplePack, "--year", "2024", "--facts", Checkout.sampleFacts]
        let unwritable = try Command.run(["settle"] + source + ["--out", scratch.path + "/file/below"])
        #expect(unwritable.status == 1)
        #expect(unwritable.errors.hasPrefix("无法写入"))
    }

    @Test("refuses a pack that is broken, naming its line, with 1")
    func brokenPack() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: Checkout.samplePack)
        where name.hasSuffix(".dmn") {
            try scratch.write(name, try String(contentsOfFile: "\(Checkout.samplePack)/\(name)", encoding: .utf8))
        }
        let plan = try String(contentsOfFile: Checkout.samplePack + "/plan.yaml", encoding: .utf8)
        try scratch.write("plan.yaml", plan.replacingOccurrences(of: "time_zone:", with: "timezone:"))
        let source = ["--policy", scratch.path, "--year", "2024", "--facts", Checkout.sampleFacts]
        let run = try Command.run(["settle"] + source + ["--out", scratch.path + "/result"])
        #expect(run.status == 1)
        #expect(run.errors.contains("plan.yaml:"))
        #expect(!scratch.has("result"))
    }
}
