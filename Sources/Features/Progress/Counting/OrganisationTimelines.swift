import Database
import Exact
import Registry

/// What organisations are over time, as far as decisions about goals may see it.
struct OrganisationTimelines {
    /// Kind, size, district and standing of each span, as `RowFact.partyColumns` has them.
    private var spans: [String: [EntryTimeline.Span]] = [:]
    /// When the last version was recorded.
    private(set) var recorded: Instant?

    /// The organisations as known at a moment.
    ///
    /// - Throws: `DatabaseError`.
    init(_ reader: some Querying, known: Instant) throws {
        var (spans, recorded) = (self.spans, self.recorded)
        try reader.forEachTimeline(of: .organisation, RowFact.partyColumns, known: known) { timeline in
            spans[timeline.id] = timeline.spans
            recorded = max(recorded ?? timeline.recorded, timeline.recorded)
        }
        (self.spans, self.recorded) = (spans, recorded)
    }

    /// The spans of an organisation; none for one that is not on record.
    subscript(id: String) -> [EntryTimeline.Span] { spans[id] ?? [] }
}
