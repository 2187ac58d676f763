// MARK: - Rows about money

extension DemoCity {
    func cells(_ receipt: DemoReceipt) -> [DemoCell] {
        [
            .text(receipt.number), .text(contracts[receipt.contract].id), .day(receipt.receivedOn),
            .money(receipt.amount), .money(receipt.approvedIncome), .day(receipt.approvedOn),
        ]
    }

    func cells(_ instalment: DemoInstalment) -> [DemoCell] {
        [
            .text(contracts[instalment.contract].id), .day(instalment.dueOn), .money(instalment.amount),
        ]
    }

    func cells(_ exemption: DemoExemption) -> [DemoCell] {
        [
            .text(exemption.number), .text(contracts[exemption.contract].id), .day(exemption.issuedOn),
            .money(exemption.amount), .text("演示数据"),
        ]
    }
}
