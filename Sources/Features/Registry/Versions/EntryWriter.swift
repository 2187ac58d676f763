import Database
import Exact
import Interchange
import Journal

/// Decides about entries, a batch after the other, and writes the versions of those that are new or changed.
///
/// With no rows to write to it decides only: a dry run and the act itself go the same way.
struct EntryWriter {
    /// How a change is dated where nobody says from when it holds.
    enum Dating {
        /// From a day on.
        case since(CivilDay)
        /// It was never otherwise: from the entry's first day on.
        case correction
    }

    /// What becomes of an entry.
    enum Outcome: Hashable {
        case new
        case changed
        case unchanged
        /// Another row before it speaks of the same entry and the same days.
        case repeated
    }

    let register: Register
    let dating: Dating
    /// The day on which an entry is held against what is known.
    let today: CivilDay
    /// Whether a change that says nothing new is written all the same.
    var writesUnchanged = false
    /// Whether anything is known at all; where not, nobody needs to ask.
    private let hasEntries: Bool
    /// The entries met so far, those whose change names its days together with the first of them.
    private var met = ByteTable()
    /// The next versions of entries of which several changes in a row speak.
    private var nextVersions: [String: Int] = [:]

    /// A writer for `register`, which looks at what `reader` knows.
    init(_ register: Register, dating: Dating, today: CivilDay, _ reader: some Querying) throws {
        self.register = register
        self.dating = dating
        self.today = today
        hasEntries = try reader.first("SELECT id FROM \(register.table) LIMIT 1") != nil
    }
}

// MARK: - Deciding

extension EntryWriter {
    /// Decides about a batch, and writes what is to be written.
    ///
    /// - Throws: `DatabaseError`.
    mutating func take(
        _ changes: [EntryChange], _ reader: some Querying, writingTo rows: ActRows?
    ) throws -> [Outcome] {
        let known = hasEntries ? try EntryHistory.of(changes.map(\.id), in: register, reader) : [:]
        var outcomes: [Outcome] = []
        var written = PackedRows(width: register.columns.count)
        written.reserveRows(changes.count)
        outcomes.reserveCapacity(changes.count)
        for change in changes {
            let occasion = change.validity.map { "\(change.id)\n\($0.from)" } ?? change.id
            guard met.intern(occasion.utf8.span).isNew else {
                outcomes.append(.repeated)
                continue
            }
            let history = known[change.id]
            let validity = validity(of: change, history)
            let isKnown = history?.says(change, during: validity, on: today) ?? change.isGone
            outcomes.append(isKnown ? .unchanged : history == nil ? .new : .changed)
            guard !isKnown || writesUnchanged, let rows else { continue }
            let version = nextVersions[change.id] ?? history?.next ?? 1
            if change.validity != nil { nextVersions[change.id] = version + 1 }
            register.append(change, version, validity, rows.at, to: &written)
        }
        guard let rows, !written.isEmpty else { return outcomes }
        // Where nothing was known nobody asks, and so nobody misses what is not there yet.
        if hasEntries {
            try rows.insert(into: register.officialTable, rows: written)
        } else {
            try rows.insertLater(into: register.officialTable, rows: written)
        }
        return outcomes
    }

    /// Of which days a change speaks.
    private func validity(of change: EntryChange, _ history: EntryHistory?) -> Validity {
        if let validity = change.validity { return validity }
        guard let start = history?.start else {
            guard let field = register.start, case .int(let day)? = register.index(of: field).map({ change.values[$0] })
            else { return .since(Validity.ever) }
            return .since(CivilDay(number: day))
        }
        switch dating {
        case .since(let day): return .since(max(day, start))
        case .correction: return .since(start)
        }
    }
}

extension EntryHistory {
    /// Whether everything that `change` says of the days `validity` is known already.
    fileprivate func says(_ change: EntryChange, during validity: Validity, on today: CivilDay) -> Bool {
        // Where the change names its days, each of them counts; else what holds today does.
        let days = change.validity == nil ? [max(today, validity.from)] : borders(within: validity)
        return days.allSatisfy { day in
            let entry = speaking(on: day)
            return change.isGone ? entry == nil : entry?.values.values == change.values
        }
    }

    /// The days within `validity` on which what is said can begin to differ.
    private func borders(within validity: Validity) -> [CivilDay] {
        let ends = versions.flatMap { [$0.validity.from, $0.validity.until] }
        return [validity.from] + ends.filter { validity.contains($0) }
    }
}
