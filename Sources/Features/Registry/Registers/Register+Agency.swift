import Database

extension Register {
    /// Organisations that are filed as technology transfer agencies.
    package static let agency = Register(
        "agency", "技术转移服务机构", table: "agency_version", key: .field("org_id"), start: "filed_on",
        fields: [
            .init("org_id", "信用代码", aliases: ["统一社会信用代码"], .organisation),
            .optional("filing_no", "备案编号", .number),
            .init("filed_on", "备案日期", .day),
            .optional("level", "级别", .line),
            .optional("staff", "专职人数", .count(0...1_000_000)),
        ],
        migration: Migration(
            "registry-agency-1", appendOnly: ["agency_version"], official: ["agency_version"],
            """
            CREATE TABLE agency_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL, filing_no TEXT,
                filed_on DAY NOT NULL, level TEXT, staff INT64, act ID NOT NULL, act_row INT64 NOT NULL,
                salt BYTES, hash BYTES NOT NULL, PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """))
}
