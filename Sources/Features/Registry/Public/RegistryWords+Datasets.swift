import Markup

/// What the registry's tables of open data say.
extension RegistryWords {
    static let entryNumber = Phrase(zh: "登记编号", en: "Entry")
    static let maskedField = Phrase(zh: "仅公开首字", en: "only the first character is public")
    static let contractSums = Phrase(zh: "技术合同汇总", en: "Technology contracts in sum")
    static let contractSumsReading = Phrase(
        zh: "按认定登记年度、合同类别、卖方所在区县、技术领域汇总有效登记的合同；不足 3 份合同、3 家卖方或者 3 家买方的，以及据此可以推算的，不公布，也不列出。",
        en:
            "Registered contracts by year, kind, the seller's district and field; what has fewer than three contracts, sellers "
            + "or buyers is left out, and so is what it would follow from.")
    static let registrationYear = Phrase(zh: "认定登记年度", en: "Year of registration")
    static let contractKind = Phrase(zh: "合同类别", en: "Kind of contract")
    static let sellerDistrict = Phrase(zh: "卖方所在区县", en: "Seller's district")
    static let sellerDistrictNote = Phrase(
        zh: "outside 为市外；空值为卖方未登记住所", en: "outside is outside the city; empty where the seller's seat is not on record")
    static let contractField = Phrase(zh: "技术领域", en: "Field of technology")
    static let contractCount = Phrase(zh: "合同份数", en: "Contracts")
    static let contractTurnover = Phrase(zh: "合同成交额", en: "Contract turnover")
    static let hiddenSum = Phrase(zh: "不公布的不列出，见口径", en: "what is not published is left out; see the definition")
    static let registerCounts = Phrase(zh: "各登记簿规模", en: "How much each register holds")
    static let registerCountsReading = Phrase(
        zh: "每个登记簿累计登记的项数与最近一次导入；含已经失效的。", en: "How many entries were ever made, and the last import.")
    static let registerCode = Phrase(zh: "登记簿代码", en: "Register")
    static let registerName = Phrase(zh: "登记簿", en: "Name")
    static let entriesEver = Phrase(zh: "累计项数", en: "Entries ever made")
    static let lastImport = Phrase(zh: "最近导入", en: "Last import")
    static let importOrigin = Phrase(zh: "数据来源", en: "Origin")

    /// `今日有效的单位，按公开目录列出可以公开的字段。`
    static func reading(of name: Phrase) -> Phrase {
        Phrase(
            zh: "今日有效的“\(name.zh)”登记，只含公开目录所列的字段。",
            en: "\(name.en) on record today, with the fields the disclosure opens and no others.")
    }
}
