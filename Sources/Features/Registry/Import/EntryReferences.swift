import Database

/// Which entries of other registers are there, asked once for each.
struct EntryReferences {
    private let fields: [(place: Int, register: Register)]
    /// For each field, what is known of the names met so far.
    private var known: [[String: Bool]]

    /// The references of a register.
    init(_ register: Register) {
        fields = register.fields.enumerated().compactMap { place, field in
            switch field.content {
            case .organisation: (place, Register.organisation)
            case .entry(let name): Register.named(name).map { (place, $0) }
            default: nil
            }
        }
        known = fields.map { _ in [:] }
    }

    /// For each change, the place of the first field that names an entry that is not there.
    ///
    /// - Throws: `DatabaseError`.
    mutating func missing(in changes: [EntryChange], _ reader: some Querying) throws -> [Int?] {
        var missing: [Int?] = Array(repeating: nil, count: changes.count)
        for (index, (place, register)) in fields.enumerated() {
            // Most names have been met before; only the others are looked at twice.
            let others = changes.indices.filter { row in
                EntryReferences.name(changes[row], place).map { known[index][$0] != true } ?? false
            }
            try learn(others.compactMap { EntryReferences.name(changes[$0], place) }, index, register, reader)
            for row in others where missing[row] == nil {
                guard let name = EntryReferences.name(changes[row], place), known[index][name] != true else { continue }
                missing[row] = place
            }
        }
        return missing
    }

    private static func name(_ change: EntryChange, _ place: Int) -> String? {
        if case .text(let name) = change.values[place] { name } else { nil }
    }

    private mutating func learn(
        _ names: [String], _ index: Int, _ register: Register, _ reader: some Querying
    ) throws {
        let unknown = Array(Set(names.filter { known[index][$0] == nil }))
        for name in unknown { known[index][name] = false }
        var start = unknown.startIndex
        while start < unknown.endIndex {
            let end = min(start + 500, unknown.endIndex)
            // One look into the index a name. Given a list, PostgreSQL would read the whole of a table that was filled
            // a moment ago and of which it has no statistics yet.
            try reader.forEach(
                """
                WITH named (id) AS (VALUES \(joined: unknown[start..<end].map { "(\($0))" }))
                SELECT id FROM named
                WHERE (SELECT MIN(version) FROM \(register.table) v WHERE v.id = named.id) IS NOT NULL
                """
            ) { row in known[index][try row["id"]] = true }
            start = end
        }
    }
}
