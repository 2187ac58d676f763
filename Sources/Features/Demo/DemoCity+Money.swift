// MARK: - Rows about money

extension DemoCity {
    func write(_ receipt: DemoReceipt, into sheet: inout DemoSheet) {
        sheet.text(receipt.number)
        sheet.text(contracts[receipt.contract].id)
        sheet.day(receipt.receivedOn)
        sheet.money(receipt.amount)
        sheet.money(receipt.approvedIncome)
        sheet.day(receipt.approvedOn)
        sheet.endRow()
    }

    func write(_ instalment: DemoInstalment, into sheet: inout DemoSheet) {
        sheet.text(contracts[instalment.contract].id)
        sheet.day(instalment.dueOn)
        sheet.money(instalment.amount)
        sheet.endRow()
    }

    func write(_ exemption: DemoExemption, into sheet: inout DemoSheet) {
        sheet.text(exemption.number)
        sheet.text(contracts[exemption.contract].id)
        sheet.day(exemption.issuedOn)
        sheet.money(exemption.amount)
        sheet.text("演示数据")
        sheet.endRow()
    }
}
