import DMN
import FEEL
import Testing

@Suite("A file as a modeller writes it")
struct ModellerExportTests {
    private func program(_ text: String) throws -> Program {
        let (model, findings) = try ModelReader.read(Array(text.utf8), file: "export.dmn")
        #expect(findings.isEmpty, "\(findings)")
        return Program.compile(model)
    }

    @Test("with its own namespaces, diagram, and number types of a host language")
    func processSuite() throws {
        let program = try program(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" \
            xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" \
            xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" xmlns:host="http://example.org/schema/1.0/dmn" id="menu" name="Menu" \
            namespace="http://example.org/schema/1.0/dmn" exporter="A Modeler" exporterVersion="5.0.0">
              <inputData id="season_1" name="season"><variable id="v1" name="season" typeRef="string" /></inputData>
              <inputData id="guests_1" name="guests"><variable id="v2" name="guests" typeRef="integer" /></inputData>
              <decision id="dish" name="Dish" host:historyTimeToLive="P30D">
                <variable id="v3" name="Dish" typeRef="string" />
                <informationRequirement id="r1"><requiredInput href="#season_1" /></informationRequirement>
                <informationRequirement id="r2"><requiredInput href="#guests_1" /></informationRequirement>
                <decisionTable id="t1" hitPolicy="FIRST" biodi:annotationsWidth="400">
                  <input id="i1" label="Season" biodi:width="192" host:inputVariable="currentSeason">
                    <inputExpression id="e1" typeRef="string" expressionLanguage="feel"><text>season</text></inputExpression>
                    <inputValues id="vs"><text>"Fall","Winter","Spring"</text></inputValues>
                  </input>
                  <input id="i2" label="Guests"><inputExpression id="e2" typeRef="integer"><text>guests</text></inputExpression></input>
                  <output id="o1" label="Dish" name="desiredDish" typeRef="string" biodi:width="192" />
                  <rule id="r"><description>Keep it simple</description>
                    <inputEntry id="c1"><text>"Fall","Winter"</text></inputEntry><inputEntry id="c2"><text>&lt;= 8</text></inputEntry>
                    <outputEntry id="c3"><text>"Spareribs"</text></outputEntry></rule>
                  <rule id="r9"><description></description>
                    <inputEntry id="c4"><text></text></inputEntry><inputEntry id="c5"><text>-</text></inputEntry>
                    <outputEntry id="c6" expressionLanguage="feel"><text>"Stew"</text></outputEntry></rule>
                </decisionTable>
              </decision>
              <dmndi:DMNDI><dmndi:DMNDiagram id="dd"><dmndi:DMNShape id="s1" dmnElementRef="dish">
                <dc:Bounds height="80" width="180" x="100" y="80" /></dmndi:DMNShape>
                <dmndi:DMNEdge id="s2" dmnElementRef="r1"><di:waypoint x="1" y="2" /><di:waypoint x="3" y="4" /></dmndi:DMNEdge>
              </dmndi:DMNDiagram></dmndi:DMNDI>
            </definitions>
            """)
        func dish(_ season: String, _ guests: Int) -> String {
            program.evaluate("Dish", inputs: ["season": .string(season), "guests": .number(guests)]).value.literal
        }
        #expect(dish("Fall", 8) == "\"Spareribs\"")
        #expect(dish("Spring", 4) == "\"Stew\"")
        #expect(dish("Summer", 4) == "null")
    }

    @Test("with a prefix at every element, extension elements, and types named with prefixes")
    func prefixed() throws {
        let program = try program(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <semantic:definitions xmlns:semantic="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns:feel="http://www.omg.org/spec/DMN/20180521/FEEL/" \
            xmlns:tool="http://example.org/modeling" xmlns="http://example.org/definitions/_1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            id="_1" name="Lending" namespace="http://example.org/definitions/_1" typeLanguage="http://www.omg.org/spec/DMN/20180521/FEEL/" \
            expressionLanguage="http://www.omg.org/spec/DMN/20180521/FEEL/" exporter="DMN Modeler" tool:logoChoice="Default">
              <semantic:extensionElements><tool:properties><tool:property key="a"><![CDATA[<b>]]></tool:property></tool:properties></semantic:extensionElements>
              <semantic:itemDefinition label="tLoan" name="tLoan"><semantic:itemComponent id="_c1" name="amount"><semantic:typeRef>feel:number</semantic:typeRef></semantic:itemComponent>
                <semantic:itemComponent id="_c2" name="term in months"><semantic:typeRef>feel:number</semantic:typeRef></semantic:itemComponent></semantic:itemDefinition>
              <semantic:inputData id="_in" name="Requested Loan"><semantic:extensionElements/><semantic:variable name="Requested Loan" typeRef="tLoan"/></semantic:inputData>
              <semantic:businessKnowledgeModel id="_k" name="Fee &amp; Cost"><semantic:variable name="Fee &amp; Cost"/>
                <semantic:encapsulatedLogic><semantic:extensionElements><tool:widths/></semantic:extensionElements>
                  <semantic:formalParameter name="loan" typeRef="tLoan"/><semantic:literalExpression id="_l" typeRef="feel:number"><semantic:text>loan.amount / 100 * loan.term in months</semantic:text></semantic:literalExpression>
                </semantic:encapsulatedLogic></semantic:businessKnowledgeModel>
              <semantic:decision id="_d" name="Total Cost" tool:visited="true"><semantic:description>What it costs.</semantic:description><semantic:question>How much?</semantic:question>
                <semantic:variable name="Total Cost" typeRef="feel:number"/>
                <semantic:informationRequirement><semantic:requiredInput href="#_in"/></semantic:informationRequirement>
                <semantic:knowledgeRequirement><semantic:requiredKnowledge href="http://example.org/definitions/_1#_k"/></semantic:knowledgeRequirement>
                <semantic:context id="_x"><semantic:contextEntry><semantic:extensionElements/><semantic:variable name="fee" typeRef="feel:number"/>
                  <semantic:invocation><semantic:literalExpression><semantic:text>Fee &amp; Cost</semantic:text></semantic:literalExpression>
                    <semantic:binding><semantic:parameter name="loan"/><semantic:literalExpression><semantic:text>Requested Loan</semantic:text></semantic:literalExpression></semantic:binding></semantic:invocation></semantic:contextEntry>
                  <semantic:contextEntry><semantic:literalExpression><semantic:text>fee + Requested Loan.amount</semantic:text></semantic:literalExpression></semantic:contextEntry></semantic:context>
              </semantic:decision>
              <semantic:textAnnotation id="_t" textFormat="text/plain"><semantic:text>a note</semantic:text></semantic:textAnnotation>
              <semantic:association id="_a"><semantic:sourceRef href="#_t"/><semantic:targetRef href="#_d"/></semantic:association>
            </semantic:definitions>
            """)
        let loan = Value.context(["amount": .number(1_000), "term in months": .number(12)])
        #expect(program.evaluate("Total Cost", inputs: ["Requested Loan": loan]).value.literal == "1120")
    }

    @Test("with widths of columns between its elements, and annotations of rules")
    func componentWidths() throws {
        let program = try program(
            """
            <dmn:definitions xmlns:dmn="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns="https://example.org/dmn/_2" xmlns:feel="http://www.omg.org/spec/DMN/20180521/FEEL/" \
            xmlns:ext="http://example.org/dmn/1.2" xmlns:dmndi="http://www.omg.org/spec/DMN/20180521/DMNDI/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" \
            id="_2" name="Traffic" typeLanguage="http://www.omg.org/spec/DMN/20180521/FEEL/" namespace="https://example.org/dmn/_2">
              <dmn:extensionElements/>
              <dmn:itemDefinition id="_t1" name="tViolation" isCollection="false"><dmn:itemComponent id="_t2" name="Type" isCollection="false"><dmn:typeRef>string</dmn:typeRef>
                <dmn:allowedValues ext:constraintType="enumeration" id="_t3"><dmn:text>"speed", "parking"</dmn:text></dmn:allowedValues></dmn:itemComponent>
                <dmn:itemComponent id="_t4" name="Actual Speed" isCollection="false"><dmn:typeRef>number</dmn:typeRef></dmn:itemComponent></dmn:itemDefinition>
              <dmn:inputData id="_i" name="Violation"><dmn:extensionElements/><dmn:variable id="_iv" name="Violation" typeRef="tViolation"/></dmn:inputData>
              <dmn:decision id="_f" name="Fine"><dmn:extensionElements/><dmn:variable id="_fv" name="Fine" typeRef="number"/>
                <dmn:informationRequirement id="_r"><dmn:requiredInput href="#_i"/></dmn:informationRequirement>
                <dmn:decisionTable id="_dt" hitPolicy="UNIQUE" preferredOrientation="Rule-as-Row">
                  <dmn:input id="_in1"><dmn:inputExpression id="_ie1" typeRef="string"><dmn:text>Violation.Type</dmn:text></dmn:inputExpression></dmn:input>
                  <dmn:input id="_in2"><dmn:inputExpression id="_ie2" typeRef="number"><dmn:text>Violation.Actual Speed</dmn:text></dmn:inputExpression></dmn:input>
                  <dmn:output id="_o"/><dmn:annotation name="annotation-1"/>
                  <dmn:rule id="_r1"><dmn:inputEntry id="_1a"><dmn:text>"speed"</dmn:text></dmn:inputEntry><dmn:inputEntry id="_1b"><dmn:text>[130..200)</dmn:text></dmn:inputEntry>
                    <dmn:outputEntry id="_1c"><dmn:text>500</dmn:text></dmn:outputEntry><dmn:annotationEntry><dmn:text>art. 1</dmn:text></dmn:annotationEntry></dmn:rule>
                  <dmn:rule id="_r2"><dmn:inputEntry id="_2a"><dmn:text>"parking"</dmn:text></dmn:inputEntry><dmn:inputEntry id="_2b"><dmn:text>-</dmn:text></dmn:inputEntry>
                    <dmn:outputEntry id="_2c"><dmn:text>100</dmn:text></dmn:outputEntry><dmn:annotationEntry><dmn:text/></dmn:annotationEntry></dmn:rule>
                </dmn:decisionTable></dmn:decision>
              <dmndi:DMNDI><dmndi:DMNDiagram><di:extension><ext:ComponentsWidthsExtension><ext:ComponentWidths dmnElementRef="_dt"><ext:width>50.0</ext:width></ext:ComponentWidths></ext:ComponentsWidthsExtension></di:extension>
                <dmndi:DMNShape id="s" dmnElementRef="_f" isCollapsed="false"/></dmndi:DMNDiagram></dmndi:DMNDI>
            </dmn:definitions>
            """)
        func fine(_ type: String, _ speed: Value) -> String {
            program.evaluate(
                "Fine", inputs: ["Violation": .context(["Type": .string(type), "Actual Speed": speed])]
            ).value.literal
        }
        #expect(fine("speed", .number(150)) == "500")
        #expect(fine("parking", .null) == "100")
        #expect(fine("speed", .number(200)) == "null")
        #expect(fine("noise", .number(150)) == "null")
    }
}
