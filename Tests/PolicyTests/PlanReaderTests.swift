import Civic
import DMN
import Exact
import Policy
import TestSupport
import Testing

@Suite("The reader of plan.yaml")
struct PlanReaderTests {
    @Test("reads the first plan without a finding")
    func jinan() throws {
        let (plan, findings) = PlanReader.read(try bytes(of: SamplePacks.jinan()))
        #expect(findings == [])
        let read = try #require(plan)
        #expect(read.id == "jinan-doubling-2023")
        #expect(read.status == .draft)
        #expect(read.measures.map(\.number) == Array(1...28))
        #expect(read.goals.filter { $0.group == .headline }.count == 7)
        #expect(read.measure(19)?.dutyHolders == ["science", "district-governments", "jinan-hightech", "startup-zone"])
        #expect(read.organ("district-governments")?.isGroup == true)
        #expect(read.parameter("seller rate")?.value == Decimal128("0.01"))
        #expect(read.goals.first?.targets.last?.value == 140_000_000_000)
        #expect(read.combination == nil)
        #expect(read.source.documentNumber == nil)
    }

    @Test("keeps the place of every part and of its keys")
    func places() throws {
        let (read, _) = PlanReader.read(try bytes(of: SamplePacks.sample()))
        let plan = try #require(read)
        let source = try SamplePacks.sample()
        let award = try #require(plan.award("agency"))
        #expect(award.places.start.line == source.line(of: "- id: \"agency\""))
        #expect(award.places["kinds"].line == source.line(of: "kinds: [\"agency-gold\""))
        #expect(award.places["kinds", 1].column > award.places["kinds", 0].column)
        #expect(plan.districts.all.first?.places["name"] == SourcePosition(line: 17, column: 12))
    }

    @Test("names the line of a fault", arguments: PlanReaderTests.faults)
    func fault(breakage: Breakage) throws {
        let source = try SamplePacks.sample().replacing(breakage.old, with: breakage.new)
        let findings = PlanReader.read(try bytes(of: source)).1
        #expect(findings.map(\.id) == [breakage.id])
        #expect(findings.first?.line == source.line(of: breakage.marked))
    }

    @Test("names every fault of a part, not only the first")
    func all() throws {
        let source = try SamplePacks.sample()
            .replacing("number: 1", with: "number: \"1\"")
            .replacing("mechanisms: [\"A\", \"R\"]", with: "mechanisms: [\"A\", \"Q\"]")
            .replacing("rate: \"0.02\"", with: "rate: 0.02")
        let findings = PlanReader.read(try bytes(of: source)).1
        #expect(findings.map(\.id) == ["plan.kind", "plan.kind", "plan.unknown-value"])
    }

    @Test("refuses what is not UTF-8, at the damage")
    func encoding() {
        let findings = PlanReader.read(Array("format: \"x\"\nid: \"云".utf8) + [0xFF, 0x22]).1
        #expect(findings.map(\.id) == ["plan.encoding"])
        #expect(findings.first?.position == SourcePosition(line: 2, column: 7))
    }

    @Test("refuses a file without content")
    func empty() {
        for text in ["", "# nothing\n", "---\n"] {
            let (plan, findings) = PlanReader.read(Array(text.utf8))
            #expect(plan == nil)
            #expect(findings.map(\.id).count == 1)
        }
    }

    @Test("refuses lists within lists before they could exhaust the machine", arguments: [40, 900, 100_000])
    func depth(levels: Int) {
        let text = "format: " + String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        let (plan, findings) = PlanReader.read(Array(text.utf8))
        #expect(plan == nil)
        #expect(findings.map(\.line) == [1])
    }

    @Test("refuses a file that grows by aliases, at the first anchor")
    func bomb() {
        var text = "a: &a [\"x\", \"x\"]\n"
        var last = "a"
        for name in ["b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t"] {
            text += "\(name): &\(name) [*\(last), *\(last), *\(last), *\(last)]\n"
            last = name
        }
        let (plan, findings) = PlanReader.read(Array(text.utf8))
        #expect(plan == nil)
        #expect(findings.map(\.id) == ["plan.yaml-feature"])
        #expect(findings.map(\.line) == [1])
    }

    @Test("answers any damage with findings, each in the file")
    func damage() throws {
        let original = try bytes(of: SamplePacks.sample())
        let lines = original.count { $0 == 0x0A } + 2
        var random = SeededRandom(seed: 20_230_101)
        var silent = 0
        var outside = 0
        for _ in 0..<300 {
            var damaged = original
            for _ in 0..<random.below(6) + 1 {
                let place = random.below(damaged.count)
                switch random.below(3) {
                case 0: damaged[place] = UInt8(random.below(256))
                case 1: damaged.remove(at: place)
                default: damaged.insert(Array("\"{}[]:-#&*!|>\n ".utf8)[random.below(15)], at: place)
                }
            }
            let (plan, findings) = PlanReader.read(damaged)
            if plan == nil, !findings.haveErrors { silent += 1 }
            outside += findings.count { !(1...lines + 8).contains($0.line) || $0.column < 1 }
        }
        #expect(silent == 0)
        #expect(outside == 0)
    }

    private func bytes(of source: PackSource) throws -> [UInt8] { try #require(source.files["plan.yaml"]) }
}

extension PlanReaderTests {
    /// Edits of `plan.yaml` whose form is wrong.
    static let faults: [Breakage] = [
        Breakage("plan.unknown-value", "beizeng-policy/1", "beizeng-policy/2"),
        Breakage("plan.unknown-key", "status: \"issued\"", "status: \"issued\"\nstate: \"new\"", marked: "state:"),
        Breakage("plan.missing-key", "name: \"云西区\", ", "", marked: "{aliases: [\"云西\"]"),
        Breakage("plan.kind", "zone: true", "zone: \"true\""),
        Breakage("plan.kind", "zone: true", "zone: yes"),
        Breakage("plan.kind", "divisor: 100000000", "divisor: 1e8"),
        Breakage("plan.kind", "divisor: 100000000", "divisor: 0100"),
        Breakage("plan.range", "divisor: 100000000", "divisor: 0"),
        Breakage("plan.range", "value: 2000000000", "value: 20000000000000000000"),
        Breakage("plan.range", "yuan: 150000,", "yuan: -1,"),
        Breakage("plan.kind", "aliases: [\"云西\"]", "aliases: \"云西\""),
        Breakage("plan.kind", "aliases: [\"云西\"]", "aliases: [云西]"),
        Breakage("plan.empty-text", "zh: \"目标\"", "zh: \" \""),
        Breakage("plan.bad-id", "id: \"cloud-east\"", "id: \"Cloud East\""),
        Breakage("plan.bad-day", "\"2024-06-30\"", "\"2024-06-31\""),
        Breakage("plan.bad-day", "\"2024-06-30\"", "\"2024-6-30\""),
        Breakage("plan.period", "to: \"2026-12-31\"", "to: \"2023-12-31\""),
        Breakage("plan.kind", "value: \"0.04\"", "value: 0.04"),
        Breakage("plan.bad-decimal", "value: \"0.04\"", "value: \"4%\""),
        Breakage("plan.bad-decimal", "value: \"0.04\"", "value: \"4e-2\""),
        Breakage("plan.unknown-value", "subject: \"recognition\"", "subject: \"fact\""),
        Breakage("plan.bad-decision", "trade.dmn#Sale award", "Sale award"),
        Breakage("plan.bad-decision", "trade.dmn#Sale award", "../trade.dmn#Sale award"),
        Breakage("plan.duplicate-key", "status: \"issued\"", "status: \"issued\"\nid: \"x\"", marked: "id: \"yunchuan"),
        Breakage("plan.yaml-feature", "status: \"issued\"", "status: &s \"issued\""),
        Breakage("plan.yaml-feature", "status: \"issued\"", "status: !status \"issued\""),
        Breakage("plan.yaml-feature", "status: \"issued\"", "status: |\n  issued", marked: "status: |"),
        Breakage("plan.yaml-feature", "status: \"issued\"", "? [\"status\"]\n: \"issued\"", marked: "? [\"status\"]"),
        Breakage("plan.syntax", "status: \"issued\"", "status: \"issued\" \"x\""),
        Breakage("plan.syntax", "status: \"issued\"", "status: *none"),
    ]
}
