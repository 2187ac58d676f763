public import Exact

/// A day and a time of it, of a wall clock or tied to a ``Zone`` (DMN 1.5, clause 10.3.2.3.6).
///
/// The wall time is kept as written, also where a named zone skipped it or lived it twice; ``Zone`` says which instant
/// is meant then. Equality as a value (`==`) is that of the written form, FEEL's `is()`; FEEL's `=` is
/// ``isEqual(to:)``.
public struct DateAndTime: Hashable, Sendable {
    /// The day on the wall; its year can be written in nine digits.
    public let day: CivilDay
    /// The clock time; it holds the zone.
    public let time: TimeOfDay

    /// Nil for a day beyond the years that have a name.
    public init?(day: CivilDay, time: TimeOfDay) {
        guard day.isNameable else { return nil }
        self.day = day
        self.time = time
    }

    /// The wall time `nanoseconds` after 1970-01-01T00:00:00 of the wall clock; nil beyond the years.
    private init?(local nanoseconds: Int128, zone: Zone?) {
        let (days, rest) = nanoseconds.flooredQuotientAndRemainder(by: DaysAndTimeDuration.day)
        guard let number = Int64(exactly: days) else { return nil }
        let time = TimeOfDay(trusted: Int64(truncatingIfNeeded: rest), zone: zone)
        self.init(day: CivilDay(number: number), time: time)
    }
}

// MARK: - Parts

extension DateAndTime {
    /// What ties the wall time to the world; nil for a local one.
    public var zone: Zone? { time.zone }

    /// FEEL's `time offset`; nil without a zone. A named zone gives the offset it has at this wall time.
    public var timeOffset: DaysAndTimeDuration? {
        zone.map { DaysAndTimeDuration(trusted: Int128($0.offset(atLocal: localSeconds)) * DaysAndTimeDuration.second) }
    }

    /// FEEL's `timezone`: the name of a named zone.
    public var timeZone: String? { time.timeZone }

    /// The wall time in seconds since 1970-01-01T00:00:00 of its clock; the named years keep it far inside Int64.
    var localSeconds: Int64 { day.number * 86_400 + time.secondOfDay }

    private var localNanoseconds: Int128 { Int128(localSeconds) * DaysAndTimeDuration.second + Int128(time.nanosecond) }

    /// Seconds since 1970-01-01T00:00:00Z; nil without a zone.
    var instantSeconds: Int64? {
        zone.map { localSeconds - Int64($0.offset(atLocal: localSeconds)) }
    }
}

// MARK: - Comparing

/// Two wall times compare as such, two zoned ones as instants; one of each does not compare, and the answer is nil.
extension DateAndTime {
    /// FEEL's `=`, which leaves fractions of a second out of account.
    public func isEqual(to other: DateAndTime) -> Bool? {
        guard let (own, others) = seconds(beside: other) else { return nil }
        return own == others
    }

    /// FEEL's `is()`: the same wall time in the same zone as written.
    public func isSame(as other: DateAndTime) -> Bool { self == other }

    /// FEEL's order; it counts fractions, so of two values that are `=` one can still be less.
    public func compare(to other: DateAndTime) -> Ordering? {
        guard let (own, others) = seconds(beside: other) else { return nil }
        return own == others ? Ordering(time.nanosecond, other.time.nanosecond) : Ordering(own, others)
    }

    /// The time from `other` to this; of two zoned values, the time that passed.
    public func subtracting(_ other: DateAndTime) -> DaysAndTimeDuration? {
        guard let (own, others) = seconds(beside: other) else { return nil }
        let fraction = Int128(time.nanosecond) - Int128(other.time.nanosecond)
        return DaysAndTimeDuration(nanoseconds: (Int128(own) - Int128(others)) * DaysAndTimeDuration.second + fraction)
    }

    /// Both in seconds of one scale, if they share one.
    private func seconds(beside other: DateAndTime) -> (Int64, Int64)? {
        if zone == other.zone, !(zone?.isNamed ?? false) { return (localSeconds, other.localSeconds) }
        guard let own = instantSeconds, let others = other.instantSeconds else { return nil }
        return (own, others)
    }
}

// MARK: - Moving

/// Every result beyond the years that have a name is nil.
extension DateAndTime {
    /// The moment `duration` later, on a clock of the same zone.
    ///
    /// A zoned value moves by time that passes: a day over a change of the clocks is 24 hours, and the wall time shifts.
    public func adding(_ duration: DaysAndTimeDuration) -> DateAndTime? { moved(by: duration.nanoseconds) }

    /// The moment `duration` earlier.
    public func subtracting(_ duration: DaysAndTimeDuration) -> DateAndTime? { moved(by: -duration.nanoseconds) }

    /// The same wall time on the same day of a later month, or on that month's last day.
    public func adding(_ duration: YearsAndMonthsDuration) -> DateAndTime? {
        day.adding(months: duration.totalMonths).flatMap { DateAndTime(day: $0, time: time) }
    }

    /// The same wall time on the same day of an earlier month, or on that month's last day.
    public func subtracting(_ duration: YearsAndMonthsDuration) -> DateAndTime? {
        duration.negated.flatMap(adding)
    }

    private func moved(by nanoseconds: Int128) -> DateAndTime? {
        guard let zone, case .named = zone else {
            return DateAndTime(local: localNanoseconds + nanoseconds, zone: zone)
        }
        let before = Int128(zone.offset(atLocal: localSeconds)) * DaysAndTimeDuration.second
        let instant = localNanoseconds - before + nanoseconds
        let (seconds, _) = instant.flooredQuotientAndRemainder(by: DaysAndTimeDuration.second)
        guard let seconds = Int64(exactly: seconds) else { return nil }
        let after = Int128(zone.offset(atInstant: seconds)) * DaysAndTimeDuration.second
        return DateAndTime(local: instant + after, zone: zone)
    }
}

extension Zone {
    fileprivate var isNamed: Bool {
        if case .named = self { return true }
        return false
    }
}

extension Int128 {
    /// Division towards negative infinity; `divisor` is positive.
    fileprivate func flooredQuotientAndRemainder(by divisor: Int128) -> (quotient: Int128, remainder: Int128) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

// MARK: - Reading and writing

extension DateAndTime: CustomStringConvertible {
    /// A date alone, which means its midnight, or a date, `T` and a time; `T24:00:00` is the next day's midnight.
    public init?(feel text: some StringProtocol) {
        guard let value = TemporalScanner.whole(text, { DateAndTime.read(&$0) }) else { return nil }
        self = value
    }

    static func read(_ scanner: inout TemporalScanner) -> DateAndTime? {
        guard let day = FEELDate.read(&scanner) else { return nil }
        if scanner.isAtEnd { return DateAndTime(day: day, time: .midnight) }
        guard scanner.skip("T"), let (time, endsDay) = TimeOfDay.read(&scanner) else { return nil }
        return DateAndTime(day: endsDay ? day.adding(days: 1) : day, time: time)
    }

    /// FEEL's `string()`.
    public var description: String {
        var text = day.description + "T"
        time.append(to: &text)
        return text
    }
}
