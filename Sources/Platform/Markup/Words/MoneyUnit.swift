package import Civic

/// The unit an amount of money is stated in; it stands beside every amount.
package enum MoneyUnit: Hashable, Sendable, CaseIterable {
    /// 元
    case yuan
    /// 万元, ten thousand yuan.
    case wan
    /// 亿元, a hundred million yuan.
    case yi

    /// Decimal places between a fen and the unit.
    package var scale: Int {
        switch self {
        case .yuan: 2
        case .wan: 6
        case .yi: 10
        }
    }

    /// The unit at the head of a column: `万元`, and in English the yearbooks' `10,000 yuan`.
    package var name: Phrase {
        switch self {
        case .yuan: Phrase(zh: "元", en: "yuan")
        case .wan: Phrase(zh: "万元", en: "10,000 yuan")
        case .yi: Phrase(zh: "亿元", en: "100 million yuan")
        }
    }

    /// The largest unit of which `amount` has at least one.
    package static func fitting(_ amount: Yuan) -> MoneyUnit {
        switch amount.fen.magnitude {
        case 10_000_000_000...: .yi
        case 1_000_000...: .wan
        default: .yuan
        }
    }

    /// The amount in this unit, rounded half up: `46,730.38` for 467,303,800.00 yuan in 万元.
    package func digits(_ amount: Yuan, decimals: Int = 2) -> String {
        Digits.scaled(Int128(amount.fen), scale: scale, decimals: decimals)
    }
}
