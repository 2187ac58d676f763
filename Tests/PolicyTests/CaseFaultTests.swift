import DMN
import Policy
import Testing

@Suite("A file of cases")
struct CaseFaultTests {
    /// A slip of the pen in a case, and what is to be said of it.
    struct Slip: CustomTestStringConvertible {
        let id: String
        let old: String
        let new: String
        /// What the mend must name.
        let mend: String
        /// A text that ends in the line where the finding must point.
        let marked: String

        init(_ id: String, _ old: String, _ new: String, mend: String, marked: String? = nil) {
            self.id = id
            self.old = old
            self.new = new
            self.mend = mend
            self.marked = marked ?? new
        }

        var testDescription: String { "\(id): \(new)" }
    }

    private static let slips = [
        Slip("plan.unknown-value", "beizeng-cases/1", "beizeng-cases/9", mend: "beizeng-cases/1"),
        Slip(
            "case.award", "award: \"sale-scale\"", "award: \"sale-scales\"", mend: "“sale-scale” meant",
            marked: "- id: \"scale-first-band\""),
        Slip(
            "version.decision", "decision: \"Sale scale\"", "decision: \"Sale scales\"", mend: "Sale scale",
            marked: "- id: \"scale-alone\""),
        Slip(
            "case.question", "decision: \"Sale scale\"", "decision: \"Sale scale\"\n    award: \"lab\"",
            mend: "Remove one"),
        Slip("case.duplicate", "id: \"scale-nothing\"", "id: \"scale-none\" # again", mend: "another id"),
        Slip("plan.bad-id", "id: \"scale-nothing\"", "id: \"Scale nothing\"", mend: "small letters"),
        Slip("plan.unknown-clauses", "clause: \"t2.early\"", "clause: \"t2.late\"", mend: "clauses"),
        Slip(
            "plan.unknown-key", "facts: {unit: {district: \"outside\"}", "fact: {unit: {district: \"outside\"}",
            mend: "facts"),
        Slip("plan.missing-key", "        expect: 40000\n", "", mend: "null", marked: "- id: \"scale-alone\""),
        Slip(
            "case.unknown", "unit: {district: \"outside\"}, sales", "unit: {district: \"outside\"}, sale",
            mend: "“sales” meant"),
        Slip(
            "case.unknown", "{kind: \"enterprise\", district: \"云西区\"}", "{kind: \"enterprise\", distric: \"云西区\"}",
            mend: "“district” meant"),
        Slip("case.unknown", "reason: \"capped\"}", "reasons: \"capped\"}", mend: "“reason” meant"),
        Slip("case.missing", "{status: \"cancelled\", turnover: 1}", "{status: \"cancelled\"}", mend: "write null"),
        Slip(
            "case.missing", "facts: {unit: {district: \"outside\"}, sales: []}",
            "facts: {unit: {district: \"outside\"}}", mend: "write null"),
        Slip(
            "case.missing", "{amount: 160000, outcome: \"granted\", reason: \"capped\"}",
            "{outcome: \"granted\", reason: \"capped\"}", mend: "write null"),
        Slip("case.value", "kind: \"service\"", "kind: \"servise\"", mend: "“service” meant"),
        Slip(
            "case.value", "outcome: \"refused\", reason: \"no-turnover\"",
            "outcome: \"refuse\", reason: \"no-turnover\"", mend: "“refused” meant"),
        Slip(
            "case.number", "turnover: 1000001", "turnover: 1,000,001".replacing(",", with: "，"), mend: "without commas"),
        Slip("case.type", "turnover: 25000002", "turnover: [25000002]", mend: "a single value"),
        Slip(
            "case.type", "sales: [{status: \"registered\", turnover: 0}]", "sales: {status: \"registered\"}",
            mend: "a list"),
        Slip("plan.bad-day", "as of: 2024-06-30", "as of: 2024-06-31", mend: "a day that exists"),
        Slip("case.fails", "amount: 65000", "amount: 65000.01", mend: "Hold both against the clause"),
    ]

    private func findings(_ slips: [Slip], in file: String = "trade.cases.yaml") throws -> ([Finding], PackSource) {
        var source = try SamplePacks.sample()
        for slip in slips { source = try source.replacing(slip.old, with: slip.new, in: file) }
        let pack = try #require(Pack.load(source).0)
        return (PackProof(pack).findings.filter(\.isError), source)
    }

    @Test("is told of by place and mend where something is wrong", arguments: CaseFaultTests.slips)
    func slip(slip: Slip) throws {
        let (found, source) = try findings([slip])
        let first = try #require(found.first { $0.id == slip.id }, "\(found)")
        #expect(first.file == "trade.cases.yaml")
        #expect(first.line == source.line(of: slip.marked, in: "trade.cases.yaml"), "\(first)")
        #expect(first.remedy.en.contains(slip.mend), "\(first)")
        #expect(!first.message.zh.isEmpty && !first.remedy.zh.isEmpty)
    }

    @Test("is read to its end: every slip is told, each once")
    func all() throws {
        let slips = CaseFaultTests.slips.filter { ["case.value", "case.number", "case.fails"].contains($0.id) }
        let (found, _) = try findings(slips)
        #expect(found.map(\.id).sorted() == ["case.fails", "case.number", "case.value", "case.value"])
    }

    @Test("stands beside the model it is called after")
    func model() throws {
        let sample = try SamplePacks.sample()
        var files = sample.files
        files["trades.cases.yaml"] = files.removeValue(forKey: "trade.cases.yaml")
        let pack = try #require(
            Pack.load(PackSource(name: sample.name, files: files, vocabularies: sample.vocabularies)).0)
        let found = PackProof(pack).findings.filter(\.isError)
        #expect(found.first?.id == "case.model" && found.first?.file == "trades.cases.yaml")
        #expect(found.first?.remedy.en.contains("trade.dmn") == true)
    }

    @Test("is no part of what a decision is frozen with: another case leaves what decides as it is")
    func identity() throws {
        let sample = try SamplePacks.sample()
        let one = try #require(Pack.load(sample).0)
        let edited = try sample.replacing("amount: 65000", with: "amount: 65001", in: "trade.cases.yaml")
        let other = try #require(Pack.load(edited).0)
        #expect(one.files == other.files && one.cases != other.cases)
        #expect(one.cases.map(\.name) == ["combination.cases.yaml", "trade.cases.yaml"])
        #expect(one.allFiles == one.files + one.cases)
        #expect(PackCheck.run(edited).1 == PackCheck.run(sample).1)
    }
}
