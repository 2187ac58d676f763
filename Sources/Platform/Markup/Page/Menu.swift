/// The columns of the site.
package struct Menu: Component {
    /// A column.
    package struct Item: Hashable, Sendable {
        /// Its name and way.
        package let link: Link
        /// Whether the page belongs to it.
        package let isCurrent: Bool

        /// A column.
        package init(_ link: Link, isCurrent: Bool = false) {
            self.link = link
            self.isCurrent = isCurrent
        }
    }

    /// The columns, in their order.
    package let items: [Item]

    /// The columns.
    package init(_ items: [Item]) { self.items = items }

    /// `<nav>`; the page's column is marked for eyes and for screen readers. Nothing where there is no column.
    package func html(in language: Language) -> HTML {
        guard !items.isEmpty else { return HTML() }
        let entries = items.map { item -> HTML in
            """
            <li><a\(attribute: "href", link: item.link.address)\
            \(attribute: "aria-current", item.isCurrent ? "page" : nil)>\(item.link.text[language])</a></li>
            """
        }
        return "<nav class=\"menu\"\(attribute: "aria-label", Words.menu[language])><ul>\(entries)</ul></nav>"
    }
}
