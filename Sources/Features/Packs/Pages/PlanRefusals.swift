import Markup

/// Why something about the plan is not shown.
enum PlanRefusals {
    static let noSection = Phrase(
        zh: "计划中没有这一部分，请从筛选条件中选择", en: "The plan has no such section; choose one of the filter")
    static let noOrgan = Phrase(
        zh: "计划中没有这家责任单位，请从责任单位列表进入", en: "The plan has no such organ; see the list of duty holders")
    static let noAward = Phrase(
        zh: "计划中没有这项补助，请从补助规则列表进入", en: "The plan has no such award; see the list of awards")
    static let noFile = Phrase(
        zh: "政策包中没有这个文件，请从页面上的文件列表下载", en: "The pack has no such file; see the list of files")

    static func noMeasure(_ number: Int64) -> Phrase {
        Phrase(zh: "计划中没有任务 \(number)，请从计划页进入", en: "The plan has no measure \(number); see the plan")
    }
}
