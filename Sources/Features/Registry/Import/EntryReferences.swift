import Database
import Interchange

/// Which entries of other registers are there, asked once for each.
struct EntryReferences {
    /// The fields that name an entry, and among ``registers`` the one it is in.
    private let fields: [(place: Int, register: Int)]
    private var registers: [Names]

    /// What is known of the names in a register that were met so far.
    fileprivate struct Names {
        let register: Register
        /// The names met, numbered.
        var met = ByteTable()
        /// For each of them, whether there is such an entry.
        var isThere: [Bool] = []
    }

    /// The references of a register.
    init(_ register: Register) {
        var registers: [Names] = []
        fields = register.fields.enumerated().compactMap { place, field in
            let other: Register? =
                switch field.content {
                case .organisation: .organisation
                case .entry(let name): Register.named(name)
                default: nil
                }
            guard let other else { return nil }
            if let known = registers.firstIndex(where: { $0.register.id == other.id }) { return (place, known) }
            registers.append(Names(register: other))
            return (place, registers.count - 1)
        }
        self.registers = registers
    }

    /// For each change, the place of the first field that names an entry that is not there.
    ///
    /// - Throws: `DatabaseError`.
    mutating func missing(in changes: [EntryChange], _ reader: some Querying) throws -> [Int?] {
        var missing: [Int?] = Array(repeating: nil, count: changes.count)
        for (place, register) in fields {
            let numbers = try registers[register].numbers(of: changes, at: place, reader)
            for (row, number) in numbers.enumerated() where number.map({ !registers[register].isThere[$0] }) ?? false {
                missing[row] = missing[row] ?? place
            }
        }
        return missing
    }
}

extension EntryReferences.Names {
    /// For each change, the number of the name in one of its fields, of which is known then whether it is there.
    fileprivate mutating func numbers(
        of changes: [EntryChange], at place: Int, _ reader: some Querying
    ) throws -> [Int?] {
        var unknown: [String] = []
        let numbers: [Int?] = changes.map { change in
            guard case .text(let name) = change.values[place] else { return nil }
            let (number, isNew) = met.intern(name.utf8.span)
            if isNew { unknown.append(name) }
            return Int(number)
        }
        try learn(unknown, reader)
        return numbers
    }

    /// Asks for names that were not met before.
    private mutating func learn(_ unknown: [String], _ reader: some Querying) throws {
        isThere += unknown.map { _ in false }
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
            ) { row in
                let name: String = try row["id"]
                if let number = met.index(of: name.utf8.span) { isThere[Int(number)] = true }
            }
            start = end
        }
    }
}
