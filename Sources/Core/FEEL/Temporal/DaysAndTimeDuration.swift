public import Exact

/// A length of time in nanoseconds: FEEL's `days and time duration` (DMN 1.5, clause 10.3.2.3.7).
///
/// A day is always 24 hours. The range is that of Int64 seconds, about 292 thousand million years either way, which
/// keeps every duration within the digits of a `Decimal128`.
public struct DaysAndTimeDuration: Hashable, Sendable {
    /// Negative for a duration back in time; inside ``range``.
    public let nanoseconds: Int128

    /// Nil outside ``range``.
    public init?(nanoseconds: Int128) {
        guard Self.range ~= nanoseconds else { return nil }
        self.nanoseconds = nanoseconds
    }

    /// - Precondition: `nanoseconds` lies in ``range`` by the nature of what it counts.
    init(trusted nanoseconds: Int128) { self.nanoseconds = nanoseconds }

    /// The durations there are, in nanoseconds; the same either side of zero.
    public static let range = -maximum...maximum

    /// No time at all, `PT0S`.
    public static let zero = DaysAndTimeDuration(trusted: 0)

    private static let maximum = Int128(Int64.max) * second + 999_999_999
    static let second: Int128 = 1_000_000_000
    static let day: Int128 = 86_400 * second
}

// MARK: - Parts and order

extension DaysAndTimeDuration: Comparable {
    /// All of it in seconds, cut off towards zero.
    public var wholeSeconds: Int64 { Int64(truncatingIfNeeded: nanoseconds / Self.second) }

    /// Whole days, with the sign of the duration as all parts.
    public var days: Int64 { wholeSeconds / 86_400 }

    /// −23…23.
    public var hours: Int64 { wholeSeconds / 3_600 % 24 }

    /// −59…59.
    public var minutes: Int64 { wholeSeconds / 60 % 60 }

    /// The whole seconds beyond the minutes, −59…59.
    public var seconds: Int64 { wholeSeconds % 60 }

    /// The nanoseconds beyond the whole seconds, −999,999,999…999,999,999.
    public var nanosecond: Int64 { Int64(truncatingIfNeeded: nanoseconds % Self.second) }

    /// The seconds beyond the minutes with their fraction.
    public var decimalSeconds: Decimal128 {
        Decimal128(seconds: seconds, nanosecond: nanosecond)
    }

    /// Shorter first; any duration back in time before any forward.
    public static func < (left: Self, right: Self) -> Bool { left.nanoseconds < right.nanoseconds }

    /// How this duration stands to `other`.
    public func compare(to other: Self) -> Ordering { Ordering(nanoseconds, other.nanoseconds) }
}

// MARK: - Arithmetic

/// Every result outside ``DaysAndTimeDuration/range`` is nil.
extension DaysAndTimeDuration {
    /// Both lengths one after the other.
    public func adding(_ other: Self) -> Self? { Self(nanoseconds: nanoseconds + other.nanoseconds) }

    /// This length without the other.
    public func subtracting(_ other: Self) -> Self? { Self(nanoseconds: nanoseconds - other.nanoseconds) }

    /// The same length the other way in time; never nil, since the range is symmetric.
    public var negated: Self? { Self(nanoseconds: -nanoseconds) }

    /// The duration without its sign, for `abs()`.
    public var magnitude: Self? { nanoseconds < 0 ? negated : self }

    /// Cut off to the nanosecond, towards zero.
    public func multiplied(by factor: Decimal128) -> Self? {
        nanoseconds.multipliedTruncating(by: factor).flatMap { Self(nanoseconds: $0) }
    }

    /// Cut off to the nanosecond, towards zero; nil for a zero divisor.
    public func divided(by divisor: Decimal128) -> Self? {
        nanoseconds.dividedTruncating(by: divisor).flatMap { Self(nanoseconds: $0) }
    }

    /// How many times `other` goes into this; nil when `other` is zero.
    public func ratio(to other: Self) -> Decimal128? {
        // Both are exact: they have at most 28 digits.
        guard let own = Decimal128(nanoseconds), let others = Decimal128(other.nanoseconds) else { return nil }
        return own.divided(by: others)
    }
}

extension Decimal128 {
    /// Seconds with their fraction; both parts of one sign, `nanosecond` below a second.
    init(seconds: Int64, nanosecond: Int64) {
        let whole = Decimal128(seconds)
        guard nanosecond != 0 else {
            self = whole
            return
        }
        // Never nil: nineteen digits and nine fit the thirty-four there are.
        self = Decimal128(nanosecond).divided(by: Decimal128(1_000_000_000))?.adding(whole) ?? whole
    }
}
