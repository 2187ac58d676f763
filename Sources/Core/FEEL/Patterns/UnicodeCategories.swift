/// The general categories by the names that `\p{…}` uses, as sets of bits.
enum UnicodeCategories {
    /// Every category, that of surrogates aside, which no text holds.
    static let all: UInt32 = (1 << 29) - 1

    /// The categories of a name such as `L` or `Lu`, nil when there is none.
    static func bits(named name: String) -> UInt32? {
        var bits: UInt32 = 0
        for (index, category) in names.enumerated() where category == name || category.utf8.first == only(name) {
            bits |= 1 << UInt32(index)
        }
        return bits == 0 ? nil : bits
    }

    /// `\d`, and what `\w` stands for: everything but punctuation, separators and what has no meaning as a letter.
    static let digits: UInt32 = named("Nd")
    static let words: UInt32 = all & ~(named("P") | named("Z") | named("C"))

    private static func named(_ name: String) -> UInt32 { bits(named: name) ?? 0 }

    /// The byte of a name of one letter.
    private static func only(_ name: String) -> UInt8? { name.utf8.count == 1 ? name.utf8.first : nil }

    private static let names = [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Zs", "Zl", "Zp", "Sm", "Sc", "Sk", "So", "Cc", "Cf", "Co", "Cn",
    ]
}

extension Unicode.Scalar {
    /// The bit of the scalar's general category, in the order of the names above.
    var categoryBit: UInt32 {
        switch properties.generalCategory {
        case .uppercaseLetter: 1
        case .lowercaseLetter: 1 << 1
        case .titlecaseLetter: 1 << 2
        case .modifierLetter: 1 << 3
        case .otherLetter: 1 << 4
        case .nonspacingMark: 1 << 5
        case .spacingMark: 1 << 6
        case .enclosingMark: 1 << 7
        case .decimalNumber: 1 << 8
        case .letterNumber: 1 << 9
        case .otherNumber: 1 << 10
        case .connectorPunctuation: 1 << 11
        case .dashPunctuation: 1 << 12
        case .openPunctuation: 1 << 13
        case .closePunctuation: 1 << 14
        case .initialPunctuation: 1 << 15
        case .finalPunctuation: 1 << 16
        case .otherPunctuation: 1 << 17
        case .spaceSeparator: 1 << 18
        case .lineSeparator: 1 << 19
        case .paragraphSeparator: 1 << 20
        case .mathSymbol: 1 << 21
        case .currencySymbol: 1 << 22
        case .modifierSymbol: 1 << 23
        case .otherSymbol: 1 << 24
        case .control: 1 << 25
        case .format: 1 << 26
        case .privateUse: 1 << 27
        case .unassigned: 1 << 28
        case .surrogate: 0
        @unknown default: 0
        }
    }
}
