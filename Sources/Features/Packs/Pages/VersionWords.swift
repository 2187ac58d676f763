import Markup

/// The words of the pages about versions of the pack.
enum VersionWords {
    static let versions = Phrase(zh: "政策包版本", en: "Versions of the pack")
    static let version = Phrase(zh: "版本", en: "Version")
    static let compare = Phrase(zh: "版本比较", en: "Compare versions")
    static let findings = Phrase(zh: "查看自检结果", en: "See what the check found")
    static let sound = Phrase(zh: "通过", en: "Sound")
    static let unsound = Phrase(zh: "有错误", en: "Unsound")
    static let state = Phrase(zh: "办理状态", en: "State")
    static let hash = Phrase(zh: "文件散列", en: "Hash of the files")
    static let submitted = Phrase(zh: "提交时间", en: "Submitted")
    static let comment = Phrase(zh: "公开征求意见", en: "Public comment")
    static let acts = Phrase(zh: "办理记录", en: "Acts")
    static let plan = Phrase(zh: "计划", en: "Plan")
    static let files = Phrase(zh: "文件", en: "Files")
    static let given = Phrase(zh: "未入库", en: "Not installed")
    static let earlier = Phrase(zh: "同一政策包的各版", en: "Versions of this pack")
    static let severity = Phrase(zh: "程度", en: "Severity")
    static let place = Phrase(zh: "位置", en: "Where")
    static let message = Phrase(zh: "问题", en: "What")
    static let remedy = Phrase(zh: "改法", en: "What to do")
    static let error = Phrase(zh: "错误", en: "Error")
    static let warning = Phrase(zh: "提示", en: "Warning")
    static let from = Phrase(zh: "原版", en: "From")
    static let to = Phrase(zh: "新版", en: "To")
    static let area = Phrase(zh: "部分", en: "Part")
    static let before = Phrase(zh: "原来", en: "Before")
    static let after = Phrase(zh: "现在", en: "After")
    static let change = Phrase(zh: "变化", en: "Change")
    static let added = Phrase(zh: "新增", en: "Added")
    static let removed = Phrase(zh: "删去", en: "Removed")
    static let changed = Phrase(zh: "改变", en: "Changed")
    static let differences = Phrase(zh: "不同之处", en: "Differences")
}

// MARK: - Sentences

extension VersionWords {
    static let lead = Phrase(
        zh: "政策包的每一版都经提交、征求意见、合法性审核、公平竞争审查和批准，每一步都有存证；测算和兑付只按施行中的版本",
        en: "Each version passes comment, legality and competition reviews and approval, every step on the record")
    static let none = Phrase(
        zh: "库中没有政策包。", en: "No pack lies in the database.")
    static let onlyOne = Phrase(
        zh: "库中只有一个版本，没有可以比较的另一版。新版提交后在此显示逐条差异",
        en:
            "There is only one version in the database, so nothing to compare it with; a new version's differences are shown here"
    )
    static let notEnough = Phrase(
        zh: "库中没有政策包，无法比较", en: "No pack lies in the database, so there is nothing to compare")
    static let givenHint = Phrase(
        zh: "当前展示的政策包由启动参数指定，尚未提交入库，没有办理记录；以库中施行的版本为准",
        en: "The pack shown was named when the server was started; it has not been submitted, so it has no acts")
    static let same = Phrase(zh: "两版内容完全一致。", en: "Both versions say the same.")
    static let compareLead = Phrase(
        zh: "任务、金额、参数、决策表各行逐一比较", en: "Measures, amounts, parameters and rows of decision tables, one by one")
    static let noFindings = Phrase(zh: "没有发现问题。", en: "Nothing was found.")
}
