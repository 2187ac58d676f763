import DMN
import Policy
import Testing

@Suite("The check of a pack")
struct PackCheckTests {
    @Test("finds nothing to mend in the first plan, and warns of reviews and of one condition on place")
    func jinan() throws {
        let (pack, findings) = PackCheck.run(try SamplePacks.jinan())
        #expect(pack != nil)
        #expect(findings.filter(\.isError) == [])
        #expect(findings.filter { $0.id == "award.review" }.count == 11)
        let rest = findings.filter { $0.id != "award.review" }
        #expect(rest.map(\.id) == ["model.depends-on-place"])
        #expect(rest.first?.file == "contracts.dmn")
        #expect(rest.first?.position == SourcePosition(line: 475, column: 34))
        #expect(rest.first?.message.en.contains("m21.buyer") == true)
    }

    @Test("finds nothing to mend in the invented plan, and warns of two reviews")
    func sample() throws {
        let (pack, findings) = PackCheck.run(try SamplePacks.sample())
        #expect(pack != nil)
        #expect(findings.map(\.id) == ["award.review", "award.review"])
    }

    @Test("says nothing of place once a fair-competition review is on record")
    func reviewed() throws {
        let remark = "remark: {zh: \"以卖方在本市为条件"
        let old = "{legal_review: null, fair_competition_review: null, \(remark)"
        let new = "{legal_review: \"通过\", fair_competition_review: \"通过\", \(remark)"
        let source = try SamplePacks.jinan().replacing(old, with: new)
        #expect(!PackCheck.run(source).1.contains { $0.id == "model.depends-on-place" })
    }

    @Test("points at a fault of the plan", arguments: PackCheckTests.plans)
    func plan(breakage: Breakage) throws { try expectOneError(breakage) }

    @Test("points at a fault of a model", arguments: PackCheckTests.models)
    func model(breakage: Breakage) throws { try expectOneError(breakage) }

    private func expectOneError(_ breakage: Breakage) throws {
        let source = try SamplePacks.sample().replacing(breakage.old, with: breakage.new, in: breakage.file)
        let errors = PackCheck.run(source).1.filter(\.isError)
        #expect(errors.map(\.id) == [breakage.id])
        #expect(errors.first?.file == breakage.file)
        #expect(errors.first?.line == source.line(of: breakage.marked, in: breakage.file))
        #expect(errors.first?.message.zh.isEmpty == false)
        #expect(errors.first?.remedy.zh.isEmpty == false)
    }

    @Test("points at what is for thought", arguments: PackCheckTests.thoughts)
    func thought(breakage: Breakage) throws {
        let source = try SamplePacks.sample().replacing(breakage.old, with: breakage.new, in: breakage.file)
        let findings = PackCheck.run(source).1
        #expect(!findings.haveErrors)
        let found = findings.filter { $0.id == breakage.id }
        #expect(found.map(\.line) == [source.line(of: breakage.marked, in: breakage.file)])
    }

    @Test("goes on after the first fault and lists all of them by place")
    func all() throws {
        var source = try SamplePacks.sample()
        for (old, new) in [
            ("zone: true", "zone: yes"), ("value: 4000000000", "value: 1000000000"),
            ("t2.early\", status", "t9\", status"),
            ("duty_holders: [\"science\", \"districts\"]", "duty_holders: [\"sience\"]"),
        ] {
            source = try source.replacing(old, with: new)
        }
        source = try source.replacing("name=\"t1.scale\"", with: "name=\"t1.scales\"", in: "trade.dmn")
        let errors = PackCheck.run(source).1.filter(\.isError)
        #expect(
            errors.map(\.id) == [
                "plan.kind", "goal.falls-back", "plan.unknown-organs", "plan.unknown-clauses", "model.knowledge-source",
            ])
        #expect(errors.map(\.file) == Array(repeating: "plan.yaml", count: 4) + ["trade.dmn"])
    }

    @Test("finds a parameter that a model names and the plan does not have")
    func parameter() throws {
        let source = try SamplePacks.sample().replacing("name: \"sale cap\"", with: "name: \"sales cap\"")
        let findings = PackCheck.run(source).1.filter { $0.id != "award.review" }
        #expect(findings.map(\.id) == ["plan.unused-parameter", "model.parameter"])
        let lines = [source.line(of: "\"sales cap\""), source.line(of: "name=\"sale cap\"", in: "trade.dmn")]
        #expect(findings.map(\.line) == lines)
        #expect(findings.map(\.file) == ["plan.yaml", "trade.dmn"])
    }

    @Test("misses the vocabulary where it is not beside the pack")
    func vocabulary() throws {
        let sample = try SamplePacks.sample()
        let source = PackSource(name: sample.name, files: sample.files, vocabularies: [:])
        let missing = PackCheck.run(source).1.filter(\.isError)
        #expect(missing.map(\.id) == Array(repeating: "model.import", count: 5))
        let files = ["combination.dmn", "facilities.dmn", "progress.dmn", "progress.dmn", "trade.dmn"]
        #expect(missing.map(\.file) == files)
    }
}
