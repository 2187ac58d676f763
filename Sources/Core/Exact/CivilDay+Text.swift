// MARK: - Reading

extension CivilDay {
    /// Reads exactly `YYYY-MM-DD`, the form of the data files; `nil` for any other text and for impossible dates.
    @inlinable
    public init?(iso8601 utf8: some Collection<UInt8>) {
        let day = utf8.withContiguousStorageIfAvailable { CivilDay(bytes: $0) } ?? CivilDay(bytes: Array(utf8))
        guard let day else { return nil }
        self = day
    }

    @usableFromInline
    init?(bytes: [UInt8]) {
        guard let day = bytes.withUnsafeBufferPointer({ CivilDay(bytes: $0) }) else { return nil }
        self = day
    }

    @usableFromInline
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard
            bytes.count == 10, bytes[4] == CivilDay.hyphen, bytes[7] == CivilDay.hyphen,
            let century = CivilDay.twoDigits(bytes, at: 0), let yearOfCentury = CivilDay.twoDigits(bytes, at: 2),
            let month = CivilDay.twoDigits(bytes, at: 5), let day = CivilDay.twoDigits(bytes, at: 8)
        else { return nil }
        self.init(year: century * 100 + yearOfCentury, month: month, day: day)
    }

    private static func twoDigits(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int? {
        let (tens, units) = (bytes[position] &- 0x30, bytes[position + 1] &- 0x30)
        return tens < 10 && units < 10 ? Int(tens) * 10 + Int(units) : nil
    }

    private static let hyphen = UInt8(ascii: "-")
}

// MARK: - Writing

extension CivilDay: CustomStringConvertible {
    /// `2023-01-02`; at least four digits of year, `-` before the years below 0, never `+`.
    public var description: String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(16)
        append(to: &utf8)
        return String(decoding: utf8, as: UTF8.self)
    }

    /// Writes ``description`` at the end of `utf8` without making a string.
    public func append(to utf8: inout [UInt8]) {
        let (year, month, day) = components
        if year < 0 { utf8.append(CivilDay.hyphen) }
        CivilDay.append(year.magnitude, width: 4, to: &utf8)
        utf8.append(CivilDay.hyphen)
        CivilDay.append(month.magnitude, width: 2, to: &utf8)
        utf8.append(CivilDay.hyphen)
        CivilDay.append(day.magnitude, width: 2, to: &utf8)
    }

    private static func append(_ value: UInt, width: Int, to utf8: inout [UInt8]) {
        let start = utf8.count
        var rest = value
        while rest > 0 || utf8.count - start < width {
            utf8.append(0x30 + UInt8(rest % 10))
            rest /= 10
        }
        utf8[start...].reverse()
    }
}
