import Database
import Exact

/// What is known of an entry before something more is said of it: its versions, the first one first.
struct EntryHistory {
    private(set) var versions: [Entry] = []

    /// The number of the next version.
    var next: Int { (versions.last?.version ?? 0) + 1 }

    /// What holds on a day as known now; `nil` when there is nothing.
    func speaking(on day: CivilDay) -> Entry? {
        guard let last = versions.last(where: { $0.validity.contains(day) }), !last.isGone else { return nil }
        return last
    }

    /// The first day of which anything is said.
    var start: CivilDay? { versions.map(\.validity.from).min() }

    /// The histories of some entries; those of which nothing is known are missing.
    ///
    /// - Throws: `DatabaseError`.
    static func of(_ ids: [String], in register: Register, _ reader: some Querying) throws -> [String: EntryHistory] {
        var histories: [String: EntryHistory] = [:]
        var start = ids.startIndex
        while start < ids.endIndex {
            let end = min(start + 500, ids.endIndex)
            try reader.forEach(
                """
                SELECT \(register.columns), act FROM \(register.table)
                WHERE id IN (\(list: Array(ids[start..<end]))) ORDER BY id, version
                """
            ) { row in
                let entry = try Entry(row, of: register)
                histories[entry.id, default: EntryHistory()].versions.append(entry)
            }
            start = end
        }
        return histories
    }
}
