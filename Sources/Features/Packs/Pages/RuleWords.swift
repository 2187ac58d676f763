import Markup
import Policy

/// The words of the pages about rules.
enum RuleWords {
    static let awards = Phrase(zh: "补助规则", en: "Awards and their rules")
    static let award = Phrase(zh: "补助", en: "Award")
    static let subject = Phrase(zh: "补助对象", en: "For whom")
    static let nature = Phrase(zh: "补助方式", en: "How")
    static let reads = Phrase(zh: "依据的事实", en: "Facts it reads")
    static let kinds = Phrase(zh: "认定事项", en: "Recognitions")
    static let versions = Phrase(zh: "规则版本", en: "Versions of the rule")
    static let version = Phrase(zh: "规则版本", en: "Version of the rule")
    static let inForce = Phrase(zh: "施行日期", en: "In force")
    static let state = Phrase(zh: "状态", en: "State")
    static let legalReview = Phrase(zh: "合法性审核", en: "Legal review")
    static let competition = Phrase(zh: "公平竞争审查", en: "Fair-competition review")
    static let notRecorded = Phrase(zh: "未记录", en: "Not recorded")
    static let combination = Phrase(zh: "合并与互斥", en: "Combination and exclusion")
    static let decisions = Phrase(zh: "计算步骤", en: "Decisions")
    static let name = Phrase(zh: "名称", en: "Name")
    static let value = Phrase(zh: "数值", en: "Value")
    static let leading = Phrase(zh: "牵头或单独负责", en: "Leads or is alone")
    static let supporting = Phrase(zh: "配合", en: "Supports")
    static let groupMembers = Phrase(zh: "包括", en: "Consists of")
    static let question = Phrase(zh: "要回答的问题", en: "Question")
    static let needs = Phrase(zh: "用到", en: "Needs")
    static let rests = Phrase(zh: "依据条款", en: "Rests on")
    static let hitPolicy = Phrase(zh: "取用方式", en: "Hit policy")
    static let allowed = Phrase(zh: "允许取值", en: "Allowed values")
    static let result = Phrase(zh: "结果", en: "Result")
    static let anything = Phrase(zh: "不限", en: "any")
    static let inWhich = Phrase(zh: "其中", en: "Where")
    static let function = Phrase(zh: "函数", en: "Function")
    static let input = Phrase(zh: "输入", en: "Input")
    static let decision = Phrase(zh: "决策", en: "Decision")
    static let relations = Phrase(zh: "计算关系", en: "Which decision asks which")
    static let checked = Phrase(zh: "自检", en: "Check")
    static let row = Phrase(zh: "行", en: "Row")
    static let fallback = Phrase(zh: "没有符合的行时", en: "When no row matches")
}

// MARK: - Sentences

extension RuleWords {
    static let awardsLead = Phrase(
        zh: "每项补助由公开的决策模型（DMN 标准）计算，与测算所用完全一致，可下载原文件核对",
        en: "Each award is worked out by a public decision model (DMN), the very one that settlement runs")
    static let assumptionsLead = Phrase(
        zh: "计划原文没有写、测算又必须有的内容，结果和页面都会列出",
        en: "What the plan does not say and a calculation has to have")
    static let calculationOnly = Phrase(
        zh: "规则计算的结果是测算，不是应兑付；以申报通知、审核、公示和资金文件为准",
        en: "What a rule works out is a calculation, not a payment due: application, review and notice come first")
    static let noAwards = Phrase(zh: "没有补助规则。", en: "No awards.")
    static let noCombination = Phrase(
        zh: "计划没有规定补助之间的合并、共享上限或者就高不重复；测算时各项相加，互不排斥。",
        en: "The plan says nothing about combining awards; they are added up, none excludes another.")
    static let shared = Phrase(
        zh: "本表由多项补助共用，以认定事项区分。", en: "Several awards share this table; the kind of recognition tells them apart.")
    static let noModel = Phrase(
        zh: "政策包中没有这一决策模型。", en: "The pack has no such decision.")
    static let switchedOff = Phrase(zh: "停用", en: "Switched off")
    static let running = Phrase(zh: "施行中", en: "In force")
    static let future = Phrase(zh: "尚未施行", en: "Not yet in force")
    static let past = Phrase(zh: "已过施行期限", en: "No longer in force")
    static let superseded = Phrase(zh: "已由新版取代", en: "Superseded")
    static let perUnit = Phrase(zh: "因单位而异，见规则表", en: "Depends on the unit; see the tables")
}

// MARK: - Codes

extension RuleWords {
    static func subject(_ subject: Award.Subject) -> Phrase {
        switch subject {
        case .unit: Phrase(zh: "单位，按全年合计", en: "A unit, by its whole year")
        case .recognition: Phrase(zh: "取得认定的单位，逐项计算", en: "A unit, for each recognition")
        }
    }

    static func nature(_ nature: Award.Nature) -> Phrase {
        switch nature {
        case .fixed: Phrase(zh: "定额", en: "Fixed amount")
        case .ceiling: Phrase(zh: "最高限额，由主管部门核定", en: "Up to a ceiling, approved by an official")
        case .merit: Phrase(zh: "择优，入选的按定额", en: "Fixed amount for those selected on merit")
        case .rate: Phrase(zh: "按比例", en: "A share of a base")
        }
    }

    static func reads(_ kind: Award.FactKind) -> Phrase {
        switch kind {
        case .sales: Phrase(zh: "卖出的技术合同", en: "Contracts sold")
        case .purchases: Phrase(zh: "买入的技术合同", en: "Contracts bought")
        case .recognitions: Phrase(zh: "认定、备案、评价结果", en: "Recognitions")
        }
    }
}
