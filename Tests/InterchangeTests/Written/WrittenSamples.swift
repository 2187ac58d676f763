import Interchange

/// Ways in which texts get written.
enum WrittenSamples {
    /// `text` with full-width digits and signs.
    static func fullWidth(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isNarrow = 0x21...0x7E ~= scalar.value
            scalars.append(isNarrow ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
        }
        return String(scalars)
    }

    /// `text` with commas before groups of three digits of its whole part.
    static func grouped(_ text: String) -> String {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = Array(parts[0].utf8)
        var grouped: [UInt8] = []
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index).isMultiple(of: 3) { grouped.append(0x2C) }
            grouped.append(digit)
        }
        return String(decoding: grouped, as: UTF8.self) + (parts.count == 2 ? "." + parts[1] : "")
    }

    /// `fen` in a unit of `decimals` decimals.
    static func amount(_ fen: Int64, decimals: Int) -> String {
        var digits = Array(String(fen).utf8)
        guard decimals > 0 else { return String(fen) }
        while digits.count <= decimals { digits.insert(0x30, at: 0) }
        digits.insert(0x2E, at: digits.count - decimals)
        return String(decoding: digits, as: UTF8.self)
    }

    /// Texts that nobody writes on purpose.
    static let hostile: [String] = [
        "\u{0}", "\u{1B}[2J", "\u{202E}321", "\u{85}x", "a\u{2028}b", "\u{FFFD}", "\u{FFFF}", "\u{E0001}x",
        String(repeating: "9", count: 100_000), String(repeating: "\u{3000}", count: 10_000),
        String(repeating: "1,", count: 5_000), String(repeating: "(", count: 5_000), "-", "--", "+", ".", ",", "..",
        ",,",
        "¥", "元", "万元", "()", "(", ")", "-¥", "人民币", "e", "e5", "1e", "1e+", "E+17", "年", "年月日", "2026年月日", "T", ":",
        "'", "''", "=\"\"", "=\"", "#", "##", "CN", "ZL", "X", "XX", "\u{1F1E8}\u{1F1F3}", "e\u{301}", "𠮷", "٣", "Ⅷ",
        "²", "①",
        "0x10", "1_000", "NaN", "inf", "-0", "１２,３４５", "\u{200D}\u{200D}", "\u{AD}", "\u{FE0F}",
    ]
}
