import Markup

/// What the guide says.
enum GuideWords {
    static let title = Phrase(zh: "办事指南", en: "Guide")
    static let lead = Phrase(
        zh: "第一次来的，从自己的身份开始；每项流程的步骤、办理人和期限与系统实际执行的一致。",
        en: "Begin with who you are. The steps, people and periods of each procedure are those the system follows.")
    static let procedures = Phrase(zh: "办理流程", en: "Procedures")
    static let procedure = Phrase(zh: "办理流程", en: "Procedure")
    static let procedureLead = Phrase(
        zh: "由系统的流程表自动生成，系统按它办理、计时和拒绝。",
        en:
            "Made from the table by which the system acts, counts days and refuses. The Chinese words are those in force."
    )
    static let stepCount = Phrase(zh: "步骤数", en: "Steps")
    static let periods = Phrase(zh: "期限", en: "Periods")
    static let begins = Phrase(zh: "开始", en: "Begins as")
    static let ends = Phrase(zh: "结束", en: "Ends as")
    static let actors = Phrase(zh: "办理人", en: "Who acts")
    static let noProcedure = Phrase(
        zh: "没有这个办理流程，请从办事指南的清单中选择", en: "there is no such procedure; choose one from the guide")

    static let calculator = Phrase(zh: "政策测算", en: "Calculator")
    static let registry = Phrase(zh: "登记查询", en: "Registry")
    static let verify = Phrase(zh: "核验", en: "Verify")
    static let plan = Phrase(zh: "计划", en: "The plan")
    static let awards = Phrase(zh: "补助规则", en: "Awards")
    static let acts = Phrase(zh: "办理记录", en: "Acts")
    static let log = Phrase(zh: "存证日志", en: "The log")
    static let checkpoint = Phrase(zh: "最新检查点", en: "Newest checkpoint")
}
