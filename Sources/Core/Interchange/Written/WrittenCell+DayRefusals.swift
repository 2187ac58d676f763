import Exact

// MARK: - Days that are not read

extension WrittenCell {
    private static let dayRemedy = "请写成四位年、两位月、两位日，例如 2023-01-02"

    /// What keeps `utf8`, scrubbed and in none of the accepted forms, from being a day.
    static func dayRefusal(_ utf8: [UInt8]) -> CellRefusal {
        let quoted = CellRefusal.quoted(utf8)
        if let refusal = serialRefusal(utf8) ?? digitsRefusal(utf8) { return refusal }
        let runs = digitRuns(utf8)
        let isSeparated = utf8.allSatisfy { $0 &- 0x30 < 10 || [0x2D, 0x2E, 0x2F, 0x20].contains($0) }
        if isSeparated, runs.count == 3, runs[2] == 4, runs[0] <= 2, runs[1] <= 2 {
            return CellRefusal(.dayOrder, "\(quoted)的年份写在最后，日和月的先后无法断定", "请改为年在前的写法，例如 2023-04-03 表示 4 月 3 日")
        }
        let hasWords = ["年", "月"].contains { contains(utf8, $0) }
        if (isSeparated && runs.count == 3 || hasWords) && runs.first == 2 {
            return CellRefusal(.shortYear, "\(quoted)的年份只有两位", "请写四位年份，例如 2023-01-02")
        }
        if runs.first == 4, runs.count <= 2, isSeparated || contains(utf8, "年") {
            let missing = runs.count == 1 ? "月和日" : "日"
            return CellRefusal(.incompleteDay, "\(quoted)缺少\(missing)", "请按凭证补全到日，例如 2023-01-02")
        }
        if utf8.contains(where: { 0x41...0x5A ~= $0 & 0xDF }), hasEnglishMonth(utf8) {
            return CellRefusal(.dayForm, "\(quoted)的月份是英文", dayRemedy)
        }
        if runs.isEmpty, "〇一二三四五六七八九十".unicodeScalars.contains(where: { contains(utf8, String($0)) }) {
            return CellRefusal(.numerals, "\(quoted)的日期是汉字数字", "请改用阿拉伯数字，例如 2023-01-02")
        }
        return CellRefusal(.dayForm, "\(quoted)不是能辨认的日期", dayRemedy)
    }

    /// Digits alone, perhaps with decimals, as a spreadsheet counts days from 1900.
    private static func serialRefusal(_ utf8: [UInt8]) -> CellRefusal? {
        let parts = utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ part in !part.isEmpty && part.allSatisfy { $0 &- 0x30 < 10 } }),
            parts[0].count == 5, let serial = Int(String(decoding: parts[0], as: UTF8.self)), serial >= 10_000
        else { return nil }
        // Serial 25,569 is 1970-01-01 in the calendar that spreadsheets count from 1900.
        let day = CivilDay(number: Int64(serial) - 25_569)
        return CellRefusal(
            .daySerial, "\(CellRefusal.quoted(utf8))像 Excel 序列号（也许是 \(day)）", "请把单元格设为日期格式后重新导出，或直接写成日期")
    }

    /// Digits alone of another length than eight.
    private static func digitsRefusal(_ utf8: [UInt8]) -> CellRefusal? {
        guard utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        let quoted = CellRefusal.quoted(utf8)
        switch utf8.count {
        case 4:
            return CellRefusal(.incompleteDay, "\(quoted)缺少月和日", "请按凭证补全到日，例如 2023-01-02")
        case 6:
            let (head, month) = (utf8[0] &- 0x30, Int(utf8[4] - 0x30) * 10 + Int(utf8[5] - 0x30))
            if head == 1 || head == 2, 1...12 ~= month, utf8[1] == 0x39 || utf8[1] == 0x30 {
                return CellRefusal(.incompleteDay, "\(quoted)缺少日，或年份只有两位", "请写成八位数字，例如 20230102")
            }
            return CellRefusal(.shortYear, "\(quoted)的年份只有两位", "请写成八位数字，例如 20230102")
        default:
            return CellRefusal(.dayForm, "\(quoted)不是日期", dayRemedy)
        }
    }

    private static func hasEnglishMonth(_ utf8: [UInt8]) -> Bool {
        let text = utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        return ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
            .contains { contains(text, $0) }
    }

    /// The lengths of the runs of digits.
    private static func digitRuns(_ utf8: [UInt8]) -> [Int] {
        utf8.split { $0 &- 0x30 >= 10 }.map(\.count)
    }

    /// Whether `word` occurs in `utf8`.
    static func contains(_ utf8: [UInt8], _ word: String) -> Bool {
        let word = Array(word.utf8)
        guard utf8.count >= word.count else { return false }
        return (0...utf8.count - word.count).contains { utf8[$0...].starts(with: word) }
    }
}
