import Civic
import Exact

extension ComponentGallery {
    /// A form that was refused, with every kind of field.
    var forms: [any Component] {
        let fields: [any Field] = [
            TextField(
                text("unit"),
                FieldLabel(
                    say("单位名称", "Name of the unit"), hint: say("与营业执照一致。", "As on the business licence."),
                    error: say("请填写单位名称。", "Enter the name of the unit.")),
                autocomplete: "organization"),
            TextField(
                text("code"),
                FieldLabel(say("统一社会信用代码", "Credit code"), hint: say("18 位数字或者大写字母。", "18 digits or letters.")),
                value: text("91000000MA0000000X"), kind: .code),
            NumberField.money(
                text("amount"),
                FieldLabel(
                    say("合同成交额", "Turnover"),
                    error: say("合同成交额最多两位小数，如 12.50。", "Give at most two decimals, as in 12.50.")),
                value: text("12.505"), unit: .wan),
            NumberField(text("people"), FieldLabel(say("从业人数", "Staff")), value: text("86"), unit: say("人", "people")),
            SliderField(
                text("set.cap"), slider: text("at.cap"),
                FieldLabel(say("每家上限", "Cap"), hint: say("现行：1,000,000 元。", "Now: 1,000,000 yuan.")),
                track: .init(around: 1_000_000, isWhole: false), present: 1_000_000, value: 1_500_000,
                unit: say("元", "yuan")),
            DayField(
                text("signed"),
                FieldLabel(say("签订日期", "Signed on"), hint: say("例如 2023 年 3 月 27 日。", "For example 27 3 2023.")),
                value: DayField.Value(day(2, 14))),
            ChoiceField(
                text("type"), FieldLabel(say("合同类别", "Type of contract")),
                [
                    Choice(
                        text("development"), say("技术开发", "Development"),
                        hint: say("委托开发、合作开发。", "Commissioned or joint.")),
                    Choice(text("service"), say("技术服务", "Service")),
                ], value: text("service")),
            ChoiceField(
                text("field"), FieldLabel(say("技术领域", "Field"), isOptional: true),
                [Choice(text("it"), say("电子信息", "Electronics")), Choice(text("bio"), say("生物医药", "Biomedicine"))],
                style: .list),
            ChecksField(
                text("parts"), FieldLabel(say("成果形式", "Form of the result")),
                [Choice(text("patent"), say("专利", "Patent")), Choice(text("software"), say("软件著作权", "Software"))],
                values: [text("patent")]),
            FileField(
                text("contract"), FieldLabel(say("合同文本", "Text of the contract")), kinds: [text("pdf"), text("docx")],
                most: 20 << 20),
            TextField(
                text("remark"), FieldLabel(say("说明", "Remark"), isOptional: true), value: text("第一行\n第二行"),
                width: .full,
                lines: 4),
        ]
        let form = Form(
            to: text("#send"), [FieldGroup(say("合同信息", "The contract"), fields)],
            hidden: [HiddenField(text("token"), text("sample"))], button: say("提交登记申请", "Submit for registration"),
            cancel: Link(say("保存草稿", "Save as draft"), to: text("#draft")))
        let rates = SliderBench([
            SliderGroup(
                say("卖方补助", "Sellers"),
                [
                    SliderField(
                        text("set.rate"), slider: text("at.rate"), FieldLabel(say("比例", "Rate")),
                        track: .init(around: 3, isWhole: false), present: 3, value: 3, unit: Phrase(text("%")))
                ])
        ])
        let problems = ErrorSummary(of: fields, takesFocus: false).map { [$0] } ?? []
        return problems + [form, rates]
    }

    /// What leads to an act and what is kept of it.
    var acts: [any Component] {
        [
            TaskList(
                say("兑现申请", "Claim"),
                [
                    TaskList.Task(say("单位信息", "The unit"), to: text("#a"), .done),
                    TaskList.Task(
                        say("收款账户", "Payee account"), to: text("#b"), .started,
                        hint: say("还差：开户行联行号。", "Missing: the bank's number.")),
                    TaskList.Task(say("证明材料", "Evidence"), to: text("#c"), .notStarted),
                    TaskList.Task(
                        say("确认与承诺", "Confirm and pledge"), to: text("#d"), .blocked,
                        hint: say("完成以上各项后可以确认。", "Complete the parts above first.")),
                ]),
            ProcedureButtons(
                [
                    ProcedureButtons.Action(
                        say("复核通过", "Approve"), to: text("#approve"), role: say("处长", "division head"),
                        clock: LampSign(.yellow, .remaining(workingDays: 1))),
                    ProcedureButtons.Action(
                        say("一次性告知补正", "Ask for corrections"), to: text("#return"), isAsked: true,
                        role: say("经办", "clerk"), clock: LampSign(.grey), weight: .other),
                    ProcedureButtons.Action(
                        say("不予登记", "Refuse registration"), to: text("#refuse"), role: say("经办", "clerk"),
                        weight: .grave),
                ], hidden: [HiddenField(text("token"), text("sample"))]),
            ConfirmStep(
                say(
                    "提交后即产生效力并记入存证，不能撤回；需要更正的，按变更办理。",
                    "It takes effect when submitted, is put on the record and cannot be withdrawn; corrections are made as "
                        + "amendments."),
                facts: SummaryList([
                    SummaryList.Row(say("事项", "Matter"), say("2023 年度技术合同补助（卖方）", "Subsidy for contracts, 2023")),
                    SummaryList.Row(say("金额", "Amount"), Quantity.money(Yuan(fen: 53_200_00))),
                ]),
                fields: [
                    ChecksField(
                        text("pledge"), FieldLabel(say("承诺", "Pledge")),
                        [Choice(text("yes"), say("以上内容属实，愿意承担相应责任。", "The above is true; we answer for it."))])
                ], to: text("#confirm"), button: say("确认并提交", "Confirm and submit"),
                cancel: Link(say("返回修改", "Back"), to: text("#back"))),
            Receipt(
                say("申请已提交", "Application submitted"), reference: text("DX-2023-000412"),
                steps: [
                    say("经办人 5 个工作日内完成形式审查。", "The clerk checks the form within 5 working days."),
                    say("需要补正的，一次性告知。", "If anything is missing you are told once, in full."),
                ], due: day(12, 29), contact: say("样例市科学技术局，0000-00000000", "Sample Bureau, 0000-00000000"),
                seal: Seal(number: 184_208, verify: text("#verify"))),
        ]
    }
}
