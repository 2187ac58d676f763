/// One thing the guards found in an application.
package struct PrecheckFinding: Hashable, Sendable {
    /// How grave it is.
    package enum Severity: String, Hashable, Sendable, CaseIterable {
        /// 不予登记.
        case refuse
        /// 一次性告知补正.
        case supplement
        /// 提示.
        case note
    }

    /// Names the finding for ever: `development.mastered`.
    package let code: String
    /// How grave it is.
    package let severity: Severity
    /// What an official writes.
    package let message: String
    /// The clause, by its name among ``RuleBook/clauses``.
    package let clause: String
}
