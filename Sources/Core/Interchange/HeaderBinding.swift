/// Which column of a file is which column of the schema.
struct HeaderBinding {
    /// How the cells of one column of the file are read; trivial, so that a million rows cost no counting.
    enum Reading {
        case skip
        case identifier
        case day
        case money(decimals: Int)
        case word
        case flag
        case year
        case creditCode
        case party

        /// Whether its cells hold credit codes.
        var namesOrganisation: Bool {
            switch self {
            case .creditCode, .party: true
            default: false
            }
        }
    }

    /// The headers as the file has them, without surrounding spaces.
    let headers: [String]
    /// For each column of the file its place in the schema, -1 for unknown ones.
    let slots: [Int]
    /// For each column of the file how its cells are read.
    let readings: [Reading]
    /// For each column of the file whether its cells may be empty.
    let mayBeEmpty: [Bool]

    /// Finds the columns of `schema` among `headers`.
    init(_ headers: [String], schema: TableSchema, file: String) throws(TableFault) {
        var (slots, readings, mayBeEmpty): ([Int], [Reading], [Bool]) = ([], [], [])
        var named: [Int: String] = [:]
        var unitless: [String] = []
        self.headers = headers.map { HeaderBinding.trimmed($0) }
        for header in self.headers {
            let normalised = ColumnSpec.normalised(header)
            var bound: (slot: Int, reading: Reading, mayBeEmpty: Bool) = (-1, .skip, true)
            for (slot, spec) in schema.columns.enumerated() {
                let (matches, unit) = spec.matches(normalised)
                if !matches, spec.lacksUnit(normalised) { unitless.append(header) }
                guard matches else { continue }
                if let other = named[slot] {
                    throw TableFault(file: file, reason: .duplicateColumn(id: spec.id, headers: [other, header]))
                }
                named[slot] = header
                bound = (slot, HeaderBinding.reading(spec, unit), spec.mayBeEmpty)
            }
            slots.append(bound.slot)
            readings.append(bound.reading)
            mayBeEmpty.append(bound.mayBeEmpty)
        }
        let missing = schema.columns.enumerated().filter { $0.element.isRequired && named[$0.offset] == nil }
        guard missing.isEmpty else {
            let accepted = missing.map { TableFault.Missing(id: $0.element.id, accepted: $0.element.acceptedHeaders) }
            throw TableFault(file: file, reason: .missingColumns(accepted, withoutUnit: unitless))
        }
        // An amount nobody asked for is left aside; one whose unit is forgotten must not be.
        if let header = unitless.first {
            throw TableFault(file: file, reason: .missingColumns([], withoutUnit: [header]))
        }
        (self.slots, self.readings, self.mayBeEmpty) = (slots, readings, mayBeEmpty)
    }

    private static func reading(_ spec: ColumnSpec, _ unit: ColumnSpec.MoneyUnit?) -> Reading {
        switch spec.kind {
        case .identifier: .identifier
        case .day: .day
        case .money: .money(decimals: unit?.decimals ?? 0)
        case .word: .word
        case .flag: .flag
        case .year: .year
        case .creditCode: .creditCode
        case .party: .party
        }
    }

    private static func trimmed(_ header: String) -> String {
        var scalars = header.unicodeScalars[...]
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return String(scalars)
    }
}
