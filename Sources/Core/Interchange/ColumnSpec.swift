/// A column that a table may or must have.
package struct ColumnSpec: Sendable {
    /// What the cells hold.
    package enum Kind: Sendable {
        /// A text that names the row, at most 256 bytes, without control characters.
        case identifier
        /// A date `YYYY-MM-DD`.
        case day
        /// An amount of money, never negative, held in fen. The header tells the unit: `x_fen`, `x（元）`, `x（万元）`.
        case money
        /// A word of a vocabulary.
        case word(Vocabulary)
        /// `true` or `false`, 是 or 否.
        case flag
        /// A year from 1900 to 2999.
        case year
        /// The credit code of an organisation.
        case creditCode
        /// The credit code of an organisation, or a word for somebody who has none, of whom the number is -1.
        case party(Vocabulary)
    }

    /// The name in code and in the English header, without unit.
    package let id: String
    /// Other accepted headers, without unit.
    package let aliases: [String]
    /// What the cells hold.
    package let kind: Kind
    /// Whether the file must have the column.
    package let isRequired: Bool
    /// Whether a cell may be empty.
    package let mayBeEmpty: Bool

    /// A column, required and filled unless told otherwise.
    package init(
        _ id: String, aliases: [String] = [], _ kind: Kind, isRequired: Bool = true, mayBeEmpty: Bool = false
    ) {
        self.id = id
        self.aliases = aliases
        self.kind = kind
        self.isRequired = isRequired
        self.mayBeEmpty = mayBeEmpty
    }
}

// MARK: - Headers

extension ColumnSpec {
    /// The unit an amount is written in.
    enum MoneyUnit: String, CaseIterable {
        case fen = "_fen"
        case yuan = "(元)"
        case wan = "(万元)"

        /// How many decimals the unit has before a fraction of a fen begins.
        var decimals: Int {
            switch self {
            case .fen: 0
            case .yuan: 2
            case .wan: 6
            }
        }
    }

    /// The headers the column goes by, as a clerk would write them.
    package var acceptedHeaders: [String] {
        let names = [id] + aliases
        guard case .money = kind else { return names }
        return names.flatMap { name in
            let isChinese = name.utf8.contains { $0 >= 0x80 }
            return isChinese ? [name + "（元）", name + "（万元）"] : [name + "_fen"]
        }
    }

    /// Whether `header`, normalised, names this column, and for money in which unit.
    func matches(_ header: String) -> (matches: Bool, unit: MoneyUnit?) {
        for name in [id] + aliases {
            let name = ColumnSpec.normalised(name)
            guard case .money = kind else {
                if header.utf8.elementsEqual(name.utf8) { return (true, nil) }
                continue
            }
            for unit in MoneyUnit.allCases where header.utf8.elementsEqual((name + unit.rawValue).utf8) {
                return (true, unit)
            }
        }
        return (false, nil)
    }

    /// Whether `header`, normalised, names this column of money but not its unit.
    func lacksUnit(_ header: String) -> Bool {
        guard case .money = kind else { return false }
        return ([id] + aliases).contains { ColumnSpec.normalised($0).utf8.elementsEqual(header.utf8) }
    }

    /// `header` without surrounding spaces and spaces at brackets, in lower case, with narrow brackets.
    static func normalised(_ header: String) -> String {
        if header.utf8.allSatisfy(isPlain) { return header }
        var scalars: [Unicode.Scalar] = []
        for scalar in header.lowercased().unicodeScalars {
            switch scalar {
            case "（", "(":
                while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
                scalars.append("(")
            case "）": scalars.append(")")
            case _ where scalar.properties.isWhitespace && (scalars.isEmpty || scalars.last == "("): continue
            default: scalars.append(scalar)
            }
        }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// Whether a byte of UTF-8 stands in texts that are as they should be: small letters, digits, and Chinese characters,
    /// which begin with E4 to E9.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
            0x80...0xBF, 0xE4...0xE9:
            true
        default: false
        }
    }
}
