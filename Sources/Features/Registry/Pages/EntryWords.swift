import Markup

/// The words of an entry's page.
enum EntryWords {
    static let overTime = Phrase(zh: "历次信息", en: "Over time")
    static let item = Phrase(zh: "项目", en: "Item")
    static let content = Phrase(zh: "内容", en: "Content")
    static let from = Phrase(zh: "自", en: "From")
    static let until = Phrase(zh: "至", en: "Until")
    static let today = Phrase(zh: "今", en: "today")
    static let unknownStart = Phrase(zh: "首次登记前", en: "before it was recorded")
    static let history = Phrase(zh: "登记记录", en: "Record")
    static let act = Phrase(zh: "查看办理", en: "the act")
    static let gone = Phrase(zh: "此期间没有这一登记", en: "no such entry on these days")
    static let sealedChange = Phrase(zh: "未公开的项目有变更", en: "a field that is not public changed")
    static let empty = Phrase(zh: "空", en: "empty")
    static let dayHint = Phrase(zh: "查看该日的内容，如 2026-11-23", en: "What held on that day, such as 2026-11-23")
    static let knownHint = Phrase(zh: "只看该日以前登记的内容，可不填", en: "Only what was recorded until that day; may be left out")
}
