import Civic
import Exact
import FEEL
package import Interchange

/// Reads applications as people hand them in: a JSON object, a row of a table.
///
/// A column goes by its id, by what the registration form calls it, or by its question, with the spellings an import
/// knows; an amount is in yuan unless header or cell say otherwise. Words may be codes or Chinese. What cannot be read
/// is a problem of that column and leaves its answer open: nothing is guessed.
package struct ApplicationReader: Sendable {
    /// What headers are looked for.
    package let columns: [ExpectedColumn]
    private let form: ApplicationForm
    /// For each question with words, these.
    private let words: [WordList?]

    package init(_ form: ApplicationForm) {
        self.form = form
        columns = form.questions.map { question in
            let (text, label) = (Self.plain(question.text), Self.plain(form.label(of: question.id)))
            return ExpectedColumn(
                question.id, header: text, aliases: label == text ? [] : [label], isMoney: question.kind == .number,
                isRequired: false)
        }
        words = form.questions.map { question in
            question.options.isEmpty ? nil : WordList(Vocabulary(question.options.map { [$0.word, $0.code] }))
        }
    }

    /// A name without the unit of the form, which is yuan.
    private static func plain(_ name: String) -> String {
        name.hasSuffix("（元）") ? String(name.dropLast(3)) : name
    }
}

// MARK: - Headers

extension ApplicationReader {
    /// A header of a table, and the question below it.
    package struct Header: Sendable {
        /// As the file has it.
        package let text: String
        /// Why the column is left aside, and the mend; nil for one that is read.
        package let note: String?
        let place: Int?
        let unit: AmountUnit
    }

    /// What is answered in the columns under `headers`.
    ///
    /// - Parameter unitAbove: the unit that a line above the table gives for its amounts.
    package func headers(_ headers: [String], unitAbove: AmountUnit? = nil) -> [Header] {
        HeaderGuess(headers, columns: columns, unitAbove: unitAbove).answers.map { answer in
            let place = answer.isBound ? answer.column.flatMap(form.place) : nil
            return Header(
                text: answer.header, note: place == nil ? note(on: answer) : nil, place: place,
                unit: answer.unit ?? .yuan)
        }
    }

    private func note(on answer: HeaderGuess.Answer) -> String {
        switch answer.match {
        case .blank: return "没有表头，未读取。请补写表头。"
        case .competing(let ids):
            let names = ids.compactMap { form[$0]?.text }.joined(separator: "”或“")
            return "有不止一栏像“\(names)”，都未读取。请只保留一栏，写明名称。"
        default:
            let near = answer.column.flatMap { form[$0]?.text }.map { "也许是“\($0)”；" } ?? ""
            return "没有这一栏，未读取。\(near)请核对名称。"
        }
    }
}

// MARK: - Reading

extension ApplicationReader {
    /// What stands in a cell of a table.
    package enum Cell: Sendable {
        /// What a person sees; empty for nothing.
        case text(String)
        /// Something that is no value, such as a formula; what is wrong and the mend.
        case unreadable(String, message: String)
    }

    /// The application in a row of a table; columns that are left aside are told by their headers alone.
    package func read(_ cells: [Cell], under headers: [Header]) -> Application {
        var draft = Draft(form, words)
        for (cell, header) in zip(cells, headers) {
            if let place = header.place { draft.fill(place, cell, header.unit) }
        }
        for case .text(let text) in cells.dropFirst(headers.count) where !text.isEmpty {
            draft.refuse("（表头之外）", text, "这一格没有表头，未读取。请核对是否错列。")
        }
        return draft.application
    }

    /// The application in a row of texts by column.
    package func read(_ row: [(column: String, text: String)]) -> Application {
        var draft = Draft(form, words)
        for (header, text) in zip(headers(row.map(\.column)), row.map(\.text)) where !text.isEmpty {
            guard let place = header.place else {
                draft.refuse(header.text, text, header.note ?? "")
                continue
            }
            draft.fill(place, .text(text), header.unit)
        }
        return draft.application
    }

    /// The application in a JSON object of answers by column: texts, numbers in yuan, true and false.
    package func read(_ json: JSON) -> Application {
        var draft = Draft(form, words)
        let members = json.members ?? []
        for (header, member) in zip(headers(members.map(\.key)), members) {
            guard let place = header.place else {
                draft.refuse(header.text, "", header.note ?? "")
                continue
            }
            draft.fill(place, member.value, header.unit)
        }
        return draft.application
    }
}

// MARK: - One application

extension ApplicationReader {
    /// Answers as they come in.
    private struct Draft {
        let form: ApplicationForm
        let words: [WordList?]
        var values: [Value]
        var problems: [Application.Problem] = []

        init(_ form: ApplicationForm, _ words: [WordList?]) {
            self.form = form
            self.words = words
            values = Array(repeating: .null, count: form.questions.count)
        }

        var application: Application {
            Application(answers: Context(shape: form.shape, values: values), problems: problems)
        }

        mutating func refuse(_ column: String, _ text: String, _ message: String) {
            problems.append(Application.Problem(column: column, text: text, message: message))
        }

        mutating func fill(_ place: Int, _ cell: Cell, _ unit: AmountUnit) {
            let question = form.questions[place]
            switch cell {
            case .unreadable(let text, let message): refuse(question.id, text, message)
            case .text(let text):
                do throws(CellRefusal) {
                    values[place] = try AnswerText.value(of: text, for: question, unit: unit, words: words[place])
                } catch {
                    refuse(question.id, text, "\(error)")
                }
            }
        }

        mutating func fill(_ place: Int, _ json: JSON, _ unit: AmountUnit) {
            let question = form.questions[place]
            switch (question.kind, json) {
            case (_, .null): return
            case (.flag, .bool(let flag)): values[place] = .boolean(flag)
            case (.costs, .array(let lines)): values[place] = .list(lines.map(Self.line))
            case (_, .string(let text)): fill(place, .text(text), unit)
            case (.text, .number(let number)): values[place] = .string(number.description)
            case (.number, .number(let number)):
                guard let fen = number.scaledInt64(scale: unit.decimals) else { fallthrough }
                values[place] = .number(Yuan(fen: fen).decimal)
            default:
                let text = String(decoding: json.utf8, as: UTF8.self)
                refuse(question.id, text, "“\(text)”不能读取。\(AnswerText.remedy(for: question))。")
            }
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
