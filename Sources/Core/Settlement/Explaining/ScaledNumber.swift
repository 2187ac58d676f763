import Exact
import Interchange

/// A number as a whole multiple of 10^-scale.
struct ScaledNumber: Sendable {
    let value: Int64
    let scale: Int

    init(value: Int64, scale: Int) {
        self.value = value
        self.scale = scale
    }

    /// A number of at most 18 decimals that fits; nil for others.
    init?(_ number: Decimal128) {
        let scale = max(-number.exponent, 0)
        guard scale <= 18, let value = number.scaledInt64(scale: scale) else { return nil }
        self.init(value: value, scale: scale)
    }

    static func < (left: ScaledNumber, right: ScaledNumber) -> Bool {
        if left.scale == right.scale { return left.value < right.value }
        let scale = max(left.scale, right.scale)
        return left.widened(to: scale) < right.widened(to: scale)
    }

    /// 19 digits and 18 more always fit.
    private func widened(to wanted: Int) -> Int128 {
        (scale..<wanted).reduce(Int128(value)) { product, _ in product * 10 }
    }

    /// Writes the number as `Decimal128.description` has it: without zeros at the end of a fraction.
    func append(to utf8: inout [UInt8]) {
        var (whole, rest) = (value.magnitude, scale)
        while rest > 0, whole % 10 == 0 {
            whole /= 10
            rest -= 1
        }
        if value < 0 { utf8.append(UInt8(ascii: "-")) }
        let start = utf8.count
        var places = rest
        repeat {
            utf8.append(0x30 + UInt8(truncatingIfNeeded: whole % 10))
            whole /= 10
            places -= 1
            if places == 0 { utf8.append(UInt8(ascii: ".")) }
        } while whole > 0 || places >= 0
        utf8[start...].reverse()
    }
}
