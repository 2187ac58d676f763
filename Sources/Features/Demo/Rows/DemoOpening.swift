/// A unit's wish that contracts of its be seen by everybody: one document, one act.
package struct DemoOpening: Sendable {
    /// The credit code of the unit.
    package let unit: String
    /// What the unit is called.
    package let name: String
    /// The registration numbers.
    package let contracts: [String]
    /// Whether it opens its own name; always where it opens amounts.
    package let showsName: Bool
    /// Whether it opens the amounts.
    package let showsAmounts: Bool

    /// What the document is called.
    package var letterName: String { "公开技术合同申请（演示）-\(unit).txt" }

    /// The document that shows the unit's will.
    package var letter: String {
        let parts = ["项目名称、技术领域、合同类别和日期"] + (showsName ? ["本单位名称"] : []) + (showsAmounts ? ["金额"] : [])
        return """
            公开技术合同申请（演示，虚构）
            \(name)（\(unit)）申请向社会公开下列技术合同的\(parts.joined(separator: "、"))：
            \(contracts.joined(separator: "\n"))

            """
    }
}
