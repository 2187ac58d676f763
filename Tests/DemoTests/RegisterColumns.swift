import Testing

/// What the registers ask of a file: ids with units, and Chinese headers without.
struct RegisterColumns: Sendable, CustomTestStringConvertible {
    let name: String
    let ids: [String]
    let labels: [String]

    var testDescription: String { name }

    private init(_ name: String, _ columns: String) {
        let words = columns.split { $0 == " " || $0 == "\n" }.map(String.init)
        self.name = name
        ids = words.indices.filter { $0.isMultiple(of: 2) }.map { words[$0] }
        labels = words.indices.filter { !$0.isMultiple(of: 2) }.map { words[$0] }
    }

    static let all: [RegisterColumns] = [
        .init(
            "organisations",
            """
            org_id 信用代码 name 单位名称 kind 单位类别 size 规模 district 区县 zone 功能区 industry 行业代码
            hnte_first_year 首次高企年度 above_scale_industrial 规上工业 established_on 成立日期 standing 存续状态
            successor_id 承继单位代码
            """),
        .init(
            "contracts",
            """
            contract_id 合同登记编号 name 项目名称 registered_on 登记日期 signed_on 签订日期 effective_until 有效期至
            kind 合同类别 subtype 合同子类 seller_id 卖方信用代码 buyer_id 买方信用代码 seller_name 卖方名称
            buyer_name 买方名称 turnover_fen 合同成交额 technology_amount_fen 技术交易额 tax_exempt_fen 免税额
            status 状态 ip 知识产权类型 field 技术领域 objective 社会经济目标 industry 服务的国民经济行业
            programme 计划来源 payment 支付方式 agency_id 中介机构代码 commission_fen 中介佣金
            related_parties 关联交易 foreign 涉外 government 政府项目
            """),
        .init(
            "recognitions",
            """
            org_id 信用代码 recognition 认定事项 recognised_on 认定日期 level 级别 recognised_until 有效期至
            document 文号 approved_amount_fen 核定金额
            """),
        .init(
            "receipts",
            """
            receipt_no 到账流水号 contract_id 合同登记编号 received_on 到账日期 amount_fen 到账金额
            approved_income_fen 核定技术性收入 approved_on 核定日期
            """),
        .init("instalments", "contract_id 合同登记编号 due_on 应付日期 amount_fen 应付金额"),
        .init(
            "exemptions",
            "invoice_no 免税发票号 contract_id 合同登记编号 issued_on 开票日期 amount_fen 免税金额 source 数据来源"),
        .init("people", "name 姓名 identity_number 身份证号 org_id 信用代码 title 职称 education 学历"),
        .init(
            "carriers",
            """
            carrier_no 载体编号 name 载体名称 kind 载体类别 level 级别 operator_id 运营单位代码 district 区县
            area 场地面积（平方米） opened_on 启用日期
            """),
        .init(
            "tenancies",
            "carrier_no 载体编号 org_id 信用代码 entered_on 入驻日期 left_on 离开日期 graduated 是否毕业"),
        .init("agencies", "org_id 信用代码 filing_no 备案编号 filed_on 备案日期 level 级别 staff 专职人数"),
        .init(
            "brokers",
            """
            certificate_no 证书编号 name 姓名 org_id 所在单位代码 grade 等级 certified_on 发证日期
            certified_until 有效期至 hours 学时
            """),
        .init(
            "achievements",
            """
            achievement_no 成果编号 name 成果名称 owner_id 完成单位代码 field 技术领域 maturity 技术成熟度
            completed_on 完成日期 registered_on 登记日期 programme 计划来源
            """),
        .init(
            "patents",
            """
            application_no 专利申请号 name 专利名称 owner_id 权利人代码 filed_on 申请日 granted_on 授权公告日
            legal_status 法律状态 fee_due_on 年费缴纳期限 achievement_no 成果编号
            """),
    ]
}
