/// A column that two ledgers are compared by.
package struct LedgerColumn: Hashable, Sendable, Identifiable {
    /// When two cells say the same.
    package enum Kind: Hashable, Sendable {
        /// The same letters, full-width forms and spaces aside.
        case text
        /// The same amount or number, however written.
        case number
        /// The same day.
        case day
        /// The same answer.
        case flag
    }

    /// The column.
    package let id: String
    /// What people call it.
    package let label: String
    /// When two cells say the same.
    package let kind: Kind

    package init(_ id: String, _ label: String, _ kind: Kind = .text) {
        self.id = id
        self.label = label
        self.kind = kind
    }
}

// MARK: - Contracts

extension LedgerColumn {
    /// The registration number, by which rows are matched first.
    package static let number = "contract_id"
    static let seller = "seller_id"
    static let buyer = "buyer_id"
    static let name = "name"
    static let amount = "turnover"
}
