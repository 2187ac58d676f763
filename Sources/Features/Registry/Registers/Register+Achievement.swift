import Database

extension Register {
    /// Achievements as records: what was found, by whom, how ripe it is.
    package static let achievement = Register(
        "achievement", "科技成果", table: "achievement_version", key: .field("achievement_no"), start: "registered_on",
        fields: [
            .init("achievement_no", "成果编号", aliases: ["成果登记号"], .number),
            .init("name", "成果名称", .line),
            .init("owner_id", "完成单位代码", .organisation),
            .optional("field", "技术领域", .word(technologyFields)),
            .optional("maturity", "技术成熟度", .count(1...9)),
            .optional("completed_on", "完成日期", .day),
            .optional("registered_on", "登记日期", .day),
            .optional("programme", "计划来源", .line),
        ],
        migration: Migration(
            "registry-achievement-1", appendOnly: ["achievement_version"], official: ["achievement_version"],
            """
            CREATE TABLE achievement_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL, name TEXT NOT NULL,
                owner_id TEXT NOT NULL, field TEXT, maturity INT64, completed_on DAY, registered_on DAY,
                programme TEXT, act ID NOT NULL, act_row INT64 NOT NULL, salt BYTES, hash BYTES NOT NULL,
                PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """,
            "CREATE INDEX achievement_version_owner_id ON achievement_version (owner_id)"))
}
