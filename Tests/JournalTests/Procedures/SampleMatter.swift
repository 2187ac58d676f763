import Journal

extension Procedure {
    /// A matter as offices handle them, with everything a table can say: a supplement that stops the clock, a notice
    /// that runs out, objections, two people where one will not do, a validity in years.
    static let matter = Procedure(
        "matter", "一般事项",
        parameters: [
            .init("acceptance", "受理期限", 5, .workingDays, setBy: .law),
            .init("review", "审查期限", 15, .workingDays, setBy: .pack, within: 1...30),
            .init("supplement", "补正期限", 30, .calendarDays, setBy: .role("clerk"), within: 10...60),
            .init("notice", "公示期限", 5, .workingDays, setBy: .pack, within: 5...Procedure.Parameter.counts.upperBound),
            .init("answer", "异议答复期限", 10, .workingDays, setBy: .pack),
            .init("validity", "有效期", 1, .years, setBy: .law),
        ],
        roles: [
            .init("applicant", "申请单位"), .init("clerk", "经办"), .init("reviewer", "审查员"), .init("head", "处长"),
        ],
        guards: [
            .init("complete", "材料齐全", otherwise: "材料还不齐全，请先通知申请单位补正"),
            .init("asked-once", "尚未要求补正", otherwise: "补正要求应当一次性告知，本件已经通知过补正"),
        ],
        clocks: [
            .init("acceptance", "受理时限", warning: 1),
            .init("review", "审查时限"),
            .init("supplement", "补正时限", lapsesInto: "abandon", warning: 5),
            .init("notice", "公示期", lapsesInto: "end-notice", warning: 0),
            .init("answer", "异议答复时限"),
            .init("validity", "有效期", lapsesInto: "expire", warning: 20),
        ],
        states: [
            .init("draft", "草稿"), .init("received", "已收件"), .init("reviewing", "审查中"), .init("supplementing", "待补正"),
            .init("noticed", "公示中"), .init("objected", "异议处理中"), .init("deciding", "待决定"), .init("valid", "有效期内"),
            .init("refused", "不予受理", isFinal: true), .init("withdrawn", "已撤回", isFinal: true),
            .init("closed", "已办结", isFinal: true),
        ],
        transitions: [
            .init("draft", "submit", "提交", by: "applicant", to: "received", .start("acceptance", for: "acceptance")),
            .init(
                "received", "accept", "受理", by: "clerk", to: "reviewing", if: "complete", .stop("acceptance"),
                .start("review", for: "review")),
            .init("received", "refuse", "不予受理", by: ["clerk", "head"], to: "refused"),
            .init(
                "reviewing", "ask", "通知补正", by: "clerk", to: "supplementing", if: "asked-once", .pause("review"),
                .start("supplement", for: "supplement")),
            .init(
                "supplementing", "supply", "提交补正", by: "applicant", to: "reviewing", .stop("supplement"),
                .resume("review")),
            .init("supplementing", "abandon", "逾期未补正", by: "system", to: "withdrawn"),
            .init(
                "reviewing", "pass", "审查通过", by: "reviewer", to: "noticed", .pause("review"),
                .start("notice", for: "notice"), differsFrom: "accept"),
            .init("noticed", "correct", "更正公示", by: "clerk", .start("notice", for: "notice")),
            .init(
                "noticed", "object", "提出异议", by: "applicant", to: "objected", .pause("notice"),
                .start("answer", for: "answer")),
            .init(
                "objected", "dismiss", "异议不成立", by: "head", to: "noticed", .stop("answer"), .resume("notice"),
                differsFrom: "pass"),
            .init(
                "objected", "uphold", "异议成立", by: "head", to: "reviewing", .stop("answer"), .stop("notice"),
                .resume("review")),
            .init("noticed", "end-notice", "公示期满", by: ["system", "clerk"], to: "deciding", .resume("review")),
            .init("deciding", "return", "退回审查", by: "head", to: "reviewing"),
            .init(
                "deciding", "decide", "决定", by: "head", to: "valid", .stop("review"),
                .start("validity", for: "validity"), differsFrom: ["accept", "pass"]),
            .init("valid", "suspend", "中止", by: "head", .pause("validity")),
            .init("valid", "restore", "恢复", by: "head", .resume("validity")),
            .init("valid", "expire", "期满办结", by: "system", to: "closed"),
            .init("valid", "revoke", "撤销", by: "head", to: "closed"),
            .init(
                ["draft", "received", "reviewing", "supplementing", "noticed", "objected", "deciding"],
                "withdraw", "撤回", by: "applicant", to: "withdrawn"),
        ])
}
