import Database

extension Register {
    /// Patents and applications by their application number, with what keeps them alive.
    package static let patent = Register(
        "patent", "专利", table: "patent_version", key: .field("application_no"), start: "filed_on",
        fields: [
            .init("application_no", "专利申请号", aliases: ["申请号"], .patentNumber),
            .init("name", "专利名称", .line),
            .init("owner_id", "权利人代码", .organisation),
            .init("filed_on", "申请日", .day),
            .optional("granted_on", "授权公告日", .day),
            .init(
                "legal_status", "法律状态",
                .word([
                    .init("filed", "申请中"), .init("granted", "授权"), .init("refused", "驳回"),
                    .init("withdrawn", "撤回"), .init("lapsed", "终止"), .init("invalid", "无效"),
                ])),
            .optional("fee_due_on", "年费缴纳期限", .day),
            .optional("achievement_no", "成果编号", .entry(of: "achievement")),
        ],
        checks: [
            Check("granted_on", "授权早于申请", remedy: "核对申请日和授权公告日") {
                ($0.integer("filed_on") ?? .min) <= ($0.integer("granted_on") ?? .max)
            }
        ],
        migration: Migration(
            "registry-patent-1", appendOnly: ["patent_version"], official: ["patent_version"],
            """
            CREATE TABLE patent_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL, name TEXT NOT NULL,
                owner_id TEXT NOT NULL, filed_on DAY NOT NULL, granted_on DAY, legal_status TEXT NOT NULL,
                fee_due_on DAY, achievement_no TEXT, act ID NOT NULL, act_row INT64 NOT NULL, salt BYTES,
                hash BYTES NOT NULL, PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """,
            "CREATE INDEX patent_version_owner_id ON patent_version (owner_id)"))
}
