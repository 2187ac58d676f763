import Exact

/// How a workbook counts days: from 1900 with a leap day that never was, or from 1904.
enum SheetCalendar: Hashable, Sendable {
    /// 1 is 1900-01-01, 60 a 29 February 1900 that does not exist, 61 is 1900-03-01.
    case from1900
    /// 0 is 1904-01-01.
    case from1904

    /// 9999-12-31, the last day office software knows.
    private static let last = CivilDay(year: 9999, month: 12, day: 31) ?? .latest
    private static let origin1900 = CivilDay(year: 1899, month: 12, day: 30) ?? .earliest
    private static let origin1904 = CivilDay(year: 1904, month: 1, day: 1) ?? .earliest

    /// The day with this number; nil where there is none.
    func day(_ serial: Int) -> CivilDay? {
        let day: CivilDay
        switch self {
        case .from1900:
            guard serial > 0, serial != 60, serial < 3_000_000 else { return nil }
            day = SheetCalendar.origin1900.adding(days: Int64(serial < 60 ? serial + 1 : serial))
        case .from1904:
            guard serial >= 0, serial < 3_000_000 else { return nil }
            day = SheetCalendar.origin1904.adding(days: Int64(serial))
        }
        return day <= SheetCalendar.last ? day : nil
    }

    /// The number of a day in the count from 1900; nil before 1900 and after 9999.
    static func serial(of day: CivilDay) -> Int? {
        let distance = day.number - origin1900.number
        guard distance >= 2, day <= last else { return nil }
        return Int(distance <= 60 ? distance - 1 : distance)
    }
}

// MARK: - Reading

extension SheetCalendar {
    /// What a number, in plain decimal digits, is when it is shown in a format.
    func value(of number: String, shownAs format: SheetFormat) -> SheetValue {
        guard format != .number, let (serial, second) = SheetCalendar.parts(of: number) else {
            return format == .number ? .number(number) : .impossibleDay(number)
        }
        if serial == 0, second > 0 || format == .time { return .time(second: second) }
        guard let day = day(serial) else { return .impossibleDay(number) }
        return second > 0 ? .moment(day, second: second) : .day(day)
    }

    /// Whole days, and the rest in seconds, rounded: a time of day is seldom a binary fraction.
    private static func parts(of number: String) -> (serial: Int, second: Int)? {
        var (serial, wholeDigits) = (0, 0)
        var (billionths, scale) = (0, 1_000_000_000)
        var hasPoint = false
        for byte in number.utf8 {
            if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
                continue
            }
            guard 0x30...0x39 ~= byte else { return nil }
            if hasPoint {
                scale /= 10
                billionths += Int(byte - 0x30) * scale
            } else {
                serial = serial * 10 + Int(byte - 0x30)
                wholeDigits += 1
                guard wholeDigits <= 7 else { return nil }
            }
        }
        guard wholeDigits > 0 else { return nil }
        let second = (billionths * 86_400 + 500_000_000) / 1_000_000_000
        return second == 86_400 ? (serial + 1, 0) : (serial, second)
    }
}
