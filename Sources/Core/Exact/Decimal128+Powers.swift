// MARK: - Powers

extension Decimal128 {
    /// The number raised to `exponent`; `nil` when there is no real answer or it is too large.
    ///
    /// There is none for zero to a negative exponent and for a negative number to a fractional one; 0 to the power
    /// of 0 is 1. Whole exponents are multiplied out with 100 digits and rounded once; others are off by at most
    /// one unit of the last digit.
    public func power(_ exponent: Decimal128) -> Decimal128? {
        if exponent.isZero { return .one }
        if isZero { return exponent.isNegative ? nil : .zero }
        guard exponent.isInteger else { return isNegative ? nil : realPower(exponent) }
        let isNegative = isNegative && exponent.isOdd
        if magnitude == .one { return isNegative ? Decimal128.one.negated : .one }
        guard let times = exponent.wholeMagnitude else {
            // No number other than 1 stays within the exponents when multiplied 10^38 times.
            return (magnitude > .one) == exponent.isNegative ? .zero : nil
        }
        if !exponent.isNegative, let short = shortPower(times, isNegative: isNegative) { return short }
        return wholePower(times, isInverted: exponent.isNegative, isNegative: isNegative)
    }

    /// The number as an unsigned integer where 128 bits hold it; it is whole.
    private var wholeMagnitude: UInt128? {
        guard power > 0 else { return coefficient / powerOfTen(-exponent) }
        return adjustedExponent < maximumPower ? coefficient * powerOfTen(exponent) : nil
    }

    /// Whether a whole number is odd.
    private var isOdd: Bool {
        let form = withoutTrailingZeros
        return form.power == 0 && form.low & 1 == 1
    }

    /// The power where 128 bits hold its coefficient, as they do for squares of ordinary numbers.
    private func shortPower(_ times: UInt128, isNegative: Bool) -> Decimal128? {
        guard high == 0, times <= 64 else { return nil }
        var product: UInt128 = 1
        for _ in 0..<Int(times) {
            let (next, overflow) = product.multipliedReportingOverflow(by: UInt128(low))
            if overflow { return nil }
            product = next
        }
        return Decimal128.fitting(product, exponent: exponent * Int(times), isNegative: isNegative)
    }

    /// The power by repeated squaring; `self` is neither 0 nor ±1.
    private func wholePower(_ times: UInt128, isInverted: Bool, isNegative: Bool) -> Decimal128? {
        let base = withoutTrailingZeros
        var factor = LongDecimal(coefficient: Natural(base.coefficient), exponent: base.exponent)
        var product = LongDecimal(coefficient: Natural(1), exponent: 0)
        var rest = times
        while true {
            if rest & 1 == 1 { product = product.multiplied(by: factor) }
            rest >>= 1
            if rest == 0 { break }
            factor = factor.multiplied(by: factor)
            // So far out, and every factor to come drives it further.
            if factor.isOutOfReach { return (factor.adjustedExponent > 0) == isInverted ? .zero : nil }
        }
        return isInverted ? product.inverted(isNegative: isNegative) : product.fitted(isNegative: isNegative)
    }
}

/// A positive decimal of some hundred digits, for the steps of a power.
private struct LongDecimal {
    let coefficient: Natural
    let exponent: Int
    /// Whether digits beyond the hundredth were cut off.
    var isCut = false

    private static let digits = 100

    /// The exponent of the first digit, or one less.
    var adjustedExponent: Int {
        exponent + digitsAtLeast(bitWidth: coefficient.bitWidth) - 1
    }

    /// Whether the number lies far outside the exponents of decimal128.
    var isOutOfReach: Bool { abs(adjustedExponent) > 20_000 }

    func multiplied(by other: LongDecimal) -> LongDecimal {
        let product = coefficient.multiplied(by: other.coefficient)
        let exponent = exponent + other.exponent
        let excess = digitsAtLeast(bitWidth: product.bitWidth) - LongDecimal.digits
        let isCut = isCut || other.isCut
        guard excess > 0 else { return LongDecimal(coefficient: product, exponent: exponent, isCut: isCut) }
        let (kept, rest) = product.quotientAndRemainder(dividingBy: .powerOfTen(excess))
        return LongDecimal(coefficient: kept, exponent: exponent + excess, isCut: isCut || !rest.isZero)
    }

    func fitted(isNegative: Bool) -> Decimal128? {
        Decimal128.fitting(coefficient, exponent: exponent, isNegative: isNegative, sticky: isCut)
    }

    /// 1 divided by the number.
    func inverted(isNegative: Bool) -> Decimal128? {
        let widening = digitsAtLeast(bitWidth: coefficient.bitWidth) + Decimal128.digits + 3
        let (quotient, rest) = Natural.powerOfTen(widening).quotientAndRemainder(dividingBy: coefficient)
        let inverse = Decimal128.fitting(
            quotient, exponent: -exponent - widening, isNegative: isNegative, sticky: isCut || !rest.isZero)
        return inverse?.withoutTrailingZeros
    }
}

// MARK: - Roots

extension Decimal128 {
    /// The square root, correctly rounded; `nil` for a number below zero.
    public func squareRoot() -> Decimal128? {
        guard !isNegative else { return nil }
        guard !isZero else { return .zero }
        // 70 or 71 digits under the root give 35 or 36 of it, and an even exponent can be halved.
        var widening = 70 - decimalDigits(coefficient)
        if (exponent - widening) & 1 != 0 { widening += 1 }
        let radicand = UInt256(coefficient, timesPowerOfTen: widening)
        let root = radicand.squareRoot
        let halved = (exponent - widening) / 2
        let square = UInt256(product: root, root)
        guard square.high == radicand.high, square.low == radicand.low else {
            return Decimal128.fitting(root, exponent: halved, isNegative: false, sticky: true)
        }
        let (short, zeros) = strippingZeros(root, atMost: maximumPower)
        return Decimal128.fitting(short, exponent: halved + zeros, isNegative: false)
    }
}
