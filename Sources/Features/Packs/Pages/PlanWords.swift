package import Markup
package import Policy

extension Phrase {
    /// A text of a pack in both languages.
    package init(_ text: Text) { self.init(zh: text.zh, en: text.en) }
}

/// The words of the plan's pages.
enum PlanWords {
    static let plan = Phrase(zh: "计划", en: "Plan")
    static let measures = Phrase(zh: "任务", en: "Measures")
    static let measure = Phrase(zh: "任务", en: "Measure")
    static let number = Phrase(zh: "序号", en: "No.")
    static let section = Phrase(zh: "部分", en: "Section")
    static let organ = Phrase(zh: "责任单位", en: "Duty holder")
    static let organs = Phrase(zh: "责任单位", en: "Duty holders")
    static let deadlines = Phrase(zh: "时间节点", en: "Dates")
    static let money = Phrase(zh: "资金政策", en: "Money")
    static let mechanism = Phrase(zh: "办理机制", en: "Mechanism")
    static let state = Phrase(zh: "进展", en: "State")
    static let safeguards = Phrase(zh: "保障措施", en: "Safeguards")
    static let safeguard = Phrase(zh: "保障措施", en: "Safeguard")
    static let content = Phrase(zh: "内容", en: "Content")
    static let conditions = Phrase(zh: "条件", en: "Conditions")
    static let worksWhen = Phrase(zh: "落地标准", en: "Counts as working when")
    static let clause = Phrase(zh: "条款", en: "Clause")
    static let due = Phrase(zh: "期限", en: "Due")
    static let what = Phrase(zh: "事项", en: "What")
    static let amount = Phrase(zh: "金额", en: "Amount")
    static let kind = Phrase(zh: "类型", en: "Kind")
    static let members = Phrase(zh: "参加单位", en: "Taking part")
    static let goals = Phrase(zh: "对应目标", en: "Goals it serves")
    static let goal = Phrase(zh: "目标", en: "Goal")
    static let year = Phrase(zh: "年度", en: "Year")
    static let target = Phrase(zh: "目标值", en: "Target")
    static let role = Phrase(zh: "分工", en: "Role")
    static let source = Phrase(zh: "依据文件", en: "Source")
    static let period = Phrase(zh: "实施期限", en: "Period")
    static let issuer = Phrase(zh: "制定机关", en: "Issuer")
    static let documentNumber = Phrase(zh: "文号", en: "Document number")
    static let aliases = Phrase(zh: "别称", en: "Other names")
    static let assumptions = Phrase(zh: "计划未写明的事项", en: "Not in the plan")
    static let assumption = Phrase(zh: "测算所作假设", en: "What is assumed")
    static let parameters = Phrase(zh: "政策参数", en: "Parameters")
    static let provenance = Phrase(zh: "来源", en: "Where from")
    static let note = Phrase(zh: "说明", en: "Note")
    static let files = Phrase(zh: "规则原文件", en: "Files of the rules")
    static let more = Phrase(zh: "相关页面", en: "See also")
}

// MARK: - Sentences

extension PlanWords {
    static let noPack = Phrase(
        zh: "尚无施行中的政策包。政策包经征求意见、合法性审核、公平竞争审查和批准后在此公布",
        en: "No policy pack is in force yet; it is shown here once it has been through comment, reviews and approval")
    static let noRecord = Phrase(zh: "尚无记录", en: "Nothing on record")
    static let noRecordReading = Phrase(
        zh: "“进展”只反映本系统存证的办理行为；没有办理记录的一律显示“尚无记录”，不作推断",
        en: "State shows acts on the record only; where nothing was recorded it says so and nothing is inferred")
    static let leadIsFirst = Phrase(
        zh: "责任单位按原文次序排列；原文未写牵头单位的，首位视为牵头，为本系统约定",
        en: "In the plan's order; the first is taken for the lead, which is our convention")
    static let draft = Phrase(zh: "征求意见稿，尚不具有约束力", en: "A draft for comment, not yet binding")
    static let draftShort = Phrase(zh: "征求意见稿", en: "Draft for comment")
    static let issued = Phrase(zh: "已印发", en: "Issued")
    static let noNumber = Phrase(zh: "无文号", en: "No document number")
    static let noDate = Phrase(zh: "原文未写期限", en: "No date in the plan")
    static let noGoal = Phrase(
        zh: "计划没有为本任务单列目标；全市目标见首页。", en: "The plan sets no goal of its own for this measure.")
    static let noAward = Phrase(
        zh: "本任务没有由规则计算的补助。", en: "No award of this measure is worked out by a rule.")
    static let noDuty = Phrase(zh: "没有责任任务。", en: "No duties.")
    static let noSafeguards = Phrase(zh: "计划没有单列保障措施。", en: "The plan lists no safeguards.")
    static let nothingMatches = Phrase(
        zh: "没有符合条件的任务，请放宽条件。", en: "No measure matches; ask for less.")
    static let lead = Phrase(zh: "牵头", en: "lead")
    static let support = Phrase(zh: "配合", en: "support")
    static let sole = Phrase(zh: "单独负责", en: "sole")
    static let notInPlan = Phrase(zh: "计划未写明", en: "Not in plan")
    static let inPlan = Phrase(zh: "计划原文", en: "In the plan")
    static let basis = Phrase(zh: "依据政策包", en: "By the pack")
    static let asOf = Phrase(zh: "数据截至", en: "Data as of")
}

// MARK: - Codes of the pack

extension PlanWords {
    static func provenance(_ provenance: Provenance) -> Phrase {
        switch provenance {
        case .plan: inPlan
        case .assumption: Phrase(zh: "本包假设", en: "Assumed by the pack")
        case .unverified: Phrase(zh: "转载文本，未核实", en: "From a copy, unverified")
        }
    }

    static func mechanism(_ mechanism: Measure.Mechanism) -> Phrase {
        switch mechanism {
        case .registry: Phrase(zh: "台账与认定登记", en: "Registers")
        case .awards: Phrase(zh: "补助与兑现", en: "Awards")
        case .evaluation: Phrase(zh: "绩效评价", en: "Evaluation")
        case .exchange: Phrase(zh: "成果交易", en: "Exchange")
        case .finance: Phrase(zh: "基金与金融", en: "Funds")
        case .progress: Phrase(zh: "进度督办", en: "Progress")
        case .notices: Phrase(zh: "公示与活动", en: "Notices")
        }
    }

    static func kind(_ kind: Measure.Amount.Kind) -> Phrase {
        switch kind {
        case .fixed: Phrase(zh: "定额", en: "Fixed")
        case .ceiling: Phrase(zh: "最高限额，须核定", en: "Ceiling, to be approved")
        case .rate: Phrase(zh: "按比例", en: "Rate")
        case .merit: Phrase(zh: "择优定额", en: "On merit")
        case .share: Phrase(zh: "出资比例上限", en: "Share of a fund")
        case .budget: Phrase(zh: "财政安排", en: "Budget")
        }
    }
}
