/// The words of a column, ready to be recognised in other spellings: other case, full-width letters, spaces inside.
///
/// A class, because it is made once and lent to every cell.
package final class WordList: Sendable {
    /// The words as they ought to be written.
    package let vocabulary: Vocabulary
    /// Words by their folded bytes; those that two meanings share are left out.
    private let codes: [[UInt8]: Int32]

    /// The words of `vocabulary`, which stays closed here even if it is open to the strict reader.
    package init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        var codes: [[UInt8]: Int32] = [:]
        var shared: Set<[UInt8]> = []
        for entry in vocabulary.entries {
            for word in entry.words {
                guard let text = try? ScrubbedCell(Array(word.utf8).span, narrowing: true) else { continue }
                let key = WordList.key(text.bytes)
                if let other = codes[key], other != entry.code { shared.insert(key) }
                codes[key] = entry.code
            }
        }
        for key in shared { codes[key] = nil }
        self.codes = codes
    }
}

// MARK: - Recognising

extension WordList {
    /// The meaning of `text`, scrubbed and narrowed, in another spelling; `nil` when it has none or two.
    func folded(_ text: ScrubbedCell) -> Written<Int32>? {
        guard let code = codes[WordList.key(text.bytes)] else { return nil }
        var tidying = text.tidying
        if text.bytes.contains(0x20) { tidying.insert(.innerSpace) }
        if text.bytes.contains(where: { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }) { tidying.insert(.letterCase) }
        return Written(code, tidying.isEmpty ? .synonym : tidying)
    }

    /// The word nearest to `utf8`, or contained in it, if one meaning alone is near.
    func nearest(to utf8: [UInt8]) -> String? {
        let text = Array(String(decoding: WordList.key(utf8), as: UTF8.self).unicodeScalars)
        guard 2...40 ~= text.count else { return nil }
        var best: (distance: Int, code: Int32, word: String)?
        var isShared = false
        for entry in vocabulary.entries {
            for word in entry.words {
                guard let distance = EditDistance.nearness(text, Array(word.unicodeScalars)) else { continue }
                if let found = best, found.distance <= distance {
                    if found.distance == distance, found.code != entry.code { isShared = true }
                } else {
                    (best, isShared) = ((distance, entry.code, word), false)
                }
            }
        }
        return isShared ? nil : best?.word
    }

    /// Lower case, no spaces.
    private static func key(_ utf8: [UInt8]) -> [UInt8] {
        utf8.filter { $0 != 0x20 }.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    }
}
