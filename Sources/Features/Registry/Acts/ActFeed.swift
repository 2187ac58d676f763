import Exact
import Journal
import Markup
import Site

/// The newest public acts as a feed (RFC 4287). An entry's id names the log and the act and never changes (RFC 4151).
struct ActFeed {
    /// What the feed holds.
    struct Model: Sendable {
        /// Public acts, the newest first.
        let entries: [TimelineEntry]
        /// The authority of the ids: the host in the log's name.
        let authority: String
        /// The year from which the authority's ids count: that of the first act.
        let year: Int
        let names: ActNames
        let registers: [PublicRegister]
    }

    let model: Model
    let visit: Visit

    /// How many acts the feed holds.
    static let size = 50

    var bytes: [UInt8] {
        let offset = visit.settings.offsetMinutes
        let updated = (model.entries.first?.act.at ?? visit.head.at ?? Instant(milliseconds: 0)).text(
            offsetMinutes: offset)
        let identity = visit.settings.identity
        let author = identity.organiser.isEmpty ? identity.name : identity.organiser
        let title = Phrase(zh: "\(identity.name.zh) 办理记录", en: "\(identity.name.en): record")
        let feed: HTML = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <title>\(title[visit.language])</title>
            <id>\(tag("acts"))</id>
            <updated>\(updated)</updated>
            <author><name>\(author[visit.language])</name></author>
            <link rel="self"\(attribute: "href", link: RegistryPath.feed.address().text)/>
            <link\(attribute: "href", link: RegistryPath.acts.address().text)/>
            \(model.entries.map(entry))</feed>

            """
        return feed.utf8
    }

    private func entry(_ entry: TimelineEntry) -> HTML {
        let shown = ActShown(entry, model.names, model.registers)
        let act = entry.act
        let facts = shown.facts.map { $0.name.labelling($0.value) }
        return """
            <entry>
            <title>\(shown.kind[visit.language])：\(shown.subjectWords[visit.language])</title>
            <id>\(tag("acts/\(act.id)"))</id>
            <updated>\(act.at.text(offsetMinutes: visit.settings.offsetMinutes))</updated>
            <link\(attribute: "href", link: RegistryPath.act("\(act.id)").text)/>
            <summary>\(Phrase.sequence(facts)[visit.language])</summary>
            </entry>

            """
    }

    private func tag(_ specific: String) -> String { "tag:\(model.authority),\(model.year):\(specific)" }
}
