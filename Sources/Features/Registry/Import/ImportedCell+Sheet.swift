import Documents
import Exact

extension ImportedCell {
    /// What a cell of a workbook says to an import: values alone; a formula would make another file of it every day.
    init(_ value: SheetValue) {
        switch value {
        case .empty: self = .empty
        case .text(let text): self = .text(CellText(text))
        case .number(let digits): self = .number(digits)
        case .day(let day): self = .day(day)
        case .flag(let flag): self = .flag(flag)
        case .moment(let day, let second) where second == 0: self = .day(day)
        case .moment, .time:
            self = .unreadable("\(value)", problem: "“\(value)”带有时刻", remedy: "请只保留日期")
        case .impossibleDay(let text):
            self = .unreadable("\(value)", problem: "“\(text)”不是存在的日期", remedy: "请核对原始凭证后重新填写")
        case .error(let code):
            self = .unreadable("\(value)", problem: "单元格是错误值 \(code)", remedy: "请改正公式，或直接填写数值")
        case .formula:
            self = .unreadable("\(value)", problem: "单元格是公式", remedy: "请复制后选择性粘贴为数值")
        }
    }
}
