package import Markup

/// The words of the pages that run the system.
package enum OperatorWords {
    package static let title = Phrase(zh: "经办", en: "Operations")
    static let lead = Phrase(
        zh: "数据导入、年度测算、异常合同核查与运行状态。仅在服务器本机开放",
        en: "Imports, settlements, anomalies and health; open on this machine only")
    static let summary = Phrase(zh: "经办人在本机可以办理的事项", en: "What can be done on this machine")
    package static let account = Phrase(zh: "经办账户", en: "Account")
    package static let accountHint = Phrase(zh: "办理记在所选账户名下，并存证", en: "The act is recorded under this account")
    static let noAccount = Phrase(
        zh: "没有可用账户。请由系统管理员运行 beizeng account open 开立",
        en: "There is no such account; the administrator opens one with beizeng account open")
    static let runs = Phrase(zh: "近期任务", en: "Recent runs")
    static let noRuns = Phrase(zh: "本次启动以来没有任务。", en: "No run since this server started.")
    static let run = Phrase(zh: "任务", en: "Run")
    static let began = Phrase(zh: "开始时间", en: "Began")
    static let state = Phrase(zh: "状态", en: "State")
    static let running = Phrase(zh: "进行中", en: "Running")
    static let done = Phrase(zh: "已完成", en: "Done")
    static let failed = Phrase(zh: "未完成", en: "Failed")
    static let health = Phrase(zh: "运行状态", en: "Health")
}

// MARK: - A run

extension OperatorWords {
    static let runSummary = Phrase(zh: "一项任务的进度", en: "How far a run is")
    static let runNumber = Phrase(zh: "任务编号", en: "Run")
    static let progress = Phrase(zh: "办理进度", en: "Progress")
    static let refresh = Phrase(zh: "刷新进度", en: "Refresh")
    static let result = Phrase(zh: "查看结果", en: "See the result")
    static let finished = Phrase(zh: "任务已完成。", en: "The run is done.")
    static let broken = Phrase(
        zh: "任务未完成，没有记入任何数据。", en: "The run failed, and nothing of it was recorded.")
    static let waiting = Phrase(
        zh: "任务在服务器上进行，离开本页不影响办理。", en: "The run goes on when you leave this page.")
    static let noRun = Phrase(
        zh: "没有这项任务，或服务器已重新启动。请从“经办”页查看近期任务与办理记录",
        en: "There is no such run, or the server has started anew; see Operations for recent runs and acts")
    /// As many runs as may be are under way.
    package static let busy = Phrase(
        zh: "已有任务正在进行。请等其完成后再提交", en: "Other runs are under way; send this again when they are done")

    /// So many of so many.
    static func progress(_ done: Int, of total: Int?) -> Phrase {
        let (some, all) = (Digits.grouped(done), total.map { Digits.grouped($0) })
        guard let all else {
            return done == 0
                ? Phrase(zh: "正在准备", en: "Preparing") : Phrase(zh: "已处理 \(some)", en: "\(some) done")
        }
        return Phrase(zh: "已处理 \(some)，共 \(all)", en: "\(some) of \(all)")
    }
}

// MARK: - Health

extension OperatorWords {
    static let healthLead = Phrase(
        zh: "与 beizeng doctor 相同的自检；“提醒”项在投入生产前应予处理",
        en: "What beizeng doctor says; what is noted should be mended before production")
    static let item = Phrase(zh: "项目", en: "Item")
    static let verdict = Phrase(zh: "结果", en: "Result")
    static let note = Phrase(zh: "说明", en: "Note")
    static let passes = Phrase(zh: "正常", en: "Fine")
    static let warns = Phrase(zh: "提醒", en: "Note")
    static let fails = Phrase(zh: "不合格", en: "Fails")
    static let system = Phrase(zh: "系统情况", en: "The system")
    static let examination = Phrase(zh: "自检结果", en: "Examination")

    /// How many items stand in the way.
    static func count(fails: Int, warns: Int) -> Phrase {
        guard fails + warns > 0 else { return Phrase(zh: "自检全部正常", en: "Everything is fine") }
        return Phrase(zh: "不合格 \(fails) 项，提醒 \(warns) 项", en: "\(fails) failing, \(warns) to note")
    }
}
