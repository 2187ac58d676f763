import DMN
import FEEL

/// A model written in a test: its program, and decisions evaluated by name.
struct ModelUnderTest {
    let program: Program

    /// - Parameters:
    ///   - content: the elements between `<definitions>` and its end.
    ///   - imports: whole files of other models.
    init(
        _ content: String, version: ModelVersion = .dmn15, importing imports: [String] = [],
        hosts: HostFunctions = .javaLang
    ) throws {
        let main = try ModelUnderTest.read(ModelUnderTest.file(content, version: version))
        program = Program.compile(main, imports: try imports.map(ModelUnderTest.read), hosts: hosts)
    }

    /// A whole file around its elements.
    static func file(_ content: String, name: String = "m", namespace: String = "urn:m", version: ModelVersion = .dmn15)
        -> String
    {
        let standard = version.modelNamespaces[0]
        return """
            <definitions xmlns="\(standard)" xmlns:feel="\(version.feelNamespace)" xmlns:base="urn:base" name="\(name)" \
            namespace="\(namespace)">\(content)</definitions>
            """
    }

    private static func read(_ text: String) throws -> Definitions {
        try ModelReader.read(Array(text.utf8), file: "test.dmn").0
    }

    func value(_ decision: String, _ inputs: [String: Value] = [:]) -> String {
        program.evaluate(decision, inputs: inputs).value.literal
    }

    func evaluation(_ decision: String, _ inputs: [String: Value] = [:], level: Trace.Level = .none) -> Evaluation {
        program.evaluate(decision, inputs: inputs, level: level)
    }

    /// Why a decision is null.
    func reason(_ decision: String, _ inputs: [String: Value] = [:]) -> Diagnostic? {
        evaluation(decision, inputs).value.nullReason?.diagnostic
    }

    var findings: [Diagnostic.ID] { program.findings.map(\.diagnostic.id) }
}

// MARK: - Elements

extension ModelUnderTest {
    /// A decision around its logic; `needs` are ids of inputs (`i:`), decisions (`d:`) and knowledge (`k:`).
    static func decision(_ name: String, _ logic: String, needs: [String] = [], type: String? = nil) -> String {
        let type = type.map { " typeRef='\($0)'" } ?? ""
        return
            "<decision id='\(name)' name='\(name)'><variable name='\(name)'\(type)/>\(needs.map(requirement).joined())\(logic)</decision>"
    }

    static func requirement(_ need: String) -> String {
        let id = need.dropFirst(2)
        switch need.first {
        case "i": return "<informationRequirement><requiredInput href='#\(id)'/></informationRequirement>"
        case "k": return "<knowledgeRequirement><requiredKnowledge href='#\(id)'/></knowledgeRequirement>"
        default: return "<informationRequirement><requiredDecision href='#\(id)'/></informationRequirement>"
        }
    }

    static func input(_ name: String, type: String? = nil) -> String {
        let type = type.map { " typeRef='\($0)'" } ?? ""
        return "<inputData id='\(name)' name='\(name)'><variable name='\(name)'\(type)/></inputData>"
    }

    static func text(_ expression: String, type: String? = nil) -> String {
        let type = type.map { " typeRef='\($0)'" } ?? ""
        return "<literalExpression\(type)><text>\(escaped(expression))</text></literalExpression>"
    }

    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, letter in
            switch letter {
            case "<": result += "&lt;"
            case "&": result += "&amp;"
            case "'": result += "&apos;"
            default: result.append(letter)
            }
        }
    }
}
