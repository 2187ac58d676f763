/// Why nobody can act under an account.
package struct ActorFault: Error, Hashable, CustomStringConvertible {
    /// The kinds.
    package enum Reason: Hashable, Sendable {
        /// There is no such account.
        case unknown
        /// The account was suspended.
        case suspended
        /// The account lacks the role.
        case notPermitted(role: String)
        /// The name cannot be that of a person's account.
        case name
    }

    /// The account's name.
    package let account: String
    /// For programs.
    package let reason: Reason

    /// A fault of `account`.
    package init(account: String, reason: Reason) {
        self.account = account
        self.reason = reason
    }

    /// What is wrong and how to mend it.
    package var description: String {
        switch reason {
        case .unknown: "没有账户“\(account)”。请核对 --as，或者由管理员用 beizeng account 开立。"
        case .suspended: "账户“\(account)”已停用，不能办理。请由其他账户办理，或者由管理员用 beizeng account open 重新启用。"
        case .notPermitted(let role): "账户“\(account)”没有“\(role)”身份，不能办理。请由有此身份的账户办理。"
        case .name: "“\(account)”不能用作账户名。账户名为 2 至 32 位小写字母、数字、点和连字符，以字母开头；system 保留给系统。"
        }
    }
}
