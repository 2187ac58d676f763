private let smallPowersOfTen: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
]

/// The largest power of ten that fits in 64 bits.
let maximumSmallPower = 19

/// The largest power of ten that fits in 128 bits.
let maximumPower = 38

/// 10^`exponent` for 0...19.
@inline(__always)
func smallPowerOfTen(_ exponent: Int) -> UInt64 {
    smallPowersOfTen[exponent]
}

/// 10^`exponent` for 0...38.
func powerOfTen(_ exponent: Int) -> UInt128 {
    guard exponent > maximumSmallPower else { return UInt128(smallPowersOfTen[exponent]) }
    return wideProduct(smallPowersOfTen[maximumSmallPower], smallPowersOfTen[exponent - maximumSmallPower])
}

/// The whole product of two 64-bit numbers.
@inlinable @inline(__always)
func wideProduct(_ left: UInt64, _ right: UInt64) -> UInt128 {
    let (high, low) = left.multipliedFullWidth(by: right)
    return UInt128(high) &<< 64 | UInt128(low)
}

/// How many decimal digits `value` has; 0 for 0.
func decimalDigits(_ value: UInt128) -> Int {
    let fewest = digitsAtLeast(bitWidth: UInt128.bitWidth - value.leadingZeroBitCount)
    return fewest <= maximumPower && value >= powerOfTen(fewest) ? fewest + 1 : fewest
}

/// The digits of the smallest number of `bitWidth` bits; the largest has at most one more.
@inline(__always)
func digitsAtLeast(bitWidth: Int) -> Int {
    // log10(2) in 32 binary places, just below the true value.
    ((bitWidth - 1) * 1_292_913_986) >> 32 + 1
}

/// `value` without the zeros it ends in, but at most `limit` of them, and how many went; `value` is not 0.
func strippingZeros(_ value: UInt128, atMost limit: Int) -> (value: UInt128, zeros: Int) {
    var rest = value
    var zeros = 0
    for step in [16, 8, 4, 2, 1] where zeros + step <= limit {
        // An odd multiple of 2^k holds at most k factors of ten.
        guard rest.trailingZeroBitCount >= step else { continue }
        let divisor = UInt128(smallPowerOfTen(step))
        var (quotient, remainder) = rest.quotientAndRemainder(dividingBy: divisor)
        while remainder == 0, zeros + step <= limit {
            rest = quotient
            zeros += step
            (quotient, remainder) = rest.quotientAndRemainder(dividingBy: divisor)
        }
    }
    return (rest, zeros)
}
