import Database

extension Register {
    /// Incubators, parks, concept-validation and pilot-scale bases.
    package static let carrier = Register(
        "carrier", "载体", table: "carrier_version", key: .field("carrier_no"), start: "opened_on",
        fields: [
            .init("carrier_no", "载体编号", .number),
            .init("name", "载体名称", .line),
            .init(
                "kind", "载体类别",
                .word([
                    .init("incubator", "孵化器"), .init("makerspace", "众创空间"),
                    .init("accelerator", "加速器"), .init("university-science-park", "大学科技园"),
                    .init("validation-centre", "概念验证中心"), .init("pilot-scale-base", "中试基地"),
                ])),
            .optional("level", "级别", .line),
            .init("operator_id", "运营单位代码", .organisation),
            .init("district", "区县", .district),
            .optional("area", "场地面积（平方米）", aliases: ["area_m2", "场地面积"], .count(0...100_000_000)),
            .optional("opened_on", "启用日期", .day),
        ],
        migration: Migration(
            "registry-carrier-1", appendOnly: ["carrier_version"], official: ["carrier_version"],
            """
            CREATE TABLE carrier_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL, name TEXT NOT NULL,
                kind TEXT NOT NULL, level TEXT, operator_id TEXT NOT NULL, district TEXT NOT NULL, area INT64,
                opened_on DAY, act ID NOT NULL, act_row INT64 NOT NULL, salt BYTES, hash BYTES NOT NULL,
                PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """))
}
