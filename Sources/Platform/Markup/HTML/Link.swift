/// Words that lead somewhere.
package struct Link: Hashable, Sendable {
    /// What the reader sees.
    package let text: Phrase
    /// Where it leads; an address that a browser would run leads nowhere.
    package let address: String

    /// The words `text` that lead to `address`.
    package init(_ text: Phrase, to address: String) {
        self.text = text
        self.address = address
    }

    /// The words `text` that lead to `address`.
    package init(_ text: Phrase, to address: Address) { self.init(text, to: address.text) }
}

extension Link: Component {
    /// `<a href="…">…</a>`
    package func html(in language: Language) -> HTML {
        "<a\(attribute: "href", link: address)>\(text[language])</a>"
    }
}
