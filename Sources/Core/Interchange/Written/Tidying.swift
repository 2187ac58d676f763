/// What was tidied in a cell before it could be read, so that a dry run tells it instead of changing it silently.
package struct Tidying: OptionSet, Hashable, Sendable {
    /// One bit a kind, in the order in which they are told.
    package let rawValue: UInt32

    /// The kinds whose bits are set.
    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// Nothing.
    package init() { rawValue = 0 }

    /// Spaces of any width, tabs or line breaks at the ends.
    package static let outerSpace = Tidying(rawValue: 1 << 0)
    /// Spaces between characters that belong together.
    package static let innerSpace = Tidying(rawValue: 1 << 1)
    /// Zero-width characters, byte order marks, marks of writing direction at the ends.
    package static let invisible = Tidying(rawValue: 1 << 2)
    /// Full-width digits, letters and signs.
    package static let fullWidth = Tidying(rawValue: 1 << 3)
    /// Another sign of the same meaning: `−` for `-`, brackets round a negative amount.
    package static let sign = Tidying(rawValue: 1 << 4)
    /// Letters of the other case.
    package static let letterCase = Tidying(rawValue: 1 << 5)
    /// A day written otherwise than `2026-11-22`.
    package static let dayForm = Tidying(rawValue: 1 << 6)
    /// A time of day of 0:00 behind a day.
    package static let midnight = Tidying(rawValue: 1 << 7)
    /// Commas between groups of three digits.
    package static let grouping = Tidying(rawValue: 1 << 8)
    /// A sign or name of the currency.
    package static let currency = Tidying(rawValue: 1 << 9)
    /// A unit in the cell: 元, 万元, 年.
    package static let unit = Tidying(rawValue: 1 << 10)
    /// Decimals of a whole number, all 0.
    package static let zeroDecimals = Tidying(rawValue: 1 << 11)
    /// A mark that keeps a spreadsheet from taking a code for a number: a leading `'`, or `="…"` round it.
    package static let textMark = Tidying(rawValue: 1 << 12)
    /// Another word or sign of the same meaning: `√` for 是.
    package static let synonym = Tidying(rawValue: 1 << 13)
    /// Dots, prefix or check digit of a number in another form than the canonical one.
    package static let numberForm = Tidying(rawValue: 1 << 14)
    /// A word or sign that stands for nothing: `/`, `—`, 无.
    package static let placeholder = Tidying(rawValue: 1 << 15)
}

// MARK: - Telling

extension Tidying {
    /// Every kind alone with its name, in the order in which they are told.
    package static let named: [(kind: Tidying, name: String)] = [
        (.outerSpace, "首尾空格"), (.innerSpace, "中间空格"), (.invisible, "不可见字符"), (.fullWidth, "全角字符"),
        (.sign, "其他写法的符号"), (.letterCase, "字母大小写"), (.dayForm, "日期写法"), (.midnight, "日期后的零点时间"),
        (.grouping, "千位分隔符"), (.currency, "货币符号"), (.unit, "单元格中的单位"), (.zeroDecimals, "整数的小数零"),
        (.textMark, "防止代码变成数字的标记"), (.synonym, "同义写法"), (.numberForm, "编号写法"), (.placeholder, "表示空白的符号"),
    ]

    /// The names of the kinds, in Chinese: 全角字符, 千位分隔符.
    package var names: [String] {
        Tidying.named.filter { contains($0.kind) }.map(\.name)
    }
}

extension Tidying: CustomStringConvertible {
    /// `全角字符、千位分隔符`.
    package var description: String {
        names.joined(separator: "、")
    }
}
