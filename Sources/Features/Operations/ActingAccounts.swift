package import Database
package import Journal
package import Markup

extension Querying {
    /// The accounts in use that have a role, in the order of their names.
    ///
    /// - Throws: `DatabaseError`.
    package func accounts(of role: Procedure.Role) throws -> [Actor] {
        try actors().filter { $0.state == .active && $0.actor.roles.contains(role.id) }.map(\.actor)
    }
}

extension ChoiceField {
    /// Under which account an act is done: until people sign in, whoever sits at the machine names one that has the role.
    ///
    /// - Parameter other: an answer besides the accounts.
    package static func account(
        _ name: String, among accounts: [Actor], other: Choice? = nil, value: String = "", error: Phrase? = nil
    ) -> ChoiceField {
        let known = accounts.map { account in
            Choice(
                account.id.rawValue,
                Phrase(
                    zh: "\(account.name)（\(account.id.rawValue)，\(account.unit)）",
                    en: "\(account.name) (\(account.id.rawValue), \(account.unit))"))
        }
        let hint = accounts.isEmpty ? OperatorWords.noAccount : OperatorWords.accountHint
        let choices = known + [other].compactMap(\.self)
        return ChoiceField(
            name, FieldLabel(OperatorWords.account, hint: hint, error: error), choices,
            value: value.isEmpty && choices.count == 1 ? choices[0].value : value)
    }
}
