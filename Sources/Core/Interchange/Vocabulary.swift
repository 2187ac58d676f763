/// The words a column may hold, each standing for a small number.
///
/// Several words may stand for one number: a kind and its Chinese label, a district and its aliases. Words are
/// compared byte by byte.
package struct Vocabulary: Sendable {
    /// One meaning with its words, the first of them the name it is printed by.
    package struct Entry: Hashable, Sendable {
        /// The number, from 0.
        package let code: Int32
        /// The words, at least one.
        package let words: [String]

        /// The meaning `code`, written as any of `words`.
        package init(code: Int32, words: [String]) {
            self.code = code
            self.words = words
        }
    }

    /// Whether a word outside the entries gets a number of its own instead of being refused.
    package let isOpen: Bool
    /// The meanings, those of an open vocabulary's new words behind the given ones.
    package private(set) var entries: [Entry]
    private var table = ByteTable()
    private var codes: [Int32] = []

    /// The vocabulary of `entries`; where two of them share a word, the first has it.
    package init(_ entries: [Entry], isOpen: Bool = false) {
        self.entries = entries
        self.isOpen = isOpen
        for entry in entries {
            for word in entry.words where table.intern(Array(word.utf8).span).isNew { codes.append(entry.code) }
        }
    }

    /// The vocabulary whose numbers are the places in `words`.
    package init(_ words: [[String]], isOpen: Bool = false) {
        self.init(words.enumerated().map { Entry(code: Int32($0.offset), words: $0.element) }, isOpen: isOpen)
    }
}

// MARK: - Looking up

extension Vocabulary {
    /// The number of `word`; `nil` when it is unknown.
    package func code(of word: Span<UInt8>) -> Int32? {
        table.index(of: word).map { codes[Int($0)] }
    }

    /// The name of the meaning `code`; `nil` when there is none.
    package func name(of code: Int32) -> String? {
        // Numbers are mostly places; a caller's own numbering is searched.
        if entries.indices.contains(Int(code)), entries[Int(code)].code == code {
            return entries[Int(code)].words.first
        }
        return entries.first { $0.code == code }?.words.first
    }

    /// The number of `word`, a new one in an open vocabulary.
    mutating func intern(_ word: Span<UInt8>) -> Int32? {
        if let code = code(of: word) { return code }
        guard isOpen, Cell.isIdentifier(word), table.intern(word).isNew else { return nil }
        let code = (entries.map(\.code).max() ?? -1) + 1
        codes.append(code)
        entries.append(Entry(code: code, words: [String(copying: word)]))
        return code
    }

    /// The accepted words for a message, at most eight: `development（开发）、transfer（转让）`.
    var listing: String {
        let names = entries.prefix(8).map { entry in
            let rest = entry.words.dropFirst().first.map { "（\($0)）" } ?? ""
            return (entry.words.first ?? "") + rest
        }
        return names.joined(separator: "、") + (entries.count > 8 ? " 等" : "")
    }
}
