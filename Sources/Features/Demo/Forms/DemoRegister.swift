/// The registers that the demo fills; the names are the files' too.
package enum DemoRegister: String, DemoWord {
    case organisations, contracts, recognitions, receipts, instalments, exemptions, people, carriers, tenancies
    case agencies, brokers, achievements, patents

    package var label: String {
        switch self {
        case .organisations: "单位"
        case .contracts: "技术合同"
        case .recognitions: "认定"
        case .receipts: "到账"
        case .instalments: "付款计划"
        case .exemptions: "免税发票"
        case .people: "人员"
        case .carriers: "载体"
        case .tenancies: "入驻"
        case .agencies: "技术转移服务机构"
        case .brokers: "技术经纪人"
        case .achievements: "科技成果"
        case .patents: "专利"
        }
    }
}

// MARK: - Columns

extension DemoRegister {
    /// The columns in the order they are written.
    package var columns: [DemoColumn] {
        switch self {
        case .organisations: DemoRegister.organisationColumns
        case .contracts: DemoRegister.contractColumns
        case .recognitions:
            [
                .init("org_id", "信用代码"), .init("recognition", "认定事项"), .init("recognised_on", "认定日期"),
                .init("level", "级别"), .init("recognised_until", "有效期至"), .init("document", "文号"),
                .init("approved_amount", "核定金额", money: true),
            ]
        case .receipts:
            [
                .init("receipt_no", "到账流水号"), .init("contract_id", "合同登记编号"), .init("received_on", "到账日期"),
                .init("amount", "到账金额", money: true), .init("approved_income", "核定技术性收入", money: true),
                .init("approved_on", "核定日期"),
            ]
        case .instalments:
            [
                .init("contract_id", "合同登记编号"), .init("due_on", "应付日期"),
                .init("amount", "应付金额", money: true),
            ]
        case .exemptions:
            [
                .init("invoice_no", "免税发票号"), .init("contract_id", "合同登记编号"), .init("issued_on", "开票日期"),
                .init("amount", "免税金额", money: true), .init("source", "数据来源"),
            ]
        case .people:
            [
                .init("name", "姓名"), .init("identity_number", "身份证号"), .init("org_id", "信用代码"),
                .init("title", "职称"), .init("education", "学历"),
            ]
        case .carriers:
            [
                .init("carrier_no", "载体编号"), .init("name", "载体名称"), .init("kind", "载体类别"), .init("level", "级别"),
                .init("operator_id", "运营单位代码"), .init("district", "区县"), .init("area", "场地面积（平方米）"),
                .init("opened_on", "启用日期"),
            ]
        case .tenancies:
            [
                .init("carrier_no", "载体编号"), .init("org_id", "信用代码"), .init("entered_on", "入驻日期"),
                .init("left_on", "离开日期"), .init("graduated", "是否毕业"),
            ]
        case .agencies:
            [
                .init("org_id", "信用代码"), .init("filing_no", "备案编号"), .init("filed_on", "备案日期"),
                .init("level", "级别"), .init("staff", "专职人数"),
            ]
        case .brokers:
            [
                .init("certificate_no", "证书编号"), .init("name", "姓名"), .init("org_id", "所在单位代码"),
                .init("grade", "等级"), .init("certified_on", "发证日期"), .init("certified_until", "有效期至"),
                .init("hours", "学时"),
            ]
        case .achievements:
            [
                .init("achievement_no", "成果编号"), .init("name", "成果名称"), .init("owner_id", "完成单位代码"),
                .init("field", "技术领域"), .init("maturity", "技术成熟度"), .init("completed_on", "完成日期"),
                .init("registered_on", "登记日期"), .init("programme", "计划来源"),
            ]
        case .patents:
            [
                .init("application_no", "专利申请号"), .init("name", "专利名称"), .init("owner_id", "权利人代码"),
                .init("filed_on", "申请日"), .init("granted_on", "授权公告日"), .init("legal_status", "法律状态"),
                .init("fee_due_on", "年费缴纳期限"), .init("achievement_no", "成果编号"),
            ]
        }
    }

    private static let organisationColumns: [DemoColumn] = [
        .init("org_id", "信用代码"), .init("name", "单位名称"), .init("kind", "单位类别"), .init("size", "规模"),
        .init("district", "区县"), .init("zone", "功能区"), .init("industry", "行业代码"),
        .init("hnte_first_year", "首次高企年度"), .init("above_scale_industrial", "规上工业"),
        .init("established_on", "成立日期"), .init("standing", "存续状态"), .init("successor_id", "承继单位代码"),
    ]

    private static let contractColumns: [DemoColumn] = [
        .init("contract_id", "合同登记编号"), .init("name", "项目名称"), .init("registered_on", "登记日期"),
        .init("signed_on", "签订日期"), .init("effective_until", "有效期至"), .init("kind", "合同类别"),
        .init("subtype", "合同子类"), .init("seller_id", "卖方信用代码"), .init("buyer_id", "买方信用代码"),
        .init("seller_name", "卖方名称"), .init("buyer_name", "买方名称"),
        .init("turnover", "合同成交额", money: true), .init("technology_amount", "技术交易额", money: true),
        .init("tax_exempt", "免税额", money: true), .init("status", "状态"), .init("ip", "知识产权类型"),
        .init("field", "技术领域"), .init("objective", "社会经济目标"), .init("industry", "服务的国民经济行业"),
        .init("programme", "计划来源"), .init("payment", "支付方式"), .init("agency_id", "中介机构代码"),
        .init("commission", "中介佣金", money: true), .init("related_parties", "关联交易"),
        .init("foreign", "涉外"), .init("government", "政府项目"),
    ]

    /// What every register may have besides: the days a row holds.
    static let validity: [DemoColumn] = [.init("valid_from", "生效日期"), .init("valid_until", "失效日期")]
}
