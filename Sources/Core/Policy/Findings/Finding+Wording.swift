// What a reader of plan.yaml may have to say, in both languages; without full stops, which the line adds.
extension Finding.Fault {
    private static func error(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Self(id: id, severity: .error, message: message, remedy: remedy)
    }

    /// The file is not UTF-8.
    static let notUTF8 = error(
        "plan.encoding",
        Text(zh: "文件不是 UTF-8 编码", en: "the file is not UTF-8"),
        Text(zh: "请用 UTF-8 编码另存", en: "Save it as UTF-8"))

    /// The file is longer than any plan.
    static func tooLarge(limit: Int) -> Self {
        error(
            "plan.size",
            Text(zh: "文件超过 \(limit) 字节", en: "the file is longer than \(limit) bytes"),
            Text(zh: "请删去与政策无关的内容", en: "Take out what does not belong to the policy"))
    }

    /// What the YAML reader said.
    static func syntax(_ problem: String) -> Self {
        error(
            "plan.syntax",
            Text(zh: "YAML 语法有误：\(problem)", en: "this is not YAML: \(problem)"),
            Text(
                zh: "请核对本行及上一行的缩进、冒号、引号和括号",
                en: "Look at indentation, colons, quotes and brackets here and in the line before"))
    }

    /// One key stands twice in a map.
    static func duplicateKey(_ key: String) -> Self {
        error(
            "plan.duplicate-key",
            Text(zh: "“\(key)”在同一处写了两次", en: "the key “\(key)” stands twice in one map"),
            Text(zh: "请保留其中一个", en: "Keep one of them"))
    }

    /// Anchors, aliases, merge keys, tags, block scalars.
    static func notPlainYAML(_ what: Text) -> Self {
        error(
            "plan.yaml-feature",
            Text(zh: "政策包不用 YAML 的\(what.zh)", en: "a pack does without YAML's \(what.en)"),
            Text(zh: "请把内容直接写在此处", en: "Write the content here in full"))
    }

    /// Maps and lists within each other beyond reason.
    static func tooDeep(limit: Int) -> Self {
        error(
            "plan.depth",
            Text(zh: "嵌套超过 \(limit) 层", en: "this is nested more than \(limit) levels deep"),
            Text(zh: "请减少层次", en: "Use fewer levels"))
    }

    /// There is nothing in the file.
    static let empty = error(
        "plan.empty",
        Text(zh: "文件没有内容", en: "the file is empty"),
        Text(zh: "请参照已有的政策包填写", en: "Start from an existing pack"))

    /// Something else stands where `expected` should.
    static func kind(_ what: String, expected: Text) -> Self {
        error(
            "plan.kind",
            Text(zh: "“\(what)”应为\(expected.zh)", en: "“\(what)” must be \(expected.en)"),
            Text(zh: "请改为\(expected.zh)", en: "Write \(expected.en)"))
    }

    /// A part that is no map.
    static func notAMap(_ part: Text) -> Self {
        error(
            "plan.kind", Text(zh: "\(part.zh)应为键值表", en: "\(part.en) must be a map"),
            Text(zh: "请改为键值表", en: "Write a map"))
    }

    /// A key that has no meaning in its part.
    static func unknownKey(_ key: String, part: Text, known: [String]) -> Self {
        let list = Text.list(known)
        return error(
            "plan.unknown-key",
            Text(zh: "\(part.zh)没有“\(key)”这一项", en: "\(part.en) has no key “\(key)”"),
            Text(zh: "请核对拼写，可用的有：\(list.zh)", en: "Check its spelling; the keys are: \(list.en)"))
    }

    /// A key that its part must have.
    static func missingKey(_ key: String, part: Text) -> Self {
        error(
            "plan.missing-key",
            Text(zh: "\(part.zh)缺少“\(key)”", en: "\(part.en) lacks the key “\(key)”"),
            Text(
                zh: "请补上；没有内容的写 null，空的清单写 []",
                en: "Add it; write null where there is nothing and [] for an empty list"))
    }

    /// An id with characters other than small letters, digits and hyphens.
    static func badID(_ text: String, key: String, dots: Bool) -> Self {
        error(
            "plan.bad-id",
            Text(zh: "“\(key)”的“\(text)”不是合格的编号", en: "“\(text)” is no id for “\(key)”"),
            Text(
                zh: "编号只用小写字母、数字和连字符\(dots ? "、点" : "")",
                en: "Use small letters, digits and hyphens\(dots ? " and dots" : "") only"))
    }

    /// A text that is no day of the calendar.
    static func badDay(_ text: String, key: String) -> Self {
        error(
            "plan.bad-day",
            Text(zh: "“\(key)”的“\(text)”不是日期", en: "“\(text)” is no day for “\(key)”"),
            Text(zh: "请写成 \"2023-01-31\" 的样子，并核对当月有无该日", en: "Write it like \"2023-01-31\", a day that exists"))
    }

    /// A text that is no plain decimal.
    static func badDecimal(_ text: String, key: String) -> Self {
        error(
            "plan.bad-decimal",
            Text(zh: "“\(key)”的“\(text)”不是小数", en: "“\(text)” is no decimal for “\(key)”"),
            Text(zh: "请加引号写成 \"0.01\" 的样子", en: "Write it in quotes like \"0.01\""))
    }

    /// A number beyond what its key can mean.
    static func outOfRange(_ text: String, key: String) -> Self {
        error(
            "plan.range",
            Text(zh: "“\(key)”的 \(text) 超出范围", en: "\(text) is out of range for “\(key)”"),
            Text(zh: "请核对位数和单位", en: "Check digits and unit"))
    }

    /// A word that is none of those its key allows.
    static func unknownChoice(_ text: String, key: String, allowed: [String]) -> Self {
        let list = Text.list(allowed)
        return error(
            "plan.unknown-value",
            Text(zh: "“\(key)”不能是“\(text)”", en: "“\(key)” cannot be “\(text)”"),
            Text(zh: "可用的有：\(list.zh)", en: "Use one of: \(list.en)"))
    }

    /// A text that says nothing.
    static func emptyText(_ key: String) -> Self {
        error(
            "plan.empty-text",
            Text(zh: "“\(key)”没有文字", en: "“\(key)” is empty"),
            Text(zh: "请填写", en: "Write a text"))
    }

    /// A decision that is not named as file and name.
    static func badDecision(_ text: String) -> Self {
        error(
            "plan.bad-decision",
            Text(zh: "“\(text)”没有指明决策", en: "“\(text)” does not name a decision"),
            Text(
                zh: "请写成 \"文件.dmn#决策名\"，文件须在本政策包目录内",
                en: "Write \"file.dmn#Decision name\", the file in the pack's own folder"))
    }

    /// The last day comes before the first.
    static let backwards = error(
        "plan.period",
        Text(zh: "截止日早于起始日", en: "the last day comes before the first"),
        Text(zh: "请核对两个日期", en: "Check both days"))
}

extension Text {
    /// Names one after the other, as each language divides them.
    package static func list(_ names: [String]) -> Text {
        Text(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
    }
}
