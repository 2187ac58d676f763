/// Why something about the registry cannot be done.
package struct RegistryFault: Error, Hashable, CustomStringConvertible {
    /// The kinds.
    package enum Reason: Hashable, Sendable {
        /// No register goes by that name.
        case noRegister(String)
        /// The register has no such entry.
        case noEntry(String, register: String)
        /// The register has no such field.
        case noField(String, register: String)
        /// What a change says is so already.
        case unchanged(String)
        /// A change may not make another entry of it.
        case renamed(String)
        /// Nobody said why.
        case noReason
        /// A field cannot hold what was given.
        case value(field: String, problem: String, remedy: String)
        /// The fields do not go together.
        case check(problem: String, remedy: String)
    }

    /// For programs.
    package let reason: Reason

    /// A fault.
    package init(_ reason: Reason) { self.reason = reason }

    /// What is wrong and how to mend it.
    package var description: String {
        switch reason {
        case .noRegister(let name):
            "没有“\(name)”这一类登记。可用的有：\(Register.all.map { "\($0.id.rawValue)（\($0.label)）" }.joined(separator: "、"))。"
        case .noEntry(let id, let register): "\(register)中没有“\(id)”。请核对编号，用 beizeng registry list 查看。"
        case .noField(let name, let register): "\(register)没有“\(name)”这一项。请核对名称，用 beizeng template 查看各项。"
        case .unchanged(let id): "“\(id)”已经是这样，没有可变更的内容。"
        case .renamed(let id): "变更不能改动编号“\(id)”本身。编号有误的，请撤销后重新登记。"
        case .noReason: "没有写明依据。请用 --reason 写明文号或者原因。"
        case .value(let field, let problem, let remedy): "“\(field)”：\(problem)。\(remedy)。"
        case .check(let problem, let remedy): "\(problem)。\(remedy)。"
        }
    }
}
