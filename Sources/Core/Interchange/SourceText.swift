#if canImport(Glibc)
    import Glibc
#endif

/// The text of a file, in UTF-8 whatever it was saved as.
///
/// Spreadsheets in China save CSV as GB 18030 unless told otherwise, so it is recognised and converted.
package struct SourceText: Sendable {
    /// How the file was written.
    package enum Encoding: Hashable, Sendable {
        /// UTF-8, with or without a byte order mark.
        case utf8
        /// GB 18030, or the older GBK and GB 2312 inside it.
        case gb18030
    }

    /// The text, without a byte order mark.
    package let utf8: [UInt8]
    /// How the file was written.
    package let encoding: Encoding
    /// What was seen of the text on the way; `nil` where the bytes were changed.
    let survey: TextSurvey?

    /// Recognises the encoding of `bytes` and converts them; valid UTF-8 is kept without a copy.
    ///
    /// Bytes that are not UTF-8 count as GB 18030 only when damage outweighs intact Chinese UTF-8: GB 18030 reads
    /// nearly anything, and would turn a UTF-8 file with one broken character into nonsense.
    ///
    /// - Throws: ``Fault``, with byte offset and line.
    package init(decoding bytes: consuming [UInt8], file: String) throws(Fault) {
        var bytes = bytes
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Fault(file: file, reason: .utf16, offset: 0, line: 1)
        }
        let survey = TextSurvey(bytes)
        if survey.parts.contains(where: \.hasZero), let zero = bytes.firstIndex(of: 0) {
            throw Fault(file: file, reason: .zeroByte, at: zero, in: bytes)
        }
        let marked = bytes.starts(with: SourceText.mark)
        guard let damage = survey.isUTF8(bytes) ? nil : SourceText.damage(in: bytes) else {
            if marked { bytes.removeFirst(3) }
            utf8 = bytes
            encoding = .utf8
            self.survey = marked ? nil : survey
            return
        }
        if marked || damage.looksLikeUTF8 {
            throw Fault(file: file, reason: .damagedUTF8, at: damage.offset, in: bytes)
        }
        var converted = try SourceText.convertFromGB18030(bytes, file: file)
        if converted.starts(with: SourceText.mark) { converted.removeFirst(3) }
        utf8 = converted
        encoding = .gb18030
        self.survey = nil
    }

    /// Reads the file at `path` and decodes it.
    package static func read(_ path: String) throws -> SourceText {
        try SourceText(decoding: FileBytes.read(path), file: path)
    }
}

// MARK: - Recognising

extension SourceText {
    /// The byte order mark in UTF-8.
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Enough broken places to know that a file is not UTF-8.
    private static let enoughDamage = 1_000

    /// The first place that is not UTF-8, and whether the rest speaks for UTF-8 all the same; `nil` when all is well.
    private static func damage(in bytes: [UInt8]) -> (offset: Int, looksLikeUTF8: Bool)? {
        let span = bytes.span
        var (start, intact, broken) = (0, 0, 0)
        var first: Int?
        while start < span.count, broken < enoughDamage {
            let rest = span.extracting(start..<span.count)
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: rest)
                if first == nil { return nil }
                intact += wideLeads(in: rest)
                break
            } catch {
                first = first ?? start + error.byteOffsets.lowerBound
                broken += 1
                intact += wideLeads(in: rest.extracting(0..<error.byteOffsets.lowerBound))
                start += max(error.byteOffsets.upperBound, error.byteOffsets.lowerBound + 1)
            }
        }
        return first.map { ($0, intact >= broken) }
    }

    /// How many characters of three or four bytes begin in valid UTF-8; Chinese is written in these, and GB 18030
    /// text hardly ever looks like them.
    private static func wideLeads(in valid: Span<UInt8>) -> Int {
        var count = 0
        for index in valid.indices where valid[index] >= 0xE0 { count += 1 }
        return count
    }
}

// MARK: - Converting

extension SourceText {
    private static func convertFromGB18030(_ bytes: [UInt8], file: String) throws(Fault) -> [UInt8] {
        #if canImport(Glibc)
            guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
                throw Fault(file: file, reason: .noConverter, offset: 0, line: 1)
            }
            defer { iconv_close(converter) }
            var stop = 0
            // A byte of GB 18030 makes at most two of UTF-8: a rare pair stands for a character of four bytes.
            let converted = [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 16) { output, filled in
                bytes.withUnsafeBytes { input in
                    var source = UnsafeMutableRawPointer(mutating: input.baseAddress)?.assumingMemoryBound(
                        to: CChar.self)
                    var target = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
                    var (sourceLeft, targetLeft) = (input.count, output.count)
                    _ = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
                    stop = input.count - sourceLeft
                    filled = output.count - targetLeft
                }
            }
            guard stop == bytes.count else { throw Fault(file: file, reason: .notText, at: stop, in: bytes) }
            return converted
        #else
            throw Fault(file: file, reason: .noConverter, offset: 0, line: 1)
        #endif
    }
}
