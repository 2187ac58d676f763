package import Exact

/// What happened to a case, the last first or the first first as the page has it: when, what, by whom, on the record.
package struct Timeline: Component {
    /// Something that happened.
    package struct Entry: Sendable {
        /// When.
        package let at: Instant
        /// What, in a few words.
        package let title: Phrase
        /// Who, and anything else.
        package let note: Phrase?
        /// Whether it is in the record; `nil` where it is nothing that is recorded.
        package let isSealed: Bool?
        /// Where to see it.
        package let link: Link?

        /// Something that happened.
        package init(_ at: Instant, _ title: Phrase, note: Phrase? = nil, isSealed: Bool? = nil, link: Link? = nil) {
            self.at = at
            self.title = title
            self.note = note
            self.isSealed = isSealed
            self.link = link
        }
    }

    /// What happened, in the order it is shown.
    package let entries: [Entry]

    /// What happened.
    package init(_ entries: [Entry]) { self.entries = entries }

    /// `<ol>` with a line at its side.
    package func html(in language: Language) -> HTML {
        let items = entries.map { entry -> HTML in
            let note = entry.note.map { note -> HTML in "<span class=\"note\">\(note[language])</span>" }
            let seal = entry.isSealed.map { isSealed -> HTML in
                " <span class=\"seal\">\((isSealed ? Words.sealed : Words.sealing)[language])</span>"
            }
            let link = entry.link.map { link -> HTML in " \(link, in: language)" }
            return """
                <li><time\(attribute: "datetime", entry.at.text(offsetMinutes: 480))>\
                \(Phrase.moment(entry.at)[language])</time>\(entry.title[language])\(link)\(seal)\(note)</li>
                """
        }
        return "<ol class=\"timeline\">\(items)</ol>"
    }
}
