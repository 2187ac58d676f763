/// A header without what varies from file to file: spaces, line breaks, width, case, marks for required columns,
/// ordinals, hints in brackets, 统一社会 before 信用代码.
struct HeaderText {
    /// The header without outer spaces, as the file has it.
    let original: String
    /// What remains, units in brackets included.
    let folded: [Unicode.Scalar]
    /// What remains without the unit of money.
    let core: [Unicode.Scalar]
    /// The unit of money, if the header names one.
    let unit: AmountUnit?

    init(_ header: String) {
        original = HeaderText.trimmed(header)
        let plain = HeaderText.withoutOrdinal(HeaderText.narrowed(header))
        let (text, groups) = HeaderText.withoutHints(plain)
        folded = HeaderText.removing("统一社会", from: text)
        var (core, unit): ([Unicode.Scalar], AmountUnit?) = (folded, nil)
        for group in groups {
            guard let found = HeaderText.unit(in: group) else { continue }
            unit = found
            core = HeaderText.removing("(" + String(String.UnicodeScalarView(group)) + ")", from: core)
            break
        }
        if unit == nil, let (found, length) = HeaderText.closingUnit(core) {
            unit = found
            core = Array(core.dropLast(length))
        }
        self.core = core
        self.unit = unit
    }

    /// Whether the header says nothing.
    var isBlank: Bool { folded.isEmpty }

    /// ``core`` without anything in brackets.
    var bare: [Unicode.Scalar] {
        var (bare, depth): ([Unicode.Scalar], Int) = ([], 0)
        for scalar in core {
            if scalar == "(" {
                depth += 1
            } else if scalar == ")" {
                depth = max(0, depth - 1)
            } else if depth == 0 {
                bare.append(scalar)
            }
        }
        return bare
    }
}

// MARK: - Folding

extension HeaderText {
    private static func trimmed(_ header: String) -> String {
        var scalars = header.unicodeScalars[...]
        func isOuter(_ scalar: Unicode.Scalar?) -> Bool {
            guard let scalar else { return false }
            return scalar.properties.isWhitespace || [0x200B, 0xFEFF].contains(scalar.value)
        }
        while isOuter(scalars.first) { scalars.removeFirst() }
        while isOuter(scalars.last) { scalars.removeLast() }
        return String(scalars)
    }

    /// More code points than this are instructions, and only their beginning is looked at.
    private static let longest = 200

    /// No spaces, controls and invisible characters, no marks; narrow signs, round brackets, lower case.
    private static func narrowed(_ header: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        for wide in header.unicodeScalars.prefix(longest) where !wide.properties.isWhitespace {
            let isWide = 0xFF01...0xFF5E ~= wide.value
            let scalar = isWide ? Unicode.Scalar(UInt8(wide.value - 0xFEE0)) : wide
            switch scalar.value {
            case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
                0xFEFF, 0xFE0F:
                continue
            case 0x2A, 0x2605, 0x203B, 0x2606, 0x25CF:
                continue
            case 0x41...0x5A:
                scalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
            case 0x5B, 0x7B, 0x3010, 0x3014, 0x300C, 0x3016:
                scalars.append("(")
            case 0x5D, 0x7D, 0x3011, 0x3015, 0x300D, 0x3017:
                scalars.append(")")
            case 0x2010...0x2015, 0x2212:
                scalars.append("-")
            default:
                scalars.append(scalar)
            }
        }
        while scalars.last == ":" { scalars.removeLast() }
        return scalars
    }

    /// Without `1.`, `2、` or `(3)` in front.
    private static func withoutOrdinal(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let isOpen = text.first == "("
        let rest = text.dropFirst(isOpen ? 1 : 0)
        let digits = rest.prefix { "0"..."9" ~= $0 }
        guard 1...2 ~= digits.count, let mark = rest.dropFirst(digits.count).first,
            isOpen ? mark == ")" : mark == "." || mark == "、" || mark == ")"
        else { return text }
        let remaining = rest.dropFirst(digits.count + 1)
        return remaining.isEmpty ? text : Array(remaining)
    }

    private static let hints: Set<String> = [
        "必填", "必填项", "选填", "非必填", "可选", "必选", "可不填", "可为空", "不可为空", "如有", "下拉选择", "请选择", "文本", "文本格式", "日期", "日期格式",
        "yyyy-mm-dd", "yyyy/mm/dd", "yyyymmdd", "yyyy.mm.dd", "18位", "是/否", "是或否", "保密",
    ]

    /// The text without hints in brackets, and the contents of the other brackets.
    private static func withoutHints(
        _ text: [Unicode.Scalar]
    ) -> (text: [Unicode.Scalar], groups: [[Unicode.Scalar]]) {
        var (kept, groups, start): ([Unicode.Scalar], [[Unicode.Scalar]], Int?) = ([], [], nil)
        for scalar in text {
            if scalar == "(" { start = kept.count }
            kept.append(scalar)
            guard scalar == ")", let opening = start else { continue }
            let group = Array(kept[(opening + 1)..<(kept.count - 1)])
            if hints.contains(String(String.UnicodeScalarView(group))) {
                kept.removeLast(kept.count - opening)
            } else {
                groups.append(group)
            }
            start = nil
        }
        return (kept, groups)
    }

    private static func removing(_ part: String, from text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let part = Array(part.unicodeScalars)
        guard text.count > part.count,
            let start = (0...text.count - part.count).first(where: { text[$0...].starts(with: part) })
        else { return text }
        return Array(text[..<start] + text[(start + part.count)...])
    }
}

// MARK: - Units

extension HeaderText {
    private static let units: [(word: [Unicode.Scalar], unit: AmountUnit)] =
        AmountUnit.words.map { (Array(String(decoding: $0.word, as: UTF8.self).unicodeScalars), $0.unit) }

    /// The unit that is all a bracket says, besides 单位 and 人民币.
    static func unit(in group: [Unicode.Scalar]) -> AmountUnit? {
        var rest = group[...]
        for word in ["金额", "单位", ":", "人民币", "rmb"] where rest.starts(with: word.unicodeScalars) {
            rest = rest.dropFirst(word.unicodeScalars.count)
        }
        return units.first { rest.elementsEqual($0.word) }?.unit
    }

    /// The unit behind the last sign of a header: `_fen`, `/万元`, `:元`, or 万元 on its own; and how long it is.
    private static func closingUnit(_ text: [Unicode.Scalar]) -> (unit: AmountUnit, length: Int)? {
        for (suffix, unit) in [("_fen", AmountUnit.fen), ("_yuan", .yuan), ("_wan", .wan)]
        where text.count > suffix.utf8.count && text.suffix(suffix.utf8.count).elementsEqual(suffix.unicodeScalars) {
            return (unit, suffix.utf8.count)
        }
        for entry in units where entry.word.last == "元" && text.count > entry.word.count + 1 {
            guard text.suffix(entry.word.count).elementsEqual(entry.word) else { continue }
            let before = text[text.count - entry.word.count - 1]
            if ["美", "欧", "港", "日"].contains(before) { return nil }
            let hasSign = ["/", ":", ",", "-", "_", "|"].contains(before)
            return (entry.unit, entry.word.count + (hasSign ? 1 : 0))
        }
        return nil
    }

    /// The unit that a line above a table gives for all its amounts: `单位：万元`, `（金额单位：人民币元）`.
    static func unitAbove(_ cell: String) -> AmountUnit? {
        let text = narrowed(cell)
        let label = Array("单位:".unicodeScalars)
        guard text.count > label.count,
            let start = (0...text.count - label.count).first(where: { text[$0...].starts(with: label) })
        else { return nil }
        let rest = text[(start + label.count)...].prefix { $0 != ")" && $0 != "," && $0 != ";" }
        // The date of the report may follow on the same line.
        let end = rest.firstIndex { ["填", "制", "日", "时", "统"].contains($0) } ?? rest.endIndex
        return unit(in: Array(rest[..<end]))
    }
}
