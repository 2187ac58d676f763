import Markup

/// The words of the pages of acts.
enum ActWords {
    static let acts = Phrase(zh: "办理记录", en: "Record")
    static let allActs = Phrase(zh: "全部办理", en: "All acts")
    static let allLead = Phrase(
        zh: "本系统每一次办理的时间、经办人、对象与办理内容；个人信息等不公开部分不在此显示。仅在服务器本机开放",
        en:
            "Every act with who did it, its subject and facts; what is closed, such as data of people, is not shown here"
    )
    static let account = Phrase(zh: "经办人", en: "Who did it")
    static let lead = Phrase(
        zh: "本系统的每一次办理都有存证：何时、何事、在日志中的序号。依法公开的办理另有内容，任何人都可以核验。",
        en: """
            Every official act is on a verifiable record: when, what, and its place in the log. Acts that are public show \
            their facts as well, and anybody can check them.
            """)
    static let number = Phrase(zh: "存证序号", en: "Log index")
    static let identifier = Phrase(zh: "办理编号", en: "Act")
    static let time = Phrase(zh: "办理时间", en: "Time")
    static let kind = Phrase(zh: "办理事项", en: "Kind")
    static let subject = Phrase(zh: "办理对象", en: "Subject")
    static let unit = Phrase(zh: "办理单位", en: "Unit")
    static let content = Phrase(zh: "内容", en: "Facts")
    static let month = Phrase(zh: "月份", en: "Month")
    static let monthHint = Phrase(zh: "如 2026-11", en: "such as 2026-11")
    static let sealed = Phrase(zh: "不公开", en: "Not public")
    static let sealing = Phrase(zh: "正在存证", en: "Being sealed")
    static let checkpoint = Phrase(zh: "检查点", en: "Checkpoint")
    static let sequence = Phrase(zh: "本事项办理次序", en: "Number on the subject")
    static let previous = Phrase(zh: "上一次办理", en: "The act before it")
    static let policy = Phrase(zh: "所依据政策包的散列", en: "Hash of the pack it was decided by")
    static let leaf = Phrase(zh: "存证散列", en: "Leaf hash")
    static let system = Phrase(zh: "系统", en: "the system")
    static let erased = Phrase(zh: "内容已依法删除", en: "Erased by law")
    static let facts = [
        "from": Phrase(zh: "原状态", en: "From"), "to": Phrase(zh: "新状态", en: "To"),
        "day": Phrase(zh: "日期", en: "Day"), "role": Phrase(zh: "办理身份", en: "Role"),
        "periods": Phrase(zh: "期限（天）", en: "Periods in days"),
    ]
    static let proof = Phrase(zh: "存证证明", en: "Proof")
    static let verify = Phrase(zh: "逐项核验这次办理", en: "Verify this act step by step")
    static let proofFile = Phrase(zh: "下载存证证明（C2SP tlog-proof）", en: "Download the proof (C2SP tlog-proof)")
    static let leafFile = Phrase(zh: "下载存证记录", en: "Download the leaf")
    static let proofText = Phrase(
        zh: "存证证明说明该办理在日志的这一序号上，且没有改动。取得日志公钥后，可以离线核验。",
        en: "The proof shows offline that the act stands at this index of the log and was not changed.")
    static let sealedNotice = Phrase(
        zh: "该办理的对象和内容不公开。依法有权查阅的，可以申请案卷。",
        en: "Subject and facts of this act are not public. Who has a right to them may ask for the dossier.")
    static let demonstration = Phrase(zh: "演示", en: "Demonstration")
    static let feed = Phrase(zh: "订阅（Atom）", en: "Subscribe (Atom)")

    /// What acts of a family are about, for the filter.
    static let families: [(family: String, name: Phrase)] = [
        ("registry", Phrase(zh: "登记数据导入", en: "Imports into the registry")),
        ("organisation", Phrase(zh: "单位登记", en: "Organisations")),
        ("contract", Phrase(zh: "技术合同登记", en: "Contracts")),
        ("recognition", Phrase(zh: "认定登记", en: "Recognitions")),
        ("pack", Phrase(zh: "政策包变更", en: "Policy packs")),
        ("settlement", Phrase(zh: "年度测算", en: "Settlements")),
        ("calendar", Phrase(zh: "放假安排", en: "Working days")),
        ("account", Phrase(zh: "账户", en: "Accounts")),
        ("journal", Phrase(zh: "依法删除", en: "Erasures")),
        ("instance", Phrase(zh: "系统", en: "The system")),
    ]
}
