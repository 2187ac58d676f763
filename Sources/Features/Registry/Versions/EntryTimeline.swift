package import Database
package import Exact

/// What is known of an entry over time: on which days what holds of it, the earliest first, no two sharing a day.
package struct EntryTimeline: Sendable {
    /// The days on which something holds, and the columns that were asked for.
    package struct Span: Sendable {
        /// The days.
        package let validity: Validity
        /// One value a column.
        package let values: [SQLValue]

        /// A span.
        package init(_ validity: Validity, _ values: [SQLValue]) {
            self.validity = validity
            self.values = values
        }
    }

    /// The name of the entry within its register.
    package let id: String
    /// The days on which there is such an entry.
    package private(set) var spans: [Span] = []
    /// The first day of which anything is said; of the days before it nobody said that there was no such entry.
    package private(set) var first: CivilDay
    /// When the last of its versions was recorded.
    package private(set) var recorded: Instant
}

// MARK: - Putting together

extension EntryTimeline {
    /// Adds a later version, which has the last word on the days it covers; `values` of nil say that nothing holds.
    fileprivate mutating func add(_ validity: Validity, _ values: [SQLValue]?, recorded at: Instant) {
        recorded = max(recorded, at)
        first = min(first, validity.from)
        if !spans.isEmpty {
            spans = spans.flatMap { span in
                [
                    Validity(from: span.validity.from, until: min(span.validity.until, validity.from)),
                    Validity(from: max(span.validity.from, validity.until), until: span.validity.until),
                ].compactMap { $0.map { Span($0, span.values) } }
            }
        }
        guard let values else { return }
        let place = spans.firstIndex { validity.from < $0.validity.from } ?? spans.endIndex
        spans.insert(Span(validity, values), at: place)
    }
}

// MARK: - Reading

extension Querying {
    /// The timelines of the entries of a register as known at a moment, in the order of their names' bytes, without
    /// holding them all: whoever asks about many days at once reads each version but once.
    ///
    /// - Parameters:
    ///   - columns: what is asked for, by the names of the table.
    ///   - condition: which versions; it may ask only for what every version of an entry has in common.
    /// - Throws: `DatabaseError`, or what `body` throws.
    package func forEachTimeline(
        of register: Register, _ columns: [SQLName], known: Instant, where condition: SQL? = nil,
        _ body: (EntryTimeline) throws -> Void
    ) throws {
        let further: SQL = condition.map { "AND (\($0))" } ?? ""
        let rest: SQL = columns.isEmpty ? "" : ", \(columns)"
        var open: EntryTimeline?
        try forEach(
            """
            SELECT id, valid_from, valid_until, gone, recorded\(rest) FROM \(register.table) v
            WHERE recorded <= \(known) \(further) ORDER BY id, version
            """
        ) { row in
            let version = try RowVersion(row)
            if let timeline = open, !timeline.id.utf8.elementsEqual(version.id.utf8) {
                try body(timeline)
                open = nil
            }
            if open == nil {
                open = EntryTimeline(id: version.id, first: version.validity.from, recorded: version.recorded)
            }
            open?.add(version.validity, version.values, recorded: version.recorded)
        }
        if let open { try body(open) }
    }
}

/// A version as the statement above gives it, read by place, since there may be millions.
private struct RowVersion {
    let id: String
    let validity: Validity
    let recorded: Instant
    /// Nil where it says that there is no such entry.
    let values: [SQLValue]?

    init(_ row: Row) throws {
        guard row.values.count >= 5, case .text(let id) = row.values[0], case .int(let from) = row.values[1],
            case .int(let until) = row.values[2], case .int(let isGone) = row.values[3],
            case .int(let recorded) = row.values[4],
            let validity = Validity(from: CivilDay(number: from), until: CivilDay(number: until))
        else { throw DatabaseError(reason: .column(name: "valid_until", message: "不是一个版本的起止日期")) }
        self.id = id
        self.validity = validity
        self.recorded = Instant(milliseconds: recorded)
        values = isGone == 0 ? Array(row.values[5...]) : nil
    }
}
