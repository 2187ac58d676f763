import Exact

/// A column's name without the unit of its amounts, and that unit.
struct MoneyHeader {
    /// The name without the unit.
    let name: String
    /// The power of ten by which an amount becomes yuan.
    private let exponent: Int

    private static let units: [(suffix: String, exponent: Int)] = [
        ("_fen", -2), ("_yuan", 0), ("（分）", -2), ("（元）", 0), ("（万元）", 4), ("（亿元）", 8), ("(分)", -2), ("(元)", 0),
        ("(万元)", 4), ("(亿元)", 8),
    ]

    init(_ header: String) {
        let header = AnswerText.trimmed(header)
        for unit in Self.units where header.hasSuffix(unit.suffix) {
            name = String(header.dropLast(unit.suffix.count))
            exponent = unit.exponent
            return
        }
        name = header
        exponent = 0
    }

    /// The amount in yuan of a number in this unit; exact.
    func yuan(_ number: Decimal128) -> Decimal128 {
        guard exponent != 0, let unit = Decimal128(coefficient: 1, exponent: exponent, isNegative: false) else {
            return number
        }
        return number.multiplied(by: unit) ?? number
    }
}
