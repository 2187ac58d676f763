package import Exact
package import Markup

/// What happened lately, the newest first, for programs that ask again and again (RFC 4287).
package struct AtomFeed: Sendable {
    /// What is in the feed, behind the name of the site.
    package let title: Phrase
    /// Who gives its ids.
    package let authority: Authority
    /// The address of the page that it follows; its own has `.atom` behind that.
    package let page: String
    /// The newest first.
    package let entries: [Entry]

    /// A feed of a page.
    package init(_ title: Phrase, of page: String, by authority: Authority, _ entries: [Entry]) {
        self.title = title
        self.page = page
        self.authority = authority
        self.entries = entries
    }

    /// Who gives ids that never change (RFC 4151).
    package struct Authority: Hashable, Sendable {
        /// A host that is theirs.
        package let host: String
        /// A year in which it was.
        package let year: Int

        /// Whose name stands before the first slash of a log's name.
        package init(origin: String, year: Int) {
            host = String(decoding: origin.utf8.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
            self.year = year
        }

        fileprivate func tag(_ name: String) -> String { "tag:\(host),\(year):\(name)" }
    }

    /// Something that happened.
    package struct Entry: Sendable {
        /// Names it for good, such as `acts/act-…`.
        package let name: String
        /// What people call it.
        package let title: Phrase
        /// When it happened.
        package let at: Instant
        /// Where more of it stands.
        package let address: String
        /// What happened, in a sentence.
        package let summary: Phrase
        /// A text to be kept byte for byte.
        package let content: String?

        /// Something that happened.
        package init(
            _ name: String, _ title: Phrase, at: Instant, address: String, summary: Phrase, content: String? = nil
        ) {
            self.name = name
            self.title = title
            self.at = at
            self.address = address
            self.summary = summary
            self.content = content
        }
    }
}

// MARK: - Writing

extension AtomFeed {
    /// The feed in the language of a visit, its moments by the city's clock.
    package func bytes(for visit: Visit) -> [UInt8] {
        let identity = visit.settings.identity
        let author = identity.organiser.isEmpty ? identity.name : identity.organiser
        let title = Phrase(zh: "\(identity.name.zh) \(title.zh)", en: "\(identity.name.en): \(title.en)")
        let updated = entries.first?.at ?? visit.head.at ?? Instant(milliseconds: 0)
        let feed: HTML = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <title>\(visit(title))</title>
            <id>\(authority.tag(String(page.dropFirst())))</id>
            <updated>\(updated.text(offsetMinutes: visit.settings.offsetMinutes))</updated>
            <author><name>\(visit(author))</name></author>
            <link rel="self"\(attribute: "href", link: page + ".atom")/>
            <link\(attribute: "href", link: page)/>
            \(entries.map { entry($0, visit) })</feed>

            """
        return feed.utf8
    }

    private func entry(_ entry: Entry, _ visit: Visit) -> HTML {
        let content: HTML? = entry.content.map { "<content type=\"text\">\($0)</content>\n" }
        return """
            <entry>
            <title>\(visit(entry.title))</title>
            <id>\(authority.tag(entry.name))</id>
            <updated>\(entry.at.text(offsetMinutes: visit.settings.offsetMinutes))</updated>
            <link\(attribute: "href", link: entry.address)/>
            <summary>\(visit(entry.summary))</summary>
            \(content)</entry>

            """
    }
}
