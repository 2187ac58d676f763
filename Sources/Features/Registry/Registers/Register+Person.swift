import Database

extension Register {
    /// People, told apart by a keyed hash of the identity number, of which four characters stay (GB 11643).
    package static let person = Register(
        "person", "人员", table: "person_version", key: .identity(of: "identity_last4"),
        fields: [
            .init("name", "姓名", .line),
            .init("identity_last4", "身份证号", aliases: ["身份证号码", "公民身份号码", "identity_number"], .identityNumber),
            .optional("org_id", "所在单位代码", aliases: ["信用代码"], .organisation),
            .optional("title", "职称", .line),
            .optional("education", "学历", .line),
        ],
        migration: Migration(
            "registry-person-1", appendOnly: ["person_version"], official: ["person_version"],
            """
            CREATE TABLE person_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL, name TEXT NOT NULL, identity_last4 TEXT NOT NULL,
                org_id TEXT, title TEXT, education TEXT, act ID NOT NULL, act_row INT64 NOT NULL, salt BYTES,
                hash BYTES NOT NULL, PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """))
}
