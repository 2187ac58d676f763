import Markup

/// What the pages of open data say.
enum OpenDataWords {
    static let title = Phrase(zh: "开放数据", en: "Open data")
    static let lead = Phrase(
        zh: "可以公开的登记数据，供下载和程序调用，无需申请。当事单位没有公开的合同、人员和未公开的单位信息不在其中；可以推知单个单位的汇总不公布。",
        en:
            "What of the registers may be public, to download and for programs, without registration. No contract that its "
            + "parties did not open, person or unpublished fact of a unit is in it, and no sum from which one could be told."
    )
    static let suffix = Phrase(zh: "开放数据", en: " open data")
    static let tables = Phrase(zh: "数据集", en: "Tables")
    static let table = Phrase(zh: "数据集", en: "Table")
    static let reading = Phrase(zh: "口径", en: "Definition")
    static let fields = Phrase(zh: "字段", en: "Fields")
    static let field = Phrase(zh: "字段名", en: "Field")
    static let label = Phrase(zh: "含义", en: "Meaning")
    static let kind = Phrase(zh: "类型", en: "Kind")
    static let unit = Phrase(zh: "单位", en: "Unit")
    static let note = Phrase(zh: "说明", en: "Note")
    static let files = Phrase(zh: "下载", en: "Files")
    static let package = Phrase(zh: "数据包说明（Data Package）", en: "Data Package")
    static let licence = Phrase(zh: "使用许可", en: "Licence")
    static let noLicence = Phrase(
        zh: "主办单位尚未公布使用许可。", en: "The office has not published a licence yet.")
    static let sample = Phrase(zh: "前几行", en: "First rows")
    static let empty = Phrase(zh: "暂无数据。", en: "No data yet.")
    static let missing = Phrase(zh: "空值表示没有记载。", en: "An empty value is not on record.")
    static let part = Phrase(zh: "第几部分", en: "Part")
    static let noPart = Phrase(zh: "数据没有这么多部分，请从第 1 部分取起", en: "there are not so many parts; begin with the first")
    static let yes = Phrase(zh: "是", en: "yes")
    static let no = Phrase(zh: "否", en: "no")
    static let required = Phrase(zh: "必有", en: "always there")
    static let contracting = Phrase(zh: "公开合同（OCDS）", en: "Open contracts (OCDS)")
    static let records = Phrase(zh: "公开合同（OCDS 记录包）", en: "Open contracts (OCDS records)")
    static let recordsWhat = Phrase(
        zh: "单位自行公开的合同，按 OCDS 1.1.5 记录包，每份合同一条记录。",
        en: "Contracts that their units opened, as a record package of OCDS 1.1.5, a record each.")
    static let contractingWhat = Phrase(
        zh: "单位自行公开的合同，按 OCDS 1.1.5；目前没有单位公开合同时为空。",
        en: "Contracts that their units opened, as OCDS 1.1.5; empty while none is open.")

    /// `数据截至 2026年11月23日`
    static func asOf(_ day: Phrase) -> Phrase { Phrase(zh: "数据截至 \(day.zh)", en: "Data as of \(day.en)") }

    /// What a field may hold, in words.
    static func type(_ type: String) -> Phrase {
        switch type {
        case "integer": Phrase(zh: "整数", en: "whole number")
        case "year": Phrase(zh: "年度", en: "year")
        case "number": Phrase(zh: "数", en: "number")
        case "date": Phrase(zh: "日期", en: "day")
        case "boolean": Phrase(zh: "是否", en: "yes or no")
        default: Phrase(zh: "文字", en: "text")
        }
    }
}
