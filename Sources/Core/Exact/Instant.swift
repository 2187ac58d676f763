/// A moment, held as its distance in milliseconds from 1970-01-01T00:00Z, leap seconds not counted.
///
/// Acts, seals and sessions carry instants; what a law counts is days, and only an offset from UTC turns one into
/// the other. The offset is always given, never looked up: no time zone table, no locale, no clock.
public struct Instant: Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00Z, negative before it.
    public let milliseconds: Int64

    /// The moment `milliseconds` after 1970-01-01T00:00Z.
    @inlinable
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The moment a clock set `offsetMinutes` ahead of UTC shows `day` and the time of day, in milliseconds since
    /// midnight.
    ///
    /// `nil` for a time of day outside 0 to 86399999, or a moment beyond what the number can hold (some 292 million
    /// years away).
    public init?(day: CivilDay, millisecondOfDay: Int64 = 0, offsetMinutes: Int) {
        guard 0..<Instant.millisecondsPerDay ~= millisecondOfDay else { return nil }
        let midnight = Int128(day.number) * Int128(Instant.millisecondsPerDay)
        let moment = midnight + Int128(millisecondOfDay - Instant.shift(by: offsetMinutes))
        guard let milliseconds = Int64(exactly: moment) else { return nil }
        self.init(milliseconds: milliseconds)
    }
}

// MARK: - Ordering

extension Instant: Comparable {
    /// Earlier moments come first.
    @inlinable
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

// MARK: - Days

extension Instant {
    /// How far a clock can stand from UTC, in minutes: -23:59 to +23:59, as RFC 3339 writes it.
    public static let offsets = -1_439...1_439

    /// The day on which a clock `offsetMinutes` ahead of UTC stands at this moment; 480 for China.
    ///
    /// An offset outside ``offsets`` counts as the nearest inside.
    public func day(offsetMinutes: Int) -> CivilDay {
        local(offsetMinutes: offsetMinutes).day
    }

    /// Midnight at the start of `day` on a clock `offsetMinutes` ahead of UTC; a day too far away starts at the
    /// first or last moment there is.
    public static func start(of day: CivilDay, offsetMinutes: Int) -> Instant {
        Instant(day: day, offsetMinutes: offsetMinutes) ?? Instant(milliseconds: day.number < 0 ? .min : .max)
    }

    /// Day and milliseconds since its midnight on such a clock; split first, so that nothing can overflow.
    func local(offsetMinutes: Int) -> (day: CivilDay, millisecondOfDay: Int64) {
        let perDay = Instant.millisecondsPerDay
        var (day, rest) = milliseconds.quotientAndRemainder(dividingBy: perDay)
        rest += Instant.shift(by: offsetMinutes)
        while rest < 0 { (day, rest) = (day - 1, rest + perDay) }
        while rest >= perDay { (day, rest) = (day + 1, rest - perDay) }
        return (CivilDay(number: day), rest)
    }

    static let millisecondsPerDay: Int64 = 86_400_000

    private static func shift(by offsetMinutes: Int) -> Int64 {
        60_000 * Int64(min(max(offsetMinutes, offsets.lowerBound), offsets.upperBound))
    }
}

// MARK: - Moving

extension Instant {
    /// The moment `milliseconds` later, earlier when negative; beyond what a number can hold, the last it can hold.
    public func adding(milliseconds: Int64) -> Instant {
        let (sum, overflow) = self.milliseconds.addingReportingOverflow(milliseconds)
        guard overflow else { return Instant(milliseconds: sum) }
        return Instant(milliseconds: milliseconds < 0 ? .min : .max)
    }

    /// Milliseconds from `earlier` to this moment, negative when it is the later one; at most what a number can hold.
    public func milliseconds(since earlier: Instant) -> Int64 {
        let (difference, overflow) = milliseconds.subtractingReportingOverflow(earlier.milliseconds)
        guard overflow else { return difference }
        return earlier.milliseconds < 0 ? .max : .min
    }
}
