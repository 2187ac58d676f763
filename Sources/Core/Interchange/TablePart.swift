/// Reads the records of one part of a file into rows of a table.
///
/// Parts of one file may be read at the same time: each sets rows of its own, and numbers codes that the shared book
/// does not have in a book of its own, from the shared one's count on.
struct TablePart {
    let layout: TableLayout
    /// Where the last record ends.
    let end: Int
    /// The memory of the part's rows. It has room for one row for each line feed of the part, and one more for a last
    /// line without; every record but that one ends in a line feed, so no row is set outside.
    let rows: TableLayout.Rows
    /// The codes of other tables, which nobody changes meanwhile; `nil` where ``codes`` has them.
    let shared: CodeBook?
    /// The codes met here that the shared book does not have.
    var codes: CodeBook
    var vocabularies: [Vocabulary?]
    private(set) var problems: [RowProblem] = []
    /// How many rows were kept.
    var count = 0
    var scanner: CSVScanner
    /// For each identifier column, by its place in the file, how its texts follow each other.
    var orders: [TextOrder]
    private var record = CSVRecord()

    /// A part that begins at byte `start`, on `line`.
    init(
        _ layout: TableLayout, from start: Int, to end: Int, line: Int, rows: TableLayout.Rows, shared: CodeBook?,
        codes: CodeBook
    ) {
        self.layout = layout
        self.end = end
        self.rows = rows
        self.shared = shared
        self.codes = codes
        vocabularies = layout.vocabularies
        scanner = CSVScanner(from: start, to: end, line: line)
        orders = layout.binding.readings.enumerated().compactMap { column, reading in
            if case .identifier = reading { TextOrder(column: column) } else { nil }
        }
    }
}

// MARK: - Reading

extension TablePart {
    /// Reads the next record, whatever it is like.
    mutating func readRecord() {
        let text = layout.bytes
        do throws(CSVFault) {
            guard try scanner.next(in: text.span, into: &record) else { return }
        } catch {
            setAside(error)
            return
        }
        guard record.fields.count == layout.binding.headers.count else {
            setAsideWrongWidth()
            return
        }
        if let bad = readCells() {
            setAside(at: bad)
        } else {
            rows.lines[count] = Int32(truncatingIfNeeded: record.line)
            rows.starts[count] = Int32(truncatingIfNeeded: record.start)
            count += 1
        }
    }

    /// Reads all cells into the next row; the first column of the file that cannot be read, if any.
    private mutating func readCells() -> Int? {
        for column in record.fields.indices {
            let reading = layout.binding.readings[column]
            if case .skip = reading { continue }
            let field = record.fields[column]
            guard field.count > 0 else {
                guard layout.binding.mayBeEmpty[column] else { return column }
                set(0, isGiven: false, column)
                continue
            }
            let isPlain = field.start < layout.bytes.count
            let text = isPlain ? layout.bytes : scanner.unquoted
            let start = isPlain ? field.start : field.start - layout.bytes.count
            let cell = text.span.extracting(start..<start + field.count)
            guard let value = value(of: cell, field, column) else { return column }
            set(value, isGiven: true, column)
        }
        return nil
    }

    /// What `cell`, the content of `field`, says in `column` of the file; `nil` when it cannot be read.
    mutating func value(of cell: Span<UInt8>, _ field: CSVField, _ column: Int) -> Int64? {
        let slot = layout.binding.slots[column]
        return switch layout.binding.readings[column] {
        case .skip: 0
        case .identifier: Cell.isIdentifier(cell) ? TextColumn.pack(field) : nil
        case .day: Cell.day(cell).map { Int64($0) }
        case .money(let decimals): Cell.money(cell, decimals: decimals)
        case .word: vocabularies[slot]?.intern(cell).map { Int64($0) }
        case .flag: Cell.flag(cell).map { $0 ? 1 : 0 }
        case .year: Cell.year(cell).map { Int64($0) }
        case .creditCode: number(cell).map { Int64($0) }
        case .party: number(cell).map { Int64($0) } ?? vocabularies[slot]?.code(of: cell).map { _ in -1 }
        }
    }

    /// The number of the code in `bytes`, a new one if need be; `nil` when they are no credit code.
    mutating func number(_ bytes: Span<UInt8>) -> Int32? {
        guard let shared else { return codes.intern(utf8: bytes) }
        if let known = shared.index(utf8: bytes) { return known }
        return codes.intern(utf8: bytes).map { $0 + Int32(shared.count) }
    }

    /// Sets the cell of the next row in `column` of the file.
    @inline(__always)
    func set(_ value: Int64, isGiven: Bool, _ column: Int) {
        rows.given[column]?[count] = isGiven
        guard let cells = rows.cells[column] else { return }
        switch layout.widths[column] {
        case .eight: cells.assumingMemoryBound(to: Int64.self)[count] = value
        case .four: cells.assumingMemoryBound(to: Int32.self)[count] = Int32(truncatingIfNeeded: value)
        case .one: cells.assumingMemoryBound(to: Bool.self)[count] = value != 0
        case nil: break
        }
    }
}

// MARK: - Setting aside

extension TablePart {
    private mutating func setAside(_ fault: CSVFault) {
        let text = layout.bytes[fault.firstLine]
        let place = "第 \(fault.line) 行第 \(fault.column) 个字符处："
        problems.append(
            RowProblem(
                file: layout.file, line: fault.recordLine, column: "", value: String(decoding: text, as: UTF8.self),
                problem: place + fault.problem, remedy: fault.remedy,
                organisations: organisations(among: text.split { Byte.endsPlainField($0) })))
    }

    private mutating func setAsideWrongWidth() {
        let headers = layout.binding.headers
        let count = record.fields.count
        let (column, value, problem, remedy): (String, String, String, String)
        if count == 1, record.fields[0].count == 0 {
            (column, value, problem, remedy) = ("", "", "本行是空行", "请删去这一空行")
        } else if count < headers.count {
            let missing = headers[count]
            (column, value) = (missing, "")
            problem = "本行只有 \(count) 个单元格，表头有 \(headers.count) 列，从“\(missing)”起缺少"
            remedy = "请补齐缺少的单元格，没有内容也要保留逗号"
        } else {
            (column, value) = ("第 \(headers.count + 1) 列", text(of: record.fields[headers.count]))
            problem = "本行有 \(count) 个单元格，表头只有 \(headers.count) 列"
            remedy = "内容中有逗号的单元格请用英文双引号括起来，或删去多余的单元格"
        }
        // The cells may have moved, so a code counts wherever it stands.
        let cells = record.fields.map { field in Array(text(of: field).utf8)[...] }
        problems.append(
            RowProblem(
                file: layout.file, line: record.line, column: column, value: value, problem: problem, remedy: remedy,
                organisations: organisations(among: cells)))
    }

    private mutating func setAside(at column: Int) {
        let binding = layout.binding
        let text = text(of: record.fields[column])
        let vocabulary = vocabularies[binding.slots[column]]
        let fault = CellFault(text, reading: binding.readings[column], vocabulary: vocabulary)
        // The organisations that the row names in its columns.
        let named = zip(record.fields, binding.readings).compactMap { field, reading in
            reading.namesOrganisation ? Array(self.text(of: field).utf8)[...] : nil
        }
        problems.append(
            RowProblem(
                file: layout.file, line: record.line, column: binding.headers[column], value: text,
                problem: fault.problem, remedy: fault.remedy, organisations: organisations(among: named)))
    }

    /// The organisations named among `cells`, each once, if the table names any at all.
    private mutating func organisations(among cells: [ArraySlice<UInt8>]) -> [Int32] {
        guard layout.binding.readings.contains(where: \.namesOrganisation) else { return [] }
        var found: [Int32] = []
        for cell in cells {
            guard let index = number(cell.span), !found.contains(index) else { continue }
            found.append(index)
        }
        return found
    }

    private func text(of field: CSVField) -> String {
        let source = layout.bytes
        if field.start < source.count || field.count == 0 {
            return String(decoding: source[field.start..<field.start + field.count], as: UTF8.self)
        }
        let start = field.start - source.count
        return String(decoding: scanner.unquoted[start..<start + field.count], as: UTF8.self)
    }
}
