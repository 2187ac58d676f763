import Markup

/// A heading for those who hear a page: tiles have headings of their own, which must not skip a level.
struct HiddenHeading: Component {
    private let words: Phrase

    init(_ words: Phrase) { self.words = words }

    func html(in language: Language) -> HTML { "<h2 class=\"unseen\">\(words[language])</h2>" }
}

/// What must be known to read the numbers above it, in small letters.
struct SmallPrint: Component {
    private let sentences: [Phrase]

    init(_ sentences: [Phrase]) { self.sentences = sentences }

    func html(in language: Language) -> HTML {
        guard !sentences.isEmpty else { return HTML() }
        let stop = language == .chinese ? "。" : "."
        return "<p class=\"note\">\(Phrase.sequence(sentences)[language])\(stop)</p>"
    }
}
