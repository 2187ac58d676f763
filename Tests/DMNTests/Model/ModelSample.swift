/// A model that uses every construct the reader knows, for tests that need one whole.
enum ModelSample {
    static let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20230324/MODEL/"
            xmlns:feel="https://www.omg.org/spec/DMN/20230324/FEEL/" xmlns:own="https://example.org/models/subsidy"
            xmlns:ext="https://example.org/extension" xmlns:other="https://example.org/models/base"
            id="_model" name="  技术合同\u{3000} \u{3000}补助 " label="Subsidy"
            namespace="https://example.org/models/subsidy" ext:version="7">
          <dmn:description>What a seller gets.</dmn:description>
          <dmn:extensionElements><ext:any><dmn:nonsense/></ext:any></dmn:extensionElements>
          <dmn:import name="base" namespace="https://example.org/models/base" locationURI="base.dmn"
              importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
          <dmn:itemDefinition name="tRate" label="费率">
            <dmn:typeRef>feel:number</dmn:typeRef>
            <dmn:allowedValues><dmn:text>[0..1]</dmn:text></dmn:allowedValues>
            <dmn:typeConstraint><dmn:text>&lt;= 0.5</dmn:text></dmn:typeConstraint>
          </dmn:itemDefinition>
          <dmn:itemDefinition name="tSales" isCollection="true">
            <dmn:itemComponent name="amount  yuan"><dmn:typeRef>number</dmn:typeRef></dmn:itemComponent>
            <dmn:itemComponent name="rate"><dmn:typeRef>own:tRate</dmn:typeRef></dmn:itemComponent>
            <dmn:itemComponent name="buyer"><dmn:typeRef>base.tUnit</dmn:typeRef></dmn:itemComponent>
            <dmn:itemComponent name="seller"><dmn:typeRef>other:tUnit</dmn:typeRef></dmn:itemComponent>
            <dmn:itemComponent name="extra"><dmn:typeRef>context&lt;a: number></dmn:typeRef></dmn:itemComponent>
          </dmn:itemDefinition>
          <dmn:itemDefinition name="tScale">
            <dmn:functionItem outputTypeRef="number"><dmn:parameters name="x" typeRef="number"/></dmn:functionItem>
          </dmn:itemDefinition>
          <dmn:inputData id="sales" name="sales"><dmn:variable name="sales" typeRef="tSales"/></dmn:inputData>
          <dmn:knowledgeSource id="clause" name="第九条" locationURI="https://example.org/law">
            <dmn:type>policy</dmn:type><dmn:owner href="#bureau"/>
          </dmn:knowledgeSource>
          <dmn:decision id="grade" name="Grade">
            <dmn:question>Which?</dmn:question><dmn:allowedAnswers>A or B</dmn:allowedAnswers>
            <dmn:variable name="Grade" typeRef="string"/>
            <dmn:informationRequirement id="r1"><dmn:requiredInput href="#sales"/></dmn:informationRequirement>
            <dmn:informationRequirement>
              <dmn:requiredDecision href="https://example.org/models/base#%E5%9F%BA"/>
            </dmn:informationRequirement>
            <dmn:knowledgeRequirement>
              <dmn:requiredKnowledge href="https://example.org/models/subsidy#scale"/>
            </dmn:knowledgeRequirement>
            <dmn:authorityRequirement><dmn:requiredAuthority href="#clause"/></dmn:authorityRequirement>
            <dmn:decisionTable id="table" hitPolicy="COLLECT" aggregation="MAX" outputLabel="Grade">
              <dmn:input id="i1" label="Total">
                <dmn:inputExpression typeRef="number"><dmn:text>sum(sales.amount yuan)</dmn:text></dmn:inputExpression>
                <dmn:inputValues><dmn:text>[0..100]</dmn:text></dmn:inputValues>
              </dmn:input>
              <dmn:output name="grade" label="G" typeRef="string">
                <dmn:outputValues><dmn:text>"A","B"</dmn:text></dmn:outputValues>
                <dmn:defaultOutputEntry><dmn:text>"B"</dmn:text></dmn:defaultOutputEntry>
              </dmn:output>
              <dmn:annotation name="clause"/>
              <dmn:rule id="rule1">
                <dmn:description>large</dmn:description>
                <dmn:inputEntry><dmn:text><![CDATA[> 50]]></dmn:text></dmn:inputEntry>
                <dmn:outputEntry><dmn:text>"A"</dmn:text></dmn:outputEntry>
                <dmn:annotationEntry><dmn:text>第九条</dmn:text></dmn:annotationEntry>
              </dmn:rule>
            </dmn:decisionTable>
          </dmn:decision>
          <dmn:decision id="all" name="All boxes">
            <dmn:context>
              <dmn:contextEntry>
                <dmn:variable name="list"/>
                <dmn:list typeRef="own:tSales">
                  <dmn:literalExpression expressionLanguage="feel"><dmn:text>1</dmn:text></dmn:literalExpression>
                </dmn:list>
              </dmn:contextEntry>
              <dmn:contextEntry>
                <dmn:variable name="relation"/>
                <dmn:relation>
                  <dmn:column name="a"/><dmn:column name="b"/>
                  <dmn:row>
                    <dmn:literalExpression><dmn:text>1</dmn:text></dmn:literalExpression>
                    <dmn:literalExpression><dmn:text>2</dmn:text></dmn:literalExpression>
                  </dmn:row>
                </dmn:relation>
              </dmn:contextEntry>
              <dmn:contextEntry>
                <dmn:variable name="invocation"/>
                <dmn:invocation>
                  <dmn:literalExpression><dmn:text>Scale</dmn:text></dmn:literalExpression>
                  <dmn:binding>
                    <dmn:parameter name="x"/>
                    <dmn:literalExpression><dmn:text>3</dmn:text></dmn:literalExpression>
                  </dmn:binding>
                </dmn:invocation>
              </dmn:contextEntry>
              <dmn:contextEntry>
                <dmn:variable name="conditional"/>
                <dmn:conditional>
                  <dmn:if><dmn:literalExpression><dmn:text>true</dmn:text></dmn:literalExpression></dmn:if>
                  <dmn:then><dmn:literalExpression><dmn:text>1</dmn:text></dmn:literalExpression></dmn:then>
                  <dmn:else><dmn:literalExpression><dmn:text>2</dmn:text></dmn:literalExpression></dmn:else>
                </dmn:conditional>
              </dmn:contextEntry>
              <dmn:contextEntry>
                <dmn:variable name="filter"/>
                <dmn:filter>
                  <dmn:in><dmn:literalExpression><dmn:text>sales</dmn:text></dmn:literalExpression></dmn:in>
                  <dmn:match><dmn:literalExpression><dmn:text>item.rate > 0</dmn:text></dmn:literalExpression></dmn:match>
                </dmn:filter>
              </dmn:contextEntry>
              <dmn:contextEntry>
                <dmn:variable name="for"/>
                <dmn:for iteratorVariable="x">
                  <dmn:in typeRef="tSales"><dmn:literalExpression><dmn:text>sales</dmn:text></dmn:literalExpression></dmn:in>
                  <dmn:return><dmn:literalExpression><dmn:text>x</dmn:text></dmn:literalExpression></dmn:return>
                </dmn:for>
              </dmn:contextEntry>
              <dmn:contextEntry>
                <dmn:every iteratorVariable="x">
                  <dmn:in>
                    <dmn:some iteratorVariable="y">
                      <dmn:in><dmn:literalExpression><dmn:text>[1]</dmn:text></dmn:literalExpression></dmn:in>
                      <dmn:satisfies><dmn:literalExpression><dmn:text>y</dmn:text></dmn:literalExpression></dmn:satisfies>
                    </dmn:some>
                  </dmn:in>
                  <dmn:satisfies>
                    <dmn:functionDefinition kind="Java">
                      <dmn:formalParameter name="p" typeRef="number"/>
                      <dmn:literalExpression><dmn:text>p</dmn:text></dmn:literalExpression>
                    </dmn:functionDefinition>
                  </dmn:satisfies>
                </dmn:every>
              </dmn:contextEntry>
            </dmn:context>
          </dmn:decision>
          <dmn:businessKnowledgeModel id="scale" name="Scale">
            <dmn:variable name="Scale" typeRef="tScale"/>
            <dmn:encapsulatedLogic kind="FEEL">
              <dmn:formalParameter name="x" typeRef="number"/>
              <dmn:literalExpression typeRef="number"><dmn:text>x * 2</dmn:text></dmn:literalExpression>
            </dmn:encapsulatedLogic>
          </dmn:businessKnowledgeModel>
          <dmn:decisionService id="service" name="Service">
            <dmn:outputDecision href="#grade"/><dmn:encapsulatedDecision href="#all"/>
            <dmn:inputDecision href="#all"/><dmn:inputData href="#sales"/>
          </dmn:decisionService>
          <dmn:textAnnotation id="note"><dmn:text>remember</dmn:text></dmn:textAnnotation>
        </dmn:definitions>
        """

    static let bytes = Array(text.utf8)

    /// A model of DMN 1.5 around `content`, in the default namespace.
    static func around(_ content: String) -> [UInt8] {
        let namespace = "https://www.omg.org/spec/DMN/20230324/MODEL/"
        return Array("<definitions xmlns=\"\(namespace)\" name=\"m\" namespace=\"urn:m\">\(content)</definitions>".utf8)
    }
}
