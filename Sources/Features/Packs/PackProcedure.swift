package import Journal

/// The life of a version of the policy pack, from its draft to its end: the rules that decide about money change by
/// the same kind of act as the money is paid by.
///
/// Public comment, the check of legality and the fair-competition review stand before approval (公平竞争审查条例,
/// State Council decree 783); who drafted may not review, who reviewed may not approve. What was returned and mended is
/// another text, so that the legality review begins anew.
package enum PackProcedure {
    /// The condition that the check of the pack finds no error.
    package static let sound: Procedure.Guard.ID = "sound"
    /// The condition that an opinion is given.
    package static let reasoned: Procedure.Guard.ID = "reasoned"

    /// The table.
    package static let table = Procedure(
        "pack", "政策包变更",
        parameters: [
            .init("comment-period", "公开征求意见期", 30, .calendarDays, setBy: .pack, within: 7...90),
            .init("review-period", "合法性审核时限", 5, .workingDays, setBy: .pack, within: 5...15),
            .init("competition-period", "公平竞争审查时限", 10, .workingDays, setBy: .pack, within: 5...20),
        ],
        roles: [
            .init("drafter", "起草人"), .init("legal", "合法性审核人"), .init("competition", "公平竞争审查人"),
            .init("leader", "局领导"),
        ],
        guards: [
            .init(sound, "政策包自检没有错误", otherwise: "政策包自检有错误，请逐项更正后再提交"),
            .init(reasoned, "已填写意见", otherwise: "尚未填写意见，请写明意见后再办理"),
        ],
        clocks: [
            .init("comment", "公开征求意见期", lapsesInto: "close-comment", warning: 5),
            .init("review", "合法性审核时限", warning: 2),
            .init("competition", "公平竞争审查时限", warning: 3),
        ],
        states: [
            .init("new", "未提交"), .init("comment", "公开征求意见"), .init("legality", "合法性审核"),
            .init("competition", "公平竞争审查"), .init("approval", "待批准"), .init("returned", "退回修改"),
            .init("in-force", "施行中"), .init("withdrawn", "已撤回", isFinal: true),
            .init("rejected", "不予批准", isFinal: true), .init("ended", "已废止", isFinal: true),
        ],
        transitions: [
            .init(
                "new", "submit", "提交", by: "drafter", to: "comment", if: sound,
                .start("comment", for: "comment-period")),
            .init(
                "comment", "close-comment", "征求意见期满", by: .init([Procedure.Role.system]), to: "legality",
                .start("review", for: "review-period")),
            .init(
                "legality", "pass-legality", "合法性审核通过", by: "legal", to: "competition", if: reasoned,
                .stop("review"), .start("competition", for: "competition-period"), differsFrom: "submit"),
            .init(
                "legality", "return", "退回修改", by: "legal", to: "returned", if: reasoned, .stop("review"),
                differsFrom: "submit"),
            .init(
                "returned", "resubmit", "修改后重新提交", by: "drafter", to: "legality", if: sound,
                .start("review", for: "review-period")),
            .init(
                "competition", "pass-competition", "公平竞争审查通过", by: "competition", to: "approval",
                if: reasoned, .stop("competition"), differsFrom: ["submit", "pass-legality"]),
            .init(
                "competition", "object", "公平竞争审查未通过", by: "competition", to: "returned", if: reasoned,
                .stop("competition"), differsFrom: ["submit", "pass-legality"]),
            .init(
                "approval", "approve", "批准施行", by: "leader", to: "in-force", if: reasoned,
                differsFrom: ["submit", "pass-legality", "pass-competition"]),
            .init(
                "approval", "reject", "不予批准", by: "leader", to: "rejected", if: reasoned,
                differsFrom: ["submit", "pass-legality", "pass-competition"]),
            .init(["comment", "legality", "returned"], "withdraw", "撤回", by: "drafter", to: "withdrawn"),
            .init("in-force", "end", "废止", by: "leader", to: "ended", if: reasoned),
        ], english: english)

    private static let english = [
        "政策包变更": "Change of the policy pack",
        // Periods and clocks
        "公开征求意见期": "Period of public comment", "合法性审核时限": "Time for the legality review",
        "公平竞争审查时限": "Time for the fair-competition review",
        // Roles
        "起草人": "drafter", "合法性审核人": "legality reviewer", "公平竞争审查人": "fair-competition reviewer",
        "局领导": "bureau leader",
        // Conditions
        "政策包自检没有错误": "the check of the pack finds no error",
        "政策包自检有错误，请逐项更正后再提交": "The check of the pack finds errors; mend each, then submit again",
        "已填写意见": "an opinion is given", "尚未填写意见，请写明意见后再办理": "No opinion is given; give one first",
        // States
        "未提交": "Not submitted", "公开征求意见": "Public comment", "合法性审核": "Legality review",
        "公平竞争审查": "Fair-competition review", "待批准": "To be approved", "退回修改": "Return for mending",
        "施行中": "In force", "已撤回": "Withdrawn", "不予批准": "Not approved", "已废止": "Ended",
        // Steps
        "提交": "Submit", "征求意见期满": "Close public comment", "合法性审核通过": "Pass the legality review",
        "修改后重新提交": "Submit again", "公平竞争审查通过": "Pass the fair-competition review",
        "公平竞争审查未通过": "Do not pass the fair-competition review", "批准施行": "Approve", "撤回": "Withdraw", "废止": "End",
    ]
}
