/// What everybody may use says what it is for: each public declaration has a comment of its own.
struct DocumentationRules {
    /// The modules whose public declarations reach the users of the products.
    static let folders = [
        "Sources/Core/Exact/", "Sources/Core/FEEL/", "Sources/Core/DMN/", "Sources/Core/TransparencyLog/",
    ]

    /// The public declarations of `file`, cases and requirements among them, that no `///` precedes.
    func findings(in file: SourceFile) -> [Finding] {
        var blocks = Blocks()
        var findings: [Finding] = []
        for (index, line) in file.lines.enumerated() where !line.isLiteral {
            let text = line.text.trimmed
            if isDeclaration(text, in: blocks.innermost), !isDocumented(index, file) {
                let fault = "a public declaration says in a /// comment what it is for: \(text.prefix(60))"
                findings.append(Finding(file: file.path, line: line.number, fault: fault))
            }
            blocks.read(text)
        }
        return findings
    }

    private static let words: Set<Substring> = [
        "static", "final", "indirect", "mutating", "nonisolated", "convenience", "package(set)", "private(set)",
        "internal(set)",
    ]

    private func isDeclaration(_ text: Substring, in block: Substring) -> Bool {
        var words = text.split(separator: " ")[...]
        while let word = words.first, word.hasPrefix("@") || DocumentationRules.words.contains(word) {
            words.removeFirst()
        }
        guard let first = words.first else { return false }
        if first == "public" {
            let second = words.dropFirst().first
            return second != "import" && second != "extension"
        }
        if block.hasPrefix("public enum ") || block.hasPrefix("public indirect enum ") {
            return first == "case" || (first == "indirect" && words.dropFirst().first == "case")
        }
        return block.hasPrefix("public protocol ") && (first == "func" || first == "var" || first.hasPrefix("init"))
    }

    private func isDocumented(_ index: Int, _ file: SourceFile) -> Bool {
        let above = file.lines[..<index].last { !$0.text.trimmed.hasPrefix("@") }
        return above?.text.trimmed.hasPrefix("///") ?? false
    }
}

/// The braces that are open at a line, each with the text before it.
private struct Blocks {
    private var open: [Substring] = []

    var innermost: Substring { open.last ?? "" }

    mutating func read(_ text: Substring) {
        var isLiteral = false
        for index in text.indices {
            if !isLiteral, text[index...].hasPrefix("//") { return }
            switch text[index] {
            case "\"": isLiteral.toggle()
            case "{" where !isLiteral: open.append(text[..<index])
            case "}" where !isLiteral: _ = open.popLast()
            default: break
            }
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring { drop { $0 == " " } }
}
