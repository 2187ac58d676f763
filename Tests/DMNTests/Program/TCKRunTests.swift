import DMN
import FEEL
import Testing

@Suite("A run of test cases")
struct TCKRunTests {
    private typealias Model = ModelUnderTest

    private func outcomes(
        _ content: String, _ cases: String, now: DateAndTime? = nil
    ) throws -> [TCKRun.Outcome] {
        let text = """
            <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">\(cases)\
            </testCases>
            """
        let file = try TCKFile.read(Array(text.utf8), file: "t.xml")
        return TCKRun(try Model(content).program, now: now).outcomes(of: file)
    }

    private func expecting(_ value: String, error: Bool = false, id: String = "1", inputs: String = "") -> String {
        """
        <testCase id='\(id)'>\(inputs)<resultNode name='d' type='decision'\(error ? " errorResult='true'" : "")>\
        <expected>\(value)</expected></resultNode></testCase>
        """
    }

    private func number(_ text: String) -> String { "<value xsi:type='xsd:decimal'>\(text)</value>" }

    @Test("passes a number that is nearer than 1e-8, and says what differed in one that is not")
    func tolerance() throws {
        let cases =
            expecting(number("0.333333333"), id: "near") + expecting(number("0.3333333"), id: "far")
            + expecting("<value xsi:nil='true'/>", id: "null")
        let found = try outcomes(Model.decision("d", Model.text("1 / 3")), cases)
        #expect(found.map(\.id) == ["near", "far", "null"])
        #expect(found.map(\.passed) == [true, false, false])
        #expect(found.map(\.expectsValue) == [true, true, false])
        #expect(found[0].message == "" && found[1].message.hasPrefix("d: expected 0.3333333, got 0.33333333"))
    }

    @Test("passes an expected error only where null has a reason")
    func errors() throws {
        let cases = expecting("<value xsi:nil='true'/>", error: true)
        #expect(try outcomes(Model.decision("d", Model.text("1 / 0")), cases).map(\.passed) == [true])
        #expect(try outcomes(Model.decision("d", Model.text("null")), cases).map(\.passed) == [false])
        #expect(try outcomes(Model.decision("d", Model.text("1")), cases).map(\.passed) == [false])
    }

    @Test("tells its moment to the cases")
    func clock() throws {
        let content = Model.decision("d", Model.text("today().year"))
        let now = DateAndTime(feel: "2024-05-01T00:00:00Z")
        #expect(try outcomes(content, expecting(number("2024")), now: now).map(\.passed) == [true])
        #expect(try outcomes(content, expecting("<value xsi:nil='true'/>", error: true)).map(\.passed) == [true])
    }

    @Test("reads a value without a type as what the model declares, an empty one as null, else as a string")
    func untyped() throws {
        let content =
            """
            <itemDefinition name='tRow'><itemComponent name='when'><typeRef>date and time</typeRef></itemComponent>\
            <itemComponent name='n'><typeRef>number</typeRef></itemComponent></itemDefinition>\
            <itemDefinition name='tRows' isCollection='true'><typeRef>tRow</typeRef></itemDefinition>\
            <itemDefinition name='tTruths' isCollection='true'><typeRef>boolean</typeRef></itemDefinition>
            """ + Model.input("rows", type: "tRows") + Model.input("free")
            + Model.decision(
                "d", Model.text("for r in rows return r.when < @\"2024-06-01T00:00:00\" and r.n > 9"),
                needs: ["i:rows"], type: "tTruths")
            + Model.decision("e", Model.text("free"), needs: ["i:free"])
        func row(_ when: String, _ n: String) -> String {
            """
            <item><component name='when'><value>\(when)</value></component>\
            <component name='n'><value>\(n)</value></component></item>
            """
        }
        let list = row("2024-05-01T00:00:00", "10") + row("2024-07-01T00:00:00", "")
        let rows = "<inputNode name='rows'><list>\(list)</list></inputNode>"
        let truths = "<list><item><value>true</value></item><item><value> false </value></item></list>"
        let free = """
            <testCase id='2'><inputNode name='free'><value>10</value></inputNode>\
            <resultNode name='e'><expected><value>10</value></expected></resultNode></testCase>
            """
        let found = try outcomes(content, expecting(truths, inputs: rows) + free)
        #expect(found.map(\.message) == ["", ""])
    }
}
