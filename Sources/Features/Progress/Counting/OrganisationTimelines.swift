import Database
import Exact
import Registry

/// What organisations are over time, as far as decisions about goals may see it.
struct OrganisationTimelines {
    /// The days on which an organisation is one thing.
    struct Span {
        /// The days.
        let validity: Validity
        /// What it is, by its place in ``units``.
        let unit: Int
    }

    /// What organisations are: kind, size, district and standing, as `RowFact.partyColumns` has them; each but once.
    private(set) var units: [[SQLValue]]
    /// When the last version was recorded.
    private(set) var recorded: Instant?
    private var spans: [String: [Span]] = [:]

    /// Somebody without a credit code: outside the city, with nothing else known, as for a settlement.
    let codeless: [Span]

    /// The organisations as known at a moment.
    ///
    /// - Parameter outside: the plan's word for places outside the city.
    /// - Throws: `DatabaseError`.
    init(_ reader: some Querying, known: Instant, outside: String) throws {
        let stranger = RowFact.partyColumns.map { $0 == "district" ? SQLValue.text(outside) : .null }
        codeless = [Span(validity: Validity.since(Validity.ever), unit: 0)]
        units = [stranger]
        var places = [stranger: 0]
        try reader.forEachTimeline(of: .organisation, RowFact.partyColumns, known: known) { timeline in
            spans[timeline.id] = timeline.spans.map { span in
                let place = places[span.values] ?? units.count
                if place == units.count {
                    places[span.values] = place
                    units.append(span.values)
                }
                return Span(validity: span.validity, unit: place)
            }
            recorded = max(recorded ?? timeline.recorded, timeline.recorded)
        }
    }

    /// The spans of an organisation; none for one that is not on record.
    subscript(id: String) -> [Span] { spans[id] ?? [] }
}
