package import FEEL

// Why a file holds no test cases, and how to mend it; sentences without full stops.
extension TCKError.Reason {
    /// What is the matter.
    package func message(in language: Diagnostic.Language) -> String { language.choose(chinese, english) }

    /// How to mend it.
    package func remedy(in language: Diagnostic.Language) -> String {
        switch (self, language) {
        case (.document(let reason), _): reason.remedy(in: language)
        case (.notTestCases, .english): "Send a file of test cases"
        case (.notTestCases, .chinese): "请提交测试用例文件"
        case (.missingAttribute, .english): "Add it"
        case (.missingAttribute, .chinese): "请补上"
        case (.badValue, .english): "Mend it after the schema of the kit"
        case (.badValue, .chinese): "请按测试集的格式改正"
        case (.mixedValue, .english): "Keep one"
        case (.mixedValue, .chinese): "请保留其中一种"
        case (.unknownElement, .english): "Check its spelling, or remove it"
        case (.unknownElement, .chinese): "请核对拼写，或者删去"
        case (.duplicateID, .english): "Give each case its own"
        case (.duplicateID, .chinese): "请为每个用例使用不同的编号"
        }
    }

    private var english: String {
        switch self {
        case .document(let reason): reason.message(in: .english)
        case .notTestCases(let root): "the root is <\(root)>, not <testCases> of the kit"
        case .missingAttribute(let name, let element): "<\(element)> needs the attribute \(name)"
        case .badValue(let value, let attribute): "\"\(value)\" is not a value of \(attribute)"
        case .mixedValue(let element): "<\(element)> holds several kinds of value"
        case .unknownElement(let name, let parent): "<\(name)> has no meaning in <\(parent)>"
        case .duplicateID(let id): "the id \(id) is used twice"
        }
    }

    private var chinese: String {
        switch self {
        case .document(let reason): reason.message(in: .chinese)
        case .notTestCases(let root): "根元素是 <\(root)>，不是测试集的 <testCases>"
        case .missingAttribute(let name, let element): "<\(element)> 缺少属性 \(name)"
        case .badValue(let value, let attribute): "“\(value)”不是 \(attribute) 的有效取值"
        case .mixedValue(let element): "<\(element)> 同时含有几种值"
        case .unknownElement(let name, let parent): "元素 <\(name)> 在 <\(parent)> 中没有意义"
        case .duplicateID(let id): "编号“\(id)”用了两次"
        }
    }
}

extension TCKError.Reason: CustomStringConvertible {
    /// The cause and the mend, in English.
    package var description: String { "\(english). \(remedy(in: .english))." }
}

extension TCKError {
    /// File, place, cause and mend in one line, in a form that editors open.
    package func text(in language: Diagnostic.Language) -> String {
        language.choose(
            "\(file):\(position)：\(reason.message(in: .chinese))。\(reason.remedy(in: .chinese))。", description)
    }
}
