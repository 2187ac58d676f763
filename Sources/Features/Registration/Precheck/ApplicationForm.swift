import DMN
import FEEL

/// What an application consists of, as the models word it: the source of its form, its file and its reading.
package struct ApplicationForm: Sendable {
    /// Everything that may be answered, in the order of the model.
    package let questions: [Question]
    /// The fields of the national registration form among them: column and what the form calls it.
    package let formFields: [(id: String, label: String)]
    /// The columns of ``questions``, shared by all applications.
    let shape: Shape
    private let places: [String: Int]

    private static let application = "tApplication"

    /// - Throws: ``RuleFault`` for terms that do not say what an application is.
    init(_ book: RuleBook) throws(RuleFault) {
        let file = RuleBook.termsFile
        let program = try book.program(file)
        guard let definition = book.models[file]?.itemDefinition(named: Self.application),
            let fields = program.types[Self.application]?.fields
        else { throw RuleFault(.missingDecision(Self.application, model: file)) }
        let words = try Self.rows("Words", of: program, in: file)
        var questions: [Question] = []
        for (component, field) in zip(definition.itemComponents, fields) {
            let options = words.filter { $0["type"]?.string == component.typeRef?.name }.map {
                Question.Option(code: $0["code"]?.string ?? "", word: $0["word"]?.string ?? "")
            }
            questions.append(
                Question(
                    id: component.name, text: component.label ?? component.name, help: component.description ?? "",
                    kind: Self.kind(of: field.type, hasWords: !options.isEmpty), options: options))
        }
        self.questions = questions
        formFields = try Self.rows("Form fields", of: program, in: file).map {
            (id: $0["id"]?.string ?? "", label: $0["label"]?.string ?? "")
        }
        shape = Shape(questions.map(\.id))
        places = Dictionary(questions.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    private static func rows(_ decision: String, of program: Program, in file: String) throws(RuleFault) -> [Context] {
        guard program.place(named: decision) != nil else {
            throw RuleFault(.missingDecision(decision, model: file))
        }
        let value = program.evaluate(decision, inputs: [:]).value
        return (value.list ?? []).compactMap(\.context)
    }

    private static func kind(of type: FEELType, hasWords: Bool) -> Question.Kind {
        switch type.bare {
        case .boolean: .flag
        case .date: .day
        case .number: .number
        case .list: .costs
        default: hasWords ? .word : .text
        }
    }
}

// MARK: - Looking up

extension ApplicationForm {
    /// The question of a column; nil for a column no application has.
    package subscript(id: String) -> Question? { places[id].map { questions[$0] } }

    /// Where a column stands among the questions.
    func place(of id: String) -> Int? { places[id] }

    /// What the registration form calls a column, or else how it is asked.
    package func label(of id: String) -> String {
        formFields.first { $0.id == id }?.label ?? self[id]?.text ?? id
    }

    /// The word for a code of a column; the code itself where the column has no such word.
    package func word(for code: String, of id: String) -> String {
        self[id]?.options.first { $0.code == code }?.word ?? code
    }
}
