// What looking through a decision table may have to say.
extension Finding.Fault {
    private static func error(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Self(id: id, severity: .error, message: message, remedy: remedy)
    }

    private static func warning(_ id: String, _ message: Text, _ remedy: Text) -> Self {
        Self(id: id, severity: .warning, message: message, remedy: remedy)
    }

    // MARK: Decisions

    /// A decision that nothing rests on.
    static func decisionUnasked(_ decision: String) -> Self {
        warning(
            "model.decision-unasked",
            Text(zh: "没有规则用到决策“\(decision)”", en: "nobody asks for the decision “\(decision)”"),
            Text(zh: "请在政策包里引用它，或者删去", en: "Name it in the pack's files, or remove it"))
    }

    // MARK: Rows that are missing

    /// Inputs without a row.
    static func tableGap(_ element: String, _ examples: [Text]) -> Self {
        let list = Text(
            zh: examples.map(\.zh).joined(separator: "；又如 "), en: examples.map(\.en).joined(separator: "; or for "))
        return warning(
            "table.gap",
            Text(
                zh: "“\(element)”的决策表有漏项，没有一行适用于：\(list.zh)",
                en: "the table of “\(element)” has no row for \(list.en)"),
            Text(
                zh: "请补上相应的行，或者写明默认输出；不会出现的情况，请用该列的允许值排除",
                en: "Add a row or a default output; what cannot come, rule out by the column's allowed values"))
    }

    /// Whether a row is missing, or two meet, is up to the facts; `places` are those it depends on.
    static func tableUndecided(_ element: String, isGap: Bool, _ example: Text, by places: [Text]) -> Self {
        let (shown, more) = (places.prefix(5), max(places.count - 5, 0))
        let list = shown.map(\.zh).joined(separator: "、") + (more > 0 ? "等 \(places.count) 处" : "")
        let english = shown.map(\.en).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        let fault = Text(zh: isGap ? "漏项" : "冲突的行", en: isGap ? "leaves something out" : "has rows that clash")
        return warning(
            "table.undecided",
            Text(
                zh: "“\(element)”的决策表有没有\(fault.zh)，事先判断不了，取决于\(list)；例如：\(example.zh)",
                en:
                    "whether the table of “\(element)” \(fault.en), for instance at \(example.en), depends on \(english)"
            ),
            Text(zh: "请人工核对，或者改用固定的界限和取值", en: "Check it by eye, or use fixed limits and values there"))
    }

    /// A table beyond what is looked through.
    static func tableTooLarge(_ element: String, percent: Int) -> Self {
        warning(
            "table.too-large",
            Text(
                zh: "“\(element)”的决策表过大，只查了 \(percent)%",
                en: "the table of “\(element)” is too large: \(percent) % of it was looked through"),
            Text(zh: "请把该表拆成几个", en: "Divide it into several tables"))
    }

    // MARK: Rows that meet

    /// Two rows of a UNIQUE table hold for one input.
    static func rowsOverlap(_ rows: (Int, Int), of element: String, _ example: Text) -> Self {
        error(
            "table.overlap",
            Text(
                zh: "“\(element)”的决策表第 \(rows.0) 行和第 \(rows.1) 行重叠，都适用于：\(example.zh)；该表只许一行适用（UNIQUE）",
                en: "rows \(rows.0) and \(rows.1) of “\(element)” both hold for \(example.en), under UNIQUE"),
            Text(zh: "请改写其中一行的条件", en: "Change what one of them tests"))
    }

    /// Two rows of an ANY table hold for one input and give different answers.
    static func rowsDisagree(_ rows: (Int, Int), of element: String, _ example: Text) -> Self {
        error(
            "table.disagreement",
            Text(
                zh: "“\(element)”的决策表第 \(rows.0) 行和第 \(rows.1) 行都适用于：\(example.zh)；输出不同，而该表要求一致（ANY）",
                en: "rows \(rows.0) and \(rows.1) of “\(element)” both hold for \(example.en) and differ, under ANY"),
            Text(zh: "请改成一致，或者改写其中一行的条件", en: "Make them agree, or change what one of them tests"))
    }

    // MARK: Rows without effect

    /// A row that tests and gives what an earlier one does.
    static func rowRepeated(_ row: Int, of element: String, first: Int) -> Self {
        warning(
            "table.duplicate-row",
            Text(
                zh: "“\(element)”的决策表第 \(row) 行与第 \(first) 行重复",
                en: "row \(row) of “\(element)” repeats row \(first)"),
            Text(zh: "请删去一行", en: "Remove one of them"))
    }

    /// A row that never counts, since others come before it.
    static func rowUnreachable(_ row: Int, of element: String, by rows: [Int]) -> Self {
        let list = rows.map(String.init).joined(separator: "、")
        let english = rows.map(String.init).joined(separator: ", ")
        return warning(
            "table.unreachable-row",
            Text(
                zh: "“\(element)”的决策表第 \(row) 行用不到：凡符合该行的，第 \(list) 行都在先",
                en: "row \(row) of “\(element)” never counts: wherever it holds, row \(english) comes first"),
            Text(zh: "请删去该行，或者移到前面，或者收窄在先的行", en: "Remove it, move it up, or narrow the rows before it"))
    }

    /// A row whose tests nothing passes.
    static func rowImpossible(_ row: Int, of element: String, _ column: Text) -> Self {
        warning(
            "table.impossible-row",
            Text(
                zh: "“\(element)”的决策表第 \(row) 行不可能适用：“\(column.zh)”没有符合的值",
                en: "row \(row) of “\(element)” never holds: no value of “\(column.en)” passes"),
            Text(zh: "请核对该单元格的上下限和取值", en: "Check the limits and values of that cell"))
    }

    /// A value that its column does not allow.
    static func valueNotAllowed(_ value: Text, _ column: Text, row: Int) -> Self {
        error(
            "table.value-not-allowed",
            Text(
                zh: "第 \(row) 行“\(column.zh)”的 \(value.zh) 不在允许值之内",
                en: "row \(row): “\(column.en)” cannot be \(value.en)"),
            Text(zh: "请核对拼写，或者把它列入该列的允许值", en: "Check its spelling, or add it to the column's allowed values"))
    }
}

// MARK: - Places that an answer depends on

extension Text {
    /// What a column may be.
    static func allowedValues(of column: Text) -> Text {
        Text(zh: "“\(column.zh)”的允许值", en: "the allowed values of “\(column.en)”")
    }

    /// A cell.
    static func cell(row: Int, _ column: Text) -> Text {
        Text(zh: "第 \(row) 行“\(column.zh)”", en: "row \(row) “\(column.en)”")
    }

    /// What two rows give.
    static func outputs(ofRows first: Int, _ second: Int) -> Text {
        Text(zh: "第 \(first)、\(second) 行的输出", en: "the outputs of rows \(first) and \(second)")
    }
}
