import Markup

/// The words of an entry's page.
enum EntryWords {
    static let overTime = Phrase(zh: "历次信息", en: "Over time")
    static let spans = Phrase(zh: "各项目自何日起、至何日止", en: "What each field said, from when until when")
    static let newest = Phrase(zh: "按日期排列，最近的在前", en: "By day, the newest first")
    static let item = Phrase(zh: "项目", en: "Item")
    static let content = Phrase(zh: "内容", en: "Content")
    static let from = Phrase(zh: "自", en: "From")
    static let until = Phrase(zh: "至", en: "Until")
    static let today = Phrase(zh: "今", en: "today")
    static let unknownStart = Phrase(zh: "未载明", en: "not stated")
    static let history = Phrase(zh: "登记记录", en: "Record")
    static let otherDay = Phrase(zh: "查看某日的内容", en: "Another day")
    static let act = Phrase(zh: "查看办理", en: "the act")
    static let gone = Phrase(zh: "此期间没有这一登记", en: "no such entry on these days")
    static let sealedChange = Phrase(zh: "未公开的项目有变更", en: "a field that is not public changed")
    static let empty = Phrase(zh: "空", en: "empty")
    static let dayHint = Phrase(zh: "查看该日的内容，如 2026-11-23", en: "What held on that day, such as 2026-11-23")
    static let knownHint = Phrase(zh: "只看该日以前登记的内容，可不填", en: "Only what was recorded until that day; may be left out")
}
