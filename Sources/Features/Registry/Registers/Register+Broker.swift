import Database

extension Register {
    /// Technology brokers by certificate.
    package static let broker = Register(
        "broker", "技术经纪人", table: "broker_version", key: .field("certificate_no"), start: "certified_on",
        fields: [
            .init("certificate_no", "证书编号", .number),
            .init("name", "姓名", .line),
            .optional("org_id", "所在单位代码", aliases: ["信用代码"], .organisation),
            .init(
                "grade", "等级",
                .word([
                    .init("junior", "初级"), .init("intermediate", "中级"), .init("senior", "高级"),
                ])),
            .init("certified_on", "发证日期", .day),
            .optional("certified_until", "有效期至", .day),
            .optional("hours", "学时", .count(0...10_000)),
        ],
        checks: [
            Check("certified_until", "有效期止于发证之前", remedy: "核对两个日期") {
                ($0.integer("certified_on") ?? .min) <= ($0.integer("certified_until") ?? .max)
            }
        ],
        migration: Migration(
            "registry-broker-1", appendOnly: ["broker_version"], official: ["broker_version"],
            """
            CREATE TABLE broker_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL, name TEXT NOT NULL,
                org_id TEXT, grade TEXT NOT NULL, certified_on DAY NOT NULL, certified_until DAY, hours INT64,
                act ID NOT NULL, act_row INT64 NOT NULL, salt BYTES, hash BYTES NOT NULL,
                PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """,
            "CREATE INDEX broker_version_org_id ON broker_version (org_id)"))
}
