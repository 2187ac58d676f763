/// What the page is about: its only first heading, and the sentence below it.
package struct PageHeading: Component {
    /// The heading.
    package let title: Phrase
    /// The sentence below it: what is here, by which 口径, up to which day.
    package let lead: Phrase?

    /// A heading.
    package init(_ title: Phrase, lead: Phrase? = nil) {
        self.title = title
        self.lead = lead
    }

    /// `<h1>` and the lead.
    package func html(in language: Language) -> HTML {
        let lead = lead.map { lead -> HTML in "<p class=\"lead\">\(lead[language])</p>" }
        return "<h1>\(title[language])</h1>\(lead)"
    }
}
