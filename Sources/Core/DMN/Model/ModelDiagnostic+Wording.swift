public import FEEL

// What the author of a model should look at, and how to mend it; sentences without full stops.
extension ModelDiagnostic.Reason {
    /// What is the matter.
    public func message(in language: Diagnostic.Language) -> String { language.choose(chinese, english) }

    /// How to mend it.
    public func remedy(in language: Diagnostic.Language) -> String { language.choose(chineseRemedy, englishRemedy) }
}

extension ModelDiagnostic.Reason: CustomStringConvertible {
    /// The finding and the mend, in English.
    public var description: String { "\(english). \(englishRemedy)." }
}

extension ModelDiagnostic.Reason {
    private var english: String {
        switch self {
        case .unknownElement(let name, let parent): "<\(name)> has no meaning in <\(parent)> and is passed over"
        case .unknownAttribute(let name, let element):
            "the attribute \(name) has no meaning in <\(element)> and is passed over"
        case .missingAttribute(let name, let element): "<\(element)> needs the attribute \(name)"
        case .missingElement(let name, let parent): "<\(parent)> needs \(name)"
        case .repeatedElement(let name, let parent): "<\(parent)> takes one \(name) only; the first counts"
        case .strayText(let element): "text stands directly in <\(element)>"
        case .unknownValue(let value, let attribute, _): "\"\(value)\" is not a value of \(attribute)"
        case .malformedReference(let text): "\"\(text)\" is no reference"
        case .duplicateID(let id, let first): "the id \(id) is taken at \(first)"
        case .duplicateName(let name, let first): "the name \(name) is taken at \(first)"
        case .cellCount(let found, let expected, let columns):
            "the number of cells is \(found), the number of \(columns) \(expected)"
        case .aggregationWithoutCollect: "an aggregation has a meaning only with the hit policy COLLECT"
        }
    }

    private var englishRemedy: String {
        switch self {
        case .unknownElement: "Check its spelling and namespace, or remove it"
        case .unknownAttribute: "Check its spelling, or remove it"
        case .missingAttribute, .missingElement: "Add it"
        case .repeatedElement: "Keep one of them"
        case .strayText: "Put it into <text>"
        case .unknownValue(_, _, let allowed): "Use one of: \(allowed.joined(separator: ", "))"
        case .malformedReference: "Write #id or namespace#id"
        case .duplicateID, .duplicateName: "Give each element its own"
        case .cellCount: "Write one cell for each"
        case .aggregationWithoutCollect: "Change the hit policy, or remove the aggregation"
        }
    }

    private var chinese: String {
        switch self {
        case .unknownElement(let name, let parent): "元素 <\(name)> 在 <\(parent)> 中没有意义，已忽略"
        case .unknownAttribute(let name, let element): "属性 \(name) 在 <\(element)> 中没有意义，已忽略"
        case .missingAttribute(let name, let element): "<\(element)> 缺少属性 \(name)"
        case .missingElement(let name, let parent): "<\(parent)> 缺少\(Self.chinese(name))"
        case .repeatedElement(let name, let parent): "<\(parent)> 只能有一个\(Self.chinese(name))，以第一个为准"
        case .strayText(let element): "<\(element)> 中直接写了文字"
        case .unknownValue(let value, let attribute, _): "“\(value)”不是 \(attribute) 的有效取值"
        case .malformedReference(let text): "“\(text)”不是有效的引用"
        case .duplicateID(let id, let first): "编号“\(id)”在第 \(first.line) 行第 \(first.column) 列已经用过"
        case .duplicateName(let name, let first): "名称“\(name)”在第 \(first.line) 行第 \(first.column) 列已经用过"
        case .cellCount(let found, let expected, let columns):
            "此处有 \(found) 个单元格，而\(Self.chinese(columns))有 \(expected) 列"
        case .aggregationWithoutCollect: "只有命中策略为 COLLECT 时才能汇总"
        }
    }

    private var chineseRemedy: String {
        switch self {
        case .unknownElement: "请核对拼写和命名空间，或者删去"
        case .unknownAttribute: "请核对拼写，或者删去"
        case .missingAttribute, .missingElement: "请补上"
        case .repeatedElement: "请保留其中一个"
        case .strayText: "请把文字放进 <text>"
        case .unknownValue(_, _, let allowed): "可用的取值有：\(allowed.joined(separator: "、"))"
        case .malformedReference: "请写成 #编号 或 命名空间#编号"
        case .duplicateID: "请为每个元素使用不同的编号"
        case .duplicateName: "请为每个元素使用不同的名称"
        case .cellCount: "请使每一列各有一个单元格"
        case .aggregationWithoutCollect: "请修改命中策略，或者删去汇总方式"
        }
    }

    /// What may be missing, repeated or counted, as the reader calls it; tags stay as they are.
    private static func chinese(_ what: String) -> String {
        switch what {
        case "expression", "an expression": "表达式"
        case "required element": "所需元素"
        case "inputs": "输入"
        case "outputs": "输出"
        case "columns": "表头"
        default: " " + what.replacing(" or ", with: " 或 ")
        }
    }
}

extension ModelDiagnostic {
    /// File, place, gravity, cause and mend in one line, in a form that editors open.
    public func text(in language: Diagnostic.Language) -> String {
        switch language {
        case .chinese:
            let gravity = severity == .error ? "错误" : "提醒"
            return
                "\(file):\(position)：\(gravity) [\(id)]：\(reason.message(in: .chinese))。\(reason.remedy(in: .chinese))。"
        case .english: return description
        }
    }
}
