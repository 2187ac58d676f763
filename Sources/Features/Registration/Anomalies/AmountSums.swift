import Civic
import Exact
import FEEL

/// Sums over stretches of amounts, each in constant time; wide enough that none overflows.
struct AmountSums {
    /// Before each amount, and behind the last, the fen so far.
    private let sums: [Int128]

    init(_ amounts: some Sequence<Yuan>) {
        var sums: [Int128] = [0]
        for amount in amounts { sums.append(sums[sums.count - 1] + Int128(amount.fen)) }
        self.sums = sums
    }

    /// The sum of the amounts in `places`, in yuan.
    subscript(places: Range<Int>) -> Value {
        let fen = sums[places.upperBound] - sums[places.lowerBound]
        // A sum of 64-bit numbers that fit in memory has fewer digits than the 34 of a decimal.
        let yuan = Decimal128(coefficient: UInt128(fen.magnitude), exponent: -2, isNegative: fen < 0)
        return yuan.map(Value.number) ?? .null
    }

    /// The sum of all amounts, in yuan.
    var total: Value { self[0..<sums.count - 1] }
}
