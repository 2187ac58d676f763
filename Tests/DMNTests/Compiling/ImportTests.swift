import DMN
import FEEL
import Testing

@Suite("An import")
struct ImportTests {
    private typealias Model = ModelUnderTest

    private static let base = """
        <itemDefinition name='tUnit'><itemComponent name='register no'><typeRef>number</typeRef></itemComponent></itemDefinition>\
        <inputData id='unit' name='unit'><variable name='unit' typeRef='tUnit'/></inputData>\
        <businessKnowledgeModel id='twice' name='twice'><encapsulatedLogic><formalParameter name='n'/>\
        <literalExpression><text>n * 2</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>\
        <decision id='doubled' name='doubled'><informationRequirement><requiredInput href='#unit'/></informationRequirement>\
        <knowledgeRequirement><requiredKnowledge href='#twice'/></knowledgeRequirement>\
        <literalExpression><text>twice(unit.register no)</text></literalExpression></decision>
        """

    @Test(
        "brings types, inputs, decisions and knowledge of a model of any version under its name",
        arguments: ModelVersion.allCases)
    func versions(_ version: ModelVersion) throws {
        let base = Model.file(ImportTests.base, name: "base", namespace: "urn:base", version: version)
        let model = try Model(
            """
            <import name='B' namespace='urn:base' importType='\(version.modelNamespaces[0])'/>\
            <inputData id='own' name='own'><variable name='own' typeRef='B.tUnit'/></inputData>\
            <decision id='d' name='d'><informationRequirement><requiredInput href='#own'/></informationRequirement>\
            <informationRequirement><requiredDecision href='urn:base#doubled'/></informationRequirement>\
            <knowledgeRequirement><requiredKnowledge href='urn:base#twice'/></knowledgeRequirement>\
            <literalExpression><text>B.doubled + B.twice(own.register no)</text></literalExpression></decision>
            """, importing: [base])
        #expect(model.findings.isEmpty)
        let unit = Value.context(["register no": .number(5)])
        #expect(model.value("d", ["own": unit, "B.unit": unit]) == "20")
        #expect(model.reason("d", ["own": .context(["register no": .string("x")]), "B.unit": unit]) != nil)
    }

    @Test("is read by every version's own model too", arguments: ModelVersion.allCases)
    func importers(_ version: ModelVersion) throws {
        let base = Model.file(ImportTests.base, name: "base", namespace: "urn:base")
        let content =
            "<import name='B' namespace='urn:base' importType='\(ModelVersion.dmn15.modelNamespaces[0])'/>"
            + "<decision id='d' name='d'><knowledgeRequirement><requiredKnowledge href='urn:base#twice'/></knowledgeRequirement>\(Model.text("B.twice(4)"))</decision>"
        #expect(try Model(content, version: version, importing: [base]).value("d") == "8")
    }

    @Test("of a model that is not at hand leaves its names unknown")
    func missing() throws {
        let model = try Model(
            "<import name='B' namespace='urn:base' importType='\(ModelVersion.dmn15.modelNamespaces[0])'/>"
                + Model.input("own", type: "B.tUnit") + Model.decision("d", Model.text("B.x + 1")))
        #expect(Set(model.findings) == [.unknownType, .unknownName])
        #expect(model.reason("d")?.id == .unknownName)
    }

    @Test("in a circle is compiled once each")
    func circles() throws {
        let type = ModelVersion.dmn15.modelNamespaces[0]
        let base = Model.file(
            "<import name='M' namespace='urn:m' importType='\(type)'/><itemDefinition name='tB'><typeRef>M.tA</typeRef></itemDefinition>",
            name: "base", namespace: "urn:base")
        let model = try Model(
            "<import name='B' namespace='urn:base' importType='\(type)'/><itemDefinition name='tA'><typeRef>B.tB</typeRef></itemDefinition>"
                + Model.decision("d", Model.text("1"), type: "tA"), importing: [base])
        #expect(model.value("d") == "1")
    }
}
