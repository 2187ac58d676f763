// MARK: - Counts, years and flags

extension WrittenCell {
    /// The whole number in `cell`, from 0: `1200`, `1,200`, `1200.00`.
    ///
    /// - Throws: ``CellRefusal``.
    package static func count(_ cell: Span<UInt8>) throws(CellRefusal) -> Written<Int64> {
        if let count = Cell.money(cell, decimals: 0) { return Written(count) }
        let text = try scrubbed(cell)
        if text.bytes.first == UInt8(ascii: "-") {
            throw CellRefusal(.negative, "数量 \(quoted(text))为负数", "此列不得为负，请核对")
        }
        var tidying = text.tidying
        let parts = text.bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, let digits = AmountForm.ungrouped(whole) else { throw countRefusal(text.bytes) }
        if digits.count < whole.count { tidying.insert(.grouping) }
        if parts.count == 2 {
            guard !parts[1].isEmpty, parts[1].allSatisfy({ $0 == 0x30 }) else { throw countRefusal(text.bytes) }
            tidying.insert(.zeroDecimals)
        }
        guard let count = Cell.money(digits.span, decimals: 0) else {
            throw CellRefusal(.tooLarge, "数量 \(quoted(text))过大，无法表示", "请核对")
        }
        return Written(count, tidying)
    }

    /// The year in `cell`, from 1900 to 2999: `2023`, `2023年`, `2023年度`.
    ///
    /// - Throws: ``CellRefusal``.
    package static func year(_ cell: Span<UInt8>) throws(CellRefusal) -> Written<Int32> {
        if let year = Cell.year(cell) { return Written(year) }
        var text = try scrubbed(cell)
        let whole = text
        for word in yearWords where text.bytes.count > word.count && text.bytes.suffix(word.count).elementsEqual(word) {
            text = ScrubbedCell(
                bytes: text.bytes.dropLast(word.count), tidying: text.tidying.union(.unit))
            while text.bytes.last == 0x20 {
                text = ScrubbedCell(bytes: text.bytes.dropLast(), tidying: text.tidying.union(.innerSpace))
            }
            break
        }
        if let year = Cell.year(text.bytes.span) { return Written(year, text.tidying) }
        let (isNumber, length) = (text.bytes.allSatisfy { $0 &- 0x30 < 10 }, text.bytes.count)
        if isNumber, length == 2 {
            throw CellRefusal(.shortYear, "年份 \(quoted(whole))只有两位", "请填写四位数字年份，例如 2023")
        }
        if isNumber, length == 4 {
            throw CellRefusal(.yearRange, "年份 \(quoted(whole))不合理", "请核对，应在 1900 至 2999 之间")
        }
        if let form = DayForm(text.bytes), form.year > 0 {
            throw CellRefusal(.year, "\(quoted(whole))是日期，不是年份", "请只填写四位数字年份，例如 \(form.year)")
        }
        throw CellRefusal(.year, "\(quoted(whole))不是年份", "请填写四位数字年份，例如 2023")
    }

    private static let yearWords = [Array("年度".utf8), Array("年".utf8)]
}

extension WrittenCell {
    /// The truth value in `cell`.
    ///
    /// 是 and 否, `true` and `false` are the plain forms; `yes`, `no`, `Y`, `N`, `√` and `×` in their variants are
    /// read with a note. `1` and `0`, 有 and 无, 对 and 错 are refused: in registers they also are codes or answers to
    /// another question. An empty cell is no 否, though a column of ticks may mean it so: it says nothing.
    ///
    /// - Throws: ``CellRefusal``.
    package static func flag(_ cell: Span<UInt8>) throws(CellRefusal) -> Written<Bool> {
        if let flag = Cell.flag(cell) { return Written(flag) }
        let text = try scrubbed(cell)
        if let flag = Cell.flag(text.bytes.span) { return Written(flag, text.tidying) }
        for (word, flag) in flagWords where WrittenCell.equal(text.bytes, word) {
            return Written(flag, text.tidying.union(.synonym))
        }
        throw CellRefusal(.flag, "\(quoted(text))不是“是”或“否”", "请填写 是、否（或 true、false、√、×）")
    }

    private static let flagWords: [([UInt8], Bool)] = {
        let yes = ["√", "✓", "✔", "✔\u{FE0F}", "☑", "☑\u{FE0F}", "✅", "y", "yes"]
        let no = ["×", "✗", "✘", "✖", "✖\u{FE0F}", "☒", "❌", "n", "no"]
        return yes.map { (Array($0.utf8), true) } + no.map { (Array($0.utf8), false) }
    }()

    /// Whether `utf8` is `word` but for the case of ASCII letters; `word` is in lower case.
    private static func equal(_ utf8: [UInt8], _ word: [UInt8]) -> Bool {
        guard utf8.count == word.count else { return false }
        for (left, right) in zip(utf8, word) where left != right && !(0x41...0x5A ~= left && left | 0x20 == right) {
            return false
        }
        return true
    }
}
