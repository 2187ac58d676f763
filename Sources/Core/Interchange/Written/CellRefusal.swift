/// Why a cell cannot be read, in the words of the person who will mend it.
package struct CellRefusal: Error, Hashable {
    /// What is wrong, for programs.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        case empty, control, direction, damaged, tooLong, spreadsheetError
        case dayForm, dayOrder, shortYear, noSuchDay, incompleteDay, daySerial, timeOfDay, yearRange
        case numberForm, grouping, negative, fraction, scientific, numerals, tooLarge
        case foreignCurrency, inexact, unitMissing, unitContradicts
        case year, flag, word, lostDigits, code
    }

    /// What is wrong, for programs.
    package let reason: Reason
    /// What is wrong, without a full stop.
    package let problem: String
    /// How to mend it, without a full stop.
    package let remedy: String

    /// A refusal for `reason`, told by `problem` and `remedy`.
    package init(_ reason: Reason, _ problem: String, _ remedy: String) {
        self.reason = reason
        self.problem = problem
        self.remedy = remedy
    }
}

extension CellRefusal: CustomStringConvertible {
    /// What is wrong and how to mend it.
    package var description: String {
        "\(problem)。\(remedy)。"
    }
}

// MARK: - Common refusals

extension CellRefusal {
    /// Nothing stands in a cell that must not be empty; `tidying` tells whether a placeholder does.
    package static func empty(_ tidying: Tidying = []) -> CellRefusal {
        tidying.contains(.placeholder)
            ? CellRefusal(.empty, "此列必须填写，单元格里只有表示空白的符号", "请补填")
            : CellRefusal(.empty, "单元格为空", "请补填")
    }

    /// At most 40 code points of what stands in `utf8`, in quotation marks.
    static func quoted(_ utf8: some Collection<UInt8>) -> String {
        let scalars = String(decoding: utf8, as: UTF8.self).unicodeScalars
        let end = scalars.index(scalars.startIndex, offsetBy: 40, limitedBy: scalars.endIndex) ?? scalars.endIndex
        return "“" + String(scalars[..<end]) + (end == scalars.endIndex ? "”" : "…”")
    }

    /// The refusal of an error value of a spreadsheet, or of a cell too narrow for its value; `nil` for anything else.
    static func spreadsheetError(in utf8: [UInt8]) -> CellRefusal? {
        guard utf8.first == UInt8(ascii: "#") else { return nil }
        let text = String(decoding: utf8, as: UTF8.self).uppercased()
        let errors = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"]
        if errors.contains(where: { text.utf8.elementsEqual($0.utf8) }) {
            return CellRefusal(.spreadsheetError, "单元格是电子表格的错误值 \(text)", "请改正公式，或直接填写数值")
        }
        guard utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) else { return nil }
        return CellRefusal(.spreadsheetError, "单元格显示为 \(quoted(utf8))，列宽不够，内容没有导出", "请把这一列拉宽后重新导出")
    }
}
