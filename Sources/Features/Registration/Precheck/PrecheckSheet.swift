import Civic
import Exact
import FEEL

/// 预审意见 as it is printed: plain text, each finding with what it rests on and how sure that is.
package struct PrecheckSheet: Sendable {
    /// The printable text; lines end with a line feed.
    package let text: String

    package init(_ opinion: PrecheckOpinion, on application: Application, by precheck: Precheck) {
        var writer = Writer(precheck)
        writer.head(application)
        writer.line("结论：\(opinion.conclusionMessage)")
        let sections: [(PrecheckFinding.Severity, String)] = [
            (.refuse, "不予登记"), (.supplement, "一次性告知补正"), (.note, "提示"),
        ]
        for (severity, title) in sections { writer.section(title, opinion.findings(severity)) }
        writer.unreadable(application.problems)
        writer.questions(opinion.openQuestions)
        if let suggestion = opinion.suggestion { writer.suggest(suggestion) }
        writer.heading("办理")
        writer.line("由谁申请：\(opinion.guidance.message)\(writer.basis(opinion.guidance.clause))")
        writer.line("办理期限：\(opinion.timeLimit.message)\(writer.basis(opinion.timeLimit.clause))")
        writer.line("适用规则：\(opinion.regimeMessage)")
        writer.close(opinion.remark)
        text = writer.text
    }
}

// MARK: - Writing

extension PrecheckSheet {
    private struct Writer {
        let precheck: Precheck
        var text = ""
        var sections = 0
        var marks: Set<String> = []

        init(_ precheck: Precheck) { self.precheck = precheck }

        mutating func line(_ line: String) { text += line + "\n" }

        mutating func head(_ application: Application) {
            line("技术合同预审意见")
            line("")
            for id in [
                "contract_id", "name", "seller_name", "buyer_name", "kind", "subtype", "turnover", "technology_amount",
            ] {
                let answer = application[id]
                guard !answer.isNull else { continue }
                let amount = answer.number.flatMap { Yuan($0) }?.description
                let shown = answer.string.map { precheck.form.word(for: $0, of: id) } ?? amount ?? answer.text
                line("\(precheck.form.label(of: id))：\(shown)")
            }
        }

        mutating func heading(_ title: String) {
            sections += 1
            line("")
            line("\(Self.numeral(sections))、\(title)")
        }

        mutating func section(_ title: String, _ findings: [PrecheckFinding]) {
            guard !findings.isEmpty else { return }
            heading("\(title)（\(findings.count) 项）")
            for (index, finding) in findings.enumerated() {
                line("\(index + 1). \(finding.message)\(basis(finding.clause))")
            }
        }

        mutating func unreadable(_ problems: [Application.Problem]) {
            guard !problems.isEmpty else { return }
            heading("未能读取的栏目（\(problems.count) 项，按未填处理）")
            for (index, problem) in problems.enumerated() {
                line("\(index + 1). \(precheck.form.label(of: problem.column))：\(problem.told)")
            }
        }

        mutating func questions(_ ids: [String]) {
            guard !ids.isEmpty else { return }
            heading("待答的问题（\(ids.count) 个）")
            for (index, id) in ids.enumerated() {
                guard let question = precheck.form[id] else { continue }
                line("\(index + 1). \(question.text)？\(question.help)")
            }
        }

        mutating func suggest(_ suggestion: PrecheckOpinion.Suggestion) {
            heading("建议类别")
            let kind = precheck.form.word(for: suggestion.kind, of: "kind")
            let subtype = precheck.form.word(for: suggestion.subtype, of: "subtype")
            line("\(kind)（\(subtype)）。\(suggestion.message)\(basis(suggestion.clause))")
        }

        /// `（依据：… [D]）`, and the mark noted for the legend.
        mutating func basis(_ name: String) -> String {
            guard let clause = precheck.clause(name) else { return "" }
            marks.insert(clause.certaintyWords)
            return "（依据：\(clause.title) [\(clause.certainty.rawValue)]）"
        }

        mutating func close(_ remark: String) {
            line("")
            if !remark.isEmpty { line(remark) }
            line("依据的可靠程度：\(marks.sorted().joined(separator: "；"))。")
        }

        private static func numeral(_ number: Int) -> String {
            let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
            return number <= numerals.count ? numerals[number - 1] : "\(number)"
        }
    }
}
