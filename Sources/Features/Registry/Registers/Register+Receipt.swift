import Database

extension Register {
    /// Money that a contract really brought, and what of it was approved as technology income (技术合同技术性收入核定表).
    package static let receipt = Register(
        "receipt", "到账", table: "receipt_version", key: .field("receipt_no"), start: "received_on",
        fields: [
            .init("receipt_no", "到账流水号", .number),
            .init("contract_id", "合同登记编号", .entry(of: "contract")),
            .init("received_on", "到账日期", .day),
            .init("amount", "到账金额", .yuan),
            .optional("approved_income", "核定技术性收入", .yuan),
            .optional("approved_on", "核定日期", .day),
        ],
        checks: [
            Check("approved_income", "核定技术性收入大于到账金额", remedy: "核定的收入以实际到账为限，请核对两项金额") {
                ($0.integer("approved_income") ?? 0) <= ($0.integer("amount") ?? .max)
            }
        ],
        migration: Migration(
            "registry-receipt-1", appendOnly: ["receipt_version"], official: ["receipt_version"],
            """
            CREATE TABLE receipt_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL,
                contract_id TEXT NOT NULL, received_on DAY NOT NULL, amount INT64 NOT NULL, approved_income INT64,
                approved_on DAY, act ID NOT NULL, act_row INT64 NOT NULL, salt BYTES, hash BYTES NOT NULL,
                PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """,
            "CREATE INDEX receipt_version_contract_id ON receipt_version (contract_id)"))
}
