/// Writes RFC 4180 records as UTF-8, with LF line ends; a field is quoted only when it must be.
package struct CSVWriter: Sendable {
    /// Who reads the file.
    package enum Reader: Sendable {
        /// A program: exactly what was written.
        case program
        /// A person with a spreadsheet: a byte order mark, CRLF, and a text that the spreadsheet would take for a
        /// formula behind a `'`.
        case spreadsheet
    }

    /// What has been written.
    package private(set) var bytes: [UInt8] = []
    private let reader: Reader
    private var fields = 0
    private var recordStart = 0

    /// An empty file.
    package init(for reader: Reader = .program) {
        self.reader = reader
        if case .spreadsheet = reader { bytes = [0xEF, 0xBB, 0xBF] }
        recordStart = bytes.count
    }
}

// MARK: - Fields

extension CSVWriter {
    /// Writes a field of text.
    package mutating func field(_ text: some StringProtocol) {
        separate()
        // No storage in a row means a bridged or sliced oddity; the copy is then made once.
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
        if done == nil { Array(text.utf8).withUnsafeBufferPointer { append($0) } }
    }

    /// Writes a field of UTF-8.
    package mutating func field(utf8 text: Span<UInt8>) {
        separate()
        text.withUnsafeBufferPointer { append($0) }
    }

    /// Writes a whole number, without making a string.
    package mutating func field(_ number: Int64) {
        separate()
        bytes.appendDecimal(number)
    }

    /// Writes a field with `write`, which appends something that never needs quotes: a code, a date.
    package mutating func field(plain write: (inout [UInt8]) -> Void) {
        separate()
        write(&bytes)
    }

    private mutating func separate() {
        if fields > 0 { bytes.append(Byte.comma) }
        fields += 1
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        let isFormula = reader == .spreadsheet && CSVWriter.looksLikeFormula(text)
        guard text.contains(where: Byte.endsPlainField) else {
            if isFormula { bytes.append(CSVWriter.guardMark) }
            bytes.append(contentsOf: text)
            return
        }
        bytes.append(Byte.quote)
        if isFormula { bytes.append(CSVWriter.guardMark) }
        for byte in text {
            if byte == Byte.quote { bytes.append(Byte.quote) }
            bytes.append(byte)
        }
        bytes.append(Byte.quote)
    }
}

extension CSVWriter {
    /// A text as it stands in a field, quoted if it must be.
    package static func text(_ text: String) -> [UInt8] {
        var writer = CSVWriter()
        writer.field(text)
        return writer.bytes
    }
}

// MARK: - Formulas

extension CSVWriter {
    private static let guardMark = UInt8(ascii: "'")

    /// Whether a spreadsheet could take `text` for a formula, by its first byte or full-width sign.
    private static func looksLikeFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch text.first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0x00: true
        case 0xEF: ["＝", "＋", "－", "＠"].contains { text.starts(with: $0.utf8) }
        default: false
        }
    }
}

// MARK: - Records

extension CSVWriter {
    /// Ends the record. A record of one empty field is written `""`, since an empty line at the end would be lost.
    package mutating func endRecord() {
        if fields == 1, bytes.count == recordStart { bytes += [Byte.quote, Byte.quote] }
        if case .spreadsheet = reader { bytes.append(Byte.carriageReturn) }
        bytes.append(Byte.lineFeed)
        fields = 0
        recordStart = bytes.count
    }

    /// Writes a whole record of texts.
    package mutating func record(_ texts: [String]) {
        for text in texts { field(text) }
        endRecord()
    }
}

extension [UInt8] {
    /// Writes `number` in decimal digits.
    package mutating func appendDecimal(_ number: Int64) {
        if number < 0 { append(UInt8(ascii: "-")) }
        let start = count
        var rest = number.magnitude
        repeat {
            append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        self[start...].reverse()
    }
}
