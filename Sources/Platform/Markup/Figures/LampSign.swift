package import Civic

/// A lamp with its word, never told by colour alone: each colour has a shape of its own too, and paper shows both.
package struct LampSign: Component {
    /// Which lamp is lit.
    package let lamp: Lamp
    /// What it says; by default the lamp's own word.
    package let words: Phrase

    /// The lamp `lamp` that says `words`: `剩 3 个工作日` tells more than `正常`.
    package init(_ lamp: Lamp, _ words: Phrase? = nil) {
        self.lamp = lamp
        self.words = words ?? .lamp(lamp)
    }

    /// `<span class="lamp near">临期</span>`; where the words are the page's own, the lamp's word stands before them
    /// for those who do not see its colour.
    package func html(in language: Language) -> HTML {
        let own = Phrase.lamp(lamp)
        let prefix: HTML? =
            words == own ? nil : "<span class=\"unseen\">\((own + Words.colon)[language])</span>"
        return "<span class=\"\(style)\">\(prefix)\(words[language])</span>"
    }

    private var style: HTML {
        switch lamp {
        case .green: "lamp ok"
        case .yellow: "lamp near"
        case .red: "lamp over"
        case .grey: "lamp stop"
        }
    }
}
