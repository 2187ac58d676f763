import Documents
import Interchange
import Registration

/// What the precheck asks, for people and for programs.
struct QuestionList {
    private let form: ApplicationForm

    init(_ form: ApplicationForm) { self.form = form }

    /// A question a line, with the column, the help and the words below it.
    var text: String {
        form.questions.map { question in
            var lines = ["\(question.id)  \(question.text)"]
            if !question.help.isEmpty { lines.append("    \(question.help)") }
            if !question.options.isEmpty { lines.append("    可填：\(words(question).joined(separator: "、"))") }
            return lines.joined(separator: "\n") + "\n"
        }.joined()
    }

    /// An object a line.
    var json: String {
        form.questions.map { question in
            let options = question.options.map { option in
                JSON.object([JSON.Member("code", .string(option.code)), JSON.Member("word", .string(option.word))])
            }
            let object = JSON.object([
                JSON.Member("id", .string(question.id)), JSON.Member("text", .string(question.text)),
                JSON.Member("help", .string(question.help)), JSON.Member("kind", .string("\(question.kind)")),
                JSON.Member("options", .array(options)),
            ])
            return String(decoding: object.utf8, as: UTF8.self) + "\n"
        }.joined()
    }

    /// A table to be filled in, one application a row: its headers are the questions.
    var table: TableFile {
        let columns = form.questions.map { question in
            let kind: SheetColumn.Kind =
                switch question.kind {
                case .day: .day
                case .number: .money
                case .flag: .flag
                case .text, .word, .costs: .text
                }
            return SheetColumn(
                question.text, kind, choices: words(question), hint: question.help.isEmpty ? nil : question.help)
        }
        var table = TableFile("预审申请", columns: columns)
        table.notes =
            [("填写说明", "每行一份申请；没有回答的留空。")]
            + form.questions.map { ($0.text, $0.help) }
        return table
    }

    private func words(_ question: Question) -> [String] { question.options.map(\.word) }
}
