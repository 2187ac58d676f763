/// What a reader sets for the eyes and ears: large type, high contrast, language; and the account at the end.
package struct Tools: Component {
    /// A setting or a way.
    package struct Item: Sendable {
        /// What it says.
        package let text: Phrase
        /// Where it leads or is sent.
        package let address: String
        /// What is sent along; `nil` for a plain way.
        package let fields: [HiddenField]?
        /// Whether it is on now.
        package let isOn: Bool
        /// The language of its words, where it is not the page's.
        package let language: Language?

        /// A way to another page.
        package init(_ link: Link, language: Language? = nil) {
            text = link.text
            address = link.address
            fields = nil
            isOn = false
            self.language = language
        }

        /// A setting, changed by sending `fields`: asking for a page changes nothing.
        package init(_ text: Phrase, to address: String, sending fields: [HiddenField], isOn: Bool = false) {
            self.text = text
            self.address = address
            self.fields = fields
            self.isOn = isOn
            language = nil
        }
    }

    /// Settings and ways, in their order.
    package let items: [Item]

    /// Settings and ways.
    package init(_ items: [Item]) { self.items = items }

    /// `<nav>` with ways and small forms.
    package func html(in language: Language) -> HTML {
        guard !items.isEmpty else { return HTML() }
        let entries = items.map { item -> HTML in
            let words = item.text[language]
            guard let fields = item.fields else {
                let tag = item.language.map(\.tag)
                return """
                    <li><a\(attribute: "href", link: item.address)\(attribute: "lang", tag)\
                    \(attribute: "hreflang", tag)>\(words)</a></li>
                    """
            }
            return """
                <li><form method="post"\(attribute: "action", link: item.address)>\(fields, in: language)\
                <button type="submit"\(attribute: "aria-pressed", item.isOn ? "true" : "false")>\(words)</button>\
                </form></li>
                """
        }
        return "<nav class=\"tools\"\(attribute: "aria-label", Words.tools[language])><ul>\(entries)</ul></nav>"
    }
}

// MARK: - What every site has

extension Tools.Item {
    /// 长者版: large type and one column.
    package static func elder(to address: String, sending fields: [HiddenField], isOn: Bool) -> Tools.Item {
        Tools.Item(Words.elder, to: address, sending: fields, isOn: isOn)
    }

    /// 高对比: dark ground, bright type.
    package static func contrast(to address: String, sending fields: [HiddenField], isOn: Bool) -> Tools.Item {
        Tools.Item(Words.contrast, to: address, sending: fields, isOn: isOn)
    }

    /// The switch to the other language, in that language.
    package static func language(_ language: Language, to address: String) -> Tools.Item {
        Tools.Item(Link(Phrase(language.name), to: address), language: language)
    }
}
