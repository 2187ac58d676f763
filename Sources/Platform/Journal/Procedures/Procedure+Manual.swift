extension Procedure {
    /// The procedure as a chapter of the manual, in Markdown: states, steps, periods, clocks and conditions as tables.
    ///
    /// It says what the table says and nothing else, so the manual cannot differ from what the system does.
    package var manual: String {
        var text = "## \(cell(title))\n\n"
        text +=
            "从“\(cell(states.first?.label ?? ""))”开始；到\(quoted(states.filter(\.isFinal).map(\.label)))结束，结束时所有计时终止。\n\n"
        let sections = chapter.map { section in
            let note = section.note.map { "\n\($0)\n" } ?? ""
            return "### \(section.title)\n\n" + table(section.heads, rows: section.rows) + note
        }
        return text + sections.joined(separator: "\n")
    }

    /// A table of the chapter about a procedure.
    package struct Section: Hashable, Sendable {
        /// What it is about: steps, periods, clocks, conditions.
        package let title: String
        /// The heads of its columns.
        package let heads: [String]
        /// Its rows, a cell a column.
        package let rows: [[String]]
        /// How to read it; `nil` where that is plain.
        package let note: String?
    }

    /// The tables of ``manual``, for whoever shows them otherwise; steps first, those without a row left out.
    package var chapter: [Section] {
        let sections = [
            Section(
                title: "办理步骤", heads: ["当前状态", "步骤", "办理人", "条件", "计时", "办理后"], rows: transitions.map(cells),
                note: nil),
            Section(
                title: "期限", heads: ["期限", "默认", "可设范围", "由谁设定"], rows: parameters.map(cells),
                note: "自起算次日计算，起算当日不计入；停表当日计入，恢复当日不计入。以日或年计的期限，最后一日是休息日的，顺延到下一工作日。"),
            Section(title: "计时", heads: ["计时", "临期提醒", "届满后"], rows: clocks.map(cells), note: nil),
            Section(title: "条件", heads: ["条件", "不满足时的提示"], rows: guards.map { [$0.label, $0.refusal] }, note: nil),
        ]
        return sections.filter { !$0.rows.isEmpty || $0.title == "办理步骤" }
    }
}

// MARK: - Rows

extension Procedure {
    private func cells(_ transition: Transition) -> [String] {
        var conditions: [String] = []
        if let condition = transition.condition {
            conditions.append(guards.first { $0.id == condition }?.label ?? condition.text)
        }
        let awaited = clocks.filter { $0.lapse == transition.action }.map(\.label)
        if !awaited.isEmpty { conditions.append("\(awaited.joined(separator: "或"))届满") }
        if !transition.differsFrom.isEmpty {
            let actions = transition.differsFrom.map { "“\(label(of: $0))”" }.joined(separator: "")
            conditions.append("与\(actions)的办理人不是同一人")
        }
        return [
            transition.from.map { state($0)?.label ?? $0.text }.joined(separator: "、"), transition.button,
            list(transition.roles), conditions.joined(separator: "；"),
            transition.clocks.map(words).joined(separator: "；"),
            transition.to.map { state($0)?.label ?? $0.text } ?? "不变",
        ]
    }

    private func words(_ effect: ClockEffect) -> String {
        switch effect {
        case .start(let clock, let parameter):
            "\(label(of: clock))起算（\(parameters.first { $0.id == parameter }?.label ?? parameter.text)）"
        case .pause(let clock): "\(label(of: clock))停表"
        case .resume(let clock): "\(label(of: clock))恢复"
        case .stop(let clock): "\(label(of: clock))终止"
        }
    }

    private func cells(_ parameter: Parameter) -> [String] {
        let isFixed = parameter.setter == .law
        let range = parameter.range
        let text =
            range == Parameter.counts
            ? "不限"
            : range.upperBound == Parameter.counts.upperBound
                ? "不少于 \(range.lowerBound)" : "\(range.lowerBound) 至 \(range.upperBound)"
        return [
            parameter.label, parameter.standard.description, isFixed ? "" : text, description(of: parameter.setter),
        ]
    }

    private func cells(_ clock: Clock) -> [String] {
        let lapse = clock.lapse.map { "可以办理“\(label(of: $0))”" } ?? "亮红灯，事项不变"
        return [clock.label, "最后 \(clock.warning) 个工作日", lapse]
    }
}

// MARK: - Markdown

extension Procedure {
    private func table(_ head: [String], rows: [[String]]) -> String {
        let rule = head.map { _ in "---" }
        return ([head, rule] + rows).map { "| " + $0.map(cell).joined(separator: " | ") + " |\n" }.joined()
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
