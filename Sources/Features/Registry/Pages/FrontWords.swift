import Markup

/// The words of the registry's first page.
enum FrontWords {
    static let lead = Phrase(
        zh: "查询单位、认定、技术转移服务机构、载体、技术经纪人、科技成果、专利和公开合同的登记信息。",
        en:
            "Public entries on organisations, recognitions, agencies, carriers, brokers, achievements, patents and opened contracts."
    )
    static let first = Phrase(zh: "查询结果（前 10 项）", en: "The first ten results")
    static let overview = Phrase(zh: "各类登记", en: "The registers")
    static let count = Phrase(zh: "累计登记", en: "Entered")
    static let openness = Phrase(zh: "公开范围", en: "Openness")
    static let open = Phrase(zh: "公开", en: "Public")
    static let sums = Phrase(zh: "公开汇总数据和单位公开的合同", en: "Sums, and contracts that a party opened")
    static let sealed = Phrase(zh: "不公开", en: "Not public")
    static let imported = Phrase(zh: "最近导入", en: "Last import")
    static let origin = Phrase(zh: "数据来源", en: "Source")
    static let dictionary = Phrase(
        zh: "数据字典：各项目的含义和公开范围", en: "Data dictionary: what each field means and who may see it")

    /// `没有找到与“…”有关的公开登记。`
    static func nothing(_ text: String) -> Phrase {
        Phrase(
            zh: "没有找到与“\(text)”有关的公开登记。可减少字数再试，或用统一社会信用代码的前几位查询。",
            en: "Nothing public was found for “\(text)”. Try fewer words, or the beginning of a credit code.")
    }

    /// `查看全部 12 家`
    static func more(_ count: Phrase) -> Phrase {
        Phrase(zh: "查看全部 \(count.zh)，筛选或导出", en: "All \(count.en), to narrow down or export")
    }
}
