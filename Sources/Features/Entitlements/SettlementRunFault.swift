package import Civic

/// Why a recorded settlement cannot be used as asked.
package struct SettlementRunFault: Error, Hashable, CustomStringConvertible {
    /// The kinds.
    package enum Reason: Hashable, Sendable {
        /// No such run was recorded.
        case noRun(Identifier)
        /// Two settlements that are to be compared are of two years.
        case years(Int, Int)
        /// A run keeps its reasons, and these were not asked for when it was settled.
        case noReasons
    }

    /// For programs.
    package let reason: Reason

    /// A fault.
    package init(_ reason: Reason) { self.reason = reason }

    /// What is wrong and how to mend it.
    package var description: String {
        switch reason {
        case .noRun(let id): "没有编号为 \(id) 的年度测算。请核对编号，编号见办理时的输出，形如 run-7x3k9m2q4t8。"
        case .years(let before, let after): "一次是 \(before) 年度的测算，一次是 \(after) 年度的，不能比较。请选同一年度的两次测算。"
        case .noReasons: "登记测算须保留逐项理由。请不要同时使用 --reasons summary 或 none。"
        }
    }
}
