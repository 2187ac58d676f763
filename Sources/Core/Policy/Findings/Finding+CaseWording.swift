import FEEL

// What running the cases of a pack may have to say.
extension Finding.Fault {
    private static func error(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Self(id: id, severity: .error, message: message, remedy: remedy)
    }

    private static func warning(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Self(id: id, severity: .warning, message: message, remedy: remedy)
    }

    // MARK: Files

    /// A file of cases without a model beside it.
    static func caseModel(_ model: String, _ present: [String]) -> Self {
        let list = Text.list(present)
        return error(
            "case.model",
            Text(zh: "算例所对应的模型 \(model) 不在政策包里", en: "the pack has no model \(model) for these cases"),
            Text(
                zh: "请按模型的文件名改名，现有模型：\(list.zh)", en: "Name the file after its model; the models are: \(list.en)"))
    }

    /// An id that another case has.
    static func caseTaken(_ id: String, file: String, line: Int) -> Self {
        error(
            "case.duplicate",
            Text(
                zh: "算例编号“\(id)”在 \(file) 第 \(line) 行已经用过", en: "the case id “\(id)” is taken in \(file), line \(line)"),
            Text(zh: "请换一个编号", en: "Give it another id"))
    }

    /// A group that names a decision and an award.
    static let caseAsksTwice = error(
        "case.question",
        Text(zh: "一组算例只能问一样：award 或者 decision", en: "a group of cases asks an award or a decision, not both"),
        Text(zh: "请删去其中一项", en: "Remove one of the two"))

    /// An award that the plan does not have.
    static func caseAward(_ id: String, known: [String]) -> Self {
        error(
            "case.award", Text(zh: "plan.yaml 没有补助“\(id)”", en: "plan.yaml has no award “\(id)”"),
            meant(id, known))
    }

    /// A kind of recognition that the award does not pay for.
    static func caseKind(_ kind: String, award: String, kinds: [String]) -> Self {
        let list = Text.list(kinds)
        return error(
            "case.kind",
            Text(zh: "补助“\(award)”不适用于认定事项“\(kind)”", en: "the award “\(award)” is not for the recognition “\(kind)”"),
            Text(zh: "它适用于：\(list.zh)", en: "It is for: \(list.en)"))
    }

    // MARK: Facts

    /// A fact the model asks for and the case does not give.
    static func factMissing(_ path: String) -> Self {
        error(
            "case.missing", Text(zh: "算例没有写“\(path)”", en: "the case does not say “\(path)”"),
            Text(zh: "请补上；确实没有的写 null", en: "Add it; write null where there is none"))
    }

    /// A name that means nothing there.
    static func factUnknown(_ name: String, in path: String, known: [String]) -> Self {
        error(
            "case.unknown", Text(zh: "“\(path)”没有“\(name)”这一项", en: "“\(path)” has no “\(name)”"), meant(name, known))
    }

    /// Something else than the type wants.
    static func factKind(_ path: String, _ expected: Text) -> Self {
        error(
            "case.type", Text(zh: "“\(path)”应为\(expected.zh)", en: "“\(path)” must be \(expected.en)"),
            Text(zh: "请改为\(expected.zh)", en: "Write \(expected.en)"))
    }

    /// A text where a number is wanted.
    static func factNumber(_ text: String, _ path: String) -> Self {
        error(
            "case.number", Text(zh: "“\(path)”的“\(text)”不是数", en: "“\(text)” is no number for “\(path)”"),
            Text(zh: "请写成 1000000 或者 0.01 的样子，不加逗号和单位", en: "Write it like 1000000 or 0.01, without commas and units"))
    }

    /// A text where a time or a duration is wanted.
    static func factTemporal(_ text: String, _ path: String, _ type: String) -> Self {
        error(
            "case.temporal", Text(zh: "“\(path)”的“\(text)”不是 \(type)", en: "“\(text)” is no \(type) for “\(path)”"),
            Text(zh: "请按 ISO 8601 书写，如 2024-01-31T09:00:00、P30D", en: "Write it as ISO 8601 has it"))
    }

    /// A value that the type rules out.
    static func factNotAllowed(_ text: String, _ path: String, allowed: [String]) -> Self {
        let message = Text(zh: "“\(path)”不能是“\(text)”", en: "“\(path)” cannot be “\(text)”")
        guard !allowed.isEmpty else {
            return error(
                "case.value", message, Text(zh: "请核对模型中该类型的允许值", en: "See the allowed values of its type in the model"))
        }
        return error("case.value", message, meant(text, allowed))
    }

    /// A type that no case can have values of.
    static func factTypeUnknown(_ path: String, _ type: String) -> Self {
        error(
            "case.type", Text(zh: "“\(path)”的类型是 \(type)，算例写不了", en: "“\(path)” is a \(type), which no case can say"),
            Text(zh: "请改问用到它的决策", en: "Ask a decision that rests on it instead"))
    }

    private static func meant(_ name: String, _ known: [String]) -> Text {
        let list = Text.list(known)
        guard let near = known.similar(to: name) else {
            return Text(zh: "可用的有：\(list.zh)", en: "There are: \(list.en)")
        }
        return Text(zh: "是否应为“\(near)”？可用的有：\(list.zh)", en: "Is “\(near)” meant? There are: \(list.en)")
    }

    // MARK: Results

    /// A case that comes out otherwise.
    static func caseFails(_ id: String, clause: String, _ mismatches: [CaseResult.Mismatch], rows: [Text]) -> Self {
        let zh = mismatches.map { "\($0.name.zh)应为 \($0.expected.literal)，实为 \($0.found.inChinese)" }
        let en = mismatches.map { "\($0.name.en) must be \($0.expected.literal), is \($0.found.inEnglish)" }
        let fired = rows.isEmpty ? Text(zh: "没有命中任何一行", en: "no row fired") : Text.list(rows)
        return error(
            "case.fails",
            Text(
                zh: "算例“\(id)”（条款 \(clause)）不符：\(zh.joined(separator: "；"))；命中：\(fired.zh)",
                en: "the case “\(id)” for \(clause) fails: \(en.joined(separator: "; ")); fired: \(fired.en)"),
            Text(zh: "请对照条款核对算例和规则，改正有误的一方", en: "Hold both against the clause and mend whichever is wrong"))
    }

    // MARK: Rows

    /// A row that no case reaches.
    static func rowWithoutCase(_ row: Int, id: String?, of element: String) -> Self {
        let words = Text.row(row, id: id, of: element)
        return warning(
            "case.row-unreached", Text(zh: "没有算例用到\(words.zh)", en: "no case reaches \(words.en)"),
            Text(zh: "请补一个用到该行的算例", en: "Add a case that reaches it"))
    }

    /// A model with tables and without a case.
    static func modelWithoutCases(_ model: String, _ file: String) -> Self {
        warning(
            "case.none", Text(zh: "\(model) 没有算例", en: "there are no cases for \(model)"),
            Text(zh: "请在它旁边写 \(file)", en: "Write \(file) beside it"))
    }
}

extension Text {
    /// A row of a table, by number and id.
    static func row(_ number: Int, id: String?, of element: String) -> Text {
        let name = id.map { (zh: "（\($0)）", en: " (\($0))") } ?? (zh: "", en: "")
        return Text(zh: "“\(element)”第 \(number) 行\(name.zh)", en: "row \(number)\(name.en) of “\(element)”")
    }

    /// Texts one after the other.
    static func list(_ texts: [Text]) -> Text {
        Text(zh: texts.map(\.zh).joined(separator: "、"), en: texts.map(\.en).joined(separator: ", "))
    }
}

extension Value {
    /// The value as one writes it, a null with its reason.
    fileprivate var inChinese: String {
        nullReason.map { "null（\($0.diagnostic.message(in: .chinese))）" } ?? literal
    }

    /// The value as one writes it, a null with its reason.
    fileprivate var inEnglish: String {
        nullReason.map { "null (\($0.diagnostic.message(in: .english)))" } ?? literal
    }
}
