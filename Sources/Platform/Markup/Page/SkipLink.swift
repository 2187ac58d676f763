/// The first stop of the keyboard: past the menu to what the page is about.
package struct SkipLink: Component {
    /// The id of the page's main part.
    static let target = "main"

    /// The way to the main part.
    package init() {}

    /// Unseen until it is reached.
    package func html(in language: Language) -> HTML {
        "<a class=\"skip\"\(attribute: "href", link: "#" + SkipLink.target)>\(Words.skip[language])</a>"
    }
}
