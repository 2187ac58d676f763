import Database

extension Register {
    /// What an organisation was recognised as, filed as or graded, by the kinds of the policy pack; that it expired later
    /// does not undo that it was recognised.
    package static let recognition = Register(
        "recognition", "认定", table: "recognition_version", key: .fields(["org_id", "recognition", "recognised_on"]),
        start: "recognised_on",
        fields: [
            .init("org_id", "信用代码", aliases: ["统一社会信用代码"], .organisation),
            .init("recognition", "认定事项", .recognition),
            .init("recognised_on", "认定日期", .day),
            .optional("level", "级别", .line),
            .optional("recognised_until", "有效期至", .day),
            .optional("document", "文号", .line),
            .optional("approved_amount", "核定金额", .yuan),
        ],
        checks: [
            Check("recognised_until", "有效期止于认定之前", remedy: "核对两个日期") {
                ($0.integer("recognised_on") ?? .min) <= ($0.integer("recognised_until") ?? .max)
            }
        ],
        migration: Migration(
            "registry-recognition-1", appendOnly: ["recognition_version"], official: ["recognition_version"],
            """
            CREATE TABLE recognition_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL, org_id TEXT NOT NULL, recognition TEXT NOT NULL,
                recognised_on DAY NOT NULL, level TEXT, recognised_until DAY, document TEXT, approved_amount INT64,
                act ID NOT NULL, act_row INT64 NOT NULL, salt BYTES, hash BYTES NOT NULL,
                PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """,
            "CREATE INDEX recognition_version_org_id ON recognition_version (org_id)"))
}
