package import Exact

/// Numbers as people read them: thousands apart, as many decimals as asked for, rounded half up and never through a
/// binary fraction.
package enum Digits {
    /// `70,123`; `-1,234`.
    package static func grouped(_ number: some BinaryInteger) -> String {
        grouped(magnitude: String(number.magnitude), isNegative: number < 0)
    }

    /// `scaled` / 10^`scale` with `decimals` digits after the point: `scaled(1_250, scale: 2, decimals: 1)` is `12.5`.
    ///
    /// A tie goes away from zero; what rounds to nothing has no sign.
    package static func scaled(_ scaled: Int128, scale: Int, decimals: Int) -> String {
        let kept = rounded(scaled, dropping: scale - decimals)
        // More decimals than there are: zeros behind, as text, for the number might not hold them.
        let missing = max(decimals - scale, 0)
        return pointed(
            String(kept.magnitude) + String(repeating: "0", count: missing), decimals: max(decimals, 0),
            isNegative: kept < 0)
    }

    /// `number` with `decimals` digits after the point.
    package static func decimal(_ number: Decimal128, decimals: Int) -> String {
        let decimals = max(decimals, 0)
        let rounded = number.rounded(toScale: decimals, .halfUp)
        let text = rounded.magnitude.description.utf8
        let whole = text.prefix { $0 != UInt8(ascii: ".") }
        let fraction = text.dropFirst(whole.count + 1)
        let digits =
            Array(whole) + Array(fraction)
            + Array(repeating: UInt8(ascii: "0"), count: max(decimals - fraction.count, 0))
        return pointed(
            String(decoding: digits, as: UTF8.self), decimals: decimals,
            isNegative: rounded.isNegative && !rounded.isZero)
    }

    /// `number` without its last `count` digits, rounded half up, a tie away from zero; as it is where `count` is not
    /// above zero.
    package static func rounded(_ number: Int128, dropping count: Int) -> Int128 {
        guard count > 0 else { return number }
        // 10^38 is the largest power that fits; a number has at most 39 digits, and half of 10^39 is above each.
        guard count <= 38 else { return 0 }
        var divisor: UInt128 = 1
        for _ in 0..<count { divisor *= 10 }
        let (quotient, remainder) = number.magnitude.quotientAndRemainder(dividingBy: divisor)
        let magnitude = Int128(quotient) + (remainder >= divisor / 2 ? 1 : 0)
        return number < 0 ? -magnitude : magnitude
    }
}

// MARK: - Writing

extension Digits {
    /// Digits with the point `decimals` before their end and groups of three before it.
    private static func pointed(_ digits: String, decimals: Int, isNegative: Bool) -> String {
        let all = Array(digits.utf8)
        let missing = max(decimals + 1 - all.count, 0)
        let padded = Array(repeating: UInt8(ascii: "0"), count: missing) + all
        let whole = String(decoding: padded.dropLast(decimals), as: UTF8.self)
        let text = grouped(magnitude: whole, isNegative: isNegative)
        return decimals == 0 ? text : text + "." + String(decoding: padded.suffix(decimals), as: UTF8.self)
    }

    private static func grouped(magnitude: String, isNegative: Bool) -> String {
        var utf8: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        let digits = magnitude.utf8
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { utf8.append(UInt8(ascii: ",")) }
            utf8.append(digit)
        }
        return String(decoding: utf8, as: UTF8.self)
    }
}
