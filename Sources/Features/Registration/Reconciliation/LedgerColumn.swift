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
    static let number = "contract_id"
    static let seller = "seller_id"
    static let buyer = "buyer_id"
    static let name = "name"
    static let amount = "turnover"

    /// The columns of a technology contract that both ledgers state.
    package static let contract: [LedgerColumn] = [
        LedgerColumn("name", "项目名称"), LedgerColumn("registered_on", "登记日期", .day),
        LedgerColumn("signed_on", "签订日期", .day), LedgerColumn("effective_until", "有效期至", .day),
        LedgerColumn("kind", "合同类别"), LedgerColumn("subtype", "合同子类"), LedgerColumn("seller_id", "卖方信用代码"),
        LedgerColumn("buyer_id", "买方信用代码"), LedgerColumn("seller_name", "卖方名称"),
        LedgerColumn("buyer_name", "买方名称"), LedgerColumn("turnover", "合同成交额", .number),
        LedgerColumn("technology_amount", "技术交易额", .number), LedgerColumn("status", "状态"),
        LedgerColumn("ip", "知识产权类型"), LedgerColumn("field", "技术领域"), LedgerColumn("payment", "支付方式"),
        LedgerColumn("government", "政府项目", .flag),
    ]
}
