package import Policy

/// An entry of 异常合同清单: contracts that somebody should look at, and why; it says nothing more about them.
package struct Anomaly: Hashable, Sendable {
    /// What to do with it.
    package enum Treatment: String, Hashable, Sendable, CaseIterable {
        /// 逐件核查.
        case verify
        /// 抽查.
        case sample
        /// 提示.
        case note
    }

    /// Names the kind of entry for ever: `split`.
    package let code: String
    /// What to do with it.
    package let treatment: Treatment
    /// Why it is on the list.
    package let message: Text
    /// The clause, by its name among ``RuleBook/clauses``.
    package let clause: String
    /// The contracts, in byte order of their numbers.
    package let contracts: [String]
    /// The units it is about, a seller first; those that took over where units merged.
    package let parties: [String]
}
