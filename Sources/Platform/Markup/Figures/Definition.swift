/// What a number counts and what it leaves out, one click away from it.
package struct Definition: Component {
    /// The line that opens it; by default 口径.
    package let title: Phrase
    /// What is counted, what is not, from which record.
    package let text: Phrase

    /// The definition `text`.
    package init(_ text: Phrase, title: Phrase? = nil) {
        self.text = text
        self.title = title ?? Words.reading
    }

    /// `<details>`
    package func html(in language: Language) -> HTML {
        "<details class=\"definition\"><summary>\(title[language])</summary><p>\(text[language])</p></details>"
    }
}
