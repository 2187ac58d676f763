package import DMN
import FEEL
package import Interchange

/// Rules that cannot be used: a file that is missing or broken, or an answer that is none.
package struct RuleFault: Error, Hashable, Sendable {
    /// The cause with its facts.
    package enum Reason: Hashable, Sendable {
        /// No folder of rules in the places looked at.
        case notFound([String])
        /// A file that cannot be read.
        case unreadable(FileBytes.Fault)
        /// A file that is no model.
        case noModel(ModelError)
        /// A model file that is not there.
        case missingModel(String)
        /// A model without a decision it needs.
        case missingDecision(String, model: String)
        /// An expression that cannot be used; file, place, message and mend.
        case expression(String)
        /// A day for which there are no rules.
        case noRegime(day: String)
        /// A number that no model takes, with those they take.
        case unknownParameter(String, known: [String])
        /// A decision whose answer is not of the kind it should be; with what the model says about it.
        case answer(decision: String, found: String)
    }

    /// The cause.
    package let reason: Reason

    init(_ reason: Reason) { self.reason = reason }
}

// MARK: - Telling

extension RuleFault: CustomStringConvertible {
    /// What is the matter and how to mend it.
    package var description: String {
        switch reason {
        case .notFound(let places):
            "没有找到登记规则文件夹 \(RuleBook.folderName)，找过：\(places.joined(separator: "、"))。请指定 Policies 所在的位置。"
        case .unreadable(let fault): "\(fault)"
        case .noModel(let error): error.text(in: .chinese)
        case .missingModel(let file): "登记规则缺少文件 \(file)。请补上该文件，或者使用完整的规则文件夹。"
        case .missingDecision(let decision, let model): "\(model)：没有决策“\(decision)”。请在模型中补上，名称须一致。"
        case .expression(let text): text
        case .noRegime(let day): "\(day) 没有可用的登记规则。请核对申请日期，或者在 \(RuleBook.regimeFile) 中补上这一段的规则。"
        case .unknownParameter(let name, let known):
            "规则里没有名为“\(name)”的数。可用的名称：\(known.joined(separator: "、"))。"
        case .answer(let decision, let found): "决策“\(decision)”的结果不能使用：\(found)。请核对模型和所填内容。"
        }
    }
}
