/// How far two short texts are apart, for guesses that a person confirms.
package enum EditDistance {
    /// The fewest code points to insert, delete or replace to make `left` into `right`.
    package static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (place, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = place + 1
            for column in right.indices {
                let replaced = diagonal + (scalar == right[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }

    /// How near `text` is to `word`, 0 for equal; `nil` when it is not near. A word of two or more Chinese characters
    /// inside the text, or the text inside the word, counts as one change.
    static func nearness(_ text: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Int? {
        guard 1...60 ~= text.count, 1...60 ~= word.count else { return nil }
        if contains(text, word) || contains(word, text) { return text.count == word.count ? 0 : 1 }
        guard abs(text.count - word.count) <= 2 else { return nil }
        let distance = between(text, word)
        let longer = max(text.count, word.count)
        return distance <= (longer >= 6 ? 2 : longer >= 3 ? 1 : 0) ? distance : nil
    }

    private static func contains(_ text: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Bool {
        guard word.count >= 2, text.count >= word.count else { return false }
        return (0...text.count - word.count).contains { text[$0...].starts(with: word) }
    }
}
