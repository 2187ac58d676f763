import Database

extension Register {
    /// What parties of contracts let everybody see of them: an entry is the will of one party about one contract, which
    /// holds from the day of its act until it is taken back.
    ///
    /// It is a register for its two times alone and stands in no list of registers: nothing is imported into it, and only
    /// ``RegistryDesk/open(_:by:)`` and ``RegistryDesk/close(_:for:evidence:by:)`` say something of it.
    package static let opening = Register(
        "opening", "合同公开", table: "contract_opening_version", key: .fields(["contract_id", "org_id"]),
        fields: [
            .init("contract_id", "合同登记编号", .entry(of: "contract")),
            .init("org_id", "公开单位", .organisation),
            .init("shows_name", "公开本单位名称", .flag),
            .init("shows_amounts", "公开金额", .flag),
        ],
        migration: Migration(
            "registry-opening-1", appendOnly: ["contract_opening_version"], official: ["contract_opening_version"],
            """
            CREATE TABLE contract_opening_version (
                id ID NOT NULL, version INT64 NOT NULL, valid_from DAY NOT NULL, valid_until DAY NOT NULL,
                gone INT64 NOT NULL, recorded INSTANT NOT NULL, contract_id TEXT NOT NULL, org_id TEXT NOT NULL,
                shows_name INT64 NOT NULL, shows_amounts INT64 NOT NULL,
                act ID NOT NULL, act_row INT64 NOT NULL, salt BYTES, hash BYTES NOT NULL,
                PRIMARY KEY (id, version), UNIQUE (act, act_row))
            """,
            "CREATE INDEX contract_opening_version_contract_id ON contract_opening_version (contract_id)",
            "CREATE INDEX contract_opening_version_org_id ON contract_opening_version (org_id)"))
}
