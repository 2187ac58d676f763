import Exact
import FEEL

/// What a cell of an application says: a value of the question's kind, or nothing.
enum AnswerText {
    /// The value of a text that is not empty; nil for one that cannot be read for sure.
    static func value(of text: String, for question: Question, _ header: MoneyHeader) -> Value? {
        switch question.kind {
        case .text: .string(text)
        case .flag: flag(text).map(Value.boolean)
        case .day: day(text).map(Value.date)
        case .number: number(text).map { header.yuan($0) }.flatMap { isWholeFen($0) ? .number($0) : nil }
        case .word: question.options.first { $0.code == text || $0.word == text }.map { .string($0.code) }
        case .costs: costs(text)
        }
    }

    /// How an answer of this kind is written.
    static func remedy(for question: Question) -> String {
        switch question.kind {
        case .text: "请填文字。"
        case .flag: "请填“是”或者“否”。"
        case .day: "请填日期，例如 2026-03-05。"
        case .number: "请填数字，最多两位小数，单位按表头，例如 1200000。"
        case .word: "请从下列各项中选一项：\(question.options.map(\.word).joined(separator: "、"))。"
        case .costs: "请逐项写“费用=金额=凭据”，用分号隔开，金额单位为元，例如 设备=120000=采购清单。"
        }
    }

    /// The text without space at its ends, full-width and non-breaking space among it.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
}

// MARK: - Kinds

extension AnswerText {
    private static func flag(_ text: String) -> Bool? {
        switch text {
        case "是", "true", "TRUE", "True": true
        case "否", "false", "FALSE", "False": false
        default: nil
        }
    }

    /// `2026-03-05`, `2026/3/5`, `2026.3.5` or `2026年3月5日`.
    static func day(_ text: String) -> CivilDay? {
        for separator in ["-", "/", "."] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            if parts.count == 3 { return day(parts) }
        }
        guard text.hasSuffix("日") else { return nil }
        let parts = text.dropLast().split(omittingEmptySubsequences: false) { $0 == "年" || $0 == "月" }
        return parts.count == 3 ? day(parts) : nil
    }

    private static func day(_ parts: [Substring]) -> CivilDay? {
        guard parts[0].utf8.count == 4, let year = whole(parts[0]), let month = whole(parts[1]),
            let day = whole(parts[2])
        else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }

    private static func whole(_ text: Substring) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    /// Plain digits with a point; commas only between groups of three.
    private static func number(_ text: String) -> Decimal128? {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, let head = parts.first else { return nil }
        let groups = head.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let isGrouped = groups.count > 1
        for (place, group) in groups.enumerated() {
            let digits = place == 0 && group.first == UInt8(ascii: "-") ? group.dropFirst() : group
            guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }),
                !isGrouped || (place == 0 ? digits.count <= 3 : digits.count == 3)
            else { return nil }
        }
        if let tail = parts.dropFirst().first {
            guard !tail.isEmpty, tail.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        }
        return Decimal128(utf8: text.utf8.filter { $0 != UInt8(ascii: ",") })
    }

    private static func isWholeFen(_ yuan: Decimal128) -> Bool { yuan.scaledInt64(scale: 2) != nil }

    private static func costs(_ text: String) -> Value? {
        var lines: [Value] = []
        for item in text.split(whereSeparator: { $0 == ";" || $0 == "；" }) {
            let parts = item.split(omittingEmptySubsequences: false) { $0 == "=" || $0 == "＝" }
                .map { trimmed(String($0)) }
            guard (2...3).contains(parts.count), !parts[0].isEmpty, let amount = number(parts[1]), isWholeFen(amount)
            else { return nil }
            let evidence = parts.count == 3 && !parts[2].isEmpty ? Value.string(parts[2]) : .null
            lines.append(.context(["cost": .string(parts[0]), "amount": .number(amount), "evidence": evidence]))
        }
        return lines.isEmpty ? nil : .list(lines)
    }
}
