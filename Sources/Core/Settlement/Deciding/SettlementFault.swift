/// Why a settlement cannot be made although its facts could be read: a fault of the pack.
package enum SettlementFault: Error, Hashable, CustomStringConvertible {
    case unknownDecision(String)
    case unknownInput(String, String)
    case notWholeFen(rule: String, amount: String, organisation: String)
    case tooLarge(organisation: String)
    case notAnAward(rule: String, value: String)
    case combination(String)
    case year(Int)

    /// What is wrong and where to mend it.
    package var description: String {
        switch self {
        case .unknownDecision(let name): "政策包中没有决策 \(name)。请核对 plan.yaml 中该补助的 decision。"
        case .unknownInput(let input, let decision):
            "决策 \(decision) 需要输入“\(input)”，测算没有这项事实。可用：unit、sales、purchases、recognitions、recognition、year、as of、parameters。"
        case .notWholeFen(let rule, let amount, let organisation):
            "规则 \(rule) 对 \(organisation) 给出 \(amount) 元，不是整分。请在模型中写明取舍，例如 round half up(x, 2)。"
        case .tooLarge(let organisation): "\(organisation) 的补助合计超出可表示的金额。请核对核定金额的单位和模型中的上限。"
        case .notAnAward(let rule, let value): "规则 \(rule) 的结果 \(value) 不是 tAward。请核对决策的结果类型。"
        case .combination(let what): "合并规则的结果有误：\(what)。结果应与候选逐行对应。"
        case .year(let year): "\(year) 不是可测算的年度。"
        }
    }
}
