import Exact
import Markup

/// The words of the registry's pages.
enum RegistryWords {
    static let registry = Phrase(zh: "查询", en: "Registry")
    static let all = Phrase(zh: "全部", en: "All")
    static let order = Phrase(zh: "排序", en: "Order")
    static let validity = Phrase(zh: "是否有效", en: "Validity")
    static let valid = Phrase(zh: "有效", en: "Valid")
    static let expired = Phrase(zh: "已到期", en: "Expired")
    static let formerly = Phrase(zh: "曾用名", en: "Formerly")
    static let organisation = Phrase(zh: "单位", en: "Organisation")
    static let register = Phrase(zh: "登记类别", en: "Register")
    static let dictionary = Phrase(zh: "数据字典", en: "Data dictionary")
    static let unknownName = Phrase(zh: "（未登记名称）", en: "(no name on record)")
    static let results = Phrase(zh: "查询结果", en: "Results")
    static let year = Phrase(zh: "年", en: "year")
    static let day = Phrase(zh: "有效日期", en: "Holds on")
    static let known = Phrase(zh: "知悉时间", en: "As known on")

    /// `数据截至 2023年11月30日 09:00`.
    static func asOf(_ at: Instant?) -> Phrase {
        guard let at else { return Phrase(zh: "尚无登记记录", en: "Nothing on record yet") }
        let moment = Phrase.moment(at)
        return Phrase(zh: "数据截至 \(moment.zh)", en: "Data as of \(moment.en)")
    }
}
