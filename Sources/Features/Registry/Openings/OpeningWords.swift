import Markup

/// The words of contracts that their parties opened.
enum OpeningWords {
    static let contracts = Phrase(zh: "公开合同", en: "Opened contracts")
    static let reading = Phrase(
        zh: """
            当事单位自愿公开且登记有效的技术合同。一方公开本单位名称的，显示该方名称；卖方和买方都公开金额的，才显示金额；\
            项目名称含有未公开一方名称的，不显示项目名称。
            """,
        en: """
            Registered technology contracts that a party chose to open. A party is named where it opened its own name; \
            amounts are shown where seller and buyer both opened them; a title that holds the name of a party that did not \
            open it is left out.
            """)
    static let untitled = Phrase(zh: "（项目名称不公开）", en: "(title not public)")
    static let notShown = Phrase(zh: "未公开", en: "Not opened")
    static let openedBy = Phrase(zh: "公开情况", en: "How it was opened")
    static let closed = Phrase(
        zh: "这份合同曾由当事单位公开，现已停止公开，不再显示内容。",
        en: "A party had opened this contract and closed it again; nothing of it is shown any more.")
    static let cancelled = Phrase(
        zh: "这份合同的登记已注销，不再显示内容。",
        en: "The registration of this contract was struck off; nothing of it is shown any more.")
    static let revoked = Phrase(
        zh: "这份合同的登记已撤销，不再显示内容。", en: "The registration of this contract was revoked; nothing of it is shown any more.")
    static let verify = Phrase(zh: "逐项核验最近一次办理", en: "Verify the newest act step by step")
    static let emptyField = Phrase(zh: "未公开的为空", en: "Empty where it was not opened")
    static let ofUnit = Phrase(zh: "按登记日期排列，最近的在前", en: "By day of registration, the newest first")
    static let none = Phrase(
        zh: "该单位没有公开的技术合同。", en: "The organisation has opened no technology contract.")
    static let count = Phrase(zh: "公开合同", en: "Opened contracts")
    static let turnover = Phrase(zh: "其中公开金额合计", en: "Turnover that was opened")
    static let turnoverReading = Phrase(
        zh: "双方都公开金额的合同，合同成交额", en: "contract turnover where both parties opened it")
    static let number = Phrase(zh: "合同登记编号", en: "Registration number")

    /// `公开项目名称、技术领域、合同类别和日期、金额`
    static func parts(_ parts: Set<OpeningPart>) -> Phrase {
        let words = OpeningPart.phrase(parts)
        return Phrase(zh: "公开\(words.zh)", en: "opened: \(words.en)")
    }

    /// `至 2027年6月30日止`
    static func until(_ day: Phrase) -> Phrase { Phrase(zh: "至 \(day.zh)止", en: "until \(day.en)") }

    /// `查看全部 12 份`
    static func all(_ count: Phrase) -> Phrase { Phrase(zh: "查看全部 \(count.zh)", en: "All \(count.en)") }

    /// There is no contract of this number that was ever open.
    static func missing(_ id: String) -> Phrase {
        Phrase(
            zh: "没有编号为“\(id)”的公开合同。请核对合同登记编号，或从“公开合同”查找",
            en: "there is no opened contract “\(id)”; look for it under Opened contracts")
    }
}
