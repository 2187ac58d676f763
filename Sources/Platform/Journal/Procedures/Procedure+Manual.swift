extension Procedure {
    /// The procedure as a chapter of the manual, in Markdown: states, steps, periods, clocks and conditions as tables.
    ///
    /// It says what the table says and nothing else, so the manual cannot differ from what the system does.
    package var manual: String {
        var text = "## \(cell(title))\n\n"
        text +=
            "从“\(cell(states.first?.label ?? ""))”开始；到\(quoted(states.filter(\.isFinal).map(\.label)))结束，结束时所有计时终止。\n\n"
        let sections = chapter.map { section in
            let note = section.note.map { "\n\($0.zh)\n" } ?? ""
            return "### \(section.title.zh)\n\n" + table(section.heads, rows: section.rows) + note
        }
        return text + sections.joined(separator: "\n")
    }

    /// A table of the chapter about a procedure.
    package struct Section: Hashable, Sendable {
        /// What it is about: steps, periods, clocks, conditions.
        package let title: Words
        /// The heads of its columns.
        package let heads: [Words]
        /// Its rows, a cell a column.
        package let rows: [[Words]]
        /// How to read it; `nil` where that is plain.
        package let note: Words?
    }

    /// The tables of ``manual``, for whoever shows them otherwise; steps first, those without a row left out.
    package var chapter: [Section] {
        let steps = Section(
            title: Words(zh: "办理步骤", en: "Steps"),
            heads: [
                Words(zh: "当前状态", en: "State"), Words(zh: "步骤", en: "Step"), Words(zh: "办理人", en: "Who acts"),
                Words(zh: "条件", en: "Condition"), Words(zh: "计时", en: "Clocks"), Words(zh: "办理后", en: "Then"),
            ], rows: transitions.map(cells), note: nil)
        let periods = Section(
            title: Words(zh: "期限", en: "Periods"),
            heads: [
                Words(zh: "期限", en: "Period"), Words(zh: "默认", en: "Unless set"), Words(zh: "可设范围", en: "Range"),
                Words(zh: "由谁设定", en: "Who sets it"),
            ], rows: parameters.map(cells), note: Self.counting)
        let clocks = Section(
            title: Words(zh: "计时", en: "Clocks"),
            heads: [
                Words(zh: "计时", en: "Clock"), Words(zh: "临期提醒", en: "Yellow for"),
                Words(zh: "届满后", en: "When it runs out"),
            ], rows: clocks.map(cells), note: nil)
        let conditions = Section(
            title: Words(zh: "条件", en: "Conditions"),
            heads: [Words(zh: "条件", en: "Condition"), Words(zh: "不满足时的提示", en: "What is said where it does not hold")],
            rows: guards.map { [words($0.label), words($0.refusal)] }, note: nil)
        return [steps] + [periods, clocks, conditions].filter { !$0.rows.isEmpty }
    }

    private static let counting = Words(
        zh: "自起算次日计算，起算当日不计入；停表当日计入，恢复当日不计入。以日或年计的期限，最后一日是休息日的，顺延到下一工作日。",
        en: """
            Counted from the day after the start. The day on which a clock is paused counts, the day on which it goes on \
            does not. A period in days or years that would end on a day of rest ends on the next working day.
            """)
}

// MARK: - Rows

extension Procedure {
    private func cells(_ transition: Transition) -> [Words] {
        var conditions: [Words] = []
        if let condition = transition.condition {
            conditions.append(words(guards.first { $0.id == condition }?.label ?? condition.text))
        }
        let awaited = clocks.filter { $0.lapse == transition.action }.map { words($0.label) }
        if !awaited.isEmpty {
            let names = Words.list(awaited, "或", " or ")
            conditions.append(Words(zh: "\(names.zh)届满", en: "“\(names.en)” has run out"))
        }
        if !transition.differsFrom.isEmpty {
            let names = transition.differsFrom.map { words(of: $0) }
            let zh = names.map { "“\($0.zh)”" }.joined()
            let en = names.map { "“\($0.en)”" }.joined(separator: ", ")
            conditions.append(Words(zh: "与\(zh)的办理人不是同一人", en: "not who did \(en)"))
        }
        return [
            .list(transition.from.map { words(of: $0) }), words(transition.button),
            .list(transition.roles.map { words(of: $0) }, "或", " or "), .list(conditions, "；", "; "),
            .list(transition.clocks.map(words), "；", "; "),
            transition.to.map { words(of: $0) } ?? Words(zh: "不变", en: "unchanged"),
        ]
    }

    private func words(_ effect: ClockEffect) -> Words {
        let clock = words(label(of: effect.clock))
        switch effect {
        case .start(_, let parameter):
            let period = words(parameters.first { $0.id == parameter }?.label ?? parameter.text)
            return Words(zh: "\(clock.zh)起算（\(period.zh)）", en: "“\(clock.en)” starts (\(period.en))")
        case .pause: return Words(zh: "\(clock.zh)停表", en: "“\(clock.en)” is paused")
        case .resume: return Words(zh: "\(clock.zh)恢复", en: "“\(clock.en)” goes on")
        case .stop: return Words(zh: "\(clock.zh)终止", en: "“\(clock.en)” stops")
        }
    }

    private func cells(_ parameter: Parameter) -> [Words] {
        let range = parameter.range
        let text =
            range == Parameter.counts
            ? Words(zh: "不限", en: "any")
            : range.upperBound == Parameter.counts.upperBound
                ? Words(zh: "不少于 \(range.lowerBound)", en: "at least \(range.lowerBound)")
                : Words(
                    zh: "\(range.lowerBound) 至 \(range.upperBound)", en: "\(range.lowerBound) to \(range.upperBound)")
        return [
            words(parameter.label), parameter.standard.words, parameter.setter == .law ? .none : text,
            words(of: parameter.setter),
        ]
    }

    private func words(of setter: Parameter.Setter) -> Words {
        let en =
            switch setter {
            case .law: "set by law"
            case .pack: "set by the policy pack"
            case .role(let role): "set case by case by: \(words(of: role).en)"
            }
        return Words(zh: description(of: setter), en: en)
    }

    private func cells(_ clock: Clock) -> [Words] {
        let lapse = clock.lapse.map { action in
            let step = words(of: action)
            return Words(zh: "可以办理“\(step.zh)”", en: "“\(step.en)” becomes possible")
        }
        let days = clock.warning == 1 ? "the last working day" : "the last \(clock.warning) working days"
        return [
            words(clock.label), Words(zh: "最后 \(clock.warning) 个工作日", en: days),
            lapse ?? Words(zh: "亮红灯，事项不变", en: "the lamp turns red, the case stays as it is"),
        ]
    }
}

// MARK: - Markdown

extension Procedure {
    private func table(_ head: [Words], rows: [[Words]]) -> String {
        let rule = head.map { _ in "---" }
        return ([head.map(\.zh), rule] + rows.map { $0.map(\.zh) })
            .map { "| " + $0.map(cell).joined(separator: " | ") + " |\n" }.joined()
    }

    /// `text` in one cell: what Markdown would read as a table's or its own mark is escaped.
    private func cell(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r": result += " "
            case "|", "\\", "*", "_", "`", "<", "[":
                result += "\\"
                result.unicodeScalars.append(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private func quoted(_ words: [String]) -> String {
        words.map { "“\(cell($0))”" }.joined(separator: "或")
    }
}
