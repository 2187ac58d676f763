/// Reads the parts of a file on all processors and joins them to a table.
struct TableBuilder {
    /// Some lines that are read by themselves.
    private struct Share {
        let start: Int
        let line: Int
        /// The first of the rows it may set, one for each line feed.
        let firstRow: Int
        let end: Int
    }

    private let layout: TableLayout
    private let shares: [Share]
    /// How many rows there can be at most.
    private let capacity: Int
    private let isShared: Bool

    /// A builder of the records from byte `start` on, which is on `line`.
    ///
    /// - Parameter codes: how many codes other tables have given numbers.
    init(_ layout: TableLayout, _ survey: TextSurvey, from start: Int, line: Int, codes: Int) {
        self.layout = layout
        let end = CSVScanner.end(of: layout.bytes.span, from: start)
        let feeds = survey.parts.reduce(0) { $0 + $1.lineFeeds }
        // The last line may end without a feed.
        capacity = feeds - (line - 1) + 1
        // A quoted cell may hold an end of line. Without codes at hand all would be new, and numbered part by part and
        // then once more.
        let isSequential = layout.isSequential || survey.parts.contains(where: \.hasQuote)
        isShared = !isSequential && codes > 0 && survey.parts.count > 1
        guard isShared else {
            shares = [Share(start: start, line: line, firstRow: 0, end: end)]
            return
        }
        var (shares, before): ([Share], Int) = ([], 0)
        for part in survey.parts {
            let (from, to) = (max(part.range.lowerBound, start), min(part.range.upperBound, end))
            // Parts before lie wholly in the header or among the rows, where each feed ends a line.
            let first = max(before - (line - 1), 0)
            if from < to { shares.append(Share(start: from, line: line + first, firstRow: first, end: to)) }
            before += part.lineFeeds
        }
        self.shares = shares
    }
}

// MARK: - Reading

extension TableBuilder {
    /// What a part has left besides its rows.
    private struct Outcome: Sendable {
        var count: Int
        var problems: [RowProblem]
        let codes: CodeBook
        let orders: [TextOrder]
        let vocabularies: [Vocabulary?]
        let unquoted: [UInt8]
    }

    /// The table, with the rows set aside.
    func reading(_ codes: inout CodeBook) -> Table.Reading {
        var outcomes: [Outcome] = []
        var orders: [TextOrder] = []
        let columns = layout.bytes.withUnsafeBytes { text in
            ColumnMemory.filled(layout.memory, capacity: capacity) { memory in
                outcomes = isShared ? read(text, memory, sharing: codes) : [read(text, memory, with: &codes)]
                for outcome in outcomes { TableBuilder.join(outcome.orders, to: &orders, in: text) }
                return join(&outcomes, memory, &codes)
            }
        }
        return reading(columns, outcomes, orders)
    }

    /// Reads all records one after the other, numbering codes in `codes`.
    private func read(
        _ text: UnsafeRawBufferPointer, _ memory: [UnsafeMutableRawPointer], with codes: inout CodeBook
    ) -> Outcome {
        let share = shares[0]
        let isNew = codes.count == 0
        var own = CodeBook()
        swap(&own, &codes)
        if isNew, layout.namesEachRow { own.reserve(capacity) }
        var part = TablePart(
            layout, from: share.start, to: share.end, line: share.line, rows: layout.rows(in: memory, from: 0),
            shared: nil, codes: own)
        own = CodeBook()
        part.read(text, nil)
        swap(&part.codes, &codes)
        return TableBuilder.outcome(of: part)
    }

    /// Reads all parts side by side.
    private func read(
        _ text: UnsafeRawBufferPointer, _ memory: [UnsafeMutableRawPointer], sharing codes: CodeBook
    ) -> [Outcome] {
        codes.withFinder { finder in
            Processors.map(shares.count) { index in
                let share = shares[index]
                var part = TablePart(
                    layout, from: share.start, to: share.end, line: share.line,
                    rows: layout.rows(in: memory, from: share.firstRow), shared: codes, codes: CodeBook())
                part.read(text, finder)
                return TableBuilder.outcome(of: part)
            }
        }
    }

    private static func outcome(of part: TablePart) -> Outcome {
        Outcome(
            count: part.count, problems: part.problems, codes: part.codes, orders: part.orders,
            vocabularies: part.vocabularies, unquoted: part.scanner.unquoted)
    }
}

// MARK: - Joining

extension TableBuilder {
    private static func join(_ later: [TextOrder], to orders: inout [TextOrder], in text: UnsafeRawBufferPointer) {
        guard !orders.isEmpty else {
            orders = later
            return
        }
        for index in orders.indices { orders[index].follow(later[index], in: text) }
    }

    /// Numbers the codes that only parts have met, in the order of the file, and closes the gaps that rows set aside
    /// have left; how many rows there are.
    private func join(
        _ outcomes: inout [Outcome], _ memory: [UnsafeMutableRawPointer], _ codes: inout CodeBook
    ) -> Int {
        let known = Int32(codes.count)
        var total = 0
        for index in outcomes.indices {
            let count = outcomes[index].count
            let first = shares[index].firstRow
            if isShared, outcomes[index].codes.count > 0 {
                let numbers = outcomes[index].codes.codes.map { codes.intern($0) }
                let rows = layout.rows(in: memory, from: first)
                for (column, reading) in layout.binding.readings.enumerated() where reading.namesOrganisation {
                    guard let values = rows.cells[column]?.assumingMemoryBound(to: Int32.self) else { continue }
                    for row in 0..<count where values[row] >= known { values[row] = numbers[Int(values[row] - known)] }
                }
                outcomes[index].problems = outcomes[index].problems.map { problem in
                    problem.naming(problem.organisations.map { $0 < known ? $0 : numbers[Int($0 - known)] })
                }
            }
            if first > total {
                for (base, width) in zip(memory, layout.memory) {
                    let size = width.rawValue
                    (base + total * size).copyMemory(from: base + first * size, byteCount: count * size)
                }
            }
            total += count
        }
        return total
    }

    private func reading(
        _ columns: [ColumnMemory.Values], _ outcomes: [Outcome], _ orders: [TextOrder]
    ) -> Table.Reading {
        let (schema, binding) = (layout.schema, layout.binding)
        var positions = [Int](repeating: -1, count: schema.columns.count)
        for (position, slot) in binding.slots.enumerated() where slot >= 0 { positions[slot] = position }
        var next = columns.makeIterator()
        let (lines, starts) = (next.next()?.shorts ?? [], next.next()?.shorts ?? [])
        let values = layout.widths.map { $0 == nil ? nil : next.next() }
        let given = layout.isOptional.map { $0 ? next.next()?.flags : nil }
        let stores = schema.columns.indices.map { slot in
            let position = positions[slot]
            return TableBuilder.store(
                position < 0 ? nil : values[position], position < 0 ? nil : given[position], schema.columns[slot].kind,
                rows: lines.count)
        }
        let ascending = positions.map { position in orders.contains { $0.column == position && $0.isAscending } }
        let notes = zip(binding.slots, binding.headers).enumerated().compactMap { position, column in
            column.0 < 0 ? ColumnNote(file: layout.file, position: position + 1, header: column.1) : nil
        }
        let table = Table(
            schema: schema, lines: lines, headers: binding.headers, source: layout.bytes,
            unquoted: outcomes.first?.unquoted ?? [], starts: starts, positions: positions, stores: stores,
            areAscending: ascending,
            vocabularies: outcomes.count == 1 ? outcomes[0].vocabularies : layout.vocabularies)
        return Table.Reading(table: table, problems: outcomes.flatMap(\.problems), notes: notes)
    }

    /// A column of the schema; of one that the file lacks there are no `values`, and every row lacks its own.
    private static func store(
        _ values: ColumnMemory.Values?, _ given: [Bool]?, _ kind: ColumnSpec.Kind, rows: Int
    ) -> Table.Store {
        let present = values == nil ? [Bool](repeating: false, count: rows) : given
        let isComplete = present.map { !$0.contains(false) } ?? true
        let shown = isComplete && values != nil ? nil : present
        return switch kind {
        case .identifier: .text(values?.longs ?? [])
        case .money: .amounts(Column(values: values?.longs ?? Array(repeating: 0, count: rows), present: shown))
        case .flag: .flags(Column(values: values?.flags ?? Array(repeating: false, count: rows), present: shown))
        case .day, .word, .year, .creditCode, .party:
            .numbers(Column(values: values?.shorts ?? Array(repeating: 0, count: rows), present: shown))
        }
    }
}

extension ColumnMemory.Values {
    fileprivate var flags: [Bool]? { if case .flags(let values) = self { values } else { nil } }
    fileprivate var shorts: [Int32]? { if case .shorts(let values) = self { values } else { nil } }
    fileprivate var longs: [Int64]? { if case .longs(let values) = self { values } else { nil } }
}
