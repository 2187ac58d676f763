import DMN
import Exact
import FEEL
import Interchange

/// A finding with the line of the file it points into: what a person needs to see what is meant.
struct PlacedFinding: Hashable {
    let diagnostic: Diagnostic
    /// The file as the caller named it; empty for a text from the command line.
    let file: String
    /// The decision, knowledge model or type it was found in; nil for a text from the command line.
    var element: String?
    var elementID: String?
    let position: SourcePosition
    /// How many code points of the line are meant, at least one.
    let length: Int
    /// The line of the file.
    let line: String

    /// A finding of a model; nil for one that lies in none of its texts.
    init?(_ diagnostic: Diagnostic, in folder: ModelFolder) {
        guard let finding = folder.program.locate(diagnostic) else { return nil }
        self.init(finding, in: folder)
    }

    init(_ finding: ModelFinding, in folder: ModelFolder) {
        let source = folder.files[finding.namespace] ?? SourceFile(name: finding.namespace, bytes: [])
        self.init(finding.diagnostic, in: source, from: finding.position, to: finding.endPosition)
        element = finding.element
        elementID = finding.elementID
    }

    /// A finding of a lone expression.
    init(_ diagnostic: Diagnostic, in text: SourceFile) {
        self.init(
            diagnostic, in: text, from: text.position(ofByte: Int(diagnostic.site.start)),
            to: text.position(ofByte: Int(diagnostic.site.end)))
    }

    private init(_ diagnostic: Diagnostic, in source: SourceFile, from start: SourcePosition, to end: SourcePosition?) {
        self.diagnostic = diagnostic
        file = source.name
        position = start
        line = source.line(start.line)
        let toEndOfLine = line.unicodeScalars.count - start.column + 1
        let length = end.map { $0.line == start.line ? $0.column - start.column : toEndOfLine } ?? toEndOfLine
        self.length = max(1, length)
    }
}

// MARK: - For people

extension PlacedFinding {
    /// Place and sentence, the element, the line with what is meant marked, and the mend.
    func text(in language: Diagnostic.Language) -> String {
        let place = (file.isEmpty ? "" : "\(file):") + "\(position)"
        let message = diagnostic.message(in: language)
        let remedy = diagnostic.remedy(in: language)
        var lines: [String]
        switch language {
        case .chinese:
            let gravity = diagnostic.severity == .error ? "错误" : "提醒"
            lines = ["\(place)：\(gravity) [\(diagnostic.id.rawValue)]：\(message)。"]
            if let element { lines.append("  位于“\(element)”" + (elementID.map { "（编号 \($0)）" } ?? "")) }
        case .english:
            lines = ["\(place): \(diagnostic.severity.rawValue) [\(diagnostic.id.rawValue)]: \(message)."]
            if let element { lines.append("  in “\(element)”" + (elementID.map { " (id \($0))" } ?? "")) }
        }
        lines += MarkedLine(line, number: position.line, column: position.column, length: length).lines
        lines.append(language == .chinese ? "  办法：\(remedy)。" : "  Mend: \(remedy).")
        return lines.joined(separator: "\n")
    }
}

// MARK: - For programs

extension PlacedFinding {
    /// Identity, gravity, both sentences and the place; `rules` only where rules of a table are at odds.
    var json: JSON {
        var members = [
            JSON.Member("id", .string(diagnostic.id.rawValue)),
            JSON.Member("severity", .string(diagnostic.severity.rawValue)),
            JSON.Member("message", PlacedFinding.both(diagnostic.message)),
            JSON.Member("remedy", PlacedFinding.both(diagnostic.remedy)),
            JSON.Member("file", file.isEmpty ? .null : .string(file)),
            JSON.Member("element", element.map(JSON.string) ?? .null),
            JSON.Member("elementID", elementID.map(JSON.string) ?? .null),
            JSON.Member("line", .number(Decimal128(position.line))),
            JSON.Member("column", .number(Decimal128(position.column))),
            JSON.Member("length", .number(Decimal128(length))),
        ]
        if !diagnostic.rules.isEmpty {
            let rules = diagnostic.rules.map { rule in
                JSON.object([
                    JSON.Member("number", .number(Decimal128(rule.number))),
                    JSON.Member("id", rule.id.map(JSON.string) ?? .null),
                ])
            }
            members.append(JSON.Member("rules", .array(rules)))
        }
        return .object(members)
    }

    private static func both(_ sentence: (Diagnostic.Language) -> String) -> JSON {
        .object(Diagnostic.Language.allCases.map { JSON.Member($0.rawValue, .string(sentence($0))) })
    }
}
