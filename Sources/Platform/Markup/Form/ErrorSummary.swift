/// What is wrong with a form, at the head of the page: read out at once, each line a way to its field, in the words
/// that stand there too.
package struct ErrorSummary: Component {
    /// A fault and where to mend it.
    package struct Item: Hashable, Sendable {
        /// What is wrong and what to do.
        package let words: Phrase
        /// The id of the element to mend it at; `nil` for a fault of the whole.
        package let anchor: String?

        /// A fault to mend at `anchor`.
        package init(_ words: Phrase, at anchor: String? = nil) {
            self.words = words
            self.anchor = anchor
        }
    }

    /// The faults, at least one.
    package let items: [Item]
    /// Whether the page begins here for keyboard and voice; so it is right behind a refused form.
    package let takesFocus: Bool

    /// The faults of `fields` and of the whole; `nil` where there is none.
    package init?(of fields: [any Field], and whole: [Phrase] = [], takesFocus: Bool = true) {
        self.takesFocus = takesFocus
        let found = fields.compactMap { field in field.error.map { Item($0, at: field.anchor) } }
        guard !found.isEmpty || !whole.isEmpty else { return nil }
        items = whole.map { Item($0) } + found
    }

    /// An alert with the list of faults.
    package func html(in language: Language) -> HTML {
        let lines = items.map { item -> HTML in
            guard let anchor = item.anchor else { return "<li>\(item.words[language])</li>" }
            return "<li>\(Link(item.words, to: "#" + anchor), in: language)</li>"
        }
        return """
            <div class="problems" role="alert" tabindex="-1"\(flag: "autofocus", takesFocus) aria-labelledby="problems">\
            <h2 id="problems">\(Words.problems[language])</h2><ul>\(lines)</ul></div>
            """
    }
}
