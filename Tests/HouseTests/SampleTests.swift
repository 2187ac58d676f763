import Foundation
import Testing

/// The consumer package under `Tests/Consumer` is compiled and run by `script/test`; here its sources are held against
/// the documentation that shows them and against the output that is committed.
@Suite("The samples of the documentation")
struct SampleTests {
    private static let consumer = "Tests/Consumer/Sources/Consumer"
    private static let catalogues = ["Sources/Core/FEEL/FEEL.docc", "Sources/Core/DMN/DMN.docc"]
    /// What stands before a line that a sample prints.
    private static let mark = "// → "

    private let samples: [SourceFile]

    init() throws {
        samples = try Checkout.swiftFiles(under: SampleTests.consumer)
    }

    @Test("print what the comments in them say")
    func output() throws {
        var order = try Checkout.text("Tests/Consumer/expected.txt").split(separator: "== ").map { section in
            section.split(separator: "\n").map(String.init)
        }
        order.sort { ($0.first ?? "") < ($1.first ?? "") }
        let said = samples.compactMap { file -> [String]? in
            let lines = file.lines.compactMap { line in
                line.text.firstRange(of: SampleTests.mark).map { String(line.text[$0.upperBound...]) }
            }
            let name = file.path.dropFirst(SampleTests.consumer.count + 1).dropLast(".swift".count)
            return lines.isEmpty ? nil : [String(name)] + lines
        }
        #expect(said.count > 10)
        #expect(said == order)
    }

    @Test("are those of the consumer package, line by line")
    func articles() throws {
        var findings: [Finding] = []
        var count = 0
        for path in try SampleTests.catalogues.flatMap({ try Checkout.files(under: $0, suffix: ".md") }) {
            for block in Block.all(in: try Checkout.text(path)) {
                count += 1
                if !isTaken(block) {
                    let fault = "no file of Tests/Consumer holds these \(block.language) lines: \(block.lines[0])"
                    findings.append(Finding(file: path, line: block.line, fault: fault))
                }
            }
        }
        #expect(count > 15)
        #expect(findings.isEmpty, "\(findings.report)")
    }

    /// Swift lines stand in a sample, XML lines in a model; imports may stand apart from what follows them.
    private func isTaken(_ block: Block) -> Bool {
        switch block.language {
        case "swift":
            let imports = block.lines.prefix { $0.hasPrefix("import ") || $0.isEmpty }
            let rest = Array(block.lines.dropFirst(imports.count))
            return samples.contains { file in
                let lines = file.lines.map { String($0.text).trimmed }
                return lines.holds(rest) && imports.allSatisfy { $0.isEmpty || lines.contains($0) }
            }
        case "xml":
            let models = SampleTests.catalogues.flatMap { (try? Checkout.files(under: $0, suffix: ".dmn")) ?? [] }
            return models.contains { path in
                let text = (try? Checkout.text(path)) ?? ""
                return text.components(separatedBy: "\n").map(\.trimmed).holds(block.lines)
            }
        default: return true
        }
    }
}

/// A fenced block of an article, its lines without the space around them.
private struct Block {
    let language: String
    let lines: [String]
    /// Counted from 1.
    let line: Int

    static func all(in text: String) -> [Block] {
        var blocks: [Block] = []
        var open: (language: String, line: Int, lines: [String])?
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            guard line.hasPrefix("```") else {
                open?.lines.append(line.trimmed)
                continue
            }
            if let block = open {
                if !block.lines.isEmpty {
                    blocks.append(Block(language: block.language, lines: block.lines, line: block.line))
                }
                open = nil
            } else {
                open = (String(line.dropFirst(3)), index + 1, [])
            }
        }
        return blocks
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}

extension [String] {
    /// Whether `part` stands here without a gap.
    fileprivate func holds(_ part: [String]) -> Bool {
        guard !part.isEmpty, part.count <= count else { return part.isEmpty }
        return (0...(count - part.count)).contains { Array(self[$0..<($0 + part.count)]) == part }
    }
}
