/// Finds what a word of the data files stands for: a name, an alias, a label.
package struct WordIndex: Hashable, Sendable {
    private var names: [Word: String] = [:]

    init() {}

    /// Makes `word` stand for `name`; the first meaning of a word stays.
    mutating func add(_ word: String, for name: String) {
        if names[Word(word)] == nil { names[Word(word)] = name }
    }

    /// What `word` stands for, compared byte by byte; nil for a word nobody declared.
    package subscript(word: String) -> String? { names[Word(word)] }

    /// Every word with what it stands for, in the order of the words' bytes.
    package var words: [(word: String, name: String)] {
        names.map { (word: $0.key.text, name: $0.value) }
            .sorted { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }
    }
}
