/// Facts by name, and the answers of a form before it is sent, each with the way to change it.
package struct SummaryList: Component {
    /// A fact.
    package struct Row: Sendable {
        /// What it is.
        package let name: Phrase
        /// What it says: words, a quantity, a lamp; nothing shows as 无.
        package let value: any Component
        /// Where it is changed; the way leads back here.
        package let change: String?

        /// A fact.
        package init(_ name: Phrase, _ value: some Component, change: String? = nil) {
            self.name = name
            self.value = value
            self.change = change
        }

        fileprivate func content(in language: Language) -> HTML {
            let content = value.html(in: language)
            return content.isEmpty ? "<span class=\"soft\">\(Words.none[language])</span>" : content
        }
    }

    /// The facts.
    package let rows: [Row]

    /// Facts by name.
    package init(_ rows: [Row]) { self.rows = rows }

    /// `<dl>`, a line a fact.
    package func html(in language: Language) -> HTML {
        let lines = rows.map { row -> HTML in
            let change = row.change.map { address -> HTML in
                """
                <dd class="change"><a\(attribute: "href", link: address)>\(Words.change[language])\
                <span class="unseen">\(row.name[language])</span></a></dd>
                """
            }
            return "<div><dt>\(row.name[language])</dt><dd>\(row.content(in: language))</dd>\(change)</div>"
        }
        return "<dl class=\"summary\">\(lines)</dl>"
    }
}
