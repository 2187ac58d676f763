import DMN
import FEEL

/// One sample of every reason for which a file is refused or remarked upon.
enum FileFaultSamples {
    /// A reason with its sentences.
    struct Sample {
        let name: String
        let message: (Diagnostic.Language) -> String
        let remedy: (Diagnostic.Language) -> String
    }

    static var all: [Sample] {
        let read = xml.map {
            Sample(name: "xml.\(label($0, $0.message(in: .english)))", message: $0.message, remedy: $0.remedy)
        }
        let refused = errors.map { Sample(name: "model.\(label($0, ""))", message: $0.message, remedy: $0.remedy) }
        let remarked = diagnostics.map { Sample(name: $0.id, message: $0.message, remedy: $0.remedy) }
        let tested = cases.map { Sample(name: "tck.\(label($0, ""))", message: $0.message, remedy: $0.remedy) }
        return read + refused + remarked + tested
    }

    /// The name of a case with facts; of one without, its sentence.
    private static func label(_ reason: Any, _ sentence: String) -> String {
        Mirror(reflecting: reason).children.first?.label ?? sentence
    }

    static let xml: [XMLError.Reason] = [
        .empty, .tooLarge(bytes: 9_000_000, limit: 8_388_608), .encoding("GB18030"), .notUTF8,
        .forbiddenCharacter(0x1B),
        .version("1.1"), .declaration, .documentType, .tooDeep(limit: 256), .tooManyElements(limit: 1_000_000),
        .tooManyAttributes(limit: 128), .tooManyNamespaces(limit: 1_000), .strayLessThan, .badReference("&nbsp;"),
        .cdataEnd,
        .badName("1a"), .badTag("decision"), .duplicateAttribute("id"), .unboundPrefix("dmn"),
        .badNamespace(prefix: "xml"),
        .badComment, .unterminated("comment"), .unterminated("CDATA section"), .unterminated("processing instruction"),
        .unterminated("end tag"), .unterminated("tag <decision>"), .unclosed("decision"),
        .mismatchedEnd(expected: "text", found: "rule"), .strayEnd("rule"), .outsideRoot, .noRoot,
    ]

    static let errors: [ModelError.Reason] = [
        .document(.empty), .notDefinitions(root: "html"), .unsupportedNamespace("urn:other"),
        .unsupportedNamespace(nil),
    ]

    static let diagnostics: [ModelDiagnostic.Reason] = [
        .unknownElement("nonsense", parent: "decision"), .unknownAttribute("nane", element: "inputData"),
        .missingAttribute("name", element: "inputData"), .missingElement("<text>", parent: "allowedValues"),
        .missingElement("an expression", parent: "contextEntry"),
        .missingElement("<requiredDecision> or <requiredInput>", parent: "informationRequirement"),
        .repeatedElement("expression", parent: "decision"), .repeatedElement("<output>", parent: "decisionTable"),
        .repeatedElement("required element", parent: "informationRequirement"),
        .strayText(element: "literalExpression"),
        .unknownValue("yes", attribute: "isCollection", allowed: ["true", "false"]), .malformedReference("d"),
        .duplicateID("i", first: SourcePosition(line: 2, column: 1)),
        .duplicateName("成交额", first: SourcePosition(line: 2, column: 1)),
        .cellCount(found: 1, expected: 2, columns: "inputs"), .cellCount(found: 1, expected: 2, columns: "outputs"),
        .cellCount(found: 1, expected: 2, columns: "columns"), .aggregationWithoutCollect,
    ]

    static let cases: [TCKError.Reason] = [
        .document(.noRoot), .notTestCases(root: "html"), .missingAttribute("id", element: "testCase"),
        .badValue("x", attribute: "type"), .mixedValue(element: "expected"), .unknownElement("foo", parent: "testCase"),
        .duplicateID("001"),
    ]
}
