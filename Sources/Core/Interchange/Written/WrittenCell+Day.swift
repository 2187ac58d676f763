package import Exact

// MARK: - Days

extension WrittenCell {
    /// The day in `cell`: `2026-11-22`, also with `/` or `.`, without zeros, `20261122`, `2026年11月22日`, and each of
    /// them with a time of 0:00 behind it.
    ///
    /// The year comes first and has four digits; years from 1800 to 9999 are taken. Refused are forms that leave a
    /// doubt: two-digit years, day and month before the year, serial numbers of a spreadsheet.
    ///
    /// - Throws: ``CellRefusal``.
    package static func day(_ cell: Span<UInt8>) throws(CellRefusal) -> Written<CivilDay> {
        if let number = Cell.day(cell), Int64(number) >= earliest.number {
            return Written(CivilDay(number: Int64(number)))
        }
        let text = try scrubbed(cell)
        guard let form = DayForm(text.bytes) else { throw dayRefusal(text.bytes) }
        guard years.contains(form.year) else {
            throw CellRefusal(.yearRange, "日期 \(quoted(text))的年份不合理", "请核对年份，应在 1800 至 9999 之间")
        }
        guard let day = CivilDay(year: form.year, month: form.month, day: form.day) else {
            throw noSuchDay(form, text)
        }
        guard form.time != .other else {
            throw CellRefusal(.timeOfDay, "\(quoted(text))除日期外还有具体时间", "请只保留日期 \(day)，删去时间")
        }
        return Written(day, text.tidying.union(form.tidying))
    }

    private static let years = 1800...9999
    private static let earliest = CivilDay(year: 1800, month: 1, day: 1) ?? CivilDay(number: 0)

    private static func noSuchDay(_ form: DayForm, _ text: ScrubbedCell) -> CellRefusal {
        let remedy =
            1...12 ~= form.month
            ? "\(form.year) 年 \(form.month) 月只有 \(CivilDay.daysInMonth(form.month, year: form.year)) 天，日期从 1 开始，请核对"
            : "月份应为 1 至 12，请核对"
        return CellRefusal(.noSuchDay, "日期 \(quoted(text))不存在", remedy)
    }

    static func quoted(_ text: ScrubbedCell) -> String { CellRefusal.quoted(text.bytes) }
}

// MARK: - The accepted forms

/// A text in one of the forms in which the year stands first with four digits; the day need not exist.
struct DayForm {
    enum Time { case none, midnight, other }

    private(set) var year = 0
    private(set) var month = 0
    private(set) var day = 0
    private(set) var time = Time.none
    private(set) var tidying: Tidying = []

    private static let yearWord = Array("年".utf8)
    private static let monthWord = Array("月".utf8)
    private static let dayWords = [Array("日".utf8), Array("号".utf8)]

    /// `nil` when `utf8`, scrubbed, has another form.
    init?(_ utf8: [UInt8]) {
        var cursor = DayCursor(utf8)
        guard let first = cursor.digits(upTo: 9) else { return nil }
        switch first.count {
        case 8:
            (year, month, day) = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
            tidying = .dayForm
        case 4:
            year = first.value
            guard cursor.skip(any: [0x2D, 0x2E, 0x2F]) ? readSigns(&cursor) : readWords(&cursor) else { return nil }
        default:
            return nil
        }
        guard let time = cursor.time() else { return nil }
        self.time = time
        if time == .midnight { tidying.insert(.midnight) }
    }

    /// Month and day behind the sign that was just passed.
    private mutating func readSigns(_ cursor: inout DayCursor) -> Bool {
        let sign = cursor.passed
        guard let month = cursor.digits(upTo: 2), cursor.skip(any: [sign]), let day = cursor.digits(upTo: 2)
        else { return false }
        (self.month, self.day) = (month.value, day.value)
        if sign != UInt8(ascii: "-") || month.count + day.count < 4 { tidying = .dayForm }
        return true
    }

    private mutating func readWords(_ cursor: inout DayCursor) -> Bool {
        tidying = .dayForm
        func spaces() { if cursor.skipSpaces() { tidying.insert(.innerSpace) } }
        spaces()
        guard cursor.skip(DayForm.yearWord) else { return false }
        spaces()
        guard let month = cursor.digits(upTo: 2) else { return false }
        spaces()
        guard cursor.skip(DayForm.monthWord) else { return false }
        spaces()
        guard let day = cursor.digits(upTo: 2) else { return false }
        (self.month, self.day) = (month.value, day.value)
        let end = cursor.position
        let hadSpaces = cursor.skipSpaces()
        if DayForm.dayWords.contains(where: { cursor.skip($0) }) {
            if hadSpaces { tidying.insert(.innerSpace) }
        } else {
            cursor.position = end
        }
        return true
    }
}

/// A place in the text of a day.
private struct DayCursor {
    private let utf8: [UInt8]
    var position = 0
    /// The sign that ``skip(any:)`` passed last.
    private(set) var passed: UInt8 = 0

    init(_ utf8: [UInt8]) {
        self.utf8 = utf8
    }

    private var isAtEnd: Bool { position == utf8.count }

    /// One to `limit` digits; more are none.
    mutating func digits(upTo limit: Int) -> (value: Int, count: Int)? {
        let start = position
        var value = 0
        while position < utf8.count, utf8[position] &- 0x30 < 10 {
            guard position - start < limit else { return nil }
            value = value * 10 + Int(utf8[position] - 0x30)
            position += 1
        }
        return position > start ? (value, position - start) : nil
    }

    mutating func skip(any signs: [UInt8]) -> Bool {
        guard position < utf8.count, signs.contains(utf8[position]) else { return false }
        passed = utf8[position]
        position += 1
        return true
    }

    mutating func skip(_ word: [UInt8]) -> Bool {
        guard utf8[position...].starts(with: word) else { return false }
        position += word.count
        return true
    }

    mutating func skipSpaces() -> Bool {
        let start = position
        while position < utf8.count, utf8[position] == 0x20 { position += 1 }
        return position > start
    }

    /// What stands behind the day: nothing, `0:00`, `00:00:00.0`, another time; `nil` when it is no time.
    mutating func time() -> DayForm.Time? {
        if isAtEnd { return DayForm.Time.none }
        guard skipSpaces() || skip(any: [UInt8(ascii: "T")]), let hour = digits(upTo: 2),
            skip(any: [UInt8(ascii: ":")]), let minute = digits(upTo: 2)
        else { return nil }
        var sum = hour.value + minute.value
        if skip(any: [UInt8(ascii: ":")]) {
            guard let second = digits(upTo: 2) else { return nil }
            sum += second.value
            if skip(any: [UInt8(ascii: ".")]) {
                guard let fraction = digits(upTo: 9) else { return nil }
                sum += fraction.value
            }
        }
        // A zone behind the time would move midnight.
        return isAtEnd && sum == 0 ? .midnight : .other
    }
}
