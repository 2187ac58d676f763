import Markup
import Policy

extension Glossary {
    /// What the plan has words for, and the words of the facts.
    static func codes(of plan: Plan) -> [Name: Phrase] {
        var codes: [Name: Phrase] = [:]
        func add(_ code: String, _ words: Phrase) {
            if codes[Name(code)] == nil { codes[Name(code)] = words }
        }
        for (code, words) in facts { add(code, words) }
        for recognition in plan.recognitions { add(recognition.kind, Phrase(recognition.label)) }
        for reason in plan.reasons { add(reason.code, Phrase(reason.text)) }
        for award in plan.awards { add(award.id, Phrase(award.title)) }
        for clause in plan.clauses.all { add(clause.id, Phrase(clause.title)) }
        add(plan.districts.outside, Phrase(zh: "市外", en: "outside the city"))
        return codes
    }

    /// The words of the exchange format for facts.
    private static let facts: KeyValuePairs<String, Phrase> = [
        "university": Phrase(zh: "高校", en: "university"), "institute": Phrase(zh: "科研院所", en: "institute"),
        "enterprise": Phrase(zh: "企业", en: "enterprise"), "agency": Phrase(zh: "机构", en: "agency"),
        "micro": Phrase(zh: "微型", en: "micro"), "small": Phrase(zh: "小型", en: "small"),
        "medium": Phrase(zh: "中型", en: "medium"), "large": Phrase(zh: "大型", en: "large"),
        "development": Phrase(zh: "技术开发", en: "development"), "transfer": Phrase(zh: "技术转让", en: "transfer"),
        "licence": Phrase(zh: "技术许可", en: "licence"), "consulting": Phrase(zh: "技术咨询", en: "consulting"),
        "service": Phrase(zh: "技术服务", en: "service"), "registered": Phrase(zh: "已登记", en: "registered"),
        "cancelled": Phrase(zh: "已注销", en: "cancelled"), "granted": Phrase(zh: "可享", en: "granted"),
        "assumed": Phrase(zh: "暂按上限，须核定", en: "at the ceiling, to be approved"),
        "refused": Phrase(zh: "不予补助", en: "refused"), "unknown": Phrase(zh: "依据不足", en: "unknown"),
    ]
}
