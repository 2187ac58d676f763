import Civic
import Exact

/// What is wrong with a cell that ``Cell`` refused, in the clerk's words.
struct CellFault {
    let problem: String
    let remedy: String

    /// The fault of `text`, which was to be read as `reading`, if need be from `vocabulary`.
    init(_ text: String, reading: HeaderBinding.Reading, vocabulary: Vocabulary?) {
        if text.isEmpty {
            self.init("单元格为空", "请补填")
            return
        }
        if CellFault.hasOuterSpace(text) {
            self.init("单元格前后有空格", "请删去前后的空格")
            return
        }
        switch reading {
        case .skip: self.init("单元格无法读取", "请核对")
        case .identifier: self = CellFault.identifier(text)
        case .day: self = CellFault.day(text)
        case .money(let decimals): self = CellFault.money(text, decimals: decimals)
        case .word:
            self.init("“\(CellFault.brief(text))”不是可用的取值", "请改为以下之一：\(vocabulary?.listing ?? "")")
        case .flag: self.init("“\(CellFault.brief(text))”不是“是”或“否”", "请填写 是、否（或 true、false）")
        case .year: self.init("“\(CellFault.brief(text))”不是年份", "请填写四位数字年份，例如 2023")
        case .creditCode: self = CellFault.creditCode(text)
        case .party:
            let fault = CellFault.creditCode(text)
            self.init(fault.problem, fault.remedy + "；没有代码的境外单位、个人等填写 \(vocabulary?.listing ?? "")")
        }
    }

    private init(_ problem: String, _ remedy: String) {
        self.problem = problem
        self.remedy = remedy
    }

    static func hasOuterSpace(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true
    }

    /// At most 40 code points of `text`.
    private static func brief(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let end = scalars.index(scalars.startIndex, offsetBy: 40, limitedBy: scalars.endIndex) ?? scalars.endIndex
        return String(scalars[..<end]) + (end == scalars.endIndex ? "" : "…")
    }
}

// MARK: - By kind

extension CellFault {
    private static func identifier(_ text: String) -> CellFault {
        if text.utf8.count > Cell.identifierLimit {
            return CellFault("编号过长，超过 \(Cell.identifierLimit) 个字节", "请核对是否把多个单元格并在了一起")
        }
        return CellFault("编号中有换行或其他控制字符", "请删去这些字符")
    }

    private static func creditCode(_ text: String) -> CellFault {
        do throws(CreditCode.Fault) {
            _ = try CreditCode(text)
            return CellFault("统一社会信用代码无法读取", "请核对")
        } catch {
            return CellFault(error.problem, error.remedy)
        }
    }

    private static func day(_ text: String) -> CellFault {
        let utf8 = Array(text.utf8)
        let hyphen = UInt8(ascii: "-")
        let hasForm =
            utf8.count == 10
            && utf8.enumerated().allSatisfy { place, byte in
                place == 4 || place == 7 ? byte == hyphen : 0x30...0x39 ~= byte
            }
        guard hasForm else {
            return CellFault("“\(brief(text))”不是 YYYY-MM-DD 格式的日期", "请写成四位年、两位月、两位日，例如 2023-01-02")
        }
        let year = Int(String(decoding: utf8[0..<4], as: UTF8.self)) ?? 0
        let month = Int(String(decoding: utf8[5..<7], as: UTF8.self)) ?? 0
        let remedy =
            1...12 ~= month
            ? "\(year) 年 \(month) 月只有 \(CivilDay.daysInMonth(month, year: year)) 天，日期从 01 开始，请核对" : "月份应为 01 至 12，请核对"
        return CellFault("日期 \(text) 不存在", remedy)
    }
}

// MARK: - Money

extension CellFault {
    private static func money(_ text: String, decimals: Int) -> CellFault {
        let scalars = text.unicodeScalars
        if let first = scalars.first, "-−－".unicodeScalars.contains(first) {
            return CellFault("金额为负数", "金额不得为负；冲减请办理合同变更或注销，不要填负数")
        }
        if scalars.contains(where: { ",，".unicodeScalars.contains($0) }) {
            return CellFault("金额中有千位分隔符", "请去掉逗号，只写数字，例如 1234567")
        }
        if scalars.allSatisfy({ "0123456789.eE+".unicodeScalars.contains($0) }),
            text.utf8.contains(where: { $0 | 0x20 == 0x65 })
        {
            return CellFault("金额是科学计数法", "请把单元格格式设为“数值”后重新导出")
        }
        let other = scalars.first { !"0123456789.".unicodeScalars.contains($0) }
        if let other {
            return CellFault("金额中有数字以外的字符“\(other)”", "只写半角数字，单位写在表头，例如“合同成交额（元）”")
        }
        return number(text, decimals: decimals)
    }

    /// The fault of `text`, which holds only digits and points.
    private static func number(_ text: String, decimals: Int) -> CellFault {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if parts.count > 2 || parts.contains(where: { $0.isEmpty }) {
            return CellFault("“\(brief(text))”不是数字", "小数点前后都要有数字，且只能有一个小数点")
        }
        if parts.count == 2, decimals == 0 {
            return CellFault("以分为单位的金额应为整数", "请写成整数的分，或把表头改为“（元）”")
        }
        if parts.count == 2, parts[1].dropFirst(decimals).contains(where: { $0 != 0x30 }) {
            return CellFault("金额的小数超过 \(decimals) 位，精确到了分以下", "请按凭证上的金额填写，最多精确到分")
        }
        return CellFault("金额过大，无法表示", "请核对金额和表头的单位")
    }
}
