/// The places of the city, and the one word for everywhere else.
package struct Districts: Hashable, Sendable {
    /// The districts in the pack's order.
    package let all: [District]
    /// What models see for a unit outside the city.
    package let outside: String
    /// What the data files may write for it.
    package let outsideAliases: [String]
    /// What each word of the data files stands for.
    package let words: WordIndex
    /// Where the word for outside stands.
    package let outsidePlaces: Places

    init(all: [District], outside: String, outsideAliases: [String], outsidePlaces: Places) {
        self.all = all
        self.outside = outside
        self.outsideAliases = outsideAliases
        self.outsidePlaces = outsidePlaces
        var words = WordIndex()
        for district in all {
            for word in [district.name] + district.aliases { words.add(word, for: district.name) }
        }
        for word in [outside] + outsideAliases { words.add(word, for: outside) }
        self.words = words
    }
}

// MARK: - Words

extension Districts {
    /// For each district in the pack's order its name and aliases, at last those of outside.
    package var spellings: [[String]] { all.map { [$0.name] + $0.aliases } + [[outside] + outsideAliases] }
}

// MARK: - Looking up

extension Districts {
    /// The name that models see for a name or alias; ``outside`` for the words for it; nil for an unknown word.
    package func canonicalName(_ word: String) -> String? { words[word] }

    /// The district that a name or alias means; nil for places outside and unknown words.
    package func district(_ word: String) -> District? {
        guard let name = words[word] else { return nil }
        return all.first { $0.name.isSame(as: name) }
    }
}
