/// Reads RFC 4180 records from UTF-8 bytes in one pass, strictly, without making a string of any cell.
///
/// Lines end in CRLF or LF. Empty lines at the end are skipped; elsewhere an empty line is a record of one empty
/// field. After a ``CSVFault`` reading goes on with the line after the one where the faulty record began, so that a
/// stray quote costs one line and no line is lost unreported.
package struct CSVReader: Sendable {
    /// The text being read.
    package let bytes: [UInt8]
    private var scanner: CSVScanner

    /// A reader of `bytes`, which hold no byte order mark.
    package init(_ bytes: [UInt8]) {
        self.init(bytes, from: 0, line: 1)
    }

    /// A reader that begins at the record at byte `start`, on `line`.
    init(_ bytes: [UInt8], from start: Int, line: Int) {
        self.bytes = bytes
        scanner = CSVScanner(bytes.span, from: start, line: line)
    }

    /// Where the next record begins.
    var position: Int { scanner.position }
    /// The line on which it begins.
    var line: Int { scanner.line }

    /// Reads the next record into `record`, whose storage is used again; `false` at the end.
    ///
    /// - Throws: ``CSVFault``, with line and column.
    package mutating func next(_ record: inout CSVRecord) throws(CSVFault) -> Bool {
        let text = bytes
        return try scanner.next(in: text.span, into: &record)
    }
}

// MARK: - Cells

extension CSVReader {
    /// The contents of fields whose doubled quotes had to be undone, one after another.
    package var unquoted: [UInt8] { scanner.unquoted }

    /// The content of `field`, its quotes undone.
    package func text(of field: CSVField) -> String {
        withSpan(of: field) { String(copying: $0) }
    }

    /// The bytes of `field`, its quotes undone; but for those they are a part of the text, which is not copied.
    package func slice(of field: CSVField) -> ArraySlice<UInt8> {
        if field.start < bytes.count || field.count == 0 { return bytes[field.start..<field.start + field.count] }
        let start = field.start - bytes.count
        // A part of the others' would have them copied as soon as more come.
        return Array(scanner.unquoted[start..<start + field.count])[...]
    }

    /// Lends the bytes of `field`, its quotes undone.
    package func withSpan<Result>(of field: CSVField, _ body: (Span<UInt8>) -> Result) -> Result {
        if field.start < bytes.count || field.count == 0 {
            return body(bytes.span.extracting(field.start..<field.start + field.count))
        }
        let start = field.start - bytes.count
        return body(scanner.unquoted.span.extracting(start..<start + field.count))
    }
}

extension String {
    /// A copy of `bytes`, with `�` for what is not UTF-8.
    init(copying bytes: Span<UInt8>) {
        self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
