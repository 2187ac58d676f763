/// One Swift file, read as lines; no compiler is asked.
struct SourceFile {
    /// Relative to the root of the checkout.
    let path: String
    let text: String
    let lines: [Line]

    /// A line and whether it lies inside a text literal of several lines.
    struct Line {
        /// Counted from 1.
        let number: Int
        let text: Substring
        let isLiteral: Bool
    }

    init(path: String, text: String) {
        self.path = path
        self.text = text
        var lines: [Line] = []
        var isLiteral = false
        var pieces = text.split(separator: "\n", omittingEmptySubsequences: false)
        if pieces.last == "" { pieces.removeLast() }
        for (index, piece) in pieces.enumerated() {
            let toggles = !piece.count(of: "\"\"\"").isMultiple(of: 2)
            lines.append(Line(number: index + 1, text: piece, isLiteral: isLiteral && !toggles))
            if toggles { isLiteral.toggle() }
        }
        self.lines = lines
    }

    /// The modules this file imports, whatever stands before the word `import`.
    var imports: [(module: String, line: Int)] {
        lines.compactMap { line in
            guard !line.isLiteral else { return nil }
            var words = line.text.split(separator: " ")[...]
            while let word = words.first, word != "import" {
                guard word.hasPrefix("@") || SourceFile.accessLevels.contains(String(word)) else { return nil }
                words.removeFirst()
            }
            words.removeFirst(min(1, words.count))
            if let word = words.first, SourceFile.importKinds.contains(String(word)) { words.removeFirst() }
            guard let module = words.first?.split(separator: ".").first else { return nil }
            return (String(module), line.number)
        }
    }

    private static let accessLevels: Set = ["public", "package", "internal", "fileprivate", "private"]
    private static let importKinds: Set = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias"]
}

extension StringProtocol {
    /// How often `text` occurs, overlaps not counted.
    func count(of text: String) -> Int {
        ranges(of: text).count
    }
}
