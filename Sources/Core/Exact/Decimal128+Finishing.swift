// MARK: - Fitting a result

extension Decimal128 {
    /// Rounds `coefficient` × 10^`exponent` half even to 34 digits; `nil` when it is too large.
    ///
    /// What is too small for the exponents becomes 0. `sticky` says that the true coefficient lies above the given
    /// one by less than 1. The one rounding of every operation happens here.
    static func fitting(
        _ coefficient: UInt256, exponent: Int, isNegative: Bool, sticky: Bool = false
    ) -> Decimal128? {
        guard coefficient.high != 0 else {
            return fitting(coefficient.low, exponent: exponent, isNegative: isNegative, sticky: sticky)
        }
        // Two digits stay for the second step to round, which keeps the divisor within 128 bits.
        let excess = digitsAtLeast(bitWidth: coefficient.bitWidth) - digits
        let dropped = min(excess - 2, maximumPower)
        let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: powerOfTen(dropped))
        return fitting(
            quotient, exponent: exponent + dropped, isNegative: isNegative, sticky: sticky || remainder != 0)
    }

    /// The same for a coefficient of any width.
    static func fitting(
        _ coefficient: Natural, exponent: Int, isNegative: Bool, sticky: Bool
    ) -> Decimal128? {
        if let narrow = coefficient.uint128 {
            return fitting(narrow, exponent: exponent, isNegative: isNegative, sticky: sticky)
        }
        let dropped = digitsAtLeast(bitWidth: coefficient.bitWidth) - digits - 2
        let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: .powerOfTen(dropped))
        return fitting(
            quotient, exponent: exponent + dropped, isNegative: isNegative, sticky: sticky || !remainder.isZero)
    }

    /// The same for a coefficient of 128 bits.
    static func fitting(
        _ coefficient: UInt128, exponent: Int, isNegative: Bool, sticky: Bool = false
    ) -> Decimal128? {
        var (kept, exponent) = (coefficient, exponent)
        let excess = max(decimalDigits(coefficient) - digits, exponents.lowerBound - exponent)
        if excess > 0 {
            kept = dropping(excess, of: coefficient, isNegative: isNegative, .halfEven, sticky: sticky)
            exponent += excess
            if kept > maximumCoefficient {
                kept /= 10
                exponent += 1
            }
        }
        guard kept != 0 else { return .zero }
        if exponent > exponents.upperBound {
            let shift = exponent - exponents.upperBound
            guard decimalDigits(kept) + shift <= digits else { return nil }
            kept *= powerOfTen(shift)
            exponent = exponents.upperBound
        }
        return Decimal128(trusted: kept, exponent: Int16(exponent), isNegative: isNegative)
    }

    /// `coefficient` without its last `count` digits, rounded; `count` is above 0.
    static func dropping(
        _ count: Int, of coefficient: UInt128, isNegative: Bool, _ mode: Rounding, sticky: Bool = false
    ) -> UInt128 {
        guard count <= maximumPower else {
            // More digits go than there are: what is cut off is below half, as no coefficient here reaches 5 × 10^38.
            let cutOff = coefficient == 0 && !sticky ? CutOff.nothing : .belowHalf
            return mode.grows(isOdd: false, isNegative: isNegative, cutOff: cutOff) ? 1 : 0
        }
        let divisor = powerOfTen(count)
        let (kept, remainder) = coefficient.quotientAndRemainder(dividingBy: divisor)
        let cutOff = CutOff(remainder: remainder, divisor: divisor, sticky: sticky)
        return mode.grows(isOdd: kept & 1 == 1, isNegative: isNegative, cutOff: cutOff) ? kept + 1 : kept
    }
}

// MARK: - Making

extension Decimal128: ExpressibleByIntegerLiteral {
    /// A whole number.
    @inlinable
    public init(_ value: Int64) {
        self.init(trusted: UInt128(value.magnitude), exponent: 0, isNegative: value < 0)
    }

    /// A whole number.
    @inlinable
    public init(_ value: Int) {
        self.init(Int64(value))
    }

    /// A whole number; `nil` when it has more than 34 digits, zeros at its end aside.
    public init?(_ value: Int128) {
        self.init(exactly: value.magnitude, exponent: 0, isNegative: value < 0)
    }

    /// A whole number written in the source.
    @inlinable
    public init(integerLiteral value: Int64) {
        self.init(value)
    }

    /// `coefficient` × 10^`exponent`, rounded half even to 34 digits; `nil` when it is too large.
    public init?(coefficient: UInt128, exponent: Int, isNegative: Bool) {
        // Beyond these the answer is decided, and sums of exponents cannot overflow.
        let bounded = min(max(exponent, -20_000), 20_000)
        guard let fitted = Decimal128.fitting(coefficient, exponent: bounded, isNegative: isNegative)
        else { return nil }
        self = fitted
    }

    private init?(exactly coefficient: UInt128, exponent: Int, isNegative: Bool) {
        guard coefficient > Decimal128.maximumCoefficient else {
            self.init(coefficient: coefficient, exponent: exponent, isNegative: isNegative)
            return
        }
        let (stripped, zeros) = strippingZeros(coefficient, atMost: maximumPower)
        guard stripped <= Decimal128.maximumCoefficient else { return nil }
        self.init(coefficient: stripped, exponent: exponent + zeros, isNegative: isNegative)
    }
}
