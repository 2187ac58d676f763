import DMN
import Testing

@Suite("A diagnostic of a model")
struct ModelDiagnosticTests {
    private func findings(_ content: String) throws -> [ModelDiagnostic.Reason] {
        try ModelReader.read(ModelSample.around(content), file: "f.dmn").1.map(\.reason)
    }

    @Test(
        "names what is wrong",
        arguments: [
            ("<decision name='d'><nonsense/></decision>", [.unknownElement("nonsense", parent: "decision")]),
            ("<decision name='d'><x xmlns=''/></decision>", [.unknownElement("x", parent: "decision")]),
            ("<decision name='d'><x xmlns='urn:x'/></decision>", []),
            (
                "<x:inputData xmlns:x='https://www.omg.org/spec/DMN/20191111/MODEL/' name='i'/>",
                [.unknownElement("inputData", parent: "definitions")]
            ), ("<inputData/>", [.missingAttribute("name", element: "inputData")]),
            ("<inputData name=' '/>", [.missingAttribute("name", element: "inputData")]),
            ("<inputData name='i' nane='j'/>", [.unknownAttribute("nane", element: "inputData")]),
            (
                "<decisionService name='s'><outputDecision/></decisionService>",
                [.missingAttribute("href", element: "outputDecision")]
            ),
            ("<decisionService name='s'><outputDecision href='d'/></decisionService>", [.malformedReference("d")]),
            (
                "<decision name='d'><informationRequirement/></decision>",
                [.missingElement("<requiredDecision> or <requiredInput>", parent: "informationRequirement")]
            ),
            ("<decision name='d'><list/><list/></decision>", [.repeatedElement("expression", parent: "decision")]),
            (
                "<decision name='d'><context><contextEntry/></context></decision>",
                [.missingElement("an expression", parent: "contextEntry")]
            ),
            (
                "<decision name='d'><literalExpression>1</literalExpression></decision>",
                [.strayText(element: "literalExpression")]
            ),
            (
                "<itemDefinition name='t' isCollection='yes'/>",
                [.unknownValue("yes", attribute: "isCollection", allowed: ["true", "false"])]
            ),
            (
                "<itemDefinition name='t'><allowedValues/></itemDefinition>",
                [.missingElement("<text>", parent: "allowedValues")]
            ),
            (
                "<decision name='d'><decisionTable aggregation='SUM'><output/></decisionTable></decision>",
                [.aggregationWithoutCollect]
            ),
            (
                "<decision name='d'><decisionTable hitPolicy='U'><output/></decisionTable></decision>",
                [
                    .unknownValue(
                        "U", attribute: "hitPolicy", allowed: DecisionTable.HitPolicy.allCases.map(\.rawValue))
                ]
            ),
            (
                "<decision name='d'><decisionTable><output/><output name='b'/></decisionTable></decision>",
                [.missingAttribute("name", element: "output")]
            ),
            (
                """
                <decision name='d'><decisionTable><output/><rule><inputEntry><text>1</text></inputEntry>\
                <outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>
                """, [.cellCount(found: 1, expected: 0, columns: "inputs")]
            ),
            (
                "<decision name='d'><relation><column name='a'/><row/></relation></decision>",
                [.cellCount(found: 0, expected: 1, columns: "columns")]
            ),
        ] as [(String, [ModelDiagnostic.Reason])])
    func reasons(content: String, expected: [ModelDiagnostic.Reason]) throws {
        #expect(try findings(content) == expected)
    }

    @Test("tells where an id or name was taken first, by code points")
    func duplicates() throws {
        let content = "\n<inputData id='i' name='a'/>\n<inputData id='i' name=' a '/>"
        let first = SourcePosition(line: 2, column: 1)
        #expect(try findings(content) == [.duplicateID("i", first: first), .duplicateName("a", first: first)])
        #expect(try findings("<inputData name='\u{E9}'/><inputData name='e\u{301}'/>") == [])
    }

    @Test("reads as file, place, finding and mend")
    func wording() throws {
        let (_, diagnostics) = try ModelReader.read(ModelSample.around("\n <inputData/>"), file: "f.dmn")
        let only = try #require(diagnostics.first)
        #expect(only.description == "f.dmn:2:2: error: <inputData> needs the attribute name. Add it.")
        #expect(only.id == "model.missing-attribute")
        #expect(only.severity == .error)
    }

    @Test("is silent about an import without a name in DMN 1.1")
    func oldImport() throws {
        let text = """
            <definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd" name="m" namespace="n">
            <import namespace="o" importType="http://www.omg.org/spec/DMN/20151101/dmn.xsd"/></definitions>
            """
        let (model, diagnostics) = try ModelReader.read(Array(text.utf8), file: "f")
        #expect(diagnostics == [])
        #expect(model.imports.map(\.name) == [""])
    }
}
