/// Collects the rows of a table while its file is read.
struct TableBuilder {
    private let binding: HeaderBinding
    private let schema: TableSchema
    private let file: String

    /// The values of the last rows, row after row by column of the file, and whether each was given; they move to the
    /// stores a block at a time.
    private var values: [Int64]
    private var given: [Bool]
    /// Where the row at hand begins in the block.
    private var base = 0
    private static let rowsPerBlock = 512

    private var stores: [Growing]
    private var vocabularies: [Vocabulary?]
    private var lines: [Int32] = []
    private var starts: [UInt32] = []
    private var problems: [RowProblem] = []

    /// The values of one column of the schema as they come in; which array is used depends on its kind.
    private struct Growing {
        enum Width { case long, short, flag }
        let width: Width
        let isOptional: Bool
        var longs: [Int64] = []
        var shorts: [Int32] = []
        var flags: [Bool] = []
        var present: [Bool] = []
    }

    init(_ binding: HeaderBinding, schema: TableSchema, file: String) {
        self.binding = binding
        self.schema = schema
        self.file = file
        values = [Int64](repeating: 0, count: binding.headers.count * TableBuilder.rowsPerBlock)
        given = [Bool](repeating: false, count: binding.headers.count * TableBuilder.rowsPerBlock)
        stores = schema.columns.map { spec in
            let width: Growing.Width =
                switch spec.kind {
                case .identifier, .money: .long
                case .flag: .flag
                case .day, .word, .year, .creditCode, .party: .short
                }
            return Growing(width: width, isOptional: spec.mayBeEmpty || !spec.isRequired)
        }
        vocabularies = schema.columns.map { spec in
            switch spec.kind {
            case .word(let words), .party(let words): words
            default: nil
            }
        }
    }
}

// MARK: - Reading

extension TableBuilder {
    /// Reads all records that follow the header.
    mutating func read(_ reader: inout CSVReader, codes: inout CodeBook) {
        var record = CSVRecord()
        let width = binding.headers.count
        reserve(reader.bytes)
        reading: while true {
            do throws(CSVFault) {
                guard try reader.next(&record) else { break reading }
            } catch {
                setAside(error, in: reader, codes: &codes)
                continue
            }
            guard record.fields.count == width else {
                setAsideWrongWidth(record, reader, codes: &codes)
                continue
            }
            if let bad = readCells(record, reader, codes: &codes) {
                setAside(record, at: bad, reader, codes: &codes)
            } else {
                keep(record)
            }
        }
        moveBlock()
    }

    /// Makes room for about as many rows as the first lines promise.
    private mutating func reserve(_ bytes: [UInt8]) {
        let sample = bytes.prefix(1 << 16)
        let lines = sample.count { $0 == Byte.lineFeed }
        guard lines > 0 else { return }
        // A row takes at least a byte for each cell, whatever the sample says.
        let rows = min(bytes.count / sample.count * lines * 17 / 16, bytes.count / binding.headers.count) + lines
        for slot in binding.slots where slot >= 0 {
            switch stores[slot].width {
            case .long: stores[slot].longs.reserveCapacity(rows)
            case .short: stores[slot].shorts.reserveCapacity(rows)
            case .flag: stores[slot].flags.reserveCapacity(rows)
            }
        }
        self.lines.reserveCapacity(rows)
        starts.reserveCapacity(rows)
    }

    /// Reads all cells into the row at hand; the first column of the file that cannot be read, if any.
    @inline(__always)
    private mutating func readCells(_ record: CSVRecord, _ reader: CSVReader, codes: inout CodeBook) -> Int? {
        let source = reader.bytes.span
        for column in record.fields.indices {
            let reading = binding.readings[column]
            if case .skip = reading { continue }
            let field = record.fields[column]
            let value: Int64?
            if field.count == 0 {
                given[base &+ column] = false
                value = binding.mayBeEmpty[column] ? 0 : nil
            } else if field.start < source.count {
                given[base &+ column] = true
                let cell = source.extracting(field.start..<field.start &+ field.count)
                value = read(cell, of: field, as: reading, slot: binding.slots[column], codes: &codes)
            } else {
                given[base &+ column] = true
                let start = field.start - source.count
                let cell = reader.unquoted.span.extracting(start..<start + field.count)
                value = read(cell, of: field, as: reading, slot: binding.slots[column], codes: &codes)
            }
            guard let value else { return column }
            values[base &+ column] = value
        }
        return nil
    }

    @inline(__always)
    private mutating func read(
        _ cell: Span<UInt8>, of field: CSVField, as reading: HeaderBinding.Reading, slot: Int, codes: inout CodeBook
    ) -> Int64? {
        switch reading {
        case .skip: 0
        case .identifier: Cell.isIdentifier(cell) ? TextColumn.pack(field) : nil
        case .day: Cell.day(cell).map { Int64($0) }
        case .money(let decimals): Cell.money(cell, decimals: decimals)
        case .word: vocabularies[slot]?.intern(cell).map { Int64($0) }
        case .flag: Cell.flag(cell).map { $0 ? 1 : 0 }
        case .year: Cell.year(cell).map { Int64($0) }
        case .creditCode: codes.intern(utf8: cell).map { Int64($0) }
        case .party: codes.intern(utf8: cell).map { Int64($0) } ?? vocabularies[slot]?.code(of: cell).map { _ in -1 }
        }
    }

    private mutating func keep(_ record: CSVRecord) {
        lines.append(Int32(truncatingIfNeeded: record.line))
        starts.append(UInt32(truncatingIfNeeded: record.start))
        base += binding.headers.count
        if base == values.count { moveBlock() }
    }

    /// Moves the kept rows of the block to the stores.
    private mutating func moveBlock() {
        let width = binding.headers.count
        for (column, slot) in binding.slots.enumerated() where slot >= 0 {
            let cells = stride(from: column, to: base, by: width)
            switch stores[slot].width {
            case .long:
                for cell in cells { stores[slot].longs.append(values[cell]) }
            case .short:
                for cell in cells { stores[slot].shorts.append(Int32(truncatingIfNeeded: values[cell])) }
            case .flag:
                for cell in cells { stores[slot].flags.append(values[cell] != 0) }
            }
            if stores[slot].isOptional {
                for cell in cells { stores[slot].present.append(given[cell]) }
            }
        }
        base = 0
    }
}

// MARK: - Setting aside

extension TableBuilder {
    private mutating func setAside(_ fault: CSVFault, in reader: CSVReader, codes: inout CodeBook) {
        let text = reader.bytes[fault.firstLine]
        let place = "第 \(fault.line) 行第 \(fault.column) 个字符处："
        problems.append(
            RowProblem(
                file: file, line: fault.recordLine, column: "", value: String(decoding: text, as: UTF8.self),
                problem: place + fault.problem, remedy: fault.remedy,
                organisations: organisations(among: text.split { Byte.endsPlainField($0) }, codes: &codes)))
    }

    private mutating func setAsideWrongWidth(_ record: CSVRecord, _ reader: CSVReader, codes: inout CodeBook) {
        let width = binding.headers.count
        let count = record.fields.count
        let (column, value, problem, remedy): (String, String, String, String)
        if count == 1, record.fields[0].count == 0 {
            (column, value, problem, remedy) = ("", "", "本行是空行", "请删去这一空行")
        } else if count < width {
            let missing = binding.headers[count]
            (column, value) = (missing, "")
            problem = "本行只有 \(count) 个单元格，表头有 \(width) 列，从“\(missing)”起缺少"
            remedy = "请补齐缺少的单元格，没有内容也要保留逗号"
        } else {
            (column, value) = ("第 \(width + 1) 列", reader.text(of: record.fields[width]))
            problem = "本行有 \(count) 个单元格，表头只有 \(width) 列"
            remedy = "内容中有逗号的单元格请用英文双引号括起来，或删去多余的单元格"
        }
        // The cells may have moved, so a code counts wherever it stands.
        let cells = record.fields.map { field in Array(reader.text(of: field).utf8)[...] }
        problems.append(
            RowProblem(
                file: file, line: record.line, column: column, value: value, problem: problem, remedy: remedy,
                organisations: organisations(among: cells, codes: &codes)))
    }

    private mutating func setAside(
        _ record: CSVRecord, at column: Int, _ reader: CSVReader, codes: inout CodeBook
    ) {
        let text = reader.text(of: record.fields[column])
        let vocabulary = vocabularies[binding.slots[column]]
        let fault = CellFault(text, reading: binding.readings[column], vocabulary: vocabulary)
        problems.append(
            RowProblem(
                file: file, line: record.line, column: binding.headers[column], value: text, problem: fault.problem,
                remedy: fault.remedy, organisations: organisations(in: record, reader, codes: &codes)))
    }

    /// The organisations that a row with a bad cell names in its columns.
    private func organisations(in record: CSVRecord, _ reader: CSVReader, codes: inout CodeBook) -> [Int32] {
        let cells = zip(record.fields, binding.readings).compactMap { field, reading in
            reading.namesOrganisation ? Array(reader.text(of: field).utf8)[...] : nil
        }
        return organisations(among: cells, codes: &codes)
    }

    /// The organisations named among `cells`, each once, if the table names any at all.
    private func organisations(among cells: [ArraySlice<UInt8>], codes: inout CodeBook) -> [Int32] {
        guard binding.readings.contains(where: \.namesOrganisation) else { return [] }
        var found: [Int32] = []
        for cell in cells {
            guard let index = codes.intern(utf8: cell.span), !found.contains(index) else { continue }
            found.append(index)
        }
        return found
    }
}

// MARK: - Finishing

extension TableBuilder {
    /// The table, with the text its cells lie in.
    consuming func reading(source: [UInt8], unquoted: [UInt8]) -> Table.Reading {
        var positions = [Int](repeating: -1, count: schema.columns.count)
        for (position, slot) in binding.slots.enumerated() where slot >= 0 { positions[slot] = position }
        let rows = lines.count
        let finished = stores.indices.map { slot in
            TableBuilder.store(stores[slot], schema.columns[slot].kind, isInFile: positions[slot] >= 0, rows: rows)
        }
        let notes = zip(binding.slots, binding.headers).enumerated().compactMap { position, column in
            column.0 < 0 ? ColumnNote(file: file, position: position + 1, header: column.1) : nil
        }
        let table = Table(
            schema: schema, lines: lines, headers: binding.headers, source: source, unquoted: unquoted, starts: starts,
            positions: positions, stores: finished, vocabularies: vocabularies)
        return Table.Reading(table: table, problems: problems, notes: notes)
    }

    private static func store(_ growing: Growing, _ kind: ColumnSpec.Kind, isInFile: Bool, rows: Int) -> Table.Store {
        let present: [Bool]? =
            isInFile
            ? (growing.isOptional && growing.present.contains(false) ? growing.present : nil)
            : [Bool](repeating: false, count: rows)
        func padded<Value>(_ values: [Value], _ zero: Value) -> [Value] {
            isInFile ? values : [Value](repeating: zero, count: rows)
        }
        if case .identifier = kind { return .text(growing.longs) }
        return switch growing.width {
        case .long: .amounts(Column(values: padded(growing.longs, 0), present: present))
        case .short: .numbers(Column(values: padded(growing.shorts, 0), present: present))
        case .flag: .flags(Column(values: padded(growing.flags, false), present: present))
        }
    }
}
