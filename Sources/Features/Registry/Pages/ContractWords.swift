import Markup

/// The words of the page about contracts.
enum ContractWords {
    static let closed = Phrase(
        zh: "技术合同属于当事人的商业秘密，当事单位公开的部分才显示。下列为全市汇总数据。",
        en: """
            A technology contract is a trade secret of its parties: of one alone only what a party opened is shown. Below \
            are sums for the whole city.
            """)
    static let sums = Phrase(zh: "技术合同汇总", en: "Contracts in sum")
    static let opened = Phrase(zh: "查看公开合同", en: "To the opened contracts")
    static let year = Phrase(zh: "登记年度", en: "Year of registration")
    static let newest = Phrase(zh: "最近年度", en: "The newest")
    static let count = Phrase(zh: "合同数", en: "Contracts")
    static let turnover = Phrase(zh: "合同成交额", en: "Contract turnover")
    static let kind = Phrase(zh: "合同类别", en: "Kind of contract")
    static let field = Phrase(zh: "技术领域", en: "Field of technology")
    static let month = Phrase(zh: "登记月份", en: "Month of registration")
    static let byKind = Phrase(zh: "按合同类别", en: "By kind of contract")
    static let byField = Phrase(zh: "按技术领域", en: "By field of technology")
    static let byMonth = Phrase(zh: "按登记月份", en: "By month of registration")
    static let byBand = Phrase(zh: "按合同成交额分档", en: "By size")
    static let unsaid = Phrase(zh: "未填报", en: "Not stated")
    static let hidden = Phrase(zh: "不公开", en: "Not shown")
    static let registered = Phrase(zh: "认定登记", en: "registered contracts")
    static let readingWord = Phrase(zh: "口径", en: "Definition")
    static let reading = Phrase(
        zh: """
            统计当年认定登记且未注销的技术合同，按登记日期计入年度和月份，金额为合同成交额。合同、卖方或买方不足三个的分组，\
            以及可据以推算出该分组的金额，不公开（统计法第九条）；双方公开过金额的合同不计入三个。
            """,
        en: """
            Counted are technology contracts registered in the year and not struck off, by their day of registration; \
            amounts are contract turnover. Sums of fewer than three contracts, sellers or buyers, and sums from which \
            one of those would follow, are not shown (Statistics Law, art. 9); contracts whose amounts both parties \
            opened do not count towards the three.
            """)
    static let bands = [
        "0": Phrase(zh: "10 万元以下", en: "Under 100,000 yuan"),
        "1": Phrase(zh: "10 万元至 100 万元", en: "100,000 to 1 million yuan"),
        "2": Phrase(zh: "100 万元至 1000 万元", en: "1 to 10 million yuan"),
        "3": Phrase(zh: "1000 万元以上", en: "10 million yuan and more"),
    ]
}
