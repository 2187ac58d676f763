import DMN
import Policy
import Testing

@Suite("A section of a pack")
struct PackSectionTests {
    /// A feature of the test's own, which reads what the packs hold for another.
    private static let section = PackSection(file: "progress.yaml") { pack in
        var reader = SectionReader("progress.yaml")
        let root = reader.root(of: pack.bytes(of: "progress.yaml") ?? [])
        let part = Text(zh: "测试", en: "the section")
        let keys = ["format", "history_from", "pace", "targets_between", "lamp", "goals", "unmeasured", "map"]
        if let fields = root.flatMap({ reader.fields($0, part, keys) }) {
            reader.checkFormat(fields, "beizeng-progress/1")
            _ = reader.optionalDay(fields, "history_from")
        }
        return reader.findings
    }

    private func findings(_ source: PackSource) -> [Finding] {
        PackCheck.run(source, sections: [PackSectionTests.section]).1.filter { $0.id != "award.review" }
    }

    @Test("is read by its feature, which says what is wrong in the section's own file")
    func reading() throws {
        #expect(findings(try SamplePacks.sample()) == [])
        let broken = try SamplePacks.sample().replacing("2022-01-01", with: "2022-13-01", in: "progress.yaml")
        let found = findings(broken)
        #expect(found.map(\.id) == ["plan.bad-day"])
        #expect(found.first?.description.hasPrefix("progress.yaml:5:15: error: ") == true, "\(found)")
    }

    @Test("that nobody reads is for thought: its name may be a slip of the pen")
    func stranger() throws {
        let sample = try SamplePacks.sample()
        var files = sample.files
        files["progres.yaml"] = files["progress.yaml"]
        let source = PackSource(name: sample.name, files: files, vocabularies: sample.vocabularies)
        let found = findings(source)
        #expect(found.map(\.id) == ["pack.unknown-section"] && !found.haveErrors)
        #expect(found.first?.file == "progres.yaml")
        #expect(PackCheck.run(source).1.allSatisfy { $0.id == "award.review" })
    }
}

@Suite("Inputs that a shared model declares")
struct SharedInputTests {
    private func errors(_ old: String, _ new: String) throws -> [Finding] {
        PackCheck.run(try SamplePacks.sample().replacing(old, with: new, in: "progress.dmn")).1.filter(\.isError)
    }

    @Test("are taken by models that import it, under their name and type alone")
    func types() throws {
        let wrong = try errors("name=\"met\" typeRef=\"boolean\"", "name=\"met\" typeRef=\"string\"")
        #expect(wrong.map(\.id).contains("model.type"))
        let unit = try errors(
            "name=\"technology amount\" typeRef=\"facts.tYuan\"", "name=\"technology amount\" typeRef=\"facts.tRate\"")
        #expect(unit.contains { $0.id == "model.type" && $0.message.en.contains("facts.tYuan") }, "\(unit)")
    }

    @Test("are not given to awards")
    func awards() throws {
        let sample = try SamplePacks.sample()
        let found = PackCheck.run(
            try sample.replacing("decision: \"trade.dmn#", with: "decision: \"progress.dmn#Lamp\" #")
        ).1
        #expect(found.contains { $0.id == "version.input" && $0.message.en.contains("“met”") }, "\(found)")
    }

    @Test("must be in it: others are named with those that are there")
    func unknown() throws {
        let found = try errors("name=\"gap\" label", "name=\"gaps\" label")
        let input = found.first { $0.id == "model.input" }
        #expect(input?.file == "progress.dmn")
        #expect(input?.remedy.en.contains("seller district") == true)
    }
}
