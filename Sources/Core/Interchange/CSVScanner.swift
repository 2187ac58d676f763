/// The place of a reader in its text; the text is lent to each step, so that none is kept twice.
struct CSVScanner: Sendable {
    private(set) var unquoted: [UInt8] = []
    /// Where the next record begins.
    private(set) var position: Int
    /// The line on which it begins.
    private(set) var line: Int
    /// Where the last record ends.
    private let end: Int

    /// A scanner of all that follows `start`.
    init(_ source: Span<UInt8>, from start: Int, line: Int) {
        self.init(from: start, to: CSVScanner.end(of: source, from: start), line: line)
    }

    /// A scanner of the records from `start` on; `end` lies behind an end of line or is ``end(of:from:)``.
    init(from start: Int, to end: Int, line: Int) {
        position = start
        self.line = line
        self.end = end
    }

    /// Where the last record of `source` ends; only ends of empty lines follow.
    static func end(of source: Span<UInt8>, from start: Int) -> Int {
        var end = source.count
        while end > start, source[end - 1] == Byte.lineFeed {
            end -= 1
            if end > start, source[end - 1] == Byte.carriageReturn { end -= 1 }
        }
        return end
    }

    /// Goes on at the record that begins at `position`, on `line`.
    mutating func move(to position: Int, line: Int) {
        self.position = position
        self.line = line
    }

    mutating func next(in source: Span<UInt8>, into record: inout CSVRecord) throws(CSVFault) -> Bool {
        guard position < end else { return false }
        record.fields.removeAll(keepingCapacity: true)
        record.line = line
        record.start = position
        var cursor = position
        var breaks = 0
        while true {
            if cursor < end, source[unchecked: cursor] == Byte.quote {
                record.fields.append(try quotedField(in: source, at: &cursor, breaks: &breaks))
            } else {
                let start = cursor
                cursor = CSVScanner.endOfPlainField(in: source, from: start)
                record.fields.append(CSVField(start: start, count: cursor - start))
            }
            guard cursor < end else { break }
            switch source[unchecked: cursor] {
            case Byte.comma:
                cursor += 1
            case Byte.lineFeed:
                cursor += 1
                return finish(at: cursor, breaks: breaks + 1)
            case Byte.quote:
                throw fault(.strayQuote, at: cursor, in: source)
            default:
                guard cursor + 1 < end, source[unchecked: cursor + 1] == Byte.lineFeed else {
                    throw fault(.loneCarriageReturn, at: cursor, in: source)
                }
                cursor += 2
                return finish(at: cursor, breaks: breaks + 1)
            }
        }
        return finish(at: end, breaks: breaks)
    }

    private mutating func finish(at cursor: Int, breaks: Int) -> Bool {
        position = cursor
        line += breaks
        return true
    }
}

// MARK: - Fields

extension CSVScanner {
    /// The next comma, quote or end of line from `start` on, or the end of the text.
    ///
    /// Eight bytes at a time are compared with `-`, and only the few others below it (a space, a bracket) are looked
    /// at singly.
    @inline(__always)
    static func endOfPlainField(in source: Span<UInt8>, from start: Int) -> Int {
        let bytes = source.bytes
        var cursor = start
        while cursor &+ 8 <= source.count {
            let loaded = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: cursor, as: UInt64.self)
            let word = UInt64(littleEndian: loaded)
            let low = CellWord.low(word)
            if low == 0 {
                cursor &+= 8
                continue
            }
            cursor &+= low.trailingZeroBitCount &>> 3
            if Byte.endsPlainField(source[unchecked: cursor]) { return cursor }
            cursor &+= 1
        }
        while cursor < source.count, !Byte.endsPlainField(source[unchecked: cursor]) { cursor &+= 1 }
        return cursor
    }

    /// The field whose opening quote stands at `cursor`, which moves behind its closing quote.
    private mutating func quotedField(
        in source: Span<UInt8>, at cursor: inout Int, breaks: inout Int
    ) throws(CSVFault) -> CSVField {
        let opening = cursor
        var run = opening + 1
        var side: Int?
        cursor = run
        while true {
            while cursor < end, source[unchecked: cursor] != Byte.quote {
                if source[unchecked: cursor] == Byte.lineFeed { breaks += 1 }
                cursor += 1
            }
            guard cursor < end else { throw fault(.unterminatedQuote, at: opening, in: source) }
            guard cursor + 1 < end, source[unchecked: cursor + 1] == Byte.quote else { break }
            if side == nil { side = unquoted.count }
            append(source, run..<cursor + 1)
            cursor += 2
            run = cursor
        }
        let closing = cursor
        cursor += 1
        if cursor < end, ![Byte.comma, Byte.lineFeed, Byte.carriageReturn].contains(source[unchecked: cursor]) {
            throw fault(.bytesAfterQuote, at: cursor, in: source)
        }
        guard let side else { return CSVField(start: run, count: closing - run) }
        append(source, run..<closing)
        return CSVField(start: source.count + side, count: unquoted.count - side)
    }

    private mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
        source.extracting(range).withUnsafeBufferPointer { unquoted.append(contentsOf: $0) }
    }
}

// MARK: - Faults

extension CSVScanner {
    /// The fault at `offset`; the scanner moves to the line after the one where the record began.
    private mutating func fault(_ reason: CSVFault.Reason, at offset: Int, in source: Span<UInt8>) -> CSVFault {
        let start = position
        let first = line
        var (faultLine, lineStart) = (line, start)
        for index in start..<offset where source[index] == Byte.lineFeed {
            faultLine += 1
            lineStart = index + 1
        }
        var column = 1
        for index in lineStart..<offset where source[index] & 0xC0 != 0x80 { column += 1 }
        var stop = start
        while stop < end, source[stop] != Byte.lineFeed { stop += 1 }
        position = min(stop + 1, end)
        line += 1
        return CSVFault(
            reason: reason, line: faultLine, column: column, recordLine: first, firstLine: start..<stop)
    }
}
