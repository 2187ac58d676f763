package import Exact

/// A carrier of start-ups, 载体.
package struct DemoCarrier: Sendable {
    /// What it offers, 载体类别.
    package enum Kind: String, DemoWord {
        case incubator, makerspace, accelerator, universitySciencePark, validationCentre, pilotScaleBase

        package var label: String {
            switch self {
            case .incubator: "孵化器"
            case .makerspace: "众创空间"
            case .accelerator: "加速器"
            case .universitySciencePark: "大学科技园"
            case .validationCentre: "概念验证中心"
            case .pilotScaleBase: "中试基地"
            }
        }
    }

    /// 载体编号, marked as a demo's.
    package let number: String
    /// An invented name.
    package let name: String
    /// What it offers.
    package let kind: Kind
    /// 级别.
    package let level: String
    /// The place of the unit that runs it.
    package let operatedBy: Int
    /// 场地面积, square metres.
    package let area: Int
    /// 启用日期.
    package let openedOn: CivilDay
}

/// A company's time in a carrier, 入驻.
package struct DemoTenancy: Sendable {
    /// The place of the carrier in the list.
    package let carrier: Int
    /// The place of the company in the list of units.
    package let organisation: Int
    /// 入驻日期.
    package let enteredOn: CivilDay
    /// 离开日期.
    package let leftOn: CivilDay?
    /// 是否毕业.
    package let hasGraduated: Bool
}
