import Exact

/// How far a number may be from the expected one in the kit.
enum TCKTolerance {
    static let bound = Decimal128(coefficient: 1, exponent: -8, isNegative: false)
}
