package import Exact

/// The tags by which search engines and supervisors of government sites know a page: GB/T 42147 and the annex of the
/// guide name them. What is empty is left out.
package struct PageTags: Hashable, Sendable {
    /// ColumnName: the column the page belongs to.
    package var column: Phrase
    /// ColumnType: what kind of column it is.
    package var columnType: Phrase
    /// ArticleTitle: the title of an article; empty for a page that is none.
    package var article: Phrase
    /// PubDate: when the article was published.
    package var published: Instant?
    /// ContentSource: where the article comes from.
    package var source: Phrase
    /// Keywords.
    package var keywords: Phrase
    /// Description.
    package var description: Phrase

    /// The tags of a page.
    package init(
        column: Phrase = Phrase(""), columnType: Phrase = Phrase(""), article: Phrase = Phrase(""),
        published: Instant? = nil, source: Phrase = Phrase(""), keywords: Phrase = Phrase(""),
        description: Phrase = Phrase("")
    ) {
        self.column = column
        self.columnType = columnType
        self.article = article
        self.published = published
        self.source = source
        self.keywords = keywords
        self.description = description
    }

    /// `<meta>` elements, those of the site first.
    func html(of site: SiteIdentity, in language: Language) -> HTML {
        // `2023-11-30 09:00`, as the annex writes it.
        let published = published.map { moment in
            let text = Array(moment.text(offsetMinutes: 480).utf8)
            return String(decoding: text.prefix(10) + [0x20] + text.dropFirst(11).prefix(5), as: UTF8.self)
        }
        let tags: [(StaticString, String)] = [
            ("SiteName", site.name[language]), ("SiteDomain", site.domain), ("SiteIDCode", site.code),
            ("ColumnName", column[language]), ("ColumnType", columnType[language]),
            ("ArticleTitle", article[language]), ("PubDate", published ?? ""), ("ContentSource", source[language]),
            ("Keywords", keywords[language]), ("Description", description[language]),
        ]
        let elements = tags.filter { !$0.1.isEmpty }.map { name, content -> HTML in
            "<meta name=\"\(.raw(name))\"\(attribute: "content", content)>"
        }
        return HTML(joining: elements, separator: "\n")
    }
}
