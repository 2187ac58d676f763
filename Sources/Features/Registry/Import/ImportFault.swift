package import Interchange

/// Why a file as a whole is not imported; nothing of it is stored.
package struct ImportFault: Error, Hashable, CustomStringConvertible {
    /// The kinds.
    package enum Reason: Hashable, Sendable {
        /// So many rows are wrong that it is another kind of file.
        case tooManyRejected(first: RejectedRow?)
        /// More rows are wrong than when somebody looked.
        case moreRejected(Int, expected: Int)
        /// The file has no rows.
        case empty
        /// No line of the file is a header that can be read; the register it comes nearest to.
        case header(register: String?, findings: [HeaderFinding])
        /// The header fits several registers.
        case severalRegisters([String])
    }

    /// For programs.
    package let reason: Reason

    /// A fault.
    package init(_ reason: Reason) { self.reason = reason }

    /// What is wrong and how to mend it.
    package var description: String {
        switch reason {
        case .tooManyRejected(let first):
            "有误的行超过 \(RegistryDesk.mostRejected) 行，没有导入。\(first.map { "第一处：第 \($0.line) 行“\($0.column)”，\($0.problem)。" } ?? "")"
                + "请核对文件类别和表头。"
        case .moreRejected(let count, let expected):
            "有误的行为 \(count) 行，多于预检时的 \(expected) 行，没有导入。请重新预检（--dry-run）。"
        case .empty: "文件中没有数据行。请核对文件是否导出完整。"
        case .header(let register, let findings):
            "\(register.map { "按\($0)读取表头：" } ?? "")" + findings.map { "\($0)" }.joined()
                + "可用 beizeng template 取得模板，或用 --column 项=表头 指明。"
        case .severalRegisters(let labels):
            "表头同时符合\(labels.joined(separator: "、"))。请用 --kind 指明类别。"
        }
    }
}
