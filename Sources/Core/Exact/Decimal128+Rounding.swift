// MARK: - Rounding

extension Decimal128 {
    /// The number with at most `scale` digits after the point; a negative scale clears digits before it.
    ///
    /// It never overflows. Scales below -6111, where no exponent reaches, count as -6111.
    public func rounded(toScale scale: Int, _ mode: Rounding) -> Decimal128 {
        let kept = max(scale, -Decimal128.exponents.upperBound)
        guard kept < -exponent, !isZero else { return self }
        let count = -exponent - kept
        let rounded: UInt128
        if high == 0, count <= maximumSmallPower {
            let divisor = smallPowerOfTen(count)
            let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor)
            let cutOff = CutOff(remainder: UInt128(remainder), divisor: UInt128(divisor), sticky: false)
            let grows = mode.grows(isOdd: quotient & 1 == 1, isNegative: isNegative, cutOff: cutOff)
            rounded = UInt128(grows ? quotient + 1 : quotient)
        } else {
            rounded = Decimal128.dropping(count, of: coefficient, isNegative: isNegative, mode)
        }
        // At least one digit went, so a carry still leaves at most 34.
        return Decimal128(trusted: rounded, exponent: Int16(-kept), isNegative: isNegative)
    }

    /// The greatest whole number that is not above.
    public func floored() -> Decimal128 { rounded(toScale: 0, .floor) }

    /// The smallest whole number that is not below; -0.3 gives 0.
    public func ceiling() -> Decimal128 { rounded(toScale: 0, .ceiling) }

    /// The whole number next towards zero.
    public func truncated() -> Decimal128 { rounded(toScale: 0, .down) }
}

// MARK: - Whole numbers

extension Decimal128 {
    /// The value as `Int64`; `nil` when it is not whole or does not fit.
    public var int64: Int64? { scaledInt64(scale: 0) }

    /// The value × 10^`scale` as `Int64`; `nil` when that is not whole or does not fit.
    ///
    /// Yuan become fen with a scale of 2, and an amount that is not whole fen shows itself.
    public func scaledInt64(scale: Int) -> Int64? {
        guard let magnitude = scaledMagnitude(scale: scale) else { return nil }
        return isNegative ? Int64(exactly: -Int128(magnitude)) : Int64(exactly: magnitude)
    }

    private func scaledMagnitude(scale: Int) -> UInt64? {
        if isZero { return 0 }
        let (shift, overflow) = exponent.addingReportingOverflow(scale)
        guard !overflow else { return nil }
        if shift == 0 { return high == 0 ? low : nil }
        if shift > 0 {
            guard high == 0, shift <= maximumSmallPower else { return nil }
            let (product, overflow) = low.multipliedReportingOverflow(by: smallPowerOfTen(shift))
            return overflow ? nil : product
        }
        guard shift >= -Decimal128.digits else { return nil }
        let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: powerOfTen(-shift))
        return remainder == 0 ? UInt64(exactly: quotient) : nil
    }
}
