package import Civic
package import Exact

/// A number beside its unit, ready for both languages; large on a tile, in a sentence, or in a cell.
package struct Quantity: Hashable, Sendable {
    /// The digits: `742.6`, in English `74,260`.
    package let digits: Phrase
    /// The unit: `亿元`, in English `million yuan`.
    package let unit: Phrase
    /// Whether the unit follows without a space, as `%` does.
    private let isTight: Bool

    /// A number that was already written.
    package init(digits: Phrase, unit: Phrase, isTight: Bool = false) {
        self.digits = digits
        self.unit = unit
        self.isTight = isTight
    }

    /// Digits and unit: `742.6 亿元`, `54.2%`.
    package var text: Phrase {
        guard !unit.isEmpty else { return digits }
        let space = isTight ? Phrase("") : Phrase(" ")
        return digits + space + unit
    }
}

// MARK: - Money

extension Quantity {
    /// An amount in `unit`, rounded half up to `decimals`.
    ///
    /// English has no word for 万 and 亿: the same rounded amount is stated in millions of yuan there, exactly.
    package static func money(_ amount: Yuan, in unit: MoneyUnit = .yuan, decimals: Int = 2) -> Quantity {
        let zh = unit.digits(amount, decimals: decimals)
        guard unit != .yuan else { return Quantity(digits: Phrase(zh), unit: unit.name) }
        let kept = Digits.rounded(Int128(amount.fen), dropping: unit.scale - decimals)
        // Places between a million yuan and the unit: 万元 is a hundredth of a million, 亿元 a hundred of them.
        let shift = unit == .wan ? 2 : -2
        let scale = min(decimals, unit.scale) + shift
        let en: String
        if scale >= 0 {
            en = Digits.scaled(kept, scale: scale, decimals: scale)
        } else {
            en = Digits.grouped(kept * (scale == -1 ? 10 : 100))
        }
        return Quantity(digits: Phrase(zh: zh, en: en), unit: Phrase(zh: unit.name.zh, en: "million yuan"))
    }
}

// MARK: - Counts and shares

extension Quantity {
    /// `70,123 份`.
    package static func count(_ count: some BinaryInteger, _ counter: Counter) -> Quantity {
        Quantity(digits: Phrase(Digits.grouped(count)), unit: counter.unit(for: count))
    }

    /// A number with `decimals` digits after the point, in any unit.
    package static func number(_ number: Decimal128, decimals: Int, unit: Phrase = Phrase("")) -> Quantity {
        Quantity(digits: Phrase(Digits.decimal(number, decimals: decimals)), unit: unit)
    }

    /// `part` of `whole` in hundredths, rounded half up: `54.2%`; `nil` where there is no whole to take a part of.
    package static func percent(_ part: Int64, of whole: Int64, decimals: Int = 1) -> Quantity? {
        guard let digits = shareDigits(part, whole, decimals) else { return nil }
        return Quantity(digits: Phrase(digits), unit: Phrase("%"), isTight: true)
    }

    /// A share in hundredths: `0.061` is `6.1%`.
    package static func percent(_ share: Decimal128, decimals: Int = 1) -> Quantity {
        Quantity(digits: Phrase(hundredfold(share, decimals)), unit: Phrase("%"), isTight: true)
    }

    /// The distance of two shares: `0.061` is `6.1 个百分点`.
    package static func points(_ difference: Decimal128, decimals: Int = 1) -> Quantity {
        Quantity(
            digits: Phrase(hundredfold(difference, decimals)),
            unit: Phrase(zh: "个百分点", en: "percentage points"))
    }

    private static func hundredfold(_ share: Decimal128, _ decimals: Int) -> String {
        // Rounded where it stands and then moved by two places, so that nothing can overflow.
        let rounded = share.rounded(toScale: decimals + 2, .halfUp)
        let hundredfold = Decimal128(
            coefficient: rounded.coefficient, exponent: rounded.exponent + 2, isNegative: rounded.isNegative)
        return Digits.decimal(hundredfold ?? rounded, decimals: decimals)
    }

    private static func shareDigits(_ part: Int64, _ whole: Int64, _ decimals: Int) -> String? {
        guard whole != 0 else { return nil }
        let decimals = min(max(decimals, 0), 12)
        var factor: Int128 = 100
        for _ in 0..<decimals { factor *= 10 }
        let (numerator, denominator) = (Int128(part) * factor, Int128(whole))
        let magnitude = (numerator.magnitude * 2 + denominator.magnitude) / (denominator.magnitude * 2)
        let isNegative = (numerator < 0) != (denominator < 0)
        return Digits.scaled(
            isNegative ? -Int128(magnitude) : Int128(magnitude), scale: decimals, decimals: decimals)
    }
}

extension Quantity: Component {
    /// The digits, and the unit small beside them.
    package func html(in language: Language) -> HTML {
        guard !unit.isEmpty else { return "\(digits[language])" }
        return "\(digits[language])\(isTight ? "" : " ")<small>\(unit[language])</small>"
    }
}
