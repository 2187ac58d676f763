import Foundation
import Testing

@Suite("beizeng tck")
struct TCKCommandTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try folder("compliance-level-2/0001-sum", decision: "1 + 1", cases: [("a", "2"), ("b", "3")])
        try folder("compliance-level-3/0002-today", decision: "today() instance of date", cases: [("1", "true")])
        try folder("non-compliant/0003-odd", decision: "1", cases: [("1", "2")])
    }

    /// A folder of the kit: a model of one decision, and cases that expect values of it.
    private func folder(_ path: String, decision: String, cases: [(id: String, value: String)]) throws {
        let name = String(path.split(separator: "/")[1])
        try scratch.write(
            "\(path)/\(name).dmn",
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:\(name)">
            <decision id="d" name="d"><variable name="d"/><literalExpression><text>\(decision)</text></literalExpression>
            </decision></definitions>
            """)
        let written = cases.map { test in
            let type = test.value == "true" ? "boolean" : "decimal"
            return """
                <testCase id="\(test.id)"><resultNode name="d" type="decision"><expected>\
                <value xsi:type="xsd:\(type)">\(test.value)</value></expected></resultNode></testCase>
                """
        }
        try scratch.write(
            "\(path)/\(name)-test-01.xml",
            """
            <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
            <modelName>\(name).dmn</modelName>\(written.joined())</testCases>
            """)
    }

    private func tck(_ more: String...) throws -> Command { try Command.run(["tck", scratch.path] + more) }

    @Test("counts by folder and level, and keeps what is not scored apart")
    func counts() throws {
        let run = try tck("--failures")
        #expect(run.status == 0)
        #expect(
            run.output == """
                × compliance-level-2/0001-sum  1/2
                  compliance-level-3/0002-today  1/1
                × non-compliant/0003-odd  0/1
                0001-sum b: d: expected 3, got 2
                0003-odd 1: d: expected 2, got 1
                compliance-level-2: passed 1 of 2
                compliance-level-3: passed 1 of 1
                non-compliant: passed 0 of 1 (not scored)
                passed 2 of 3, 2 of 3 that expect a value

                """)
    }

    @Test("writes the kit's CSV of the scored cases, and the properties beside it")
    func files() throws {
        #expect(try tck("--csv", scratch.path + "/results.csv", "--as-of", "2024-05-01").status == 0)
        #expect(
            try scratch.text("results.csv") == """
                "compliance-level-2/0001-sum","0001-sum-test-01","a","SUCCESS",""
                "compliance-level-2/0001-sum","0001-sum-test-01","b","ERROR","d: expected 3, got 2"
                "compliance-level-3/0002-today","0002-today-test-01","1","SUCCESS",""

                """)
        let properties = try scratch.text("tck_results.properties")
        #expect(properties.contains("last.update=2024-05-01\n"))
        #expect(properties.contains("product.comment=") && properties.contains("bound natively"))
        #expect(properties.utf8.allSatisfy { $0 < 0x80 })
        #expect(try tck("--csv", scratch.path + "/results.csv").status == 0)
        #expect(try !scratch.text("tck_results.properties").contains("last.update"))
    }

    @Test("writes tables for a page")
    func tables() throws {
        #expect(try tck("--markdown", scratch.path + "/tables.md").status == 0)
        let text = try scratch.text("tables.md")
        #expect(text.hasPrefix("| level | cases | passed | expecting a value | passed |\n|---|--:|--:|--:|--:|\n"))
        #expect(text.contains("| non-compliant (not scored) | 1 | 0 | 1 | 0 |\n| **score** | 3 | 2 | 3 | 2 |\n"))
        let head = "### compliance-level-2\n\n| folder | cases | passed |\n|---|--:|--:|\n"
        #expect(text.contains(head + "| 0001-sum | 2 | **1** |\n"))
    }

    @Test("fails where fewer pass than the floor says, counting the scored cases alone")
    func floor() throws {
        for (floor, status) in [("2 2\n", Int32(0)), ("3 2\n", 1), ("2 3\n", 1), ("2\n", 1)] {
            let path = try scratch.write("floor.txt", floor).path
            let run = try tck("--floor", path)
            #expect(run.status == status, "\(floor)")
            #expect(run.errors.isEmpty == (status == 0))
        }
    }

    @Test("refuses a day that is none, and a folder that is not the kit")
    func wrong() throws {
        #expect(try tck("--as-of", "2024-02-30").status == 2)
        #expect(try Command.run(["tck", scratch.path + "/nowhere"]).status == 2)
    }
}
