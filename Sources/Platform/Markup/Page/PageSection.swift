/// A part of a page under its own heading.
package struct PageSection: Component {
    /// The heading.
    package let title: Phrase
    /// What stands under it.
    package let parts: [any Component]

    /// `parts` under `title`.
    package init(_ title: Phrase, _ parts: [any Component]) {
        self.title = title
        self.parts = parts
    }

    /// `<section>` with `<h2>`.
    package func html(in language: Language) -> HTML {
        "<section><h2>\(title[language])</h2>\(parts, in: language)</section>"
    }
}

/// Two parts beside each other, the first wider; one below the other where there is no room.
package struct Columns: Component {
    /// The wider part.
    package let main: [any Component]
    /// What stands beside it.
    package let side: [any Component]

    /// `main` with `side` beside it.
    package init(_ main: [any Component], side: [any Component]) {
        self.main = main
        self.side = side
    }

    /// Two columns.
    package func html(in language: Language) -> HTML {
        "<div class=\"two\"><div>\(main, in: language)</div><div>\(side, in: language)</div></div>"
    }
}
