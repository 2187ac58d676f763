// MARK: - Reading

extension Instant {
    /// Reads `2026-11-23T09:30:53.123+08:00`, RFC 3339 without its liberties; `nil` for any other text.
    ///
    /// `T` and `Z` are upper case, hours end at 23 and seconds at 59. A fraction has one to three digits or is
    /// absent: finer ones would be lost without a word. `-00:00` is refused, for it says that the offset is unknown.
    public init?(rfc3339 utf8: some Collection<UInt8>) {
        let bytes = Array(utf8.prefix(Instant.longestText + 1))
        guard
            bytes.count <= Instant.longestText, bytes.count >= Instant.shortestText, bytes[10] == UInt8(ascii: "T"),
            let day = CivilDay(iso8601: bytes[..<10]),
            let seconds = Instant.timeOfDay(bytes[11..<19])
        else { return nil }
        var rest = bytes[19...]
        guard let fraction = Instant.fraction(&rest), let offset = Instant.offset(rest) else { return nil }
        self.init(day: day, millisecondOfDay: seconds * 1_000 + fraction, offsetMinutes: offset)
    }

    /// `2026-11-23T01:30:53Z` and `2026-11-23T09:30:53.123+08:00`.
    private static let (shortestText, longestText) = (20, 29)

    private static func timeOfDay(_ text: ArraySlice<UInt8>) -> Int64? {
        let first = text.startIndex
        guard
            text[first + 2] == colon, text[first + 5] == colon,
            let hour = twoDigits(text, at: first), hour < 24,
            let minute = twoDigits(text, at: first + 3), minute < 60,
            let second = twoDigits(text, at: first + 6), second < 60
        else { return nil }
        return Int64((hour * 60 + minute) * 60 + second)
    }

    /// Takes `.5`, `.52` or `.523` off the front of `text`: milliseconds, 0 where there is no point.
    private static func fraction(_ text: inout ArraySlice<UInt8>) -> Int64? {
        guard text.first == UInt8(ascii: ".") else { return 0 }
        let digits = text.dropFirst().prefix { 0x30...0x39 ~= $0 }
        guard 1...3 ~= digits.count else { return nil }
        text = text[digits.endIndex...]
        let value = digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
        return digits.count == 3 ? value : digits.count == 2 ? value * 10 : value * 100
    }

    /// Minutes ahead of UTC.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        if text.elementsEqual([UInt8(ascii: "Z")]) { return 0 }
        let first = text.startIndex
        guard
            text.count == 6, text[first + 3] == colon,
            let hours = twoDigits(text, at: first + 1), hours < 24,
            let minutes = twoDigits(text, at: first + 4), minutes < 60
        else { return nil }
        let offset = hours * 60 + minutes
        switch text[first] {
        case UInt8(ascii: "+"): return offset
        case UInt8(ascii: "-"): return offset == 0 ? nil : -offset
        default: return nil
        }
    }

    private static func twoDigits(_ text: ArraySlice<UInt8>, at position: Int) -> Int? {
        let (tens, units) = (text[position] &- 0x30, text[position + 1] &- 0x30)
        return tens < 10 && units < 10 ? Int(tens) * 10 + Int(units) : nil
    }

    private static let colon = UInt8(ascii: ":")
}

// MARK: - Writing

extension Instant: CustomStringConvertible {
    /// The moment in UTC, `2026-11-23T01:30:53.123+00:00`.
    public var description: String {
        text(offsetMinutes: 0)
    }

    /// `2026-11-23T09:30:53.123+08:00` with an offset of 480: RFC 3339, always with milliseconds and a numeric offset.
    ///
    /// In the years 0000 to 9999 the text has 29 characters and ``init(rfc3339:)`` reads it back; other years are
    /// written as ``CivilDay`` writes them, which RFC 3339 does not know.
    public func text(offsetMinutes: Int) -> String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(Instant.longestText)
        append(to: &utf8, offsetMinutes: offsetMinutes)
        return String(decoding: utf8, as: UTF8.self)
    }

    /// Writes ``text(offsetMinutes:)`` at the end of `utf8` without making a string.
    public func append(to utf8: inout [UInt8], offsetMinutes: Int) {
        let (day, millisecondOfDay) = local(offsetMinutes: offsetMinutes)
        let (seconds, fraction) = Int(millisecondOfDay).quotientAndRemainder(dividingBy: 1_000)
        day.append(to: &utf8)
        utf8.append(UInt8(ascii: "T"))
        Instant.append(seconds / 3_600, to: &utf8)
        utf8.append(Instant.colon)
        Instant.append(seconds / 60 % 60, to: &utf8)
        utf8.append(Instant.colon)
        Instant.append(seconds % 60, to: &utf8)
        utf8.append(UInt8(ascii: "."))
        utf8.append(0x30 + UInt8(fraction / 100))
        Instant.append(fraction % 100, to: &utf8)
        let offset = min(max(offsetMinutes, Instant.offsets.lowerBound), Instant.offsets.upperBound)
        utf8.append(UInt8(ascii: offset < 0 ? "-" : "+"))
        Instant.append(abs(offset) / 60, to: &utf8)
        utf8.append(Instant.colon)
        Instant.append(abs(offset) % 60, to: &utf8)
    }

    /// Writes `value`, 0 to 99, as two digits.
    private static func append(_ value: Int, to utf8: inout [UInt8]) {
        utf8.append(0x30 + UInt8(value / 10))
        utf8.append(0x30 + UInt8(value % 10))
    }
}
