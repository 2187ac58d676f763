import Markup

/// The words of the data dictionary.
enum DictionaryWords {
    static let lead = Phrase(
        zh: "各类登记的项目、含义和公开范围，由程序中的定义直接生成。",
        en:
            "The fields of every register, what they hold and who may see them, made from the program's own definitions."
    )
    static let field = Phrase(zh: "项目", en: "Field")
    static let column = Phrase(zh: "代号", en: "Name")
    static let content = Phrase(zh: "内容", en: "Content")
    static let required = Phrase(zh: "填写", en: "Required")
    static let openness = Phrase(zh: "公开范围", en: "Openness")
    static let yes = Phrase(zh: "必填", en: "Yes")
    static let no = Phrase(zh: "选填", en: "No")
}

extension Field.Content {
    /// What a field holds, in words.
    var phrase: Phrase {
        switch self {
        case .number: Phrase(zh: "编号", en: "a number that names a thing, as text")
        case .text(let limit): Phrase(zh: "文字，不超过 \(limit) 个字节", en: "text, at most \(limit) bytes")
        case .creditCode: Phrase(zh: "统一社会信用代码", en: "credit code (GB 32100)")
        case .organisation: Phrase(zh: "已登记单位的统一社会信用代码", en: "credit code of an organisation on record")
        case .entry(let name):
            Phrase(
                zh: "\(Register.named(name)?.label ?? name)登记中的编号",
                en: "number of an entry of the register \(name)")
        case .day: Phrase(zh: "日期", en: "day (ISO 8601)")
        case .yuan: Phrase(zh: "金额（分）", en: "amount in fen")
        case .count(let range):
            Phrase(
                zh: "整数，\(range.lowerBound) 至 \(Digits.grouped(range.upperBound))",
                en: "whole number, \(range.lowerBound) to \(Digits.grouped(range.upperBound))")
        case .year: Phrase(zh: "年份", en: "year")
        case .flag: Phrase(zh: "是或否", en: "yes or no")
        case .word(let words):
            .list(words.map { Phrase(zh: $0.label, en: $0.code) })
        case .district: Phrase(zh: "政策包所列的区县或功能区，市外", en: "a district or zone of the pack, or outside")
        case .recognition: Phrase(zh: "政策包所列的认定事项", en: "a kind of recognition of the pack")
        case .industry: Phrase(zh: "国民经济行业代码（GB/T 4754）", en: "industry code (GB/T 4754)")
        case .patentNumber: Phrase(zh: "专利申请号，含校验位", en: "patent application number with check digit")
        case .identity:
            Phrase(zh: "证件号码，只存末四位和加密散列", en: "identity number, kept as its last four characters and a keyed hash")
        case .identityNumber: Phrase(zh: "身份证号的末四位，全号不存", en: "last four characters of an identity number")
        }
    }
}
