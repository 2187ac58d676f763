import DMN
import FEEL
import Testing

@Suite("A large table called again and again")
struct HostileTableTests {
    /// A decision that calls a table of 4,000 rules in a loop.
    private func model(_ policy: String, outputs: [String], cell: String) throws -> ModelUnderTest {
        let rules = Array(repeating: [cell] + outputs.map { _ in "1" }, count: 4_000)
        let table = TableUnderTest(
            policy: "hitPolicy='\(policy)'", outputs: outputs.map { ($0, nil, nil) }, rules: rules)
        let knowledge = """
            <businessKnowledgeModel id='f' name='f'><variable name='f'/><encapsulatedLogic>\
            <formalParameter name='x'/>\(table.xml)</encapsulatedLogic></businessKnowledgeModel>
            """
        let loop = ModelUnderTest.text("some i in 1..100000000 satisfies f(i) = 1")
        let list = ModelUnderTest.text("for i in 1..100000000 return f(i)")
        return try ModelUnderTest(
            knowledge + ModelUnderTest.decision("some", loop, needs: ["k:f"])
                + ModelUnderTest.decision("all", list, needs: ["k:f"]))
    }

    @Test("pays in steps for the rules it goes through, though no cell is evaluated", arguments: ["-", "0", "null"])
    func steps(_ cell: String) throws {
        let program = try model("RULE ORDER", outputs: ["a"], cell: cell).program
        let result = program.evaluate("some", inputs: [:], limits: Limits(steps: 20_000))
        #expect(result.diagnostics.contains { $0.id == .stepLimit })
    }

    @Test("pays in memory for the rows it gives", arguments: [["a"], ["a", "b"]])
    func memory(_ outputs: [String]) throws {
        let program = try model("RULE ORDER", outputs: outputs, cell: "-").program
        let result = program.evaluate("all", inputs: [:], limits: Limits(memory: 1 << 20))
        #expect(result.diagnostics.contains { $0.id == .memoryLimit })
    }
}
