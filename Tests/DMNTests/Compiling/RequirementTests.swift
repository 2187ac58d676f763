import DMN
import FEEL
import Testing

@Suite("A requirement")
struct RequirementTests {
    private typealias Model = ModelUnderTest

    @Test("brings a name into scope; without it the name is not known")
    func scope() throws {
        let elements =
            Model.input("a b", type: "number") + Model.decision("one", Model.text("a b + 1"), needs: ["i:a b"])
        let model = try Model(
            elements + Model.decision("two", Model.text("one * 2"), needs: ["d:one"])
                + Model.decision("three", Model.text("one * 2")))
        #expect(model.value("two", ["a b": .number(4)]) == "10")
        #expect(model.findings == [.unknownName])
        #expect(model.reason("three")?.id == .unknownName)
        #expect(model.reason("two")?.id == .missingInput)
        #expect(model.value("two", ["one": .number(7)]) == "14", "a decision may be given instead of computed")
        #expect(model.reason("nothing")?.id == .unknownName)
    }

    @Test("in a circle is a finding, and the decisions are null")
    func circles() throws {
        let model = try Model(
            Model.decision("a", Model.text("b"), needs: ["d:b"]) + Model.decision("b", Model.text("a"), needs: ["d:a"])
                + Model.decision("c", Model.text("c + 1"), needs: ["d:c"]))
        #expect(model.program.findings.contains { $0.diagnostic.message(in: .english).contains("circle") })
        #expect(model.value("a") == "null" && model.value("c") == "null")
    }

    @Test("of something that is not there is a finding at its place")
    func missing() throws {
        let model = try Model(Model.decision("a", Model.text("1"), needs: ["d:nowhere"]))
        #expect(model.findings == [.unknownReference] && model.value("a") == "1")
        #expect(model.program.findings.first?.element == "a")
    }

    @Test("of an authority names the knowledge source the decision rests on")
    func authorities() throws {
        let source = "<knowledgeSource id='s' name='第九条'/>"
        let decision =
            "<decision id='d' name='d'><authorityRequirement><requiredAuthority href='#s'/></authorityRequirement>\(Model.text("1"))</decision>"
        #expect(try Model(source + decision).program.step(named: "d")?.authorities == ["第九条"])
    }

    @Test("converts once, where the value crosses into a typed name")
    func conversions() throws {
        let table: [(String, String, String)] = [
            ("[5]", "number", "5"), ("5", "tNumbers", "[5]"), ("\"5\"", "number", "null"), ("[1, 2]", "number", "null"),
            ("@\"2020-01-01\"", "dateTime", "@\"2020-01-01T00:00:00Z\""),
            ("{a: 1, b: 2}", "tRow", "{a: 1, b: 2}"), ("{b: 2}", "tRow", "null"), ("{a: \"x\"}", "tRow", "null"),
            ("2", "tRate", "null"), ("0.5", "tRate", "0.5"), ("[0.5, 2]", "tRates", "null"),
            ("[0.5, 1]", "tRates", "[0.5, 1]"),
            ("null", "tRate", "null"), ("[1, 2, 3]", "tShort", "null"), ("[1, 2]", "tShort", "[1, 2]"),
            ("7", "list&lt;number>", "[7]"),
        ]
        let types = """
            <itemDefinition name='tNumbers' isCollection='true'><typeRef>number</typeRef></itemDefinition>\
            <itemDefinition name='tRow'><itemComponent name='a'><typeRef>number</typeRef></itemComponent></itemDefinition>\
            <itemDefinition name='tRate'><typeRef>number</typeRef><allowedValues><text>[0..1]</text></allowedValues></itemDefinition>\
            <itemDefinition name='tRates' isCollection='true'><typeRef>tRate</typeRef></itemDefinition>\
            <itemDefinition name='tShort' isCollection='true'><typeRef>number</typeRef>\
            <typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>
            """
        for (text, type, expected) in table {
            let model = try Model(types + Model.decision("d", Model.text(text), type: type))
            #expect(model.value("d") == expected, "\(text) as \(type)")
            #expect(expected != "null" || text == "null" || model.reason("d") != nil)
        }
    }

    @Test("of units that differ is a finding where they are mixed")
    func units() throws {
        let types =
            "<itemDefinition name='tYuan'><typeRef>number</typeRef></itemDefinition><itemDefinition name='tDays'><typeRef>number</typeRef></itemDefinition>"
        let inputs = Model.input("amount", type: "tYuan") + Model.input("period", type: "tDays")
        func findings(_ text: String) throws -> [Diagnostic.ID] {
            try Model(types + inputs + Model.decision("d", Model.text(text), needs: ["i:amount", "i:period"])).findings
        }
        #expect(try findings("amount + period") == [.unitMismatch])
        #expect(try findings("amount < period") == [.unitMismatch])
        #expect(try findings("amount * period + 1").isEmpty)
        #expect(try findings("amount + 1 < amount * 2").isEmpty)
        #expect(try findings("amount + \"a\"") == [.operandTypes])
        #expect(try findings("amount = \"a\"") == [.notComparable])
    }

    @Test("that goes on through thousands of decisions is refused, not followed")
    func longChains() throws {
        let forward = (0..<2_000).map { Model.decision("d\($0)", Model.text("[d\($0 + 1)]"), needs: ["d:d\($0 + 1)"]) }
            .joined()
        let model = try Model(forward + Model.decision("d2000", Model.text("1")))
        #expect(model.findings.contains(.nestedTooDeep))
        _ = model.value("d0")
        let types = (0..<2_000).map { "<itemDefinition name='t\($0)'><typeRef>t\($0 + 1)</typeRef></itemDefinition>" }
        for order in [types, types.reversed()] {
            let typed = try Model(
                order.joined() + "<itemDefinition name='t2000'><typeRef>number</typeRef></itemDefinition>"
                    + Model.decision("d", Model.text("1"), type: "t0"))
            #expect(!typed.findings.isEmpty)
            _ = typed.value("d")
        }
        let itself = try Model(
            "<itemDefinition name='t'><itemComponent name='a'><typeRef>t</typeRef></itemComponent></itemDefinition>"
                + Model.decision("d", Model.text("{a: {a: null}}"), type: "t"))
        #expect(itself.value("d") == "{a: {a: null}}")
    }

    @Test("of boxes within boxes to the limit of the file does no harm")
    func deepBoxes() async throws {
        let forms: [(String, String)] = [
            ("<list>", "</list>"),
            (
                "<conditional><if>\(Model.text("true"))</if><then>",
                "</then><else>\(Model.text("1"))</else></conditional>"
            ),
            ("<context><contextEntry>", "</contextEntry></context>"), ("<functionDefinition>", "</functionDefinition>"),
            ("<for iteratorVariable='i'><in>\(Model.text("[1]"))</in><return>", "</return></for>"),
            ("<filter><in>", "</in><match>\(Model.text("true"))</match></filter>"),
        ]
        for (open, close) in forms {
            for count in [60, 110, 120, 240] {
                let logic =
                    String(repeating: open, count: count)
                    + Model.text(String(repeating: "(1+", count: 140) + "1" + String(repeating: ")", count: 140))
                    + String(repeating: close, count: count)
                guard let model = try? Model(Model.decision("d", logic)) else { continue }
                #expect(!model.value("d").isEmpty)
                #expect(await Task.detached { !model.value("d").isEmpty }.value)
            }
        }
    }
}
