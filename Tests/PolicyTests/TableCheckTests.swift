import DMN
import Policy
import Testing

@Suite("The check of a pack's decision tables")
struct TableCheckTests {
    private func findings(_ edits: [(String, String)], in file: String) throws -> ([Finding], PackSource) {
        var source = try SamplePacks.sample()
        for (old, new) in edits { source = try source.replacing(old, with: new, in: file) }
        return (PackCheck.run(source).1.filter { $0.id.hasPrefix("table.") }, source)
    }

    @Test("says which input has no row, in the words of the model")
    func gap() throws {
        let (found, source) = try findings(
            [("<text>[0..800000]</text>", "<text>[0..900000]</text>")], in: "facilities.dmn")
        #expect(found.map(\.id) == ["table.gap"] && !found.haveErrors)
        #expect(
            found.first?.line == source.line(of: "<decisionTable id=\"decision.lab-award.table\"", in: "facilities.dmn")
        )
        #expect(found.first?.message.zh == "“Lab award”的决策表有漏项，没有一行适用于：核定金额 = 900000")
        #expect(
            found.first?.message.en == "the table of “Lab award” has no row for recognition.approved_amount = 900000")
    }

    @Test("says which rows meet under UNIQUE, and for what")
    func overlap() throws {
        let (found, source) = try findings(
            [("<text>(0..800000]</text>", "<text>[0..800000]</text>")], in: "facilities.dmn")
        #expect(found.map(\.id) == ["table.overlap"] && found.haveErrors)
        #expect(found.first?.line == source.line(of: "<rule id=\"decision.lab-award.approved\"", in: "facilities.dmn"))
        #expect(found.first?.message.zh.contains("第 2 行和第 3 行重叠，都适用于：核定金额 = 0") == true)
    }

    @Test("says which value a column does not allow, with the plan's word for a kind")
    func stranger() throws {
        let edit = ("<text>\"agency-gold\",\"agency-silver\"</text>", "<text>\"agency-gold\"</text>")
        let (found, _) = try findings([edit], in: "facilities.dmn")
        #expect(found.map(\.id) == ["table.value-not-allowed"])
        #expect(found.first?.message.zh.contains("\"agency-silver\"（") == true)
    }

    @Test("says which row never counts, and which come before it")
    func unreachable() throws {
        let (found, _) = try findings([("<text>&lt;= 0</text>", "<text>-</text>")], in: "combination.dmn")
        // The last row says what the first one now says.
        let unreachable = Array(repeating: "table.unreachable-row", count: 6)
        #expect(found.map(\.id) == unreachable + ["table.duplicate-row"])
        #expect(found.first?.message.en == "row 2 of “Combine” never counts: wherever it holds, row 1 comes first")
    }

    @Test("says which cells the answer depends on where only facts decide it")
    func undecided() throws {
        let edit = ("<text>(0..800000]</text>", "<text>odd(?)</text>")
        let (found, _) = try findings([edit], in: "facilities.dmn")
        #expect(found.map(\.id) == ["table.undecided"] && !found.haveErrors)
        #expect(found.first?.message.zh.contains("取决于第 3 行“核定金额”；例如：核定金额 = 800000") == true)
    }

    @Test("says of a decision that nothing rests on, once every section tells what it asks")
    func unasked() throws {
        let source = try SamplePacks.sample()
        let silent = PackSection(file: "progress.yaml") { _ in [] }
        let telling = PackSection(file: "progress.yaml", asks: { _ in [] }, check: { _ in [] })
        func unasked(_ sections: [PackSection]) -> [Finding] {
            PackCheck.run(source, sections: sections).1.filter { $0.id == "model.decision-unasked" }
        }
        #expect(unasked([]) == [] && unasked([silent]) == [])
        #expect(Set(unasked([telling]).map(\.file)) == ["progress.dmn"])
        #expect(unasked([telling]).contains { $0.message.en == "nobody asks for the decision “Lamp”" })
    }
}
