import FEEL
import Interchange

/// One expression or unary test with what it may see.
struct FEELQuery {
    let expr: String
    let context: [(name: String, value: Value)]
    /// The input of a unary test; nil for an expression.
    var input: Value?
    /// What `now()` and `today()` tell.
    var now: DateAndTime?

    /// A value with its findings, and whether the text could be read at all.
    struct Result {
        let value: Value
        let diagnostics: [Diagnostic]
        let trace: Trace
        let isReadable: Bool
        /// The expression or test, for messages that point into it.
        let text: SourceFile

        /// The findings with their places.
        var findings: [PlacedFinding] { diagnostics.map { PlacedFinding($0, in: text) } }

        /// The answer as members of a JSON object: the value as a FEEL literal, or what stands in the way.
        var members: [JSON.Member] {
            let findings = JSON.Member("diagnostics", .array(findings.map(\.json)))
            guard isReadable else {
                let message = diagnostics.first?.message(in: .chinese) ?? "表达式无法读取"
                return [JSON.Member("error", .string(message)), findings]
            }
            return [JSON.Member("feel", .string(value.literal)), findings]
        }
    }

    func evaluate(level: Trace.Level = .none) -> Result {
        let names = context.map { (name: $0.name, type: FEELType.any) }
        let text = SourceFile(name: "", bytes: Array(expr.utf8))
        guard let input else {
            let expression = Expression(expr, names: names)
            let facts = Dictionary(context.map { ($0.name, $0.value) }) { $1 }
            let evaluation = expression.evaluate(facts, level: level, now: now)
            return Result(
                value: evaluation.value, diagnostics: findings(expression.diagnostics, evaluation.diagnostics),
                trace: evaluation.trace, isReadable: expression.isReadable, text: text)
        }
        var scope = Scope()
        for (index, name) in names.enumerated() { scope.declare(name.name, at: .global(index), type: .any) }
        var checker = Checker(scope: scope)
        let tests = checker.unaryTests(expr, input: .any)
        var evaluator = Evaluator(globals: context.map(\.value), level: level, now: now)
        let value = evaluator.test(tests, input)
        let isReadable = !checker.diagnostics.contains(where: \.isUnreadable)
        return Result(
            value: value, diagnostics: findings(checker.diagnostics, evaluator.diagnostics),
            trace: evaluator.trace, isReadable: isReadable, text: text)
    }

    /// The findings of reading and of evaluating, each once; with a moment at hand, asking for it is no fault.
    private func findings(_ read: [Diagnostic], _ evaluated: [Diagnostic]) -> [Diagnostic] {
        read.filter { now == nil || $0.id != .clock } + evaluated.filter { !read.contains($0) }
    }
}

// MARK: - As lines of JSON

extension FEELQuery {
    /// The answer to one line of a batch; a line that is not understood is answered with an error.
    static func answer(to line: String, now: DateAndTime? = nil) -> JSON {
        let question: JSON
        do {
            question = try JSON(parsing: Array(line.utf8))
        } catch {
            return .object([JSON.Member("id", .null), JSON.Member("error", .string("\(error)"))])
        }
        let id = JSON.Member("id", question["id"] ?? .null)
        guard let text = question["expr"]?.string else {
            return .object([id, JSON.Member("error", .string("缺少 expr 字段"))])
        }
        var context: [(name: String, value: Value)] = []
        if case .object(let members)? = question["context"] {
            for member in members {
                guard let value = value(of: member.value) else {
                    return .object([id, JSON.Member("error", .string("context 中“\(member.key)”不是可读的 FEEL 表达式"))])
                }
                context.append((member.key, value))
            }
        }
        var query = FEELQuery(expr: text, context: context, now: now)
        if question["kind"]?.string == "unary" {
            guard let input = question["input"], let value = value(of: input) else {
                return .object([id, JSON.Member("error", .string("input 不是可读的 FEEL 表达式"))])
            }
            query.input = value
        }
        return .object([id] + query.evaluate().members)
    }

    /// A FEEL text, or a JSON value that stands for itself.
    private static func value(of json: JSON) -> Value? {
        guard let text = json.string else { return Value(json, as: .any) }
        let expression = Expression(text)
        return expression.isReadable ? expression.evaluate().value : nil
    }
}
