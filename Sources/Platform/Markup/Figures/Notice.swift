/// A word to the reader that stands out of the text.
package struct Notice: Component {
    /// How loud it is.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// Good to know.
        case info
        /// Done.
        case success
        /// Something may go wrong, or binds.
        case warn
        /// Something is wrong.
        case bad
    }

    /// How loud it is.
    package let kind: Kind
    /// What it is about; by default 提示, 已办结 or 注意.
    package let title: Phrase
    /// What it says.
    package let text: Phrase
    /// The way to more.
    package let link: Link?

    /// A word to the reader.
    package init(_ kind: Kind, _ text: Phrase, title: Phrase? = nil, link: Link? = nil) {
        self.kind = kind
        self.title = title ?? kind.title
        self.text = text
        self.link = link
    }

    /// A line at the side, the title and the text; what was done or is wrong is said aloud at once.
    package func html(in language: Language) -> HTML {
        let (style, role): (HTML, String?) =
            switch kind {
            case .info: ("notice", nil)
            case .success: ("notice good", "status")
            case .warn: ("notice warn", nil)
            case .bad: ("notice bad", "alert")
            }
        let more = link.map { link -> HTML in " \(link, in: language)" }
        return """
            <div class="\(style)"\(attribute: "role", role)><p><strong>\(title[language])</strong></p>\
            <p>\(text[language])\(more)</p></div>
            """
    }
}

extension Notice.Kind {
    fileprivate var title: Phrase {
        switch self {
        case .info: Words.note
        case .success: Words.success
        case .warn, .bad: Words.warning
        }
    }
}
