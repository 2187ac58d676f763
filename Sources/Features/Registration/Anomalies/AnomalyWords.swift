import Markup

/// The words of the page of anomalies.
enum AnomalyWords {
    static let title = Phrase(zh: "异常合同清单", en: "Contracts to look at")
    static let lead = Phrase(
        zh: "资金拨付前应核查的合同，按登记日期取一个年度；列入清单只说明要核查，不说明有问题",
        en: "Contracts to look at before money moves, by the year of registration; being listed says no more")
    static let year = Phrase(zh: "年度", en: "Year")
    static let rule = Phrase(zh: "规则", en: "Rule")
    static let treatment = Phrase(zh: "处理", en: "Treatment")
    static let text = Phrase(zh: "查找", en: "Look for")
    static let textHint = Phrase(zh: "编号、项目名称、单位名称或代码", en: "Number, title, name or code of a party")
    static let share = Phrase(zh: "抽查比例（%）", en: "Sample (%)")
    static let shareHint = Phrase(zh: "如 10", en: "Such as 10")
    static let seed = Phrase(zh: "抽查随机数", en: "Seed")
    static let seedHint = Phrase(zh: "如 20241231", en: "Such as 20241231")
    static let page = Phrase(zh: "页", en: "Page")
    static let every = Phrase(zh: "全部", en: "All")
    static let badSample = Phrase(
        zh: "抽查须同时填写比例和随机数；比例大于 0、不超过 100，最多两位小数",
        en: "A sample needs a share above 0 and at most 100, with at most two decimals, and a seed")
    static let byRule = Phrase(zh: "按规则合计", en: "By rule")
    static let entries = Phrase(zh: "条数", en: "Entries")
    static let contracts = Phrase(zh: "合同", en: "Contracts")
    static let turnover = Phrase(zh: "合同成交额", en: "Turnover")
    static let amount = Phrase(zh: "技术交易额", en: "Amount")
    static let contract = Phrase(zh: "合同登记编号", en: "Contract")
    static let parties = Phrase(zh: "卖方／买方", en: "Seller / buyer")
    static let day = Phrase(zh: "登记日期", en: "Registered")
    static let reason = Phrase(zh: "说明与依据", en: "Why, and by what")
    static let group = Phrase(zh: "同组合同", en: "Its group")
    static let drawn = Phrase(zh: "抽中", en: "Drawn")
    static let sampled = Phrase(zh: "抽查", en: "Sample")
    static let listed = Phrase(zh: "列入清单", en: "Listed")
    static let counted = Phrase(zh: "计入合同", en: "Counted")
    static let unknown = Phrase(zh: "不能判断的事项", en: "What cannot be judged")
    static let clauses = Phrase(zh: "依据", en: "Grounds")
    static let method = Phrase(
        zh: "抽取方法：“随机数|合同登记编号”的 SHA-256 由小到大，取比例所需的份数，不足一份的进一；任何人都可以照样重抽。",
        en: "Drawn are the least SHA-256 of “seed|number”, rounded up; anybody can draw them again.")

    /// What to do with a contract.
    static func treatment(_ treatment: Anomaly.Treatment) -> Phrase {
        switch treatment {
        case .verify: Phrase(zh: treatment.word, en: "look at each")
        case .sample: Phrase(zh: treatment.word, en: "sample")
        case .note: Phrase(zh: treatment.word, en: "note")
        }
    }

    /// So many of a year's contracts are listed.
    static func count(_ survey: AnomalySurvey) -> Phrase {
        let (counted, listed) = (Digits.grouped(survey.list.counted.count), Digits.grouped(survey.lines.count))
        return Phrase(
            zh: "\(survey.year) 年度计入 \(counted) 份，列入清单 \(listed) 份",
            en: "\(survey.year): \(counted) contracts count, \(listed) are listed")
    }
}
