import Fuzzing
import Interchange

/// Reads the bytes as CSV and as a typed table, and holds the reader to its promises.
///
/// - A record holds what a plain state machine finds between its first byte and the next record's.
/// - A fault names a line of the text, and no byte lies outside of records and faulty lines.
/// - What the writer makes of the records reads back as the same records.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let text = CSVText(bytes)
    text.check()
    var writer = CSVWriter()
    for record in text.records {
        for field in record.fields { writer.field(utf8: field.span) }
        writer.endRecord()
    }
    let again = CSVText(writer.bytes)
    promise(again.faults.isEmpty, "what was written has faults: \(again.faults)")
    promise(again.records.map(\.fields) == text.records.map(\.fields), "the records changed on their way")
    checkTable(bytes)
    if let source = try? SourceText(decoding: bytes, file: "t.csv") {
        promise(String(validating: source.utf8, as: UTF8.self) != nil, "the decoded text is not UTF-8")
        if source.encoding == .gb18030 { checkTable(source.utf8) }
    }
    return 0
}

/// Every row of the table is good or reported; every good row has its cells as they were written.
private func checkTable(_ bytes: [UInt8]) {
    let schema = TableSchema([
        ColumnSpec("id", .identifier), ColumnSpec("day", aliases: ["日期"], .day, isRequired: false, mayBeEmpty: true),
        ColumnSpec("fee", aliases: ["金额"], .money, isRequired: false, mayBeEmpty: true),
        ColumnSpec("kind", .word(Vocabulary([["a", "甲"], ["b", "乙"]])), isRequired: false, mayBeEmpty: true),
        ColumnSpec("new", .flag, isRequired: false), ColumnSpec("year", .year, isRequired: false),
        ColumnSpec("code", .creditCode, isRequired: false),
    ])
    var codes = CodeBook()
    let reading: Table.Reading
    do throws(TableFault) {
        reading = try Table.read(bytes, schema: schema, file: "t.csv", codes: &codes)
    } catch {
        promise(!error.description.isEmpty, "a fault without words")
        return
    }
    let lines = bytes.count { $0 == 0x0A } + 1
    let text = CSVText(bytes)
    let rows = max(0, text.records.count - 1) + text.faults.count
    promise(reading.table.rowCount + reading.problems.count == rows, "a row was lost, or counted twice")
    for problem in reading.problems { promise((1...lines).contains(problem.line), "\(problem) lies outside") }
    let names = reading.table.texts("id")
    for row in 0..<reading.table.rowCount {
        promise((1...lines).contains(Int(reading.table.lines[row])), "row \(row) lies outside")
        let raw = reading.table.rawText(row: row, "id")
        promise(names?[row] == raw?.trimmed, "row \(row) is named \(names?[row] ?? "-"), not \(raw ?? "-")")
        for column in reading.table.headers.indices { _ = reading.table.rawText(row: row, position: column) }
    }
}

extension String {
    /// Without the spaces that a cell may have around it.
    fileprivate var trimmed: String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let bytes = Array(utf8)
        let start = bytes.firstIndex { !isSpace($0) } ?? bytes.count
        let end = bytes.lastIndex { !isSpace($0) } ?? -1
        return start > end ? "" : String(decoding: bytes[start...end], as: UTF8.self)
    }
}
