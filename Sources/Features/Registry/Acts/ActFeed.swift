import Exact
import Journal
import Markup
import Site

/// The newest public acts as a feed. An entry's id names the log and the act and never changes.
struct ActFeed {
    /// What the feed holds.
    struct Model: Sendable {
        /// Public acts, the newest first.
        let entries: [TimelineEntry]
        /// Who gives the ids: the log, since the year of its first act.
        let authority: AtomFeed.Authority
        let names: ActNames
        let registers: [PublicRegister]
    }

    let model: Model
    let visit: Visit

    /// How many acts the feed holds.
    static let size = 50

    var bytes: [UInt8] {
        AtomFeed(
            Phrase(zh: "办理记录", en: "record"), of: RegistryPath.acts.address().text, by: model.authority,
            model.entries.map(entry)
        ).bytes(for: visit)
    }

    private func entry(_ entry: TimelineEntry) -> AtomFeed.Entry {
        let shown = ActShown(entry, model.names, model.registers)
        let facts = shown.facts.map { $0.name.labelling($0.value) }
        return AtomFeed.Entry(
            "acts/\(entry.act.id)", shown.kind.labelling(shown.subjectWords), at: entry.act.at,
            address: RegistryPath.act("\(entry.act.id)").text, summary: Phrase.sequence(facts))
    }
}
