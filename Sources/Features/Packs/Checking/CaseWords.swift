import Markup

/// The words of the pages about the check of a pack and its cases.
enum CaseWords {
    static let check = Phrase(zh: "规则自检", en: "Check of the rules")
    static let cases = Phrase(zh: "算例", en: "Cases")
    static let table = Phrase(zh: "决策表", en: "Decision table")
    static let tables = Phrase(zh: "决策表与算例", en: "Tables and cases")
    static let rows = Phrase(zh: "行数", en: "Rows")
    static let reached = Phrase(zh: "有算例的行", en: "With cases")
    static let missing = Phrase(zh: "还缺算例的行", en: "Without")
    static let analysis = Phrase(zh: "表内自检", en: "The table itself")
    static let sound = Phrase(zh: "无漏项、无重叠", en: "No gap, no overlap")
    static let facts = Phrase(zh: "事实", en: "Facts")
    static let answer = Phrase(zh: "结论", en: "Answer")
    static let outcome = Phrase(zh: "核对", en: "Checked")
    static let holds = Phrase(zh: "相符", en: "Holds")
    static let fails = Phrase(zh: "不符", en: "Fails")
    static let day = Phrase(zh: "适用规则之日", en: "Day of the rule")
    static let notInForce = Phrase(zh: "没有有效的规则", en: "no rule in force")
    static let none = Phrase(zh: "无", en: "none")
    static let yes = Phrase(zh: "是", en: "yes")
    static let no = Phrase(zh: "否", en: "no")
    static let summary = Phrase(zh: "核对结果", en: "In short")
    static let noCases = Phrase(zh: "这项规则还没有算例。", en: "This rule has no case yet.")
    static let all = Phrase(zh: "全部算例", en: "All cases")
}

// MARK: - Sentences

extension CaseWords {
    static let lead = Phrase(
        zh: "每张决策表查漏项、重叠和用不到的行；每个算例按规则重算一遍，与按条款算出的金额核对",
        en:
            "Every table is looked through for gaps, overlaps and idle rows; every case is worked out by the rules again"
    )
    static let casesLead = Phrase(
        zh: "由人按条款算出的例子：什么事实，应得什么结论，依据哪一条；规则改动后逐个重新核对",
        en: "Examples worked out by hand from the clauses; each is checked again whenever a rule changes")
    static let countedOnce = Phrase(
        zh: "政策包换版时核对一次，页面显示的是当前政策包的结果", en: "Checked once for each version of the pack")

    /// How many cases there are and hold.
    static func count(_ count: Int, holding: Int) -> Phrase {
        holding == count
            ? Phrase(zh: "\(count) 个，全部相符", en: "\(count), all hold")
            : Phrase(zh: "\(count) 个，不符 \(count - holding) 个", en: "\(count), of which \(count - holding) fail")
    }

    /// How many rows cases reach.
    static func rows(_ rows: Int, reached: Int) -> Phrase {
        Phrase(zh: "\(rows) 行，有算例的 \(reached) 行", en: "\(rows), of which cases reach \(reached)")
    }
}
