/// The unit an amount of money is written in.
package enum AmountUnit: String, Hashable, Sendable, CaseIterable {
    case fen
    case yuan
    case thousand
    case wan
    case million
    case yi

    /// How many decimals the unit has before a fraction of a fen begins.
    package var decimals: Int {
        switch self {
        case .fen: 0
        case .yuan: 2
        case .thousand: 5
        case .wan: 6
        case .million: 8
        case .yi: 10
        }
    }

    /// 元, 万元, as headers say it.
    package var name: String {
        switch self {
        case .fen: "分"
        case .yuan: "元"
        case .thousand: "千元"
        case .wan: "万元"
        case .million: "百万元"
        case .yi: "亿元"
        }
    }

    /// The words a cell or header may say the unit with, longer ones before those they end in.
    static let words: [(word: [UInt8], unit: AmountUnit)] = {
        let words: [(String, AmountUnit)] = [
            ("百万元", .million), ("百万", .million), ("亿元", .yi), ("亿", .yi), ("万元", .wan), ("万", .wan),
            ("千元", .thousand), ("元整", .yuan), ("圆整", .yuan), ("元", .yuan), ("圆", .yuan), ("分", .fen),
        ]
        return words.map { word, unit in (Array(word.utf8), unit) }
    }()
}

extension AmountUnit: CustomStringConvertible {
    /// ``name``.
    package var description: String { name }
}
