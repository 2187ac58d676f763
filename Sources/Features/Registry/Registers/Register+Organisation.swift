import Database

extension Register {
    /// Who there is: universities, institutes, companies and bodies, by credit code (GB 32100); a new name, district or size
    /// is a version from the day on which it holds.
    package static let organisation = Register(
        "organisation", "单位", table: "organisation_version", key: .field("org_id"),
        fields: [
            .init("org_id", "信用代码", aliases: ["统一社会信用代码"], .creditCode),
            .optional("name", "单位名称", .line),
            .init(
                "kind", "单位类别",
                .word([
                    .init("university", "高校"), .init("institute", "科研院所"),
                    .init("enterprise", "企业"), .init("agency", "机构"),
                ])),
            .init(
                "size", "规模",
                .word([
                    .init("micro", "微型"), .init("small", "小型"), .init("medium", "中型"),
                    .init("large", "大型"),
                ])),
            .init("district", "区县", .district),
            .optional("zone", "功能区", .line),
            .optional("industry", "行业代码", aliases: ["国民经济行业"], .industry),
            .optional("hnte_first_year", "首次高企年度", .year),
            .init("above_scale_industrial", "规上工业", .flag),
            .optional("established_on", "成立日期", .day),
            .optional(
                "standing", "存续状态",
                .word([
                    .init("active", "存续"), .init("merged", "已合并"), .init("deregistered", "已注销"),
                ])),
            .optional("successor_id", "承继单位代码", .creditCode),
        ],
        ending: Ending("standing", "deregistered"),
        migration: Migration(
            "registry-organisation-1", appendOnly: ["organisation_version"], official: ["organisation_version"],
            """
            CREATE TABLE organisation_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL, name TEXT,
                kind TEXT NOT NULL, size TEXT NOT NULL, district TEXT NOT NULL, zone TEXT, industry TEXT,
                hnte_first_year INT64, above_scale_industrial INT64 NOT NULL, established_on DAY, standing TEXT,
                successor_id TEXT, act ID NOT NULL, act_row INT64 NOT NULL, salt BYTES, hash BYTES NOT NULL,
                PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """,
            "CREATE INDEX organisation_version_district ON organisation_version (district)"))
}
