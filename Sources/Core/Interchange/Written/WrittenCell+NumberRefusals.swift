// MARK: - Amounts and numbers that are not read

extension WrittenCell {
    /// What keeps `utf8`, scrubbed and in none of the accepted forms, from being an amount of money.
    static func moneyRefusal(_ utf8: [UInt8]) -> CellRefusal {
        let quoted = CellRefusal.quoted(utf8)
        if let refusal = commonRefusal(utf8, "金额") { return refusal }
        let text = utf8.map { 0x61...0x7A ~= $0 ? $0 & 0xDF : $0 }
        let foreign = ["$", "USD", "€", "EUR", "£", "GBP", "HKD", "JPY", "美元", "美金", "欧元", "英镑", "港元", "港币", "日元"]
        if foreign.contains(where: { contains(text, $0) }) {
            return CellRefusal(.foreignCurrency, "金额 \(quoted)不是人民币", "请按合同登记时的汇率折算为人民币后填写")
        }
        return shapeRefusal(utf8, "金额", "只写数字，单位写在表头，例如“合同成交额（元）”")
    }

    /// What keeps `utf8` from being a whole number.
    static func countRefusal(_ utf8: [UInt8]) -> CellRefusal {
        if let refusal = commonRefusal(utf8, "数量") { return refusal }
        let parts = utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if parts.count == 2, parts.allSatisfy({ part in !part.isEmpty && part.allSatisfy { $0 &- 0x30 < 10 } }) {
            return CellRefusal(.fraction, "数量 \(CellRefusal.quoted(utf8))应为整数", "请按实际情况填写整数")
        }
        return shapeRefusal(utf8, "数量", "只写阿拉伯数字，单位写在表头")
    }

    /// Numbers written in words, in powers of ten, or not exactly.
    private static func commonRefusal(_ utf8: [UInt8], _ name: String) -> CellRefusal? {
        let quoted = CellRefusal.quoted(utf8)
        if isScientific(utf8) {
            return CellRefusal(.scientific, "\(name) \(quoted)是科学计数法", "请把单元格格式设为“数值”后重新导出")
        }
        if "壹贰叁肆伍陆柒捌玖拾佰仟".unicodeScalars.contains(where: { contains(utf8, String($0)) }) {
            return CellRefusal(.numerals, "\(name) \(quoted)是大写数字", "请改用阿拉伯数字")
        }
        if inexactWords.contains(where: { contains(utf8, $0) }) {
            return CellRefusal(.inexact, "\(name) \(quoted)不是确数", "请按凭证填写确切的数")
        }
        if "〇零一二三四五六七八九十百两".unicodeScalars.contains(where: { contains(utf8, String($0)) }) {
            return CellRefusal(.numerals, "\(name) \(quoted)有汉字数字", "请改用阿拉伯数字")
        }
        return nil
    }

    private static let inexactWords = [
        "约", "余", "多", "左右", "以上", "以下", "不低于", "不超过", "~", "±", "≈", ">", "<",
    ]

    /// Signs in the wrong place, or signs that do not belong there.
    private static func shapeRefusal(_ utf8: [UInt8], _ name: String, _ remedy: String) -> CellRefusal {
        let quoted = CellRefusal.quoted(utf8)
        let runs = utf8.split { $0 &- 0x30 >= 10 }
        if runs.isEmpty { return CellRefusal(.numberForm, "\(quoted)不是数字", remedy) }
        let signs = Set(utf8.filter { $0 &- 0x30 >= 10 })
        if signs.isSubset(of: [0x2C, 0x2E]) {
            if signs.contains(0x2C) {
                let mend = "逗号只能从个位起每三位一个，例如 1,234,567.80，且小数部分没有逗号；请核对，或去掉逗号"
                return CellRefusal(.grouping, "\(name) \(quoted)的逗号不在千位上", mend)
            }
            return CellRefusal(.numberForm, "\(name) \(quoted)不是数字", "小数点前后都要有数字，且只能有一个小数点")
        }
        if signs == [0x20] || signs.isSubset(of: [0x20, 0x2C, 0x2E]) {
            return CellRefusal(.numberForm, "\(name) \(quoted)中间有空格", "请核对是否为两个数，再删去空格")
        }
        if signs.isSubset(of: [0x2D, 0x2E, 0x2C]), runs.count > 1, utf8.last != 0x2D {
            return CellRefusal(.inexact, "\(name) \(quoted)像是一个范围", "请按凭证填写确切的数")
        }
        return CellRefusal(.numberForm, "\(name) \(quoted)中有不能辨认的内容", remedy)
    }

    /// Digits, a point, and a power of ten: `1e5`, `1.2E+6`.
    static func isScientific(_ utf8: [UInt8]) -> Bool {
        let parts = utf8.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
        guard parts.count == 2, let first = parts[0].first, first &- 0x30 < 10 || first == UInt8(ascii: "-") else {
            return false
        }
        let power = parts[1].drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        return !power.isEmpty && power.allSatisfy { $0 &- 0x30 < 10 }
            && parts[0].dropFirst().allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    }
}
