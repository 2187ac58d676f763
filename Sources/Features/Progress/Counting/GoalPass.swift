import Civic
import Database
import Exact
import Policy
import Registry

/// Reads a register once for all goals that ask about its entries.
struct GoalPass {
    private let rows: GoalRows
    private var tasks: [GoalTask]
    /// The columns that are read, and where in them everything stands.
    private let columns: [SQLName]
    private let places: Places
    private var circumstances: Circumstances
    /// The contracts whose amounts somebody outside may know.
    private var known: Set<String> = []
    /// When the last version was recorded.
    private(set) var recorded: Instant?

    /// Where things stand among the columns.
    private struct Places {
        var start = 0
        var end: Int?
        var kind: Int?
        var turnover: Int?
        var technology: Int?
        var name: Int?
        /// The column of each party; nil for the entry's own name.
        var parties: [Int?] = []
        /// The columns that values are broken down by.
        var dimensions: [Int] = []
    }

    /// A pass for `tasks`, whose judges are given `facts`.
    init(_ rows: GoalRows, _ tasks: [GoalTask], facts: [RowFact], _ organisations: OrganisationTimelines) {
        self.rows = rows
        self.tasks = tasks
        var columns: [SQLName] = []
        func place(_ name: SQLName) -> Int {
            if let place = columns.firstIndex(of: name) { return place }
            columns.append(name)
            return columns.count - 1
        }
        var places = Places(start: place(rows.start))
        places.end = rows.end.map { place($0) }
        places.kind = rows.kind.map { place($0) }
        if rows == .contracts { (places.turnover, places.technology) = (place("turnover"), place("technology_amount")) }
        if rows == .brokers { places.name = place("name") }
        places.parties = rows.parties.map { $0.column == "id" ? nil : place($0.column) }
        places.dimensions = GoalPass.dimensions(of: rows).map { place($0.column) }
        let sources = facts.map { fact -> Circumstances.Source in
            switch fact.source {
            case .column(let name): .column(place(name))
            case .party(let party, let name):
                .party(
                    rows.parties.firstIndex { $0.party == party } ?? 0,
                    column: RowFact.partyColumns.firstIndex(of: name) ?? 0)
            }
        }
        circumstances = Circumstances(sources, parties: rows.parties.count, organisations)
        (self.columns, self.places) = (columns, places)
    }

    /// What values of entries of `rows` are broken down by, besides district and month.
    static func dimensions(of rows: GoalRows) -> [(dimension: GoalDimension, column: SQLName)] {
        switch rows {
        case .contracts: [(.field, "field"), (.kind, "kind")]
        case .recognitions: [(.kind, "recognition")]
        case .agencies: [(.kind, "level")]
        case .brokers: [(.kind, "grade")]
        case .carriers: [(.kind, "kind")]
        }
    }
}

// MARK: - Reading

extension GoalPass {
    /// Reads the register as known at a moment, and adds what counts to the tallies.
    ///
    /// - Throws: `DatabaseError`.
    mutating func run(
        _ reader: some Querying, _ organisations: OrganisationTimelines, known: Instant, _ samples: GoalSamples,
        into tallies: inout [GoalTally]
    ) throws {
        if rows == .contracts { self.known = try reader.contractsWithKnownAmounts() }
        try reader.forEachTimeline(
            of: rows.register, columns, known: known, where: kindCondition
        ) { timeline in
            recorded = max(recorded ?? timeline.recorded, timeline.recorded)
            for span in timeline.spans { take(span, of: timeline, organisations, samples, into: &tallies) }
            for task in tasks { tallies[task.order.tally].closeEntry() }
        }
        let dimensions = GoalPass.dimensions(of: rows).map(\.dimension)
        for task in tasks { tallies[task.order.tally].close(task.last, dimensions, task.judge.known) }
    }

    /// The kinds that are asked about, where no task asks about all: the kind of a recognition is part of its name, so
    /// it is the same in every version.
    private var kindCondition: SQL? {
        guard rows == .recognitions, tasks.allSatisfy({ !$0.order.source.kinds.isEmpty }) else { return nil }
        return "recognition IN (\(list: Set(tasks.flatMap(\.order.source.kinds)).sorted()))"
    }

    private mutating func take(
        _ span: EntryTimeline.Span, of timeline: EntryTimeline, _ organisations: OrganisationTimelines,
        _ samples: GoalSamples, into tallies: inout [GoalTally]
    ) {
        let values = span.values
        let start = day(values[places.start])
        let end = places.end.flatMap { day(values[$0]) }
        let kind = places.kind.map { values[$0] } ?? .null
        let parties = places.parties.map { $0.map { values[$0] } ?? .text(timeline.id) }
        let spans = parties.map { party -> [OrganisationTimelines.Span] in
            if case .text(let id) = party { return organisations[id] }
            // A side of a contract without a code is named in it; elsewhere nobody is named at all.
            return rows == .contracts ? organisations.codeless : []
        }
        for (validity, units) in GoalPass.segments(days(of: span, timeline, since: start), spans) {
            let number = circumstances.number(of: values, units)
            for place in tasks.indices where tasks[place].asks(kind) {
                guard let range = tasks[place].range(validity, from: start, through: end, samples) else {
                    let isLast =
                        samples.range(from: validity.from, before: validity.until).upperBound
                        == samples.days.count
                    if isLast {
                        tasks[place].last.leaveUndated(
                            sums(values, nil, tasks[place].order.measure.sum, of: timeline.id))
                    }
                    continue
                }
                guard !range.isEmpty else { continue }
                let verdict = tasks[place].judge.verdict(number, circumstances.facts)
                let sums = sums(values, verdict, tasks[place].order.measure.sum, of: timeline.id)
                guard verdict.counts else {
                    if range.upperBound == samples.days.count { tasks[place].last.refuse(sums, number) }
                    continue
                }
                let key = key(tasks[place].order.measure.once, values, parties)
                let month = tasks[place].order.goal.counted == .year ? start?.month : nil
                switch tallies[tasks[place].order.tally].add(sums, at: range, month: month, once: key) {
                case true?:
                    tasks[place].last.count(sums, number, month: month, places.dimensions.map { values[$0] })
                case false?: tasks[place].last.repeat(sums)
                case nil: break
                }
            }
        }
    }
}

// MARK: - One entry

extension GoalPass {
    private func day(_ value: SQLValue) -> CivilDay? {
        if case .int(let number) = value { CivilDay(number: number) } else { nil }
    }

    /// The days of a span; of an entry that was corrected to an earlier day the first one begins there.
    private func days(of span: EntryTimeline.Span, _ timeline: EntryTimeline, since start: CivilDay?) -> Validity {
        guard let start, span.validity.from == timeline.first else { return span.validity }
        return Validity(from: min(start, timeline.first), until: span.validity.until) ?? span.validity
    }

    private func sums(
        _ values: [SQLValue], _ verdict: Verdict?, _ sum: GoalMeasure.Sum, of entry: String
    ) -> GoalSums {
        func amount(_ place: Int?) -> Int128 {
            if let place, case .int(let fen) = values[place] { Int128(fen) } else { 0 }
        }
        var sums = GoalSums()
        sums.rows = 1
        sums.unknown = known.contains(entry) ? 0 : 1
        switch sum {
        case .rows: sums.whole = 1
        case .turnover: sums.whole = (verdict?.amount).map { Int128($0) } ?? amount(places.turnover)
        case .technologyAmount: sums.whole = (verdict?.amount).map { Int128($0) } ?? amount(places.technology)
        case .share:
            sums.whole = amount(places.turnover)
            sums.part = verdict?.isPart == true ? sums.whole : 0
        }
        return sums
    }

    /// Of whom several entries count but once; an entry without a unit counts by itself.
    private func key(_ once: GoalMeasure.Once?, _ values: [SQLValue], _ parties: [SQLValue]) -> String? {
        guard let once else { return nil }
        let unit: String? = if case .text(let id)? = parties.first { id } else { nil }
        switch once {
        case .unit: return unit
        case .person:
            // Of a name alone nobody can tell whose it is.
            guard let unit, let place = places.name, case .text(let name) = values[place] else { return nil }
            return "\(unit)\n\(name)"
        }
    }

    /// The parts of `validity` within which no organisation changes, each with what the organisations are in it; nil
    /// for one that is not there.
    private static func segments(
        _ validity: Validity, _ parties: [[OrganisationTimelines.Span]]
    ) -> [(Validity, [Int?])] {
        func unit(_ spans: [OrganisationTimelines.Span], on day: CivilDay) -> Int? {
            spans.first { $0.validity.contains(day) }?.unit
        }
        var borders: [CivilDay] = [validity.from]
        for spans in parties {
            for span in spans {
                for border in [span.validity.from, span.validity.until]
                where validity.from < border && border < validity.until && !borders.contains(border) {
                    borders.append(border)
                }
            }
        }
        if borders.count == 1 { return [(validity, parties.map { unit($0, on: validity.from) })] }
        borders.sort()
        return borders.indices.compactMap { place in
            let next = place + 1 < borders.count ? borders[place + 1] : validity.until
            return Validity(from: borders[place], until: next).map { part in
                (part, parties.map { unit($0, on: part.from) })
            }
        }
    }
}
