import Exact

/// A count times or over a decimal number, exact until it is cut off towards zero, once.
///
/// Decimal128 alone would round to 34 digits first and could reach the next whole number by it.
extension Int128 {
    /// Nil when the result leaves Int128.
    func multipliedTruncating(by factor: Decimal128) -> Int128? {
        var (high, low) = magnitude.multipliedFullWidth(by: factor.coefficient)
        var exponent = factor.exponent
        while exponent < 0, high | low != 0 {
            let step = Swift.min(-exponent, 19)
            (high, low) = dividing(high, low, by: powersOfTen[step])
            exponent += step
        }
        guard high == 0 else { return nil }
        while exponent > 0, low != 0 {
            let (product, overflow) = low.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            low = product
            exponent -= 1
        }
        return Int128(low, isNegative: (self < 0) != factor.isNegative)
    }

    /// Nil when `divisor` is zero or the result leaves Int128.
    func dividedTruncating(by divisor: Decimal128) -> Int128? {
        guard !divisor.isZero else { return nil }
        var (quotient, rest) = magnitude.quotientAndRemainder(dividingBy: divisor.coefficient)
        var exponent = divisor.exponent
        while exponent > 0, quotient != 0 {
            quotient /= 10
            exponent -= 1
        }
        // Long division; the rest stays below 10^34, so its tenfold fits.
        while exponent < 0, quotient | rest != 0 {
            let (digit, newRest) = (rest * 10).quotientAndRemainder(dividingBy: divisor.coefficient)
            let (tenfold, overflow) = quotient.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tenfold.addingReportingOverflow(digit)
            guard !overflow, !carry else { return nil }
            (quotient, rest) = (sum, newRest)
            exponent += 1
        }
        return Int128(quotient, isNegative: (self < 0) != divisor.isNegative)
    }

    private init?(_ magnitude: UInt128, isNegative: Bool) {
        guard let value = Int128(exactly: magnitude) else { return nil }
        self = isNegative ? -value : value
    }
}

/// 10^0 … 10^19.
private let powersOfTen: [UInt128] = (0...19).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

/// A number of 256 bits over one of at most 64, by 64 bits at a time.
private func dividing(_ high: UInt128, _ low: UInt128, by divisor: UInt128) -> (high: UInt128, low: UInt128) {
    var quotients: (high: UInt128, low: UInt128) = (high / divisor, 0)
    var rest = high % divisor
    for shift: UInt128 in [64, 0] {
        let part = rest << 64 | (low >> shift) & 0xFFFF_FFFF_FFFF_FFFF
        quotients.low = quotients.low << 64 | part / divisor
        rest = part % divisor
    }
    return quotients
}
