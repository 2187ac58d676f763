public import FEEL

// Why a file is no decision model, and how to mend it; sentences without full stops.
extension ModelError.Reason {
    /// What is the matter.
    public func message(in language: Diagnostic.Language) -> String {
        switch (self, language) {
        case (.document(let reason), _): return reason.message(in: language)
        case (.notDefinitions(let root), .english): return "the root element is <\(root)>, not <definitions>"
        case (.notDefinitions(let root), .chinese): return "根元素是 <\(root)>，不是 <definitions>"
        case (.unsupportedNamespace(let namespace), .english):
            let found = namespace.map { "\"\($0)\"" } ?? "absent"
            return "the namespace of <definitions> is \(found), which is no known version of DMN"
        case (.unsupportedNamespace(let namespace?), .chinese):
            return "<definitions> 的命名空间是“\(namespace)”，不属于已知的 DMN 版本"
        case (.unsupportedNamespace(nil), .chinese): return "<definitions> 没有命名空间，无法判断 DMN 版本"
        }
    }

    /// How to mend it.
    public func remedy(in language: Diagnostic.Language) -> String {
        switch (self, language) {
        case (.document(let reason), _): reason.remedy(in: language)
        case (.notDefinitions, .english): "Send a DMN model"
        case (.notDefinitions, .chinese): "请提交 DMN 决策模型文件"
        case (.unsupportedNamespace, .english): "Use one of: \(Self.known.joined(separator: ", "))"
        case (.unsupportedNamespace, .chinese):
            "请用建模工具另存为 DMN 1.1 至 1.6 版；可用的命名空间有：\(Self.known.joined(separator: "、"))"
        }
    }

    private static let known = ModelVersion.allCases.flatMap(\.modelNamespaces)
}

extension ModelError.Reason: CustomStringConvertible {
    /// The cause and the mend, in English.
    public var description: String { "\(message(in: .english)). \(remedy(in: .english))." }
}

extension ModelError {
    /// File, place, cause and mend in one line, in a form that editors open.
    public func text(in language: Diagnostic.Language) -> String {
        language.choose(
            "\(file):\(position)：\(reason.message(in: .chinese))。\(reason.remedy(in: .chinese))。", description)
    }
}
