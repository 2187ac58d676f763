package import Markup
package import Settlement

/// The words of the pages of settlements.
enum SettlementWords {
    static let title = Phrase(zh: "年度测算", en: "Settlements")
    static let lead = Phrase(
        zh: "按登记数据和施行中的政策包测算各单位可享政策；测算结果不是拨付依据，须经审核、公示",
        en: "What each unit is due by the registry and the pack in force; a calculation, not a decision to pay")
    static let run = Phrase(zh: "测算编号", en: "Run")
    static let year = Phrase(zh: "年度", en: "Year")
    static let pack = Phrase(zh: "政策包", en: "Pack")
    static let rulesOn = Phrase(zh: "适用版本日", en: "Rules as of")
    static let cutOff = Phrase(zh: "数据截至", en: "Data as of")
    static let state = Phrase(zh: "状态", en: "State")
    static let recorded = Phrase(zh: "登记时间", en: "Recorded")
    static let made = Phrase(zh: "试算时间", en: "Made")
    static let program = Phrase(zh: "程序版本", en: "Program")
    static let lines = Phrase(zh: "测算明细", en: "Lines")
    static let lineCount = Phrase(zh: "项数", en: "Lines")
    static let units = Phrase(zh: "受益单位", en: "Units")
    static let amount = Phrase(zh: "可享金额", en: "Amount")
    static let assumed = Phrase(zh: "其中按最高额暂计", en: "Of it assumed")
    static let setAside = Phrase(zh: "搁置行数", en: "Rows set aside")
    static let current = Phrase(zh: "当前", en: "Current")
    static let superseded = Phrase(zh: "已有新测算", en: "Superseded")
    static let trial = Phrase(zh: "试算，未登记", en: "Trial, not recorded")
    static let kept = Phrase(zh: "已登记的测算", en: "Recorded settlements")
    static let trials = Phrase(zh: "本次启动以来的试算", en: "Trials since the server started")
    static let none = Phrase(zh: "还没有登记过年度测算。", en: "No settlement was recorded yet.")
    static let act = Phrase(zh: "办理编号", en: "Act")
    static let facts = Phrase(zh: "事实文件散列", en: "Hashes of the facts")
}

// MARK: - A new one

extension SettlementWords {
    static let new = Phrase(zh: "新测算", en: "New settlement")
    static let newSummary = Phrase(zh: "开始一次年度测算", en: "Begins a settlement")
    static let yearHint = Phrase(zh: "被测算的年度，如 2024", en: "The year to settle, such as 2024")
    static let rulesHint = Phrase(
        zh: "按该日有效的规则判定年度合计，如 2024-12-31；不填为该年度 12 月 31 日",
        en: "Whose rules judge yearly totals, such as 2024-12-31; 31 December unless given")
    static let known = Phrase(zh: "数据截止日", en: "Known by the end of")
    static let knownHint = Phrase(
        zh: "只用该日终了前登记的数据，如 2025-03-31；不填为现在",
        en: "What was recorded later is left out; now unless given")
    static let onlyTry = Phrase(zh: "只试算，不登记", en: "Only try, record nothing")
    static let onlyTryHint = Phrase(
        zh: "结果只保留在本次运行的服务器上，可以查看和比较", en: "The result stays in this server's memory")
    static let start = Phrase(zh: "开始测算", en: "Begin")
    static let noPack = Phrase(
        zh: "没有施行中的政策包，不能测算。请先按程序提交、审核、施行政策包",
        en: "No pack is in force, so nothing can be settled")

    /// What a run does.
    static func label(year: Int, isTrial: Bool) -> Phrase {
        Phrase(
            zh: "\(year) 年度\(isTrial ? "试算" : "测算")", en: "\(isTrial ? "Trial settlement" : "Settlement") of \(year)")
    }
}

// MARK: - A run

extension SettlementWords {
    static let runSummary = Phrase(zh: "一次测算的合计与明细", en: "The sums and lines of a settlement")
    static let totals = Phrase(zh: "分项合计", en: "Totals by rule")
    static let rule = Phrase(zh: "补助事项", en: "Rule")
    static let clause = Phrase(zh: "依据条款", en: "Clause")
    static let others = Phrase(zh: "未予补助", en: "Not granted")
    static let unit = Phrase(zh: "单位", en: "Unit")
    static let unitHint = Phrase(zh: "名称或统一社会信用代码", en: "Name or credit code")
    static let code = Phrase(zh: "统一社会信用代码", en: "Credit code")
    static let outcome = Phrase(zh: "结论", en: "Outcome")
    static let reasons = Phrase(zh: "逐项理由", en: "Reasons")
    static let seeReasons = Phrase(zh: "查看理由", en: "Reasons")
    static let every = Phrase(zh: "全部", en: "All")
    static let page = Phrase(zh: "页", en: "Page")
    static let notice = Phrase(
        zh: "以下为测算结果，经审核、公示后方可拨付。“按最高额暂计”的金额待核定，不得据以拨付。",
        en: "A calculation: review and public notice come before payment; assumed amounts are never paid on.")
    static let note = Phrase(zh: "提示", en: "Note")
    static let again = Phrase(zh: "与现在的登记比较", en: "Compare with the registry as it is")
    static let againText = Phrase(
        zh: "按同一政策、年度和适用版本日，用现在的登记数据重新试算，再与本次逐项比较。",
        en: "The same year and rules are settled anew from the registry as it is, and held against this run.")
    static let noRun = Phrase(
        zh: "没有这次测算。试算只保留到服务器停止；请从“年度测算”页选择",
        en: "There is no such settlement; trials last until the server stops")
    static let noPackOfRun = Phrase(
        zh: "政策包不在本系统中，只能显示规则代码，不能说明理由", en: "The pack is not in this record; rules show as codes, without reasons")

    /// The outcomes as a list has them.
    static let outcomes: [(code: String, outcome: Outcome)] = Outcome.allCases.map {
        ($0.rawValue == "not in force" ? "not-in-force" : $0.rawValue, $0)
    }
}

extension Outcome {
    /// The outcome in the words of the desk.
    package var words: Phrase {
        switch self {
        case .granted: Phrase(zh: "可享", en: "granted")
        case .assumed: Phrase(zh: "可享（按最高额暂计，待核定）", en: "assumed")
        case .refused: Phrase(zh: "不予补助", en: "refused")
        case .notInForce: Phrase(zh: "规则未生效", en: "not in force")
        case .unknown: Phrase(zh: "待人工核定", en: "unknown")
        }
    }
}

// MARK: - Reasons

extension SettlementWords {
    static let reasonsSummary = Phrase(zh: "一家单位各项测算结果的依据与步骤", en: "Why a unit's lines are as they are")
    static let reason = Phrase(zh: "理由", en: "Reason")
    static let version = Phrase(zh: "适用版本", en: "Version")
    static let step = Phrase(zh: "步骤", en: "Step")
    static let stepName = Phrase(zh: "内容", en: "What")
    static let formula = Phrase(zh: "算式", en: "Formula")
    static let value = Phrase(zh: "结果", en: "Value")
    static let steps = Phrase(zh: "测算步骤", en: "Steps")
    static let inputs = Phrase(zh: "所用事实", en: "Facts")
    static let contracts = Phrase(zh: "计入的合同", en: "Contracts")
    static let recognition = Phrase(zh: "认定", en: "Recognition")
    static let approved = Phrase(zh: "核定", en: "approved")
    static let before = Phrase(zh: "合并前金额", en: "Before combination")
    static let assumptions = Phrase(zh: "政策未写明、测算时所作的假设", en: "What the plan does not say, and was assumed")
    static let noFacts = Phrase(zh: "本年度没有与任何补助有关的事实。", en: "The year has no fact that any award asks for.")
    static let damaged = Phrase(
        zh: "本单位有记录因差错被搁置，更正后金额可能变化。",
        en: "Rows naming this unit were set aside; the amounts may change once they are mended.")
    static let sum = Phrase(zh: "可享合计", en: "In all")
    static let differs = Phrase(
        zh: "重新推算的结果与登记的明细不一致。请运行 beizeng verify 查明。",
        en: "What is reckoned now differs from the recorded line; run beizeng verify.")
}

// MARK: - Comparing

extension SettlementWords {
    static let compare = Phrase(zh: "两次测算比较", en: "Two settlements compared")
    static let compareSummary = Phrase(zh: "两次同年度测算逐项比较", en: "Two settlements of a year, line by line")
    static let compareButton = Phrase(zh: "比较", en: "Compare")
    static let first = Phrase(zh: "甲", en: "First")
    static let second = Phrase(zh: "乙", en: "Second")
    static let basis = Phrase(zh: "两次的依据", en: "What both rest on")
    static let causes = Phrase(zh: "差异原因", en: "Why they differ")
    static let differences = Phrase(zh: "差异明细", en: "Differences")
    static let difference = Phrase(zh: "差异", en: "Difference")
    static let change = Phrase(zh: "差额", en: "Change")
    static let differing = Phrase(zh: "不同项", en: "Lines that differ")
    static let between = Phrase(zh: "其间登记的变动", en: "Recorded in between")
    static let register = Phrase(zh: "登记类别", en: "Register")
    static let entry = Phrase(zh: "编号", en: "Entry")
    static let entryVersion = Phrase(zh: "版本", en: "Version")
    static let validity = Phrase(zh: "有效期", en: "Valid")
    static let gone = Phrase(zh: "已撤销", en: "Revoked")
    static let entries = Phrase(zh: "其间变动", en: "Changes in between")
    static let sameLines = Phrase(zh: "两次的每一项都相同。", en: "Every line is the same in both.")
    static let noChanges = Phrase(zh: "其间没有登记与这些单位有关的变动。", en: "Nothing was recorded about these units in between.")
    static let unexplained = Phrase(
        zh: "依据完全相同而结果不同：其中一次已不是当时的内容，请运行 beizeng verify 查明。",
        en: "Both rest on the same and still differ: one of them is no longer what it was; run beizeng verify.")
    static let sameBasis = Phrase(zh: "依据完全相同。", en: "Both rest on the same.")
    static let yearsDiffer = Phrase(
        zh: "两次测算不是同一年度，不能比较。请选同一年度的两次测算", en: "These are of two years and cannot be compared")
    static let kind = Phrase(zh: "差异类别", en: "Kind")

    /// How two lines differ.
    static func kind(_ kind: SettlementComparison.Difference.Kind) -> Phrase {
        switch kind {
        case .onlyBefore: Phrase(zh: "仅甲有", en: "only the first has it")
        case .onlyAfter: Phrase(zh: "仅乙有", en: "only the second has it")
        case .amount: Phrase(zh: "金额不同", en: "other amounts")
        case .outcome: Phrase(zh: "结论不同", en: "other outcomes")
        }
    }

    /// What explains differences.
    static func cause(_ cause: SettlementComparison.Cause, _ comparison: SettlementComparison) -> Phrase {
        switch cause {
        case .pack: Phrase(zh: "政策包不同", en: "other packs")
        case .asOf: Phrase(zh: "适用版本日不同", en: "rules of other days")
        case .program:
            Phrase(
                zh: "程序版本不同（\(comparison.before.program)、\(comparison.after.program)）",
                en: "other programs (\(comparison.before.program), \(comparison.after.program))")
        case .facts(let files):
            Phrase(
                zh: "事实不同（\(files.map(fileName).joined(separator: "、"))）",
                en: "other facts (\(files.joined(separator: ", ")))")
        }
    }

    private static func fileName(_ name: String) -> String {
        switch name {
        case "organisations.csv": "单位"
        case "contracts.csv": "合同"
        case "recognitions.csv": "认定"
        default: name
        }
    }
}
