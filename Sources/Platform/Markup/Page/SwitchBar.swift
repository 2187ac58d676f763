/// A choice between views of one thing, such as readings or years: links in a row, the one that is shown marked.
package struct SwitchBar: Component {
    /// What one chooses.
    package let label: Phrase
    /// The views.
    package let items: [Menu.Item]

    /// A choice.
    package init(_ label: Phrase, _ items: [Menu.Item]) {
        self.label = label
        self.items = items
    }

    /// `<nav>`; nothing where there is no choice.
    package func html(in language: Language) -> HTML {
        guard items.count > 1 else { return HTML() }
        let entries = items.map { item -> HTML in
            """
            <li><a\(attribute: "href", link: item.link.address)\
            \(attribute: "aria-current", item.isCurrent ? "true" : nil)>\(item.link.text[language])</a></li>
            """
        }
        return """
            <nav class="switch"\(attribute: "aria-label", label[language])><span>\(label[language])</span>\
            <ul>\(entries)</ul></nav>
            """
    }
}
