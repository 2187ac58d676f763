import DMN
import Testing

@Suite("The model reader")
struct ModelReaderTests {
    private let model: Definitions
    private let diagnostics: [ModelDiagnostic]

    init() throws {
        (model, diagnostics) = try ModelReader.read(ModelSample.bytes, file: "sample.dmn")
    }

    @Test("finds nothing to say about a whole model")
    func silence() {
        #expect(diagnostics == [])
    }

    @Test("reads the root with its name normalised")
    func root() {
        #expect(model.name == "技术合同 补助")
        #expect(model.id == "_model")
        #expect(model.label == "Subsidy")
        #expect(model.description == "What a seller gets.")
        #expect(model.namespace == "https://example.org/models/subsidy")
        #expect(model.version == .dmn15)
        #expect(model.expressionLanguage == nil)
        #expect(model.imports.map(\.name) == ["base"])
        #expect(model.imports.map(\.locationURI) == ["base.dmn"])
        #expect(model.imports.map(\.isModel) == [true])
    }

    @Test("keeps the elements of the graph in document order and finds them by id and name")
    func elements() {
        #expect(model.drgElements.map(\.name) == ["sales", "第九条", "Grade", "All boxes", "Scale", "Service"])
        #expect(model.element(id: "scale")?.name == "Scale")
        #expect(model.element(named: " All  boxes ")?.id == "all")
        #expect(model.element(id: "note") == nil)
        #expect(model.decisions.map(\.id) == ["grade", "all"])
        #expect(model.inputData.first?.variable?.typeRef?.name == "tSales")
    }

    @Test("reads types with their constraints, components and signatures")
    func types() throws {
        let rate = try #require(model.itemDefinition(named: "tRate"))
        #expect(rate.label == "费率")
        #expect(rate.allowedValues?.text.content == "[0..1]")
        #expect(rate.typeConstraint?.text.content == "<= 0.5")
        let sales = try #require(model.itemDefinition(named: "tSales"))
        #expect(sales.isCollection)
        #expect(sales.itemComponents.map(\.name) == ["amount yuan", "rate", "buyer", "seller", "extra"])
        let scale = try #require(model.itemDefinition(named: "tScale")?.functionItem)
        #expect(scale.parameters.map(\.name) == ["x"])
        #expect(scale.outputTypeRef?.name == "number")
    }

    @Test("resolves the prefix of a type where one is bound")
    func typeReferences() throws {
        #expect(model.itemDefinition(named: "tRate")?.typeRef?.name == "number")
        let sales = try #require(model.itemDefinition(named: "tSales"))
        let references = sales.itemComponents.compactMap(\.typeRef)
        #expect(references.map(\.name) == ["number", "tRate", "base.tUnit", "tUnit", "context<a: number>"])
        #expect(references.map(\.namespace) == [nil, nil, nil, "https://example.org/models/base", nil])
        #expect(references.map(\.text).suffix(2) == ["other:tUnit", "context<a: number>"])
    }

    @Test("tells references within the model from those to another")
    func references() throws {
        let grade = try #require(model.decisions.first)
        #expect(grade.informationRequirements.map(\.reference.id) == ["sales", "基"])
        #expect(grade.informationRequirements.map(\.reference.namespace) == [nil, "https://example.org/models/base"])
        #expect(grade.informationRequirements.map(\.id) == ["r1", nil])
        #expect(grade.knowledgeRequirements.map(\.reference.namespace) == [nil])
        #expect(grade.knowledgeRequirements.map(\.reference.id) == ["scale"])
        #expect(grade.authorityRequirements.map(\.reference.id) == ["clause"])
        #expect(grade.question == "Which?")
        #expect(grade.allowedAnswers == "A or B")
    }

    @Test("reads knowledge sources, knowledge models and services")
    func others() throws {
        guard case .knowledgeSource(let source) = model.element(id: "clause"),
            case .businessKnowledgeModel(let scale) = model.element(id: "scale"),
            case .decisionService(let service) = model.element(id: "service")
        else {
            Issue.record("an element is missing")
            return
        }
        #expect(source.locationURI == "https://example.org/law")
        #expect(source.type == "policy")
        #expect(source.owner?.id == "bureau")
        #expect(scale.encapsulatedLogic?.kind == .feel)
        #expect(scale.encapsulatedLogic?.formalParameters.map(\.name) == ["x"])
        #expect(service.outputDecisions.map(\.id) == ["grade"])
        #expect(service.inputData.map(\.id) == ["sales"])
    }

    @Test("accepts every version of the standard by its namespace", arguments: ModelVersion.allCases)
    func versions(version: ModelVersion) throws {
        for namespace in version.modelNamespaces {
            let text = """
                <d:definitions xmlns:d="\(namespace)" xmlns:feel="\(version.feelNamespace)" name="m" namespace="n">
                <d:inputData id="i" name="i"><d:variable name="i" typeRef="feel:string"/></d:inputData></d:definitions>
                """
            let (model, diagnostics) = try ModelReader.read(Array(text.utf8), file: "old.dmn")
            #expect(model.version == version)
            #expect(model.inputData.first?.variable?.typeRef?.name == "string")
            #expect(model.inputData.first?.variable?.typeRef?.namespace == nil)
            #expect(diagnostics == [])
        }
    }

    @Test("refuses what is no model of a known version")
    func refusals() {
        let other = #expect(throws: ModelError.self) {
            try ModelReader.read(Array("<definitions xmlns='urn:x'/>".utf8), file: "f")
        }
        #expect(other?.reason == .unsupportedNamespace("urn:x"))
        #expect(other?.description.contains("https://www.omg.org/spec/DMN/20240513/MODEL/") == true)
        let root = #expect(throws: ModelError.self) { try ModelReader.read(Array("<html/>".utf8), file: "f") }
        #expect(root?.reason == .notDefinitions(root: "html"))
        let broken = #expect(throws: ModelError.self) { try ModelReader.read(Array("<a>\n<b".utf8), file: "f.dmn") }
        #expect(broken?.reason == .document(.unterminated("tag <b>")))
        #expect(broken?.description.hasPrefix("f.dmn:2:1: ") == true)
    }
}
