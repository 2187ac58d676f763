/// The strip above every page that shows invented data.
package struct DemoBanner: Component {
    /// What it says.
    package let words: Phrase

    /// The strip; without words of its own it says that units, contracts and amounts are invented.
    package init(_ words: Phrase? = nil) { self.words = words ?? Words.demo }

    /// A strip as wide as the page.
    package func html(in language: Language) -> HTML {
        """
        <aside class="demo"\(attribute: "aria-label", Words.note[language])>\
        <p class="wrap">\(words[language])</p></aside>
        """
    }
}
