package import Exact

/// A result of research, 科技成果.
package struct DemoAchievement: Sendable {
    /// 成果编号, marked as a demo's.
    package let number: String
    /// 成果名称.
    package let name: String
    /// The place of the unit that owns it.
    package let owner: Int
    /// 技术领域.
    package let field: TechnicalField
    /// 技术成熟度, 1 to 9.
    package let maturity: Int
    /// 完成日期.
    package let completedOn: CivilDay
    /// 登记日期.
    package let registeredOn: CivilDay?
    /// 计划来源.
    package let programme: String
}

/// A patent or an application for one, 专利.
package struct DemoPatent: Sendable {
    /// Where it stands, 法律状态.
    package enum Status: String, DemoWord {
        case filed, granted, refused, withdrawn, lapsed, invalid

        package var label: String {
            switch self {
            case .filed: "申请中"
            case .granted: "授权"
            case .refused: "驳回"
            case .withdrawn: "撤回"
            case .lapsed: "终止"
            case .invalid: "无效"
            }
        }
    }

    /// 专利申请号 with its check digit; serials are beyond those given out.
    package let number: String
    /// 专利名称.
    package let name: String
    /// The place of the unit that owns it.
    package let owner: Int
    /// 申请日.
    package let filedOn: CivilDay
    /// 授权公告日.
    package let grantedOn: CivilDay?
    /// Where it stands.
    package let status: Status
    /// 年费缴纳期限.
    package let feeDueOn: CivilDay?
    /// The place of the achievement it protects.
    package let achievement: Int?
}
