import DMN
import Settlement

/// Which steps of a settlement ran as columns, which unit by unit, and why, on the terminal.
struct EngineReport {
    private let settlement: Settlement

    init(_ settlement: Settlement) { self.settlement = settlement }

    var text: String {
        let statistics = settlement.statistics
        guard !statistics.steps.isEmpty else { return "各步骤逐家解释执行：须留下计算过程，或者没有可以成批计算的单位。" }
        var table = TextTable(["步骤", "成批计算", "逐家解释", "原因"], [.left, .right, .right, .left])
        for (name, entry) in statistics.steps.sorted(by: { $0.key < $1.key }) {
            let reasons = entry.reasons.map(\.text).sorted().joined(separator: "；")
            table.add([name, "\(entry.lowered)", "\(entry.interpreted)", reasons])
        }
        return table.text
            + "\n共 \(statistics.cases) 家次；整家交由解释器的 \(statistics.deferred) 家次（数值超出整数范围，或者空值须说明原因）。"
    }
}

extension NotLowered {
    /// Why a step has no kernel, for the terminal.
    fileprivate var text: String {
        switch self {
        case .form(let word): "表达式 \(word) 不能成批计算"
        case .builtin(let name): "函数 \(name) 不能成批计算"
        case .kinds(let word): "\(word) 两边的种类不能成批比较或合并"
        case .hitPolicy(let name): "命中策略 \(name) 不能成批计算"
        case .scale: "小数位数超出整数所能表示"
        case .value: "所需步骤的结果不成列"
        }
    }
}
