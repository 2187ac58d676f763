import DMN
import FEEL
import Testing

@Suite("An item definition")
struct ItemDefinitionTests {
    private typealias Model = ModelUnderTest

    /// What becomes of a value given for an input of the type `t`, and its reason if it is refused.
    private func taken(_ definitions: String, _ value: String) throws -> String {
        let model = try Model(
            definitions + Model.input("v", type: "t") + Model.decision("d", Model.text("v"), needs: ["i:v"], type: "t"))
        #expect(model.findings.isEmpty, "\(model.findings)")
        return model.value("d", ["v": Expression(value).evaluate().value])
    }

    private static func item(_ attributes: String, _ content: String) -> String {
        "<itemDefinition name='t'\(attributes)>\(content)</itemDefinition>"
    }

    private static func allowed(_ tests: String, _ element: String = "allowedValues") -> String {
        "<\(element)><text>\(Model.escaped(tests))</text></\(element)>"
    }

    @Test(
        "with allowed values takes those and no others",
        arguments: [
            ("number", "1, 2, 3", "2", "4"), ("number", "[0..100]", "100", "100.01"), ("number", "> 0, -5", "-5", "-4"),
            ("string", "\"a\", \"b\"", "\"b\"", "\"c\""),
            ("string", "string length(?) = 18", "\"123456789012345678\"", "\"1\""),
            ("date", ">= @\"2024-01-01\"", "@\"2024-01-01\"", "@\"2023-12-31\""), ("number", "not(0)", "1", "0"),
            ("number", "odd(?)", "3", "4"), ("boolean", "true", "true", "false"),
        ])
    func allowedValues(_ type: String, _ tests: String, _ inside: String, _ outside: String) throws {
        let definition = Self.item("", "<typeRef>\(type)</typeRef>" + Self.allowed(tests))
        #expect(try taken(definition, inside) == inside)
        #expect(try taken(definition, outside) == "null")
        #expect(try taken(definition, "null") == "null")
    }

    @Test("that is a collection holds its allowed values against each item")
    func itemsAllowed() throws {
        let definition = Self.item(" isCollection='true'", "<typeRef>number</typeRef>" + Self.allowed("[1..3]"))
        #expect(try taken(definition, "[1, 3]") == "[1, 3]")
        #expect(try taken(definition, "[1, 4]") == "null")
        #expect(try taken(definition, "[]") == "[]")
        #expect(try taken(definition, "2") == "[2]")
        #expect(try taken(definition, "4") == "null")
        #expect(try taken(definition, "[1, \"a\"]") == "null")
    }

    @Test("that is a collection holds its type constraint against the list as a whole")
    func listConstrained() throws {
        let definition = Self.item(
            " isCollection='true'", "<typeRef>number</typeRef>" + Self.allowed("count(?) <= 2", "typeConstraint"))
        #expect(try taken(definition, "[10, 20]") == "[10, 20]")
        #expect(try taken(definition, "[10, 20, 30]") == "null")
    }

    @Test("holds allowed values of the items and a constraint of the list side by side")
    func both() throws {
        let definition = Self.item(
            " isCollection='true'",
            "<typeRef>number</typeRef>" + Self.allowed("> 0") + Self.allowed("sum(?) <= 100", "typeConstraint"))
        #expect(try taken(definition, "[40, 60]") == "[40, 60]")
        #expect(try taken(definition, "[40, 61]") == "null")
        #expect(try taken(definition, "[101, -1]") == "null")
    }

    @Test("of one value holds a type constraint against the value")
    func plainConstrained() throws {
        let definition = Self.item("", "<typeRef>number</typeRef>" + Self.allowed("[0..1]", "typeConstraint"))
        #expect(try taken(definition, "0.5") == "0.5")
        #expect(try taken(definition, "2") == "null")
    }

    @Test("narrows what it is made of, over every level")
    func levels() throws {
        let base = """
            <itemDefinition name='tNumber'><typeRef>number</typeRef>\(Self.allowed(">= 0"))</itemDefinition>\
            <itemDefinition name='tShare'><typeRef>tNumber</typeRef>\(Self.allowed("<= 1"))</itemDefinition>\
            <itemDefinition name='tShares' isCollection='true'><typeRef>tShare</typeRef></itemDefinition>
            """
        let definition = base + Self.item("", "<itemComponent name='all'><typeRef>tShares</typeRef></itemComponent>")
        #expect(try taken(definition, "{all: [0, 0.5, 1]}") == "{all: [0, 0.5, 1]}")
        #expect(try taken(definition, "{all: [0, 1.5]}") == "null")
        #expect(try taken(definition, "{all: [-1]}") == "null")
    }

    @Test("of components takes contexts that have them, whatever else they have")
    func components() throws {
        let definition = Self.item(
            "",
            "<itemComponent name='name'><typeRef>string</typeRef></itemComponent>"
                + "<itemComponent name='tags' isCollection='true'><typeRef>string</typeRef>\(Self.allowed("\"a\", \"b\""))</itemComponent>"
        )
        #expect(try taken(definition, "{name: \"x\", tags: [\"a\", \"b\"]}") == "{name: \"x\", tags: [\"a\", \"b\"]}")
        #expect(try taken(definition, "{name: \"x\", tags: [\"c\"]}") == "null")
        #expect(try taken(definition, "{name: 1, tags: []}") == "null")
        #expect(try taken(definition, "{name: \"x\", tags: [], more: 1}") == "{name: \"x\", tags: [], more: 1}")
        #expect(try taken(definition, "5") == "null")
    }

    @Test(
        "is written with prefixes, in an attribute's type, and with spaces",
        arguments: ["feel:number", "number", " number ", "  feel:number\n"])
    func spelling(_ reference: String) throws {
        let definition = Self.item("", "<typeRef>\(reference)</typeRef>")
        #expect(try taken(definition, "5") == "5")
        #expect(try taken(definition, "\"5\"") == "null")
    }

    @Test("may be a function")
    func functions() throws {
        let model = try Model(
            """
            <itemDefinition name='tRate'><functionItem outputTypeRef='number'><parameters name='n' typeRef='number'/></functionItem>\
            </itemDefinition>
            """
                + Model.decision("double", Model.text("function(n: number) n * 2"), type: "tRate")
                + Model.decision("d", Model.text("double(4)"), needs: ["d:double"]))
        #expect(model.value("d") == "8")
    }
}

@Suite("A type from an import of an import")
struct ImportedTypeTests {
    private typealias Model = ModelUnderTest

    private static let standard = ModelVersion.dmn15.modelNamespaces[0]

    private static func file(_ name: String, importing other: String?, _ content: String) -> String {
        let line = other.map { "<import name='\($0)' namespace='urn:\($0)' importType='\(standard)'/>" } ?? ""
        return Model.file(line + content, name: name, namespace: "urn:\(name)")
    }

    /// Each model narrows or wraps the type of the one below.
    private static let imports = [
        file(
            "a", importing: nil,
            """
            <itemDefinition name='tMoney'><typeRef>number</typeRef><allowedValues><text>&gt;= 0</text></allowedValues></itemDefinition>
            """),
        file(
            "b", importing: "a",
            """
            <itemDefinition name='tGrant'><itemComponent name='amount'><typeRef>a.tMoney</typeRef></itemComponent></itemDefinition>
            """),
        file(
            "c", importing: "b",
            """
            <itemDefinition name='tGrants' isCollection='true'><typeRef>b.tGrant</typeRef></itemDefinition>\
            <businessKnowledgeModel id='total' name='total'><encapsulatedLogic><formalParameter name='grants' typeRef='tGrants'/>\
            <literalExpression><text>sum(grants.amount)</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
            """),
    ]

    private func model() throws -> ModelUnderTest {
        try Model(
            "<import name='c' namespace='urn:c' importType='\(Self.standard)'/>"
                + Model.input("given", type: "c.tGrants")
                + "<decision id='d' name='d'><variable name='d' typeRef='number'/>"
                + "<informationRequirement><requiredInput href='#given'/></informationRequirement>"
                + "<knowledgeRequirement><requiredKnowledge href='urn:c#total'/></knowledgeRequirement>"
                + Model.text("c.total(given)") + "</decision>",
            importing: Self.imports)
    }

    @Test("is known by the names of the imports, and keeps its constraints over three levels")
    func threeLevels() throws {
        let model = try model()
        #expect(model.findings.isEmpty)
        func grants(_ amounts: [Value]) -> Value { .list(amounts.map { .context(["amount": $0]) }) }
        #expect(model.value("d", ["given": grants([.number(3), .number(4)])]) == "7")
        #expect(model.value("d", ["given": grants([.number(3), .number(-4)])]) == "null")
        #expect(model.value("d", ["given": grants([.string("3")])]) == "null")
        #expect(model.value("d", ["given": .context(["amount": .number(9)])]) == "9")
    }

    @Test("is not known by a shorter way than it was imported")
    func shorter() throws {
        let model = try Model(
            "<import name='c' namespace='urn:c' importType='\(Self.standard)'/>" + Model.input("v", type: "c.tMoney")
                + Model.decision("d", Model.text("v"), needs: ["i:v"]), importing: Self.imports)
        #expect(model.findings == [.unknownType])
    }
}
