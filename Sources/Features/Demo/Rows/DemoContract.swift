package import Exact

/// A technology contract of the demo, 技术合同.
package struct DemoContract: Sendable {
    /// 合同登记编号: four digits of a division that does not exist, the year, eight digits counted in it.
    package var id: String
    /// 项目名称.
    package let name: String
    /// 登记日期, a working day.
    package let registeredOn: CivilDay
    /// 签订日期.
    package let signedOn: CivilDay
    /// 有效期至.
    package let effectiveUntil: CivilDay
    /// What it is about in law.
    package let kind: Kind
    /// The same, finer.
    package let subtype: Subtype
    /// The place of the seller in the list of units.
    package let seller: Int
    /// The place of the buyer in the list of units.
    package let buyer: Int
    /// 合同成交额, fen.
    package var turnover: Int64
    /// 技术交易额, fen; at most the turnover.
    package var technology: Int64
    /// 免税额, fen; the sum of the exemption invoices.
    package var exempt: Int64
    /// 已登记 or 已注销.
    package var status: Status
    /// 知识产权类型.
    package let ip: String
    /// 技术领域.
    package let field: TechnicalField
    /// 社会经济目标.
    package let objective: String
    /// 服务的国民经济行业.
    package let industry: String
    /// 计划来源.
    package let programme: String
    /// 支付方式.
    package let payment: Payment
    /// The place of the agency in the list of units.
    package var agency: Int?
    /// 中介佣金, fen.
    package var commission: Int64?
    /// 关联交易.
    package var isBetweenRelated: Bool
    /// 涉外.
    package let isForeign: Bool
    /// 政府项目.
    package let isGovernmental: Bool
    /// Whether the amount belongs to a story and is not fitted to the year's sum.
    var isFixed = false
}

// MARK: - Words

extension DemoContract {
    /// The five kinds, 合同类别.
    package enum Kind: String, DemoWord {
        case development, transfer, licence, consulting, service

        package var label: String {
            switch self {
            case .development: "开发"
            case .transfer: "转让"
            case .licence: "许可"
            case .consulting: "咨询"
            case .service: "服务"
            }
        }
    }

    /// The thirteen kinds below them, 合同子类.
    package enum Subtype: String, DemoWord {
        case commissionedDevelopment, jointDevelopment
        case patentTransfer, patentApplicationTransfer, knowHowTransfer, otherIpTransfer
        case patentLicence, knowHowLicence, otherIpLicence
        case technicalConsulting, generalService, training, intermediation

        package var label: String {
            switch self {
            case .commissionedDevelopment: "委托开发"
            case .jointDevelopment: "合作开发"
            case .patentTransfer: "专利权转让"
            case .patentApplicationTransfer: "专利申请权转让"
            case .knowHowTransfer: "技术秘密转让"
            case .otherIpTransfer: "其他知识产权转让"
            case .patentLicence: "专利实施许可"
            case .knowHowLicence: "技术秘密使用许可"
            case .otherIpLicence: "其他知识产权许可"
            case .technicalConsulting: "技术咨询"
            case .generalService: "一般技术服务"
            case .training: "技术培训"
            case .intermediation: "技术中介"
            }
        }
    }

    /// Where the registration stands, 状态.
    package enum Status: String, DemoWord {
        case registered, cancelled

        package var label: String { self == .registered ? "已登记" : "已注销" }
    }

    /// How it is paid, 支付方式.
    package enum Payment: String, DemoWord {
        case lumpSum, instalments, royalty, royaltyWithEntry

        package var label: String {
            switch self {
            case .lumpSum: "一次总付"
            case .instalments: "分期支付"
            case .royalty: "提成支付"
            case .royaltyWithEntry: "入门费加提成"
            }
        }
    }
}
