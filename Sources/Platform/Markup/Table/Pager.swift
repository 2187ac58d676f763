/// Which part of a list is on the page, how much there is, and the ways to the rest.
package struct Pager: Hashable, Sendable {
    /// The number of the first row shown, from 1; 0 where there is none.
    package let first: Int
    /// How many rows are shown.
    package let count: Int
    /// How many rows there are; `nil` where nobody counted.
    package let total: Int?
    /// The page shown, from 1.
    package let page: Int
    /// How many pages there are; `nil` where nobody counted.
    package let pages: Int?
    /// The list with its filter and order.
    private let address: Address
    private let parameter: String
    private let hasNext: Bool

    /// Page `page` of a list of `total` rows, `size` rows a page. A page beyond the last is the last one.
    package init(page: Int, size: Int, total: Int, at address: Address, parameter: String = "page") {
        let (size, total) = (max(size, 1), max(total, 0))
        let pages = max((total - 1) / size + 1, 1)
        self.page = min(max(page, 1), pages)
        self.pages = pages
        self.total = total
        self.first = total == 0 ? 0 : (self.page - 1) * size + 1
        self.count = min(size, total - (self.page - 1) * size)
        self.address = address
        self.parameter = parameter
        self.hasNext = self.page < pages
    }

    /// Page `page` of a list nobody counted, with `count` rows on it.
    package init(page: Int, size: Int, count: Int, hasNext: Bool, at address: Address, parameter: String = "page") {
        // Whoever asks for a page far beyond any list is shown a number that still fits.
        self.page = min(max(page, 1), 1_000_000_000)
        self.pages = nil
        self.total = nil
        self.count = min(max(count, 0), 1_000_000)
        self.first = self.count == 0 ? 0 : (self.page - 1) * min(max(size, 1), 1_000_000) + 1
        self.address = address
        self.parameter = parameter
        self.hasNext = hasNext
    }
}

// MARK: - Writing

extension Pager: Component {
    /// `第 1—50 条，共 70,123 条` and the ways to other pages; the count alone where there is one page.
    package func html(in language: Language) -> HTML { html(of: Phrase(""), in: language) }

    /// The ways through the list called `list`, so that two on a page can be told apart.
    func html(of list: Phrase, in language: Language) -> HTML {
        let links: HTML =
            page == 1 && !hasNext
            ? HTML()
            : """
            <ul>\(step(to: page - 1, Words.previous, "prev", isThere: page > 1, in: language))\
            \(numbers(in: language))\(step(to: page + 1, Words.next, "next", isThere: hasNext, in: language))</ul>
            """
        let name = list.isEmpty ? Words.pages : Words.pages.labelling(list)
        return """
            <nav class="pager"\(attribute: "aria-label", name[language])>\
            <p>\(range[language])</p>\(links)</nav>
            """
    }

    /// What is shown, in words.
    package var range: Phrase {
        guard first > 0 else { return Phrase(zh: "共 0 条", en: "No rows") }
        let (from, until) = (Digits.grouped(first), Digits.grouped(first + (count - 1)))
        guard let total else { return Phrase(zh: "第 \(from)—\(until) 条", en: "Rows \(from)–\(until)") }
        let all = Digits.grouped(total)
        return Phrase(zh: "第 \(from)—\(until) 条，共 \(all) 条", en: "Rows \(from)–\(until) of \(all)")
    }

    private func step(
        to page: Int, _ words: Phrase, _ relation: StaticString, isThere: Bool, in language: Language
    ) -> HTML? {
        guard isThere else { return nil }
        return "<li><a rel=\"\(.raw(relation))\"\(attribute: "href", link: link(to: page))>\(words[language])</a></li>"
    }

    /// The first and the last page, the one shown and its neighbours, with gaps between.
    private func numbers(in language: Language) -> [HTML] {
        guard let pages else { return [] }
        let shown = Set([1, pages] + (page - 2...page + 2)).filter { 1...pages ~= $0 }.sorted()
        var items: [HTML] = []
        var before = 0
        for number in shown {
            if number > before + 1 { items.append("<li class=\"gap\" aria-hidden=\"true\">…</li>") }
            let words = Phrase(zh: "第 \(number) 页", en: "Page \(number)")[language]
            let current = number == page ? "page" : nil
            items.append(
                """
                <li><a\(attribute: "href", link: link(to: number))\(attribute: "aria-label", words)\
                \(attribute: "aria-current", current)>\(number)</a></li>
                """)
            before = number
        }
        return items
    }

    private func link(to page: Int) -> String {
        address.setting(parameter, page == 1 ? nil : String(page)).text
    }
}
