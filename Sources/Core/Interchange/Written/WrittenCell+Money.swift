// MARK: - Money

extension WrittenCell {
    /// The amount in `cell`, exact, in fen.
    ///
    /// `unit` is what the header says, `nil` when it says nothing; a unit in the cell must agree with it or stands in
    /// for it. Commas must stand before groups of three digits from the right. `−1,234.50` and `(1,234.50)` are below
    /// zero, which is read only where the column `allowsNegative`. Nothing is rounded: a fraction of a fen is refused.
    ///
    /// - Throws: ``CellRefusal``.
    package static func money(
        _ cell: Span<UInt8>, unit: AmountUnit?, allowsNegative: Bool = false
    ) throws(CellRefusal) -> Written<Int64> {
        if let unit, let fen = Cell.money(cell, decimals: unit.decimals) { return Written(fen) }
        let text = try scrubbed(cell)
        guard let form = AmountForm(text.bytes) else { throw moneyRefusal(text.bytes) }
        let effective = try agreedUnit(form.unit, header: unit, text)
        if form.isNegative, !allowsNegative {
            throw CellRefusal(.negative, "金额 \(quoted(text))为负数", "此列不得为负；冲减请办理合同变更或注销，不要填负数")
        }
        guard let fen = Cell.money(form.digits.span, decimals: effective.decimals) else {
            throw precisionRefusal(form.digits, effective, text)
        }
        return Written(form.isNegative ? -fen : fen, text.tidying.union(form.tidying))
    }

    private static func agreedUnit(
        _ own: AmountUnit?, header: AmountUnit?, _ text: ScrubbedCell
    ) throws(CellRefusal) -> AmountUnit {
        switch (own, header) {
        case (let own?, let header?) where own != header:
            throw CellRefusal(
                .unitContradicts, "单元格 \(quoted(text))的单位是\(own)，表头的单位是\(header)", "请核对后统一单位，单元格内只写数字")
        case (let own?, _): return own
        case (nil, let header?): return header
        case (nil, nil):
            throw CellRefusal(.unitMissing, "表头和单元格 \(quoted(text))都没有写明金额单位", "请在表头写明单位，例如“合同成交额（元）”")
        }
    }

    /// The amount fits no whole number of fen.
    private static func precisionRefusal(_ digits: [UInt8], _ unit: AmountUnit, _ text: ScrubbedCell) -> CellRefusal {
        let decimals = digits.firstIndex(of: UInt8(ascii: ".")).map { digits[($0 + 1)...] } ?? []
        guard decimals.dropFirst(unit.decimals).contains(where: { $0 != 0x30 }) else {
            return CellRefusal(.tooLarge, "金额 \(quoted(text))过大，无法表示", "请核对金额和表头的单位")
        }
        if unit == .fen { return CellRefusal(.fraction, "以分为单位的金额应为整数", "请写成整数的分，或把表头改为“（元）”") }
        let remedy =
            decimals.count >= 10
            ? "像是公式计算留下的尾数，请在表中四舍五入到分（ROUND 函数）后重新导出" : "请按凭证上的金额填写，最多精确到分"
        return CellRefusal(.fraction, "金额 \(quoted(text))以\(unit)为单位，精确到了分以下", remedy)
    }
}

// MARK: - The accepted forms

/// An amount taken apart: sign, digits without commas, unit.
struct AmountForm {
    private(set) var isNegative = false
    /// Digits with at most one point between them.
    private(set) var digits: [UInt8] = []
    private(set) var unit: AmountUnit?
    private(set) var tidying: Tidying = []

    private static let currencies = ["¥", "人民币", "RMB", "CNY", "rmb", "cny"].map { Array($0.utf8) }

    /// `nil` when `utf8`, scrubbed, has another form.
    init?(_ utf8: [UInt8]) {
        var rest = utf8[...]
        var isBracketed = false
        guard readFront(&rest, &isBracketed), readBack(&rest, isBracketed), readDigits(rest) else { return nil }
    }

    /// Sign, bracket and currency, each at most once.
    private mutating func readFront(_ rest: inout ArraySlice<UInt8>, _ isBracketed: inout Bool) -> Bool {
        while let first = rest.first, first &- 0x30 >= 10 {
            if first == 0x20 {
                tidying.insert(.innerSpace)
                rest.removeFirst()
            } else if first == UInt8(ascii: "-") || first == UInt8(ascii: "(") {
                if isNegative { return false }
                isNegative = true
                isBracketed = first == UInt8(ascii: "(")
                if isBracketed { tidying.insert(.sign) }
                rest.removeFirst()
            } else {
                guard let word = AmountForm.currencies.first(where: { rest.starts(with: $0) }),
                    !tidying.contains(.currency)
                else { return false }
                tidying.insert(.currency)
                rest.removeFirst(word.count)
            }
        }
        return true
    }

    /// Closing bracket, unit and currency.
    private mutating func readBack(_ rest: inout ArraySlice<UInt8>, _ isBracketed: Bool) -> Bool {
        var isOpen = isBracketed
        while let last = rest.last, last &- 0x30 >= 10 {
            if last == 0x20 {
                tidying.insert(.innerSpace)
                rest.removeLast()
            } else if last == UInt8(ascii: ")") {
                guard isOpen else { return false }
                isOpen = false
                rest.removeLast()
            } else if let word = AmountForm.currencies.first(where: { AmountForm.ends(rest, $0) }) {
                guard !tidying.contains(.currency) else { return false }
                tidying.insert(.currency)
                rest.removeLast(word.count)
            } else {
                guard unit == nil, let entry = AmountUnit.words.first(where: { AmountForm.ends(rest, $0.word) })
                else { return false }
                unit = entry.unit
                tidying.insert(.unit)
                rest.removeLast(entry.word.count)
            }
        }
        return !isOpen
    }

    private static func ends(_ text: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        text.suffix(word.count).elementsEqual(word)
    }

    /// Digits with commas before groups of three and at most one point, digits on both sides of it.
    private mutating func readDigits(_ text: ArraySlice<UInt8>) -> Bool {
        let point = text.firstIndex(of: UInt8(ascii: ".")) ?? text.endIndex
        guard let digits = AmountForm.ungrouped(text[..<point]) else { return false }
        if digits.count < point - text.startIndex { tidying.insert(.grouping) }
        self.digits = digits
        guard point < text.endIndex else { return true }
        let decimals = text[(point + 1)...]
        guard !decimals.isEmpty, decimals.allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
        self.digits.append(contentsOf: text[point...])
        return true
    }

    /// The digits of `whole` without its commas; `nil` when they do not stand before groups of three.
    static func ungrouped(_ whole: ArraySlice<UInt8>) -> [UInt8]? {
        var digits: [UInt8] = []
        digits.reserveCapacity(whole.count + 8)
        var (run, hasComma) = (0, false)
        for byte in whole {
            if byte &- 0x30 < 10 {
                digits.append(byte)
                run += 1
            } else {
                guard byte == UInt8(ascii: ","), hasComma ? run == 3 : 1...3 ~= run else { return nil }
                (run, hasComma) = (0, true)
            }
        }
        return run > 0 && (!hasComma || run == 3) ? digits : nil
    }
}
