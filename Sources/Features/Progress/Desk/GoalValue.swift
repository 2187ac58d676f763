package import Exact
package import FEEL
package import Policy

/// A number of a goal, with what it is counted in.
package struct GoalValue: Hashable, Sendable {
    /// The number in base units: yuan, things, per cent.
    package let number: Decimal128
    /// What it is counted in.
    package let unit: Goal.Unit

    /// A number of a goal.
    package init(_ number: Decimal128, _ unit: Goal.Unit) {
        self.number = number
        self.unit = unit
    }
}

// MARK: - Showing

extension GoalValue {
    /// The number as people read it before the unit's label: divided by the unit's divisor; amounts and shares with two
    /// decimals, things with none.
    package var shown: String {
        let isFraction = unit.divisor != 1 || unit.id == "rate"
        return number.divided(by: Decimal128(unit.divisor)).map { $0.shown(decimals: isFraction ? 2 : 0) } ?? "—"
    }

    /// The number with its unit: `704.21 亿元`, `8064 家`, `31.20 %`.
    package func text(in language: Diagnostic.Language) -> String { "\(shown) \(unit.label[language])" }
}

extension Decimal128 {
    /// How many hundredths of `whole` it is; nil for a part of nothing.
    func percent(of whole: Decimal128) -> Decimal128? {
        whole.isZero ? nil : multiplied(by: 100)?.divided(by: whole)
    }

    /// The number rounded half away from zero, with exactly so many decimals.
    package func shown(decimals: Int) -> String {
        let rounded = rounded(toScale: decimals, .halfUp)
        guard let units = rounded.scaledInt64(scale: decimals) else { return "\(rounded)" }
        let digits = "\(units.magnitude)"
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        let sign = units < 0 ? "-" : ""
        guard decimals > 0 else { return sign + padded }
        return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    }
}

extension GoalSums {
    /// What was added up, in base units; nil for a share of nothing.
    func number(_ sum: GoalMeasure.Sum) -> Decimal128? {
        switch sum {
        case .rows: Decimal128(whole)
        case .turnover, .technologyAmount: GoalSums.yuan(whole)
        case .share:
            whole == 0 ? nil : Decimal128(part).flatMap { part in Decimal128(whole).flatMap(part.percent(of:)) }
        }
    }

    /// Fen as yuan, exactly.
    static func yuan(_ fen: Int128) -> Decimal128? {
        Decimal128(coefficient: fen.magnitude, exponent: -2, isNegative: fen < 0)
    }
}
