import Exact
import FEEL
package import Interchange

/// Reads applications as people hand them in: a JSON object, a row of texts, a CSV file.
///
/// A column goes by its id, by what the registration form calls it, or by its question; a money column may carry its
/// unit, `turnover_fen` or `合同成交额（万元）`. Words may be codes or Chinese. What cannot be read is a problem of that
/// column and leaves its answer open: nothing is guessed.
package struct ApplicationReader: Sendable {
    private let form: ApplicationForm
    private let columns: [String: Int]

    package init(_ form: ApplicationForm) {
        self.form = form
        var columns: [String: Int] = [:]
        for (place, question) in form.questions.enumerated() {
            for name in [question.id, form.label(of: question.id), question.text] {
                let name = MoneyHeader(name).name
                if columns[name] == nil { columns[name] = place }
            }
        }
        self.columns = columns
    }
}

// MARK: - Reading

extension ApplicationReader {
    /// The application in a JSON object of answers by column: texts, numbers in yuan, true and false.
    package func read(_ json: JSON) -> Application {
        var draft = Draft(form)
        for member in json.members ?? [] {
            let header = MoneyHeader(member.key)
            guard let place = columns[header.name] else {
                draft.refuse(member.key, "", "没有这一栏，已忽略。请核对名称。")
                continue
            }
            draft.fill(place, member.value, header)
        }
        return draft.application
    }

    /// The application in a row of texts by column.
    package func read(_ row: [(column: String, text: String)]) -> Application {
        var draft = Draft(form)
        for (column, text) in row {
            let header = MoneyHeader(column)
            guard let place = columns[header.name] else {
                if !text.isEmpty { draft.refuse(column, text, "没有这一栏，已忽略。请核对名称。") }
                continue
            }
            draft.fill(place, text, header)
        }
        return draft.application
    }

    /// The applications in a CSV text, each with the line it begins on.
    ///
    /// - Throws: ``CSVFault`` for a record that cannot be told apart from the next.
    package func read(csv bytes: [UInt8]) throws(CSVFault) -> [(line: Int, application: Application)] {
        var reader = CSVReader(bytes)
        var record = CSVRecord()
        guard try reader.next(&record) else { return [] }
        let headers = record.fields.map { reader.text(of: $0) }
        var applications: [(line: Int, application: Application)] = []
        while try reader.next(&record) {
            let cells = record.fields.map { reader.text(of: $0) }
            var row = zip(headers, cells).map { (column: $0, text: $1) }
            for cell in cells.dropFirst(headers.count) { row.append((column: "（表头之外）", text: cell)) }
            applications.append((line: record.line, application: read(row)))
        }
        return applications
    }
}

// MARK: - One application

extension ApplicationReader {
    /// Answers as they come in.
    private struct Draft {
        let form: ApplicationForm
        var values: [Value]
        var problems: [Application.Problem] = []

        init(_ form: ApplicationForm) {
            self.form = form
            values = Array(repeating: .null, count: form.questions.count)
        }

        var application: Application {
            Application(answers: Context(shape: form.shape, values: values), problems: problems)
        }

        mutating func refuse(_ column: String, _ text: String, _ message: String) {
            problems.append(Application.Problem(column: column, text: text, message: message))
        }

        mutating func fill(_ place: Int, _ json: JSON, _ header: MoneyHeader) {
            let question = form.questions[place]
            switch (question.kind, json) {
            case (_, .null): break
            case (.flag, .bool(let flag)): values[place] = .boolean(flag)
            case (.number, .number(let number)): values[place] = .number(header.yuan(number))
            case (.costs, .array(let lines)): values[place] = .list(lines.map(Self.line))
            case (_, .string(let text)): fill(place, text, header)
            case (.text, .number(let number)): values[place] = .string(number.description)
            default: refuse(question.id, String(decoding: json.utf8, as: UTF8.self), AnswerText.remedy(for: question))
            }
        }

        mutating func fill(_ place: Int, _ text: String, _ header: MoneyHeader) {
            let question = form.questions[place]
            let text = AnswerText.trimmed(text)
            guard !text.isEmpty else { return }
            guard values[place].isNull else {
                return refuse(question.id, text, "同一栏出现两次，只取第一次。请删去一处。")
            }
            guard let value = AnswerText.value(of: text, for: question, header) else {
                return refuse(question.id, text, AnswerText.remedy(for: question))
            }
            values[place] = value
        }

        private static func line(_ json: JSON) -> Value {
            .context([
                "cost": json["cost"]?.string.map(Value.string) ?? .null,
                "amount": json["amount"]?.number.map(Value.number) ?? .null,
                "evidence": json["evidence"]?.string.map(Value.string) ?? .null,
            ])
        }
    }
}
