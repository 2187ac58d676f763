package import Exact

/// Money that came in for a contract, 到账.
package struct DemoReceipt: Sendable {
    /// 到账流水号, marked as a demo's.
    package let number: String
    /// The place of the contract in the list.
    package let contract: Int
    /// 到账日期.
    package let receivedOn: CivilDay
    /// 到账金额, fen.
    package let amount: Int64
    /// 核定技术性收入, fen, once approved.
    package let approvedIncome: Int64?
    /// 核定日期.
    package let approvedOn: CivilDay?
}

/// Money that is due for a contract, 付款计划.
package struct DemoInstalment: Sendable {
    /// The place of the contract in the list.
    package let contract: Int
    /// 应付日期.
    package let dueOn: CivilDay
    /// 应付金额, fen.
    package let amount: Int64
}

/// An invoice without tax, 免税发票, as the tax authority reports it.
package struct DemoExemption: Sendable {
    /// 免税发票号: year, a province that does not exist, a count.
    package let number: String
    /// The place of the contract in the list.
    package let contract: Int
    /// 开票日期.
    package let issuedOn: CivilDay
    /// 免税金额, fen; the contract's add up to its exempt amount.
    package let amount: Int64
}
