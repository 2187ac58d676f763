public import Exact

/// A time of day to the nanosecond, of a wall clock or tied to a ``Zone`` (DMN 1.5, clause 10.3.2.3.4).
///
/// Equality as a value (`==`) is that of the written form, FEEL's `is()`; FEEL's `=` is ``isEqual(to:)``.
public struct TimeOfDay: Hashable, Sendable {
    /// Since midnight, below 86,400,000,000,000.
    public let nanosecondOfDay: Int64
    /// What ties the clock to the world; nil for a wall clock.
    public let zone: Zone?

    /// Nil when `nanosecondOfDay` is not within a day.
    public init?(nanosecondOfDay: Int64, zone: Zone? = nil) {
        guard 0..<Self.nanosecondsPerDay ~= nanosecondOfDay else { return nil }
        self.init(trusted: nanosecondOfDay, zone: zone)
    }

    /// Nil unless hour, minute and second are ones a clock shows: 0…23, 0…59, 0…59.
    public init?(hour: Int64, minute: Int64, second: Int64, nanosecond: Int64 = 0, zone: Zone? = nil) {
        guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second, 0...999_999_999 ~= nanosecond else { return nil }
        self.init(trusted: ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond, zone: zone)
    }

    /// A time with a fractional second, as the built-in `time(hour, minute, second, offset)` takes it.
    ///
    /// What lies below a nanosecond is cut off.
    public init?(hour: Int64, minute: Int64, second: Decimal128, zone: Zone? = nil) {
        guard let nanoseconds = Int128(1_000_000_000).multipliedTruncating(by: second), !second.isNegative,
            nanoseconds < 60_000_000_000
        else { return nil }
        let (whole, fraction) = Int64(nanoseconds).quotientAndRemainder(dividingBy: 1_000_000_000)
        self.init(hour: hour, minute: minute, second: whole, nanosecond: fraction, zone: zone)
    }

    init(trusted nanosecondOfDay: Int64, zone: Zone?) {
        self.nanosecondOfDay = nanosecondOfDay
        self.zone = zone
    }

    static let nanosecondsPerDay: Int64 = 86_400_000_000_000

    /// 00:00:00 without a zone.
    public static let midnight = TimeOfDay(trusted: 0, zone: nil)
}

// MARK: - Parts

extension TimeOfDay {
    /// 0…23.
    public var hour: Int64 { nanosecondOfDay / 3_600_000_000_000 }

    /// 0…59.
    public var minute: Int64 { nanosecondOfDay / 60_000_000_000 % 60 }

    /// 0…59, without the fraction.
    public var second: Int64 { secondOfDay % 60 }

    /// The fraction of the second.
    public var nanosecond: Int64 { nanosecondOfDay % 1_000_000_000 }

    /// The second with its fraction.
    public var decimalSecond: Decimal128 { Decimal128(seconds: second, nanosecond: nanosecond) }

    /// FEEL's `time offset`; nil without a zone, and for a named one, whose offset depends on a date.
    public var timeOffset: DaysAndTimeDuration? {
        guard case .offset(let seconds) = zone else { return nil }
        return DaysAndTimeDuration(trusted: Int128(seconds) * DaysAndTimeDuration.second)
    }

    /// FEEL's `timezone`: the name of a named zone.
    public var timeZone: String? {
        guard case .named(let name) = zone else { return nil }
        return name.identifier
    }

    /// The same clock time tied to `zone`, or to none.
    public func with(zone: Zone?) -> TimeOfDay { TimeOfDay(trusted: nanosecondOfDay, zone: zone) }

    var secondOfDay: Int64 { nanosecondOfDay / 1_000_000_000 }
}

// MARK: - Comparing

/// Times compare where both are local, both have an offset, or both the same named zone; else the answer is nil.
///
/// Offsets are taken off without going round midnight: 00:30+01:00 is a day before 23:30Z.
extension TimeOfDay {
    /// FEEL's `=`, which leaves fractions of a second out of account.
    public func isEqual(to other: TimeOfDay) -> Bool? {
        guard let shift = shift(against: other) else { return nil }
        return secondOfDay - shift == other.secondOfDay
    }

    /// FEEL's `is()`: the same clock time in the same zone as written.
    public func isSame(as other: TimeOfDay) -> Bool { self == other }

    /// FEEL's order; it counts fractions, so of two times that are `=` one can still be less.
    public func compare(to other: TimeOfDay) -> Ordering? {
        guard let shift = shift(against: other) else { return nil }
        return Ordering(nanosecondOfDay - shift * 1_000_000_000, other.nanosecondOfDay)
    }

    /// The time from `other` to this.
    public func subtracting(_ other: TimeOfDay) -> DaysAndTimeDuration? {
        guard let shift = shift(against: other) else { return nil }
        let own = Int128(nanosecondOfDay) - Int128(shift) * DaysAndTimeDuration.second
        return DaysAndTimeDuration(nanoseconds: own - Int128(other.nanosecondOfDay))
    }

    /// How many seconds further east this time's clock stands than that of `other`; nil when that is unknown.
    private func shift(against other: TimeOfDay) -> Int64? {
        switch (zone, other.zone) {
        case (nil, nil): 0
        case (.named(let own), .named(let others)) where own == others: 0
        case (let own?, let others?):
            own.lastingOffset.flatMap { own in others.lastingOffset.map { Int64(own) - Int64($0) } }
        default: nil
        }
    }
}

// MARK: - Moving

extension TimeOfDay {
    /// The clock time after `duration`, going round midnight as often as it takes; the zone stays.
    public func adding(_ duration: DaysAndTimeDuration) -> TimeOfDay {
        let rest = Int64(truncatingIfNeeded: duration.nanoseconds % DaysAndTimeDuration.day)
        let sum = (nanosecondOfDay + rest) % Self.nanosecondsPerDay
        return TimeOfDay(trusted: sum < 0 ? sum + Self.nanosecondsPerDay : sum, zone: zone)
    }

    /// The clock time before `duration`.
    public func subtracting(_ duration: DaysAndTimeDuration) -> TimeOfDay {
        adding(DaysAndTimeDuration(trusted: -(duration.nanoseconds % DaysAndTimeDuration.day)))
    }
}

// MARK: - Reading and writing

extension TimeOfDay: CustomStringConvertible {
    /// `hh:mm:ss`, with up to nine digits of fraction and a ``Zone``; `24:00:00` is the midnight that begins a day.
    public init?(feel text: some StringProtocol) {
        guard let time = TemporalScanner.whole(text, { TimeOfDay.read(&$0)?.time }) else { return nil }
        self = time
    }

    /// A time, and whether it was written as the 24:00:00 that ends a day.
    static func read(_ scanner: inout TemporalScanner) -> (time: TimeOfDay, endsDay: Bool)? {
        guard let hour = scanner.twoDigits(), scanner.skip(":"),
            let minute = scanner.twoDigits(), scanner.skip(":"),
            let second = scanner.twoDigits()
        else { return nil }
        var nanosecond: Int64 = 0
        if scanner.skip(".") {
            guard let fraction = scanner.nanoseconds(), fraction.digits > 0 else { return nil }
            nanosecond = fraction.value
        }
        var zone: Zone?
        if !scanner.isAtEnd {
            guard let read = Zone.read(&scanner) else { return nil }
            zone = read
        }
        if hour == 24 {
            guard minute == 0, second == 0, nanosecond == 0 else { return nil }
            return (TimeOfDay(trusted: 0, zone: zone), true)
        }
        let time = TimeOfDay(
            hour: Int64(hour), minute: Int64(minute), second: Int64(second), nanosecond: nanosecond, zone: zone)
        return time.map { ($0, false) }
    }

    /// FEEL's `string()`, with the fraction only where there is one.
    public var description: String {
        var text = ""
        append(to: &text)
        return text
    }

    func append(to text: inout String) {
        text.append(hour, digits: 2)
        text.append(":")
        text.append(minute, digits: 2)
        text.append(":")
        text.append(second, digits: 2)
        text.append(fraction: nanosecond)
        if let zone { text.append(zone.description) }
    }
}
