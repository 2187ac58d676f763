public import Exact

/// A length of calendar time in whole months: FEEL's `years and months duration` (DMN 1.5, clause 10.3.2.3.8).
public struct YearsAndMonthsDuration: Hashable, Sendable {
    /// Whole months, negative for a duration back in time.
    public let totalMonths: Int64

    /// Any number of months.
    public init(months: Int64) { totalMonths = months }

    /// No time at all, `P0M`.
    public static let zero = YearsAndMonthsDuration(months: 0)
}

// MARK: - Reading and writing

extension YearsAndMonthsDuration: CustomStringConvertible {
    /// `P1Y2M`, `-P26M`; at least one part, any number of months.
    public init?(feel text: some StringProtocol) {
        guard let duration = TemporalScanner.whole(text, { Self.read(&$0) }) else { return nil }
        self = duration
    }

    static func read(_ scanner: inout TemporalScanner) -> Self? {
        let isNegative = scanner.skip("-")
        guard scanner.skip("P"), var part = scanner.number()?.value else { return nil }
        var months: Int64 = 0
        if scanner.skip("Y") {
            let (product, overflow) = part.multipliedReportingOverflow(by: 12)
            guard !overflow else { return nil }
            months = product
            if scanner.isAtEnd { return Self(months: isNegative ? -months : months) }
            guard let next = scanner.number()?.value else { return nil }
            part = next
        }
        guard scanner.skip("M") else { return nil }
        let (sum, overflow) = months.addingReportingOverflow(part)
        guard !overflow else { return nil }
        return Self(months: isNegative ? -sum : sum)
    }

    /// In years and fewer than twelve months; nothing at all is `P0M`.
    public var description: String {
        let (years, months) = totalMonths.magnitude.quotientAndRemainder(dividingBy: 12)
        var text = totalMonths < 0 ? "-P" : "P"
        if years != 0 { text += "\(years)Y" }
        if months != 0 || years == 0 { text += "\(months)M" }
        return text
    }
}

// MARK: - Parts and order

extension YearsAndMonthsDuration: Comparable {
    /// Whole years, with the sign of the duration.
    public var years: Int64 { totalMonths / 12 }

    /// The months beyond the whole years, −11…11.
    public var months: Int64 { totalMonths % 12 }

    /// Shorter first; any duration back in time before any forward.
    public static func < (left: Self, right: Self) -> Bool { left.totalMonths < right.totalMonths }

    /// How this duration stands to `other`.
    public func compare(to other: Self) -> Ordering { Ordering(totalMonths, other.totalMonths) }
}

// MARK: - Arithmetic

/// Every result that leaves Int64 is nil.
extension YearsAndMonthsDuration {
    /// Both lengths one after the other.
    public func adding(_ other: Self) -> Self? {
        let (sum, overflow) = totalMonths.addingReportingOverflow(other.totalMonths)
        return overflow ? nil : Self(months: sum)
    }

    /// This length without the other.
    public func subtracting(_ other: Self) -> Self? {
        let (difference, overflow) = totalMonths.subtractingReportingOverflow(other.totalMonths)
        return overflow ? nil : Self(months: difference)
    }

    /// The same length the other way in time.
    public var negated: Self? { Self.zero.subtracting(self) }

    /// The duration without its sign, for `abs()`.
    public var magnitude: Self? { totalMonths < 0 ? negated : self }

    /// Cut off towards zero: two and a half times `P1Y11M` is `P4Y9M`.
    public func multiplied(by factor: Decimal128) -> Self? {
        Int128(totalMonths).multipliedTruncating(by: factor).flatMap(Self.init(exactly:))
    }

    /// Cut off towards zero; nil for a zero divisor.
    public func divided(by divisor: Decimal128) -> Self? {
        Int128(totalMonths).dividedTruncating(by: divisor).flatMap(Self.init(exactly:))
    }

    /// How many times `other` goes into this; nil when `other` is zero.
    public func ratio(to other: Self) -> Decimal128? {
        Decimal128(totalMonths).divided(by: Decimal128(other.totalMonths))
    }

    private init?(exactly months: Int128) {
        guard let months = Int64(exactly: months) else { return nil }
        self.init(months: months)
    }
}
