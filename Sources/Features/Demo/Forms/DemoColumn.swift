/// A column of a register as the demo writes it.
package struct DemoColumn: Hashable, Sendable {
    /// The id; for money without the unit.
    package let id: String
    /// The Chinese header, for money without the unit.
    package let label: String
    /// Whether it holds an amount, whose header tells the unit.
    package let isMoney: Bool

    init(_ id: String, _ label: String, money: Bool = false) {
        self.id = id
        self.label = label
        isMoney = money
    }

    /// What stands above the column.
    package func header(_ form: DemoForm) -> String {
        switch form {
        case .codes: isMoney ? id + "_fen" : id
        case .labels: isMoney ? label + "（元）" : label
        }
    }
}
