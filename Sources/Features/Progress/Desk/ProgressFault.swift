import FEEL
package import Policy

/// Why the goals cannot be told as asked.
package struct ProgressFault: Error, Hashable, CustomStringConvertible {
    /// The kinds.
    package enum Reason: Hashable, Sendable {
        /// The pack's `progress.yaml` has errors.
        case section([Finding])
        /// A decision that is not in the pack.
        case noDecision(DecisionReference)
        /// The plan has no such goal.
        case noGoal(String, known: [String])
        /// The goal has no such reading.
        case noReading(goal: String, asked: Goal.Reading, has: [Goal.Reading])
        /// The registry does not measure the goal.
        case notMeasured(String)
    }

    /// For programs.
    package let reason: Reason

    /// A fault.
    package init(_ reason: Reason) { self.reason = reason }

    /// What is wrong and how to mend it.
    package var description: String {
        switch reason {
        case .section(let findings):
            (findings.map { $0.text(in: .chinese) } + ["请先改好 \(GoalBook.fileName)，用 beizeng check 检查。"])
                .joined(separator: "\n")
        case .noDecision(let reference): "政策包里没有决策“\(reference)”。请用 beizeng check 检查政策包。"
        case .noGoal(let id, let known): "没有目标“\(id)”。可用的有：\(known.joined(separator: "、"))。"
        case .noReading(let goal, let asked, let has):
            "目标“\(goal)”没有\(asked.label.zh)口径。"
                + (has.isEmpty ? "该目标不分口径。" : "可用的有：\(has.map(\.rawValue).joined(separator: "、"))。")
        case .notMeasured(let goal): "目标“\(goal)”尚未从台账计算，没有明细。"
        }
    }
}

extension Goal.Reading {
    /// What people call it.
    package var label: Text {
        switch self {
        case .registered: Text(zh: "认定登记", en: "registered")
        case .output: Text(zh: "输出", en: "output")
        case .absorbed: Text(zh: "吸纳", en: "absorbed")
        }
    }
}
