package import Exact

/// A person of the demo, with an identity number of a division that does not exist.
package struct DemoPerson: Sendable {
    /// 姓名.
    package let name: String
    /// 身份证号.
    package let identityNumber: String
    /// The place of the unit in the list.
    package let organisation: Int
    /// 职称.
    package let title: String
    /// 学历.
    package let education: String
}

/// A broker's certificate, 技术经纪人.
package struct DemoBroker: Sendable {
    /// How far trained, 等级.
    package enum Grade: String, DemoWord {
        case junior, intermediate, senior

        package var label: String {
            switch self {
            case .junior: "初级"
            case .intermediate: "中级"
            case .senior: "高级"
            }
        }
    }

    /// 证书编号, marked as a demo's.
    package let number: String
    /// The place of the person in the list.
    package let person: Int
    /// How far trained.
    package let grade: Grade
    /// 发证日期.
    package let certifiedOn: CivilDay
    /// 有效期至.
    package let certifiedUntil: CivilDay
    /// 学时.
    package let hours: Int
}
