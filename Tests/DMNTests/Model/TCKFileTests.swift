import DMN
import Testing

@Suite("A file of test cases")
struct TCKFileTests {
    private func read(_ cases: String) throws -> TCKFile {
        let text = """
            <k:testCases xmlns:k="http://www.omg.org/spec/DMN/20160719/testcase"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <k:modelName> m.dmn </k:modelName><k:labels><k:label>Level 2</k:label></k:labels>\(cases)</k:testCases>
            """
        return try TCKFile.read(Array(text.utf8), file: "t.xml")
    }

    private func value(_ inner: String) throws -> TCKValue? {
        try read("<k:testCase id='1'><k:inputNode name='i'>\(inner)</k:inputNode></k:testCase>").cases[0].inputs[0]
            .value
    }

    @Test("is read with its inputs and results")
    func whole() throws {
        let file = try read(
            """
            <k:testCase id="001" name="n"><k:description>d</k:description>
            <k:inputNode name="a b" namespace="u"><k:value xsi:type="xs:decimal"> 1 </k:value></k:inputNode>
            <k:resultNode name="r" type="decision" errorResult="true"><k:computed/>
            <k:expected><k:value xsi:nil="true"/></k:expected></k:resultNode></k:testCase>
            <k:testCase id="002" type="decisionService" invocableName="S"><k:resultNode name="r"/></k:testCase>
            """)
        #expect(file.modelName == "m.dmn")
        #expect(file.labels == ["Level 2"])
        #expect(file.cases.map(\.id) == ["001", "002"])
        #expect(file.cases.map(\.kind) == [.decision, .decisionService])
        #expect(file.cases.map(\.invocableName) == [nil, "S"])
        let first = file.cases[0]
        #expect(first.description == "d")
        #expect(first.inputs.map(\.name) == ["a b"])
        #expect(first.inputs.map(\.namespace) == ["u"])
        #expect(first.inputs.map(\.value) == [.typed(text: "1", type: "decimal")])
        #expect(first.results.map(\.errorResult) == [true])
        #expect(first.results.map(\.expected) == [.null])
    }

    @Test(
        "gives values in every form",
        arguments: [
            ("<k:value> x </k:value>", .untyped(" x ")),
            ("<k:value xsi:type='xs:string'> x</k:value>", .typed(text: " x", type: "string")),
            (
                "<k:value xsi:type='xs:dateTime'>\n2024-01-01T00:00:00 </k:value>",
                .typed(text: "2024-01-01T00:00:00", type: "dateTime")
            ),
            (
                "<k:value xmlns:q='http://www.w3.org/2001/XMLSchema' xsi:type='q:date'>2024-01-01</k:value>",
                .typed(text: "2024-01-01", type: "date")
            ),
            ("<k:value xsi:nil='1'/>", .null), ("", .null), ("<k:list/>", .list([])),
            ("<k:list xsi:nil='true'/>", .null),
            (
                "<k:list><k:item><k:value>1</k:value></k:item><k:item><k:list/></k:item></k:list>",
                .list([.untyped("1"), .list([])])
            ),
            (
                "<k:value><k:list><k:item><k:value>1</k:value></k:item></k:list></k:value>",
                .list([.untyped("1")])
            ),
        ] as [(String, TCKValue)])
    func values(inner: String, expected: TCKValue) throws {
        #expect(try value(inner) == expected)
    }

    @Test("gives components by name and in order")
    func components() throws {
        let found = try value(
            """
            <k:component name="b"><k:value>1</k:value></k:component>
            <k:component name="a"><k:component name="c"><k:list/></k:component></k:component>
            <k:component name="n" xsi:nil="true"/>
            """)
        guard case .components(let fields) = found, case .components(let inner) = fields[1].value else {
            Issue.record("no components")
            return
        }
        #expect(fields.map(\.name) == ["b", "a", "n"])
        #expect(fields[2].value == .null)
        #expect(inner.map(\.name) == ["c"])
    }

    @Test(
        "is refused where it means nothing",
        arguments: [
            ("<k:testCase/>", .missingAttribute("id", element: "testCase")),
            ("<k:testCase id='1'/><k:testCase id='1'/>", .duplicateID("1")),
            ("<k:testCase id='1' type='x'/>", .badValue("x", attribute: "type")),
            ("<k:testCase id='1' type='bkm'/>", .missingAttribute("invocableName", element: "testCase")),
            ("<k:testCase id='1'><k:resultNode/></k:testCase>", .missingAttribute("name", element: "resultNode")),
            ("<k:testCase id='1'><k:oops/></k:testCase>", .unknownElement("oops", parent: "testCase")),
            (
                "<k:testCase id='1'><k:inputNode name='i'><k:value/><k:list/></k:inputNode></k:testCase>",
                .mixedValue(element: "inputNode")
            ),
            (
                "<k:testCase id='1'><k:inputNode name='i'><k:value xsi:type='q:int'/></k:inputNode></k:testCase>",
                .badValue("q:int", attribute: "xsi:type")
            ),
        ] as [(String, TCKError.Reason)])
    func refusals(cases: String, reason: TCKError.Reason) {
        let fault = #expect(throws: TCKError.self) { try read(cases) }
        #expect(fault?.reason == reason)
    }
}
