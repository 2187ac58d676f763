import Database
import Dossiers
import Entitlements
import Exact
import Journal
import Packs
import Registry
import TransparencyLog

/// The record a command works on: database, journal, keys.
struct Record {
    let database: Database
    let journal: Journal
    let keys: KeyFolder

    /// The migrations of every room, in the order of the house.
    static let migrations =
        JournalMigrations.all + [PackStore.migration] + Register.migrations + [SettlementRunStore.migration]
        + [Register.opening.migration]

    /// The tables whose rows belong to acts.
    static let officialTables =
        JournalMigrations.tables + [PackStore.versions, PackStore.files] + Register.all.map(\.officialTable)
        + [SettlementRunStore.runs, SettlementRunStore.lines, Register.opening.officialTable]

    /// The procedures this program knows, by the kind of subject they are about.
    static let procedures = [PackProcedure.table]

    /// What a dossier calls the codes of its acts.
    static let words = DossierWords(
        procedures: procedures, subjects: subjects, kinds: kinds, facts: facts)

    /// What acts are done to, as people call it.
    static let subjects = Register.all.reduce(
        into: [
            PackProcedure.table.id.text: PackProcedure.table.title, "import": "登记数据导入", "account": "账户",
            "instance": "系统", "calendar": "放假安排",
            SettlementRun.subjectKind: SettlementDesk.label, Register.opening.id.rawValue: Register.opening.label,
        ]
    ) { $0[$1.id.rawValue] = $1.label }

    /// What acts of no procedure are called.
    static let kinds = Register.all.reduce(
        into: [
            "instance.begin": "建立系统", "account.open": "开立账户", "account.change": "变更账户", "account.suspend": "停用账户",
            "calendar.announce": "公布放假安排", "journal.erase": "依法删除内容", "registry.import": "导入登记数据",
            SettlementDesk.kind: SettlementDesk.label,
        ].merging(RegistryDesk.openings) { $1 }
    ) { kinds, register in
        for (action, label) in RegistryDesk.actions {
            kinds["\(register.id.rawValue).\(action)"] = label + register.label
        }
    }

    /// What the facts of acts are called.
    static let facts = [
        "pack": "政策包散列", "cases": "算例散列", "plan": "政策包编号", "title": "政策名称", "evidence": "证据材料", "roles": "身份",
        "unit": "单位", "name": "姓名", "notice": "文号", "days": "日数", "key": "日志公钥", "purpose": "用途",
        "act": "所删办理", "bodies": "所删部分", "reason": "依据", "since": "起始日期", "register": "登记类别", "origin": "来源",
        "file": "文件", "file_hash": "文件散列", "new": "新增", "changed": "变更", "unchanged": "未变", "rejected": "退回",
        "year": "年度", "as_of": "适用版本日", "cut_off": "数据截至", "program": "程序版本", "lines": "项数", "units": "受益单位数",
        "rows_set_aside": "搁置行数", "amount_fen": "金额（分）", "assumed_fen": "其中按最高额暂计（分）", "totals": "分项合计",
        "rule": "规则", "parts": "公开内容", "until": "公开至", "contracts": "合同份数", "party": "公开单位",
        "fact_files": "事实文件散列", "result_files": "结果文件散列",
    ]

    /// The role that opens accounts and announces calendars.
    static let administrator: Procedure.Role.ID = "admin"

    /// Everything an account may be given, the administrator's first.
    static let roles =
        [Procedure.Role(administrator, "系统管理员"), RegistryDesk.registrar, SettlementDesk.officer]
        + procedures.flatMap(\.roles).reduce(into: []) { roles, role in
            if !roles.contains(where: { $0.id == role.id }) { roles.append(role) }
        }

    /// What people call a role; `nil` for one that no account can have.
    static func roleLabel(of id: Procedure.Role.ID) -> String? { roles.first { $0.id == id }?.label }

    /// Who acts under an account, where it is an administrator's.
    ///
    /// - Throws: `ActorFault`, `DatabaseError`.
    static func administrator(_ account: String, in transaction: ActTransaction) throws -> Actor {
        let actor = try transaction.actor(Actor.ID(rawValue: account))
        guard actor.roles.contains(administrator) else {
            let role = roleLabel(of: administrator) ?? administrator.text
            throw ActorFault(account: account, reason: .notPermitted(role: role))
        }
        return actor
    }

    /// What acts on the whole installation are done to.
    static let instance = Subject(kind: "instance", id: "beizeng")

    /// The procedure that subjects of a kind follow; `nil` for a kind without one.
    static func procedure(of subject: Subject) -> Procedure? {
        procedures.first { $0.id.text == subject.kind }
    }

    /// The sequencer of this process.
    ///
    /// - Throws: ``KeyFolderFault``.
    func sequencer() throws -> Sequencer {
        Sequencer(journal, signer: try keys.signer(), holder: ProcessIdentity.text)
    }

    /// Seals what waits, where no other process does.
    ///
    /// What was done stays done when this fails, so it only tells; the next command seals it as well.
    func seal() async {
        do {
            let sequencer = try sequencer()
            _ = try await sequencer.sealAll()
            try await sequencer.resign()
        } catch {
            Output.complain("办理已经生效，请勿重复办理；存证没有完成，请稍后运行 beizeng seal。原因：\(error)")
        }
    }

    /// Ends a command that did one act: seals it and tells of it.
    ///
    /// - Throws: `DatabaseError`.
    func conclude(_ act: Act) async throws {
        await seal()
        try await ActListing(self, procedures: Record.procedures).show(act)
    }
}
