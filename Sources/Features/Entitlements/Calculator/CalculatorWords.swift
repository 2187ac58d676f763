import Markup
import Settlement

/// The words of the calculator.
enum CalculatorWords {
    static let lacking = Phrase(zh: "还差什么", en: "Lacking")
    static let noPromise = Phrase(zh: "只按决策表推算，不是承诺", en: "from the decision table alone; no promise")
    static let title = Phrase(zh: "政策测算", en: "Awards calculator")
    static let column = Phrase(zh: "政策测算", en: "Calculator")
    static let lead = Phrase(
        zh: "回答几个问题，按该年度有效的规则测算可以享受的补助，每一项都注明条款",
        en: "A few questions, and the rules of that year say which awards there are, each with its clause")
    static let notDue = Phrase(
        zh: "结果是测算，不是应兑付，也不是承诺：补助以申报通知、审核、公示和资金文件为准。填写的内容不保存",
        en:
            "A calculation, not a promise: application, review, public notice and the funding document decide. Nothing you enter is kept"
    )
    static let year = Phrase(zh: "年度", en: "Year")
    static let code = Phrase(zh: "统一社会信用代码", en: "Credit code")
    static let codeHint = Phrase(
        zh: "已在册的单位，类别、规模、区县和认定事项由台账带出，不再询问；合同金额不公开，仍须自填",
        en:
            "Of a unit on record kind, size, district and recognitions come from the registers; contract amounts are not public and are asked"
    )
    static let question = Phrase(zh: "下一个问题", en: "Next question")
    static let answered = Phrase(zh: "已填写", en: "Answered")
    static let fromRegistry = Phrase(zh: "台账", en: "from the register")
    static let results = Phrase(zh: "测算结果", en: "What the rules say")
    static let next = Phrase(zh: "下一步", en: "Continue")
    static let look = Phrase(zh: "查台账", en: "Look up")
    static let restart = Phrase(zh: "重新开始", en: "Start again")
    static let yes = Phrase(zh: "是", en: "Yes")
    static let no = Phrase(zh: "否", en: "No")
    static let none = Phrase(zh: "没有", en: "None")
    static let nothing = Phrase(zh: "以上都没有", en: "None of these")
    static let finish = Phrase(zh: "选好了，下一步", en: "Done, continue")
    static let take = Phrase(zh: "选择", en: "Choose")
    static let drop = Phrase(zh: "去掉", en: "Take away")
    static let toggle = Phrase(zh: "点选取得的事项，可以选多项。", en: "Choose those it has; several are possible.")
    static let total = Phrase(zh: "按规则测算合计", en: "Worked out by rule")
    static let assumedTotal = Phrase(zh: "另有按最高额暂计、须核定", en: "Further, at ceilings, to be approved")
    static let soFar = Phrase(zh: "按已填写内容", en: "by what was answered so far")
    static let steps = Phrase(zh: "计算过程", en: "How it is worked out")
    static let missing = Phrase(zh: "还差什么", en: "What is missing")
    static let decides = Phrase(zh: "不同回答的结果", en: "What each answer decides")
    static let inside = Phrase(zh: "本市各区县", en: "In the city")
    static let depends = Phrase(
        zh: "在已填写的条件下，无论其余情况如何都不符合", en: "By what was answered nothing is due, whatever the rest is")
    static let noFact = Phrase(
        zh: "没有这项补助所要求的认定或者合同", en: "There is no recognition or contract that the award asks for")
    static let notInForce = Phrase(
        zh: "该年度没有施行中的规则", en: "No rule is in force for the year")
    static let official = Phrase(
        zh: "规则没有给出结论，由主管部门核定", en: "The rule does not say; an official decides")
    static let ceiling = Phrase(
        zh: "金额由主管部门核定，此处按最高额暂计，核定之前不作兑现依据",
        en: "An official approves the amount; counted at the ceiling here, nothing is paid on it")
    static let allAnswered = Phrase(zh: "所需情况已全部填写", en: "Everything that matters is answered")
    static let before = Phrase(zh: "合并前", en: "Before combination")
    static let contracts = Phrase(zh: "本年度合同", en: "Contracts of the year")
    static let ledger = Phrase(zh: "台账登记合同（本机操作员可见）", en: "Contracts on record (shown to the operator)")
    static let outside = Phrase(zh: "市外", en: "Outside the city")
    static let never = Phrase(zh: "从未", en: "Never")
    static let earlier = Phrase(zh: "以前年度", en: "An earlier year")
    static let thisYear = Phrase(zh: "本年度", en: "This year")
}

// MARK: - Facts

extension CalculatorWords {
    static let kinds: KeyValuePairs<String, Phrase> = [
        "enterprise": Phrase(zh: "企业", en: "Enterprise"), "university": Phrase(zh: "高校", en: "University"),
        "institute": Phrase(zh: "科研院所", en: "Research institute"),
        "agency": Phrase(zh: "其他机构", en: "Other body"),
    ]
    static let sizes: KeyValuePairs<String, Phrase> = [
        "micro": Phrase(zh: "微型", en: "Micro"), "small": Phrase(zh: "小型", en: "Small"),
        "medium": Phrase(zh: "中型", en: "Medium"), "large": Phrase(zh: "大型", en: "Large"),
    ]
    static let contractKinds: KeyValuePairs<String, Phrase> = [
        "development": Phrase(zh: "技术开发", en: "Development"), "transfer": Phrase(zh: "技术转让", en: "Transfer"),
        "licence": Phrase(zh: "技术许可", en: "Licence"), "consulting": Phrase(zh: "技术咨询", en: "Consulting"),
        "service": Phrase(zh: "技术服务", en: "Service"),
    ]

    /// The words of a code; the code itself where it has none.
    static func words(_ code: String, in list: KeyValuePairs<String, Phrase>) -> Phrase {
        list.first { $0.key.utf8.elementsEqual(code.utf8) }?.value ?? Phrase(code)
    }

    /// What is asked.
    static func question(_ question: CalculatorQuestion) -> Phrase {
        switch question {
        case .recognitions: Phrase(zh: "本年度取得下列哪些认定、备案或评价结果？", en: "Which of these was it recognised as in the year?")
        case .day: Phrase(zh: "认定是哪一天取得的？", en: "On which day was it recognised?")
        case .kind: Phrase(zh: "单位属于哪一类？", en: "What kind of unit is it?")
        case .district: Phrase(zh: "单位在哪个区县？", en: "In which district is it?")
        case .size: Phrase(zh: "企业规模？", en: "How large is it?")
        case .aboveScale: Phrase(zh: "是否为规模以上工业企业？", en: "Is it an above-scale industrial enterprise?")
        case .firstYear: Phrase(zh: "首次认定高新技术企业是哪一年？", en: "When was it first a high-tech enterprise?")
        case .sold: Phrase(zh: "本年度卖出的技术合同合计多少？", en: "What did it sell under technology contracts in the year?")
        case .bought: Phrase(zh: "本年度买入的技术合同合计多少？", en: "What did it buy under technology contracts in the year?")
        }
    }

    /// What a question is about, in a word or two.
    static func name(_ question: CalculatorQuestion) -> Phrase {
        switch question {
        case .recognitions: Phrase(zh: "认定事项", en: "Recognitions")
        case .day: Phrase(zh: "认定日期", en: "Day of recognition")
        case .kind: Phrase(zh: "单位类别", en: "Kind of unit")
        case .district: Phrase(zh: "区县", en: "District")
        case .size: Phrase(zh: "规模", en: "Size")
        case .aboveScale: Phrase(zh: "规上工业", en: "Above-scale industrial")
        case .firstYear: Phrase(zh: "首次高企年度", en: "First year as high-tech enterprise")
        case .sold: Phrase(zh: "卖出合同", en: "Contracts sold")
        case .bought: Phrase(zh: "买入合同", en: "Contracts bought")
        }
    }

    /// How to answer; `nil` where the question says it.
    static func hint(_ question: CalculatorQuestion) -> Phrase? {
        switch question {
        case .district: Phrase(zh: "按登记住所；功能区单独列出", en: "By its registered seat; zones stand alone")
        case .aboveScale: Phrase(zh: "以统计部门名录为准", en: "By the list of the statistics office")
        case .sold, .bought:
            Phrase(
                zh: "认定登记有效、未注销的合同，全年合计；没有的填 0。合同情况不同的，只填符合所选条件的部分",
                en:
                    "Registered contracts, not cancelled, the whole year; 0 for none. Where contracts differ, those that fit what you choose"
            )
        case .recognitions, .day, .kind, .size, .firstYear: nil
        }
    }

    /// What an amount of contracts is.
    static func amount(_ member: String) -> Phrase {
        switch member {
        case "tax_exempt": Phrase(zh: "免税额合计", en: "Tax-exempt amount in all")
        case "technology_amount": Phrase(zh: "技术交易额合计", en: "Technology amount in all")
        default: Phrase(zh: "合同成交额合计", en: "Turnover in all")
        }
    }

    static let contractKind = Phrase(zh: "合同类别", en: "Kind of contract")
    static func party(_ member: String, isBuyer: Bool) -> Phrase {
        let side = isBuyer ? Phrase(zh: "买方", en: "Buyer's ") : Phrase(zh: "卖方", en: "Seller's ")
        return switch member {
        case "kind": side + Phrase(zh: "单位类别", en: "kind")
        case "size": side + Phrase(zh: "规模", en: "size")
        default: side + Phrase(zh: "所在区县", en: "district")
        }
    }
}

// MARK: - Verdicts

extension CalculatorWords {
    static func verdict(_ verdict: CalculatorLine.Verdict) -> Phrase {
        switch verdict {
        case .granted: Phrase(zh: "测算可享", en: "By rule")
        case .assumed: Phrase(zh: "须核定，暂按最高额", en: "To be approved; at the ceiling")
        case .refused: Phrase(zh: "不符合", en: "Not eligible")
        case .notApplicable: Phrase(zh: "没有相应事实", en: "Does not apply")
        case .notInForce: Phrase(zh: "规则未施行", en: "No rule in force")
        case .official: Phrase(zh: "待主管部门核定", en: "An official decides")
        case .open: Phrase(zh: "还差条件", en: "Depends")
        }
    }
}
