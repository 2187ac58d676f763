// MARK: - Adding

extension Decimal128 {
    /// The sum; `nil` when it is too large.
    ///
    /// Numbers with the same exponent, such as sums of money in fen, take the short way.
    @inlinable
    public func adding(_ other: Decimal128) -> Decimal128? {
        guard power == other.power else { return addingAligned(other) }
        let (left, right) = (coefficient, other.coefficient)
        guard isNegative == other.isNegative else {
            return left >= right
                ? Decimal128(trusted: left &- right, exponent: power, isNegative: isNegative)
                : Decimal128(trusted: right &- left, exponent: power, isNegative: other.isNegative)
        }
        let sum = left &+ right
        guard sum <= Decimal128.maximumCoefficient else { return addingAligned(other) }
        return Decimal128(trusted: sum, exponent: power, isNegative: isNegative)
    }

    /// The difference; `nil` when it is too large.
    @inlinable
    public func subtracting(_ other: Decimal128) -> Decimal128? {
        adding(other.negated)
    }

    @usableFromInline
    func addingAligned(_ other: Decimal128) -> Decimal128? {
        if other.isZero { return self }
        if isZero { return other }
        return exponent >= other.exponent ? addingFiner(other) : other.addingFiner(self)
    }

    /// The sum with a number whose exponent is not greater; neither is 0.
    private func addingFiner(_ finer: Decimal128) -> Decimal128? {
        var shift = exponent - finer.exponent
        if high == 0, shift <= maximumSmallPower {
            let widened = wideProduct(low, smallPowerOfTen(shift))
            return Decimal128.sum(widened, isNegative, finer.coefficient, finer.isNegative, exponent: finer.exponent)
        }
        // Widen to 34 digits first, so that what then still lies far below cannot reach the digits kept.
        let widening = min(max(Decimal128.digits - decimalDigits(coefficient), 0), shift)
        let widened = coefficient * powerOfTen(widening)
        shift -= widening
        guard shift <= maximumPower else {
            // Three guard digits and a mark that something smaller than their last unit was added or taken away.
            let guarded = UInt256(product: widened, 1_000)
            let adjusted =
                isNegative == finer.isNegative ? guarded : guarded.subtracting(UInt256(high: 0, low: 1))
            return Decimal128.fitting(
                adjusted, exponent: exponent - widening - 3, isNegative: isNegative, sticky: true)
        }
        return Decimal128.sum(
            UInt256(product: widened, powerOfTen(shift)), isNegative, UInt256(high: 0, low: finer.coefficient),
            finer.isNegative, exponent: finer.exponent)
    }

    private static func sum(
        _ left: UInt128, _ leftIsNegative: Bool, _ right: UInt128, _ rightIsNegative: Bool, exponent: Int
    ) -> Decimal128? {
        // Below 2^64 × 10^19 + 10^34, which fits.
        guard leftIsNegative != rightIsNegative else {
            return fitting(left &+ right, exponent: exponent, isNegative: leftIsNegative)
        }
        return left >= right
            ? fitting(left &- right, exponent: exponent, isNegative: leftIsNegative)
            : fitting(right &- left, exponent: exponent, isNegative: rightIsNegative)
    }

    private static func sum(
        _ left: UInt256, _ leftIsNegative: Bool, _ right: UInt256, _ rightIsNegative: Bool, exponent: Int
    ) -> Decimal128? {
        guard leftIsNegative != rightIsNegative else {
            return fitting(left.adding(right), exponent: exponent, isNegative: leftIsNegative)
        }
        return left < right
            ? fitting(right.subtracting(left), exponent: exponent, isNegative: rightIsNegative)
            : fitting(left.subtracting(right), exponent: exponent, isNegative: leftIsNegative)
    }
}

// MARK: - Multiplying

extension Decimal128 {
    /// The product; `nil` when it is too large.
    @inlinable
    public func multiplied(by other: Decimal128) -> Decimal128? {
        guard high | other.high == 0 else { return multipliedWide(by: other) }
        let product = wideProduct(low, other.low)
        let sum = Int(power) + Int(other.power)
        guard product <= Decimal128.maximumCoefficient, Decimal128.exponents.contains(sum) else {
            return multipliedWide(by: other)
        }
        return Decimal128(
            trusted: product, exponent: Int16(truncatingIfNeeded: sum), isNegative: isNegative != other.isNegative)
    }

    @usableFromInline
    func multipliedWide(by other: Decimal128) -> Decimal128? {
        Decimal128.fitting(
            UInt256(product: coefficient, other.coefficient), exponent: exponent + other.exponent,
            isNegative: isNegative != other.isNegative)
    }
}

// MARK: - Dividing

extension Decimal128 {
    /// The quotient; `nil` for a division by zero and when it is too large.
    public func divided(by other: Decimal128) -> Decimal128? {
        guard !other.isZero else { return nil }
        guard !isZero else { return .zero }
        let (dividend, divisor) = (coefficient, other.coefficient)
        let sign = isNegative != other.isNegative
        let difference = exponent - other.exponent

        // A power of ten only moves the point: fen become yuan.
        let divisorDigits = decimalDigits(divisor)
        if divisor == powerOfTen(divisorDigits - 1) {
            return Decimal128.fitting(dividend, exponent: difference - (divisorDigits - 1), isNegative: sign)
        }
        let (whole, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
        if rest == 0 { return Decimal128.fitting(whole, exponent: difference, isNegative: sign) }

        // Widened so that the quotient has 35 or 36 digits: one more than is kept tells all but what is sticky.
        let widening = Decimal128.digits + 1 + divisorDigits - decimalDigits(dividend)
        let widened = UInt256(dividend, timesPowerOfTen: widening)
        let (quotient, remainder) = widened.quotientAndRemainder(dividingBy: divisor)
        guard remainder == 0 else {
            return Decimal128.fitting(quotient, exponent: difference - widening, isNegative: sign, sticky: true)
        }
        // A quotient that comes out even keeps the shortest form, so that 1/8 stays a short number.
        let (short, zeros) = strippingZeros(quotient.low, atMost: widening)
        return Decimal128.fitting(short, exponent: difference - widening + zeros, isNegative: sign)
    }

    /// What remains of the number after taking `divisor` away a whole, floored number of times; `nil` when
    /// `divisor` is 0.
    ///
    /// The result has the sign of `divisor`: modulo(-12, 5) is 3. It is exact, however far apart the two are, and
    /// rounded once where it needs more than 34 digits.
    public func modulo(_ divisor: Decimal128) -> Decimal128? {
        guard !divisor.isZero else { return nil }
        let rest = isZero ? .zero : remainderMagnitude(dividingBy: divisor)
        guard !rest.isZero else { return .zero }
        guard isNegative != divisor.isNegative else { return divisor.isNegative ? rest.negated : rest }
        let complement = divisor.magnitude.subtracting(rest)
        return divisor.isNegative ? complement?.negated : complement
    }

    /// |self| mod |divisor|, which always fits in the finer of the two exponents; `self` is not 0.
    private func remainderMagnitude(dividingBy divisor: Decimal128) -> Decimal128 {
        let shift = exponent - divisor.exponent
        if shift < 0 {
            // Unless the divisor is the greater, widening it to the number's exponent stays within 34 digits.
            guard adjustedExponent >= divisor.adjustedExponent else { return magnitude }
            let widened = divisor.coefficient * powerOfTen(-shift)
            return Decimal128(trusted: coefficient % widened, exponent: power, isNegative: false)
        }
        // coefficient × 10^shift mod divisor, by squaring: the shift may be 12,000.
        let modulus = divisor.coefficient
        var rest = coefficient % modulus
        var factor = 10 % modulus
        var remaining = shift
        while remaining > 0, rest != 0 {
            if remaining & 1 == 1 {
                rest = UInt256(product: rest, factor).quotientAndRemainder(dividingBy: modulus).remainder
            }
            factor = UInt256(product: factor, factor).quotientAndRemainder(dividingBy: modulus).remainder
            remaining >>= 1
        }
        return Decimal128(trusted: rest, exponent: divisor.power, isNegative: false)
    }
}
