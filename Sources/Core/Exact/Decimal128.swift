/// A number of IEEE 754-2008 decimal128: 34 digits, so that 0.1 is 0.1 and a sum of money is exact.
///
/// This is the number of FEEL. It has no NaN, no infinity and no negative zero: an operation without an answer
/// gives `nil`. Results that need more than 34 digits are rounded half even, once. 1.0 and 1.00 are equal.
public struct Decimal128: Sendable {
    @usableFromInline let high: UInt64
    @usableFromInline let low: UInt64
    @usableFromInline let power: Int16

    /// Whether the number lies below zero.
    public let isNegative: Bool

    /// Trusts the caller: `coefficient` has at most 34 digits, `exponent` lies in ``exponents``.
    ///
    /// Zero always gets exponent 0 and no sign, so that it has one form.
    @inlinable
    init(trusted coefficient: UInt128, exponent: Int16, isNegative: Bool) {
        self.high = UInt64(truncatingIfNeeded: coefficient &>> 64)
        self.low = UInt64(truncatingIfNeeded: coefficient)
        let isZero = coefficient == 0
        self.power = isZero ? 0 : exponent
        self.isNegative = isNegative && !isZero
    }
}

// MARK: - Parts

extension Decimal128 {
    /// 0.
    public static let zero = Decimal128(trusted: 0, exponent: 0, isNegative: false)

    /// 1.
    public static let one = Decimal128(trusted: 1, exponent: 0, isNegative: false)

    /// The exponents a number can have; its value is ``coefficient`` × 10^``exponent``.
    public static let exponents = -6176...6111

    @usableFromInline static let maximumCoefficient: UInt128 = 9_999_999_999_999_999_999_999_999_999_999_999

    static let digits = 34

    /// The digits as a whole number below 10^34; equal numbers may differ in it, as 1.0 and 1.00 do.
    @inlinable
    public var coefficient: UInt128 {
        UInt128(high) &<< 64 | UInt128(low)
    }

    /// The power of ten that ``coefficient`` is multiplied by.
    @inlinable
    public var exponent: Int { Int(power) }

    /// Whether the number is 0.
    @inlinable
    public var isZero: Bool { high | low == 0 }

    /// Whether the number has no fraction; 2.00 has none.
    public var isInteger: Bool {
        power >= 0 || withoutTrailingZeros.power >= 0
    }

    /// The number without its sign.
    @inlinable
    public var magnitude: Decimal128 {
        Decimal128(trusted: coefficient, exponent: power, isNegative: false)
    }

    /// The number with the other sign; 0 stays 0.
    @inlinable
    public var negated: Decimal128 {
        Decimal128(trusted: coefficient, exponent: power, isNegative: !isNegative)
    }

    /// The exponent of the first digit: 2 for 100, -2 for 0.01.
    var adjustedExponent: Int {
        exponent + decimalDigits(coefficient) - 1
    }

    /// The form of the number that equal numbers share.
    var withoutTrailingZeros: Decimal128 {
        // An odd coefficient ends in no zero; this settles half of all cases at once.
        guard low & 1 == 0, !isZero else { return self }
        let (stripped, zeros) = strippingZeros(coefficient, atMost: Decimal128.exponents.upperBound - exponent)
        return Decimal128(trusted: stripped, exponent: power + Int16(zeros), isNegative: isNegative)
    }
}

// MARK: - Equality and order

extension Decimal128: Hashable {
    /// Numerical equality: 1.0 is 1.00.
    @inlinable
    public static func == (left: Decimal128, right: Decimal128) -> Bool {
        if left.power == right.power {
            return left.low == right.low && left.high == right.high && left.isNegative == right.isNegative
        }
        return left.isNegative == right.isNegative && compareMagnitudes(left, right) == 0
    }

    /// Equal numbers hash alike, however many zeros they end in.
    public func hash(into hasher: inout Hasher) {
        let form = withoutTrailingZeros
        hasher.combine(form.low)
        hasher.combine(form.high)
        hasher.combine(form.power)
        hasher.combine(form.isNegative)
    }
}

extension Decimal128: Comparable {
    /// Numerical order; it never overflows.
    @inlinable
    public static func < (left: Decimal128, right: Decimal128) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        if left.power == right.power {
            return left.isNegative ? right.coefficient < left.coefficient : left.coefficient < right.coefficient
        }
        let order = compareMagnitudes(left, right)
        return left.isNegative ? order > 0 : order < 0
    }

    /// -1, 0 or 1 as the left magnitude is smaller, equal or greater.
    @usableFromInline
    static func compareMagnitudes(_ left: Decimal128, _ right: Decimal128) -> Int {
        if left.isZero || right.isZero { return (left.isZero ? 0 : 1) - (right.isZero ? 0 : 1) }
        let (leading, following) = (left.adjustedExponent, right.adjustedExponent)
        if leading != following { return leading < following ? -1 : 1 }
        // The first digits stand in the same place, so the shorter coefficient can be widened within 34 digits.
        let shift = left.exponent - right.exponent
        let first = shift > 0 ? left.coefficient * powerOfTen(shift) : left.coefficient
        let second = shift < 0 ? right.coefficient * powerOfTen(-shift) : right.coefficient
        return first == second ? 0 : first < second ? -1 : 1
    }
}
