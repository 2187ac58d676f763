import Markup

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
