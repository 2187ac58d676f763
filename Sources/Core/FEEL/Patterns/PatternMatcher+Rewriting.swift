// For patterns that do not match the empty text: each match then ends behind the one before.
extension PatternMatcher {
    /// The text with every match replaced; nil when it would have more than `limit` bytes.
    mutating func replacing(with replacement: PatternReplacement, limit: Int) throws(PatternExhaustion) -> String? {
        var result = ""
        var start = 0
        while let match = try find(from: start), !match.isEmpty {
            result.unicodeScalars.append(contentsOf: text[start..<match.lowerBound])
            for part in replacement.parts {
                switch part {
                case .text(let text): result += text
                case .group(0): result.unicodeScalars.append(contentsOf: text[match])
                case .group(let number): result.unicodeScalars.append(contentsOf: group(number))
                }
                guard result.utf8.count <= limit else { return nil }
            }
            start = match.upperBound
        }
        result.unicodeScalars.append(contentsOf: text[start...])
        return result.utf8.count <= limit ? result : nil
    }

    /// What lies before, between and behind the matches; nil when there are more than `limit` pieces.
    mutating func pieces(limit: Int) throws(PatternExhaustion) -> [String]? {
        var pieces: [String] = []
        var start = 0
        while let match = try find(from: start), !match.isEmpty {
            pieces.append(piece(start..<match.lowerBound))
            guard pieces.count < limit else { return nil }
            start = match.upperBound
        }
        pieces.append(piece(start..<text.count))
        return pieces
    }

    private func piece(_ range: Range<Int>) -> String {
        var piece = String.UnicodeScalarView()
        piece.append(contentsOf: text[range])
        return String(piece)
    }
}
