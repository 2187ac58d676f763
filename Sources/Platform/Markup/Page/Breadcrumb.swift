/// The way from the home page to this one.
package struct Breadcrumb: Component {
    /// The pages above this one.
    package let links: [Link]
    /// This page.
    package let current: Phrase

    /// The way to `current`.
    package init(_ links: [Link], _ current: Phrase) {
        self.links = links
        self.current = current
    }

    /// `<nav>`; the page itself is no link.
    package func html(in language: Language) -> HTML {
        let above = links.map { link -> HTML in "<li>\(link, in: language)</li>" }
        return """
            <nav class="crumbs"\(attribute: "aria-label", Words.crumbs[language])><ol>\(above)\
            <li aria-current="page">\(current[language])</li></ol></nav>
            """
    }
}
