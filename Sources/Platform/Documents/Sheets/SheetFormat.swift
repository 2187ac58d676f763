/// What a number format shows a number as.
enum SheetFormat: Hashable, Sendable {
    /// A number, money, a percentage, a duration beyond a day.
    case number
    /// A day, perhaps with a time.
    case day
    /// A time of day.
    case time
}

// MARK: - Judging

extension SheetFormat {
    /// A format that files name by number alone, in the Chinese edition where editions differ.
    init(builtIn number: Int) {
        switch number {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .day
        case 18...21, 32...35, 45, 47, 55, 56: self = .time
        default: self = .number
        }
    }

    /// A format written out, such as `yyyy"年"m"月"d"日";@`: its first section counts, without quoted text, escaped
    /// characters and brackets.
    init(code: String) {
        var letters = Letters()
        let bytes = Array(code.utf8)
        var place = 0
        scan: while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: ";"): break scan
            case UInt8(ascii: "\""):
                place = bytes[(place + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): place += 1
            case UInt8(ascii: "["):
                let end = bytes[place...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
                letters.readBracket(bytes[(place + 1)..<end])
                place = end
            case UInt8(ascii: "A"), UInt8(ascii: "a"):
                place += letters.readHalfOfDay(bytes[place...])
            case let byte: letters.read(byte | 0x20)
            }
            place += 1
        }
        self = letters.format
    }
}

/// The letters of a format that stand for parts of a day or a time.
private struct Letters {
    private var hasDay = false
    private var hasTime = false
    private var hasMonthOrMinute = false
    private var isElapsed = false

    mutating func read(_ letter: UInt8) {
        switch letter {
        case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "b"): hasDay = true
        case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
        case UInt8(ascii: "m"): hasMonthOrMinute = true
        default: break
        }
    }

    /// `[h]`, `[mm]`, `[ss]` count hours, minutes, seconds beyond a day; other brackets are colours, conditions, locales.
    mutating func readBracket(_ content: ArraySlice<UInt8>) {
        guard let first = content.first.map({ $0 | 0x20 }), content.allSatisfy({ $0 | 0x20 == first }) else { return }
        if first == UInt8(ascii: "h") || first == UInt8(ascii: "m") || first == UInt8(ascii: "s") { isElapsed = true }
    }

    /// Reads `AM/PM`, `A/P` or the name of a weekday, `aaa`; how many bytes it takes beyond the first.
    mutating func readHalfOfDay(_ rest: ArraySlice<UInt8>) -> Int {
        let folded = rest.prefix(5).map { $0 | 0x20 }
        if folded.elementsEqual("am/pm".utf8) || folded.starts(with: "a/p".utf8) {
            hasTime = true
            return folded.elementsEqual("am/pm".utf8) ? 4 : 2
        }
        if folded.starts(with: "aaa".utf8) { hasDay = true }
        return 0
    }

    var format: SheetFormat {
        // Beside hours or seconds, an m means minutes.
        if hasDay || hasMonthOrMinute && !hasTime && !isElapsed { return .day }
        if isElapsed { return .number }
        return hasTime ? .time : .number
    }
}
