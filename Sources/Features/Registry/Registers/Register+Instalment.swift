import Database

extension Register {
    /// What a contract promises to pay, and by when.
    package static let instalment = Register(
        "instalment", "付款计划", table: "instalment_version", key: .fields(["contract_id", "due_on"]),
        fields: [
            .init("contract_id", "合同登记编号", .entry(of: "contract")),
            .init("due_on", "应付日期", .day),
            .init("amount", "应付金额", .yuan),
        ],
        migration: Migration(
            "registry-instalment-1", appendOnly: ["instalment_version"], official: ["instalment_version"],
            """
            CREATE TABLE instalment_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL, contract_id TEXT NOT NULL, due_on DAY NOT NULL,
                amount INT64 NOT NULL, act ID NOT NULL, act_row INT64 NOT NULL, salt BYTES, hash BYTES NOT NULL,
                PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """,
            "CREATE INDEX instalment_version_contract_id ON instalment_version (contract_id)"))
}
