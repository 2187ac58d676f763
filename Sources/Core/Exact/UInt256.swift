/// An unsigned integer of 256 bits: wide enough for the product of two coefficients and for aligned sums.
struct UInt256 {
    var high: UInt128
    var low: UInt128

    init(high: UInt128, low: UInt128) {
        self.high = high
        self.low = low
    }

    /// `left` × `right`, which always fits.
    init(product left: UInt128, _ right: UInt128) {
        (high, low) = left.multipliedFullWidth(by: right)
    }

    /// `value` × 10^`exponent`, which is below 10^77 for the callers.
    init(_ value: UInt128, timesPowerOfTen exponent: Int) {
        let first = min(exponent, maximumPower)
        self.init(product: value, powerOfTen(first))
        guard first < exponent else { return }
        let factor = powerOfTen(exponent - first)
        let lower = UInt256(product: low, factor)
        self.init(high: high &* factor &+ lower.high, low: lower.low)
    }
}

// MARK: - Reading

extension UInt256 {
    var isZero: Bool { high == 0 && low == 0 }

    /// Bits up to the highest that is set; 0 for 0.
    var bitWidth: Int {
        high == 0 ? 128 - low.leadingZeroBitCount : 256 - high.leadingZeroBitCount
    }
}

extension UInt256: Comparable {
    static func < (left: UInt256, right: UInt256) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }
}

// MARK: - Calculating

extension UInt256 {
    /// `self` + `other`; the callers' operands stay below 2^255.
    func adding(_ other: UInt256) -> UInt256 {
        let (sum, carry) = low.addingReportingOverflow(other.low)
        return UInt256(high: high &+ other.high &+ (carry ? 1 : 0), low: sum)
    }

    /// `self` - `other`, where `other` is not greater.
    func subtracting(_ other: UInt256) -> UInt256 {
        let (difference, borrow) = low.subtractingReportingOverflow(other.low)
        return UInt256(high: high &- other.high &- (borrow ? 1 : 0), low: difference)
    }

    /// Quotient and remainder by a `divisor` that is not 0.
    func quotientAndRemainder(dividingBy divisor: UInt128) -> (quotient: UInt256, remainder: UInt128) {
        guard high != 0 else {
            let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor)
            return (UInt256(high: 0, low: quotient), remainder)
        }
        let (upper, carried) = high.quotientAndRemainder(dividingBy: divisor)
        let (lower, remainder) = divisor.dividingFullWidth((carried, low))
        return (UInt256(high: upper, low: lower), remainder)
    }

    /// The largest whole number whose square is not above `self`, by Newton's method from above.
    var squareRoot: UInt128 {
        guard !isZero else { return 0 }
        let rootWidth = (bitWidth + 1) / 2
        var root: UInt128 = rootWidth >= 128 ? .max : 1 << UInt128(rootWidth)
        while true {
            let quotient = quotientAndRemainder(dividingBy: root).quotient.low
            guard quotient < root else { return root }
            // The mean, without the carry that their sum could lose.
            root = quotient + (root - quotient) / 2
        }
    }
}
