import Database

extension Register {
    /// Technology contracts as the national system registered them: it gives the numbers, we keep the ledger
    /// (Civil Code art. 843; 技术合同认定登记管理办法).
    package static let contract = Register(
        "contract", "技术合同", table: "contract_version", key: .field("contract_id"), start: "registered_on",
        fields: [
            .init("contract_id", "合同登记编号", .number),
            .optional("name", "项目名称", aliases: ["合同名称"], .line),
            .init("registered_on", "登记日期", aliases: ["认定登记日期"], .day),
            .optional("signed_on", "签订日期", .day),
            .optional("effective_until", "有效期至", .day),
            .init(
                "kind", "合同类别",
                .word([
                    .init("development", "开发", "技术开发"), .init("transfer", "转让", "技术转让"),
                    .init("licence", "许可", "技术许可"),
                    .init("consulting", "咨询", "技术咨询"), .init("service", "服务", "技术服务"),
                ])),
            .optional(
                "subtype", "合同子类",
                .word([
                    .init("commissioned-development", "委托开发"), .init("joint-development", "合作开发"),
                    .init("patent-transfer", "专利权转让"),
                    .init("patent-application-transfer", "专利申请权转让"),
                    .init("know-how-transfer", "技术秘密转让"), .init("other-ip-transfer", "其他知识产权转让"),
                    .init("patent-licence", "专利实施许可"), .init("know-how-licence", "技术秘密使用许可"),
                    .init("other-ip-licence", "其他知识产权许可"), .init("technical-consulting", "技术咨询"),
                    .init("general-service", "一般技术服务"), .init("training", "技术培训"),
                    .init("intermediation", "技术中介"),
                ])),
            .asked("seller_id", "卖方信用代码", .organisation),
            .asked("buyer_id", "买方信用代码", .organisation),
            .optional("seller_name", "卖方名称", .line),
            .optional("buyer_name", "买方名称", .line),
            .optional("seller_kind", "卖方身份", .word(ContractParty.kinds)),
            .optional("seller_country", "卖方国别", aliases: ["卖方国别（地区）"], .text(limit: 64)),
            .optional("seller_identity", "卖方证件号码", aliases: ["卖方身份证号"], .identity),
            .optional("buyer_kind", "买方身份", .word(ContractParty.kinds)),
            .optional("buyer_country", "买方国别", aliases: ["买方国别（地区）"], .text(limit: 64)),
            .optional("buyer_identity", "买方证件号码", aliases: ["买方身份证号"], .identity),
            .init("turnover", "合同成交额", .yuan),
            .init("technology_amount", "技术交易额", .yuan),
            .init("tax_exempt", "免税额", .yuan),
            .init(
                "status", "状态", aliases: ["登记状态"],
                .word([
                    .init("registered", "已登记"), .init("cancelled", "已注销"),
                ])),
            .optional("ip", "知识产权类型", .line),
            .optional("field", "技术领域", .word(technologyFields)),
            .optional("objective", "社会经济目标", .line),
            .optional("industry", "服务的国民经济行业", .industry),
            .optional("programme", "计划来源", .line),
            .optional(
                "payment", "支付方式",
                .word([
                    .init("lump-sum", "一次总付"), .init("instalments", "分期支付"),
                    .init("royalty", "提成支付"), .init("royalty-with-entry", "入门费加提成"),
                ])),
            .optional("agency_id", "中介机构代码", .creditCode),
            .optional("commission", "中介佣金", .yuan),
            .optional("related_parties", "关联交易", .flag),
            .optional("foreign_party", "涉外", aliases: ["foreign"], .flag),
            .optional("government", "政府项目", .flag),
        ],
        checks: ContractParty.seller.checks + ContractParty.buyer.checks + [
            Check("buyer_id", "卖方与买方是同一单位", remedy: "核对合同双方的统一社会信用代码和名称") {
                ContractParty.seller.name(in: $0) != ContractParty.buyer.name(in: $0)
            },
            Check("technology_amount", "技术交易额大于合同成交额", remedy: "技术交易额是成交额中扣除设备、材料等后的部分，请核对两项金额") {
                ($0.integer("technology_amount") ?? 0) <= ($0.integer("turnover") ?? .max)
            },
            Check("effective_until", "有效期止于签订之前", remedy: "核对签订日期和有效期") {
                ($0.integer("signed_on") ?? .min) <= ($0.integer("effective_until") ?? .max)
            },
        ],
        ending: Ending("status", "cancelled"),
        migration: Migration(
            "registry-contract-1", appendOnly: ["contract_version"], official: ["contract_version"],
            """
            CREATE TABLE contract_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL, name TEXT,
                registered_on DAY NOT NULL, signed_on DAY, effective_until DAY, kind TEXT NOT NULL, subtype TEXT,
                seller_id TEXT, buyer_id TEXT, seller_name TEXT, buyer_name TEXT,
                seller_kind TEXT, seller_country TEXT, seller_identity TEXT,
                buyer_kind TEXT, buyer_country TEXT, buyer_identity TEXT,
                turnover INT64 NOT NULL, technology_amount INT64 NOT NULL, tax_exempt INT64 NOT NULL,
                status TEXT NOT NULL, ip TEXT, field TEXT, objective TEXT, industry TEXT, programme TEXT,
                payment TEXT, agency_id TEXT, commission INT64, related_parties INT64, foreign_party INT64,
                government INT64, act ID NOT NULL, act_row INT64 NOT NULL, salt BYTES, hash BYTES NOT NULL,
                PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """,
            "CREATE INDEX contract_version_seller_id ON contract_version (seller_id)",
            "CREATE INDEX contract_version_buyer_id ON contract_version (buyer_id)",
            "CREATE INDEX contract_version_registered_on ON contract_version (registered_on)"))
}

extension Register {
    /// The fields of technology of the national statistics.
    static let technologyFields: [Field.Word] = [
        .init("electronics", "电子信息"),
        .init("aerospace", "航空航天"),
        .init("manufacturing", "先进制造"),
        .init("biomedicine", "生物、医药和医疗器械"),
        .init("materials", "新材料及其应用"),
        .init("energy", "新能源与高效节能"),
        .init("environment", "环境保护与资源综合利用"),
        .init("nuclear", "核应用"),
        .init("agriculture", "农业"),
        .init("transport", "现代交通"),
        .init("urban", "城市建设与社会发展"),
    ]
}
