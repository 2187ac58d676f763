/// A small label for a state that has no clock: 不符合, 计划外, 草稿.
package struct Tag: Component {
    /// What the label is about.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// Neither good nor bad.
        case plain
        /// Reached or granted.
        case good
        /// Somebody should look.
        case warn
        /// Refused, broken or over.
        case bad
    }

    /// What it says.
    package let words: Phrase
    /// What it is about.
    package let kind: Kind

    /// A label that says `words`.
    package init(_ words: Phrase, _ kind: Kind = .plain) {
        self.words = words
        self.kind = kind
    }

    /// `<span class="tag">…</span>`
    package func html(in language: Language) -> HTML {
        let style: HTML =
            switch kind {
            case .plain: "tag"
            case .good: "tag good"
            case .warn: "tag warn"
            case .bad: "tag bad"
            }
        return "<span class=\"\(style)\">\(words[language])</span>"
    }
}
