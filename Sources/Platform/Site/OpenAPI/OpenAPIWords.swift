import Markup

/// What the description of the interface says.
enum OpenAPIWords {
    static let found = Phrase(zh: "查询结果", en: "What was asked for")
    static let elsewhere = Phrase(zh: "已办理，结果见所指页面", en: "Done; the page it leads to shows the result")
    static let location = Phrase(zh: "结果所在的地址", en: "Where the result is")
    static let unchanged = Phrase(zh: "与已取得的内容相同，不再发送", en: "The same as the copy already held")
    static let tag = Phrase(zh: "内容的标记", en: "Names this state of the answer")
    static let broken = Phrase(zh: "系统故障", en: "Something failed inside")

    static let title = Phrase(zh: "接口说明", en: "Interface for programs")
    static let lead = Phrase(
        zh: "本网站的每个查询都可以由程序调用，无需申请。以下清单与 OpenAPI 文件均由系统按实际接口自动生成。",
        en:
            "Every question this site answers can be asked by a program, without registration. This list and the OpenAPI "
            + "document are made from the endpoints themselves.")
    static let document = Phrase(zh: "OpenAPI 3.1 文件", en: "OpenAPI 3.1 document")
    static let matrix = Phrase(zh: "访问权限表", en: "Who may ask what")
    static let call = Phrase(zh: "地址", en: "Address")
    static let purpose = Phrase(zh: "用途", en: "What for")
    static let form = Phrase(zh: "格式", en: "Form")
    static let parameters = Phrase(zh: "参数", en: "Parameters")
    static let parameter = Phrase(zh: "参数", en: "Parameter")
    static let place = Phrase(zh: "位置", en: "Where")
    static let meaning = Phrase(zh: "含义", en: "Meaning")
    static let values = Phrase(zh: "取值", en: "Values")
    static let required = Phrase(zh: "必填", en: "required")
    static let noParameters = Phrase(zh: "不接受参数。", en: "It takes no parameters.")
    static let answers = Phrase(zh: "返回", en: "Answers")
    static let status = Phrase(zh: "状态码", en: "Status")
    static let example = Phrase(zh: "调用示例", en: "Example")
    static let fields = Phrase(zh: "返回内容的结构（JSON Schema）", en: "Form of the answer (JSON Schema)")
    static let noOperation = Phrase(
        zh: "没有这个接口，请从接口说明的清单中选择", en: "there is no such operation; choose one from the list")
    static let inPath = Phrase(zh: "路径", en: "path")
    static let inQuery = Phrase(zh: "查询", en: "query")
    static let inForm = Phrase(zh: "表单", en: "form")

    static let access = Phrase(zh: "访问权限", en: "Permissions")
    static let accessLead = Phrase(
        zh: "每个页面和接口由谁访问，由系统按实际接口自动生成；没有列出的地址不存在。",
        en:
            "Who may ask for each page, made from the endpoints themselves; an address that is not listed does not exist."
    )
    static let may = Phrase(zh: "可以", en: "yes")
    static let mayNot = Phrase(zh: "不可以", en: "no")
    static let everyone = Phrase(zh: "公众", en: "Everyone")
    static let operators = Phrase(zh: "服务器本机操作员", en: "Operator at the machine")
    static let ofFeature = Phrase(zh: "所属模块", en: "Part")

    /// `字符串，不超过 200 个字`
    static func kind(_ kind: InputForm.Kind) -> Phrase {
        switch kind {
        case .text(let limit), .passage(let limit):
            Phrase(zh: "文字，不超过 \(limit) 个字", en: "text of at most \(limit) characters")
        case .number(let range):
            Phrase(
                zh: "\(range.lowerBound)—\(range.upperBound) 之间的整数",
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        case .day: Phrase(zh: "日期，如 2026-11-23", en: "a day such as 2026-11-23")
        case .money: Phrase(zh: "金额（元），至多两位小数", en: "an amount in yuan, at most two decimals")
        case .choice(let words):
            Phrase(
                zh: words.map { "\($0.code)（\($0.label.zh)）" }.joined(separator: "、"),
                en: words.map { "\($0.code) (\($0.label.en))" }.joined(separator: ", "))
        case .flag: Phrase(zh: "1 表示是", en: "1 for yes")
        case .numbers: Phrase(zh: "数值，参数名为“名称.项”", en: "numbers, each under the name, a point and what it is of")
        case .file(let limit):
            Phrase(zh: "文件，不超过 \(limit >> 10) KB", en: "a file of at most \(limit >> 10) KB")
        }
    }
}
