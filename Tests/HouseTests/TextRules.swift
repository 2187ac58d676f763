import Foundation

/// What no file of `Sources` may say: the words of one policy, the words of unfinished or trapping code.
struct TextRules {
    /// Names and ids that packs declare; they are data, and code that names one fits that pack only.
    let packWords: Set<String>

    /// A file longer than this is two files.
    static let longest = 400

    /// The register of all the country's divisions names every city alike; only its table may.
    static let register = "Sources/Core/Civic/Region+Divisions.swift"

    private static let unfinished = ["TODO", "FIXME"]
    private static let trapping = ["try!", "as!", "fatalError"]

    /// The lines of `file` that say what they may not.
    func findings(in file: SourceFile) -> [Finding] {
        // Almost no file holds any of these, and asking the whole text is far cheaper than asking each line.
        let folded = file.text.lowercased()
        let unfinished = TextRules.unfinished.filter { file.text.range(of: $0, options: .literal) != nil }
        let trapping = TextRules.trapping.filter { file.text.range(of: $0, options: .literal) != nil }
        let packWords = packWords.sorted().filter { folded.range(of: $0, options: .literal) != nil }
        var findings: [Finding] = []
        for line in file.lines {
            var faults = unfinished.filter(line.text.containsWord)
                .map { "\($0): finish it, or say what is not done in the issue" }
            faults += trapping.filter(line.text.containsWord).map { "\($0) traps; throw instead" }
            if !packWords.isEmpty, file.path != TextRules.register || !line.isLiteral {
                let folded = line.text.lowercased()
                faults += packWords.filter { folded.containsWord($0) }
                    .map { "“\($0)” belongs to a policy pack, not to code" }
            }
            findings += faults.map { Finding(file: file.path, line: line.number, fault: $0) }
        }
        if file.lines.count > TextRules.longest {
            let fault = "\(file.lines.count) lines; split it by concern, \(TextRules.longest) is the most"
            findings.append(Finding(file: file.path, line: TextRules.longest + 1, fault: fault))
        }
        return findings
    }
}

extension StringProtocol {
    /// Whether `word` occurs and is not a part of a longer Latin word; Chinese has no spaces, so it may touch anything.
    func containsWord(_ word: String) -> Bool {
        ranges(of: word).contains { range in
            let before = self[..<range.lowerBound].unicodeScalars.last
            let after = self[range.upperBound...].unicodeScalars.first
            return !joins(before, word.unicodeScalars.first) && !joins(word.unicodeScalars.last, after)
        }
    }

    private func joins(_ left: Unicode.Scalar?, _ right: Unicode.Scalar?) -> Bool {
        guard let left, let right else { return false }
        return [left, right].allSatisfy { scalar in
            switch scalar {
            case "0"..."9", "A"..."Z", "a"..."z": true
            default: false
            }
        }
    }
}
