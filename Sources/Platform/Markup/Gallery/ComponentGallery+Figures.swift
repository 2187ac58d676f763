import Civic
import Exact

extension ComponentGallery {
    /// Tiles, figures, lamps, tags.
    var figures: [any Component] {
        [
            goals,
            FigureRow([
                Figure(
                    say("应兑付金额", "Amount payable"), .money(Yuan(fen: 53_200_00)), reading: reading, asOf: asOf,
                    note: Phrase(CapitalAmount.text(Yuan(fen: 53_200_00)))),
                Figure(
                    say("目标完成率", "Share of the target"),
                    .percent(Decimal128(coefficient: 542, exponent: -3, isNegative: false) ?? .zero), asOf: asOf,
                    lamp: LampSign(.green, say("超前序时 6.1 个百分点", "6.1 percentage points ahead of pace"))),
                Figure(
                    say("待我办理", "Waiting for me"), .count(41, .cases), lamp: LampSign(.red, say("超期 2 件", "2 overdue"))),
            ]),
            Beside(Lamp.allCases.map { LampSign($0) }),
            Beside(zip(Tag.Kind.allCases, tagWords).map { Tag($1, $0) }),
            Definition(
                say(
                    "按认定登记日期统计，当年认定登记且未注销、未撤销的合同计入；金额为合同成交额。",
                    "By the day of registration: contracts registered in the year and neither cancelled nor revoked, "
                        + "by their turnover.")),
        ]
    }

    private var tagWords: [Phrase] {
        [say("草稿", "Draft"), say("符合", "Met"), say("计划外", "Outside the plan"), say("不符合", "Not met")]
    }

    private var goals: GoalGrid {
        let line = Sparkline(
            [
                310, 318, 330, 341, 352, 366, 379, 395, 412, 430, 447, 466, 480, 495, 517, 540, 566, 590, 612, 640, 671,
                700, 742,
            ],
            forecast: [770, 800, 830, 860, 900, 940, 980, 1_020, 1_070, 1_120], target: 1_400, slots: 36,
            description: say("至今走势、预测与目标线", "The way so far, the forecast and the target"))
        return GoalGrid([
            GoalTile(
                say("全市技术合同成交额", "Turnover of technology contracts"),
                .money(Yuan(fen: 74_260_000_000_00), in: .yi, decimals: 1),
                target: say("2025年目标 1,400 亿元", "Target for 2025: 140,000 million yuan"),
                lamp: LampSign(.green, say("超前序时 6.1 个百分点", "6.1 points ahead of pace")), reading: reading, asOf: asOf,
                chart: line, address: text("#turnover"), isWide: true),
            GoalTile(
                say("高校院所技术合同成交额", "Turnover of universities and institutes"),
                .money(Yuan(fen: 4_830_000_000_00), in: .yi, decimals: 1),
                target: say("2025年目标 100 亿元", "Target for 2025: 10,000 million yuan"),
                lamp: LampSign(.yellow, say("落后序时 2.4 个百分点", "2.4 points behind pace")), reading: reading, asOf: asOf,
                chart: line, isWide: true),
            GoalTile(
                say("技术转移服务机构", "Transfer agencies"), .count(71, .organisations),
                target: say("2025年目标 100 家", "Target for 2025: 100"), lamp: LampSign(.green), chart: line),
            GoalTile(
                say("专业技术转移人才", "Transfer professionals"), .count(1_386, .people),
                target: say("2025年目标 2,000 人", "Target for 2025: 2,000"), lamp: LampSign(.green), chart: line),
            GoalTile(
                say("大学科技园", "University science parks"), .count(4, .organisations),
                target: say("2025年目标 6 家", "Target for 2025: 6"), lamp: LampSign(.red, say("本年无新增", "None this year")),
                chart: line),
            GoalTile(
                say("就地转化项目", "Projects transferred locally"), nil,
                target: say("2025年目标 300 项", "Target for 2025: 300"), lamp: LampSign(.grey)),
        ])
    }
}

// MARK: - Cases

extension ComponentGallery {
    /// Where a case stands and why.
    var cases: [any Component] {
        [
            Steps([
                Steps.Step(say("测算", "Calculated"), .done, note: .dayOfYear(day(12, 20))),
                Steps.Step(say("本单位确认", "Confirmed by the unit"), .done, note: .dayOfYear(day(12, 22))),
                Steps.Step(say("复核", "Review"), .now, note: .remaining(workingDays: 3)),
                Steps.Step(say("上会", "Meeting"), .next), Steps.Step(say("公示", "Public notice"), .next),
                Steps.Step(say("下达与拨付", "Allotted and paid"), .next),
            ]),
            Columns(
                [
                    Reason(
                        say("第 21 条 · 规则版本 2023年1月1日起施行", "clause 21 · version in force from 1 January 2023"),
                        rule: Link(say("查看规则表", "View the rule"), to: text("#rule")),
                        steps: [
                            say(
                                "2023年内认定登记且未注销的技术合同 37 份（另有 2 份已注销，未计）。",
                                "37 contracts registered in 2023 and not cancelled (2 cancelled ones are left out)."),
                            say("成交额合计 5,320,000.00 元。", "Turnover 5,320,000.00 yuan in all."),
                            say("按 1% 计算：53,200.00 元，四舍五入到分。", "One per cent: 53,200.00 yuan, rounded to the fen."),
                        ]),
                    SummaryList([
                        SummaryList.Row(
                            say("单位", "Unit"), say("样例科技有限公司", "Sample Technology Ltd"), change: text("#unit")),
                        SummaryList.Row(
                            say("合同成交额", "Turnover"), Quantity.money(Yuan(fen: 5_320_000_00)), change: text("#sum")),
                        SummaryList.Row(say("期限", "Deadline"), LampSign(.yellow, .remaining(workingDays: 3))),
                        SummaryList.Row(say("中介方", "Agency"), Phrase("")),
                    ]),
                ],
                side: [
                    Timeline([
                        Timeline.Entry(
                            moment, say("本单位确认金额与承诺", "The unit confirmed amount and pledge"),
                            note: say("经办张某，复核李某", "by Zhang, reviewed by Li"), isSealed: false),
                        Timeline.Entry(
                            moment.adding(milliseconds: -86_400_000),
                            say("系统检查 9 项：8 项通过，1 项无数据", "9 checks: 8 passed, 1 without data"), isSealed: true,
                            link: Link(say("查看", "View"), to: text("#checks"))),
                    ]),
                    Seal(number: 184_207, checkpoint: moment, verify: text("#verify"), hash: text("9f2c4ad1e41b77c0")),
                    Seal(number: nil, verify: text("#verify")),
                ]),
        ]
    }

    /// Words that stand out.
    var notices: [any Component] {
        Notice.Kind.allCases.map { kind in
            Notice(
                kind, say("请在 2023年12月29日前确认。", "Please confirm by 29 December 2023."),
                title: say("样例提示", "Sample notice"),
                link: Link(say("查看办理要求", "What is needed"), to: text("#help")))
        }
    }
}
