import Database

extension Register {
    /// Invoices without tax on a contract, as the seller filed them, and where the data comes from.
    package static let exemption = Register(
        "exemption", "免税发票", table: "exemption_version", key: .field("invoice_no"), start: "issued_on",
        fields: [
            .init("invoice_no", "免税发票号", aliases: ["发票号码"], .number),
            .init("contract_id", "合同登记编号", .entry(of: "contract")),
            .init("issued_on", "开票日期", aliases: ["开票日"], .day),
            .init("amount", "免税金额", .yuan),
            .init("source", "数据来源", .line),
        ],
        migration: Migration(
            "registry-exemption-1", appendOnly: ["exemption_version"], official: ["exemption_version"],
            """
            CREATE TABLE exemption_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL,
                contract_id TEXT NOT NULL, issued_on DAY NOT NULL, amount INT64 NOT NULL, source TEXT NOT NULL,
                act ID NOT NULL, act_row INT64 NOT NULL, salt BYTES, hash BYTES NOT NULL,
                PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """,
            "CREATE INDEX exemption_version_contract_id ON exemption_version (contract_id)"))
}
