import Database

extension Register {
    /// Who was in which carrier from when to when.
    package static let tenancy = Register(
        "tenancy", "入驻", table: "tenancy_version", key: .fields(["carrier_no", "org_id", "entered_on"]),
        start: "entered_on",
        fields: [
            .init("carrier_no", "载体编号", .entry(of: "carrier")),
            .init("org_id", "信用代码", aliases: ["统一社会信用代码"], .organisation),
            .init("entered_on", "入驻日期", .day),
            .optional("left_on", "离开日期", aliases: ["毕业日期"], .day),
            .optional("graduated", "是否毕业", .flag),
        ],
        checks: [
            Check("left_on", "离开早于入驻", remedy: "核对两个日期") {
                ($0.integer("entered_on") ?? .min) <= ($0.integer("left_on") ?? .max)
            }
        ],
        migration: Migration(
            "registry-tenancy-1", appendOnly: ["tenancy_version"], official: ["tenancy_version"],
            """
            CREATE TABLE tenancy_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL, carrier_no TEXT NOT NULL, org_id TEXT NOT NULL,
                entered_on DAY NOT NULL, left_on DAY, graduated INT64, act ID NOT NULL, act_row INT64 NOT NULL,
                salt BYTES, hash BYTES NOT NULL, PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """,
            "CREATE INDEX tenancy_version_org_id ON tenancy_version (org_id)"))
}
