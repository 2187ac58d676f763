import DMN
import Exact
import FEEL

/// Writes an expression as people read a formula, with the labels of its parts and the values they had.
struct FormulaWriter {
    private let program: Program
    private let values: [Value]
    private let nodes: [Site: Value]
    private let language: Diagnostic.Language

    init(_ program: Program, _ values: [Value], _ nodes: [Site: Value], _ language: Diagnostic.Language) {
        self.program = program
        self.values = values
        self.nodes = nodes
        self.language = language
    }

    func text(_ expr: Expr) -> String {
        switch expr.kind {
        case .constant(let value): return Display.text(value, expr.type, language)
        case .global(let place): return named(label(of: place), values[place], program.steps[place].type)
        case .member(let base, let key, _):
            return named(label(ofMember: key, in: base.type), nodes[expr.site] ?? .null(nil), expr.type)
        case .converted(let inner, _): return text(inner)
        case .negated(let operand): return "−" + text(operand)
        case .arithmetic(let operation, let left, let right):
            return "\(text(left)) \(operation.sign) \(text(right))"
        case .comparison(let comparison, let left, let right): return "\(text(left)) \(comparison.sign) \(text(right))"
        case .conditional(let condition, let then, let other):
            return text(nodes[condition.site]?.boolean == true ? then : other)
        case .builtin(let builtin, let arguments): return call(builtin.name, arguments.compactMap { $0 })
        case .filter(let list, _, let condition, _):
            guard language == .chinese else { return "\(text(list)) where \(source(condition))" }
            return "\(text(list))中“\(self.condition(condition))”的"
        default: return source(expr)
        }
    }

    private func label(of place: Int) -> String {
        let step = program.steps[place]
        return language == .chinese ? step.label ?? step.name : step.name
    }

    private func label(ofMember key: String, in type: FEELType) -> String {
        language == .chinese ? program.label(ofMember: key, in: type) : key
    }

    /// A filter's condition in words, without values: it was asked of every item.
    private func condition(_ expr: Expr) -> String {
        switch expr.kind {
        case .and(let left, let right): return "\(condition(left))，\(condition(right))"
        case .or(let left, let right): return "\(condition(left))或者\(condition(right))"
        case .comparison(let comparison, let left, let right):
            return "\(condition(left)) \(comparison.sign) \(condition(right))"
        case .member(let base, let key, _):
            let label = label(ofMember: key, in: base.type)
            if case .local = base.kind { return label }
            return "\(condition(base))的\(label)"
        case .membership(let value, let tests):
            let words = tests.tests.map { condition($0.expression) }.joined(separator: "、")
            return "\(condition(value))属于\(words)"
        case .constant(let value): return Display.text(value, expr.type, language)
        case .global(let place): return label(of: place)
        default: return source(expr)
        }
    }

    private func named(_ label: String, _ value: Value, _ type: FEELType) -> String {
        let shown = Display.text(value, type, language)
        return language == .chinese ? "\(label)（\(shown)）" : "\(label) (\(shown))"
    }

    /// The text as the model has it.
    private func source(_ expr: Expr) -> String {
        guard program.sources.indices.contains(Int(expr.site.source)) else { return "…" }
        let bytes = Array(program.sources[Int(expr.site.source)].text.content.utf8)
        let (start, end) = (Int(expr.site.start), min(Int(expr.site.end), bytes.count))
        return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : "…"
    }

    private func call(_ name: String, _ arguments: [Expr]) -> String {
        let parts = arguments.flatMap { argument -> [String] in
            if case .list(let items) = argument.kind { return items.map { text($0) } }
            if case .builtin(let builtin, let inner) = argument.kind, builtin.isListing {
                return inner.compactMap { $0.map(text) }
            }
            return [text(argument)]
        }
        guard language == .chinese else { return "\(name)(\(parts.joined(separator: separator)))" }
        switch name {
        case "sum": return "合计[\(parts.joined())]"
        case "count": return "项数[\(parts.joined())]"
        case "min": return "取较小者[\(parts.joined(separator: separator))]"
        case "max": return "取较大者[\(parts.joined(separator: separator))]"
        case "round half up": return rounded("四舍五入", arguments, parts)
        case "round half down": return rounded("五舍六入", arguments, parts)
        case "round up", "ceiling": return rounded("进位", arguments, parts)
        case "round down", "floor": return rounded("舍去", arguments, parts)
        case "decimal": return rounded("四舍六入五成双", arguments, parts)
        default: return "\(name)(\(parts.joined(separator: separator)))"
        }
    }

    private func rounded(_ how: String, _ arguments: [Expr], _ parts: [String]) -> String {
        var digits = "整数"
        if arguments.count > 1, case .constant(let value) = arguments[1].kind, let scale = value.number?.int64 {
            digits = scale == 2 ? "分" : scale == 0 ? "元" : "小数 \(scale) 位"
        }
        return "\(parts.first ?? "")，\(how)到\(digits)"
    }

    private var separator: String { language == .chinese ? "，" : ", " }
}

extension Arithmetic {
    fileprivate var sign: String {
        switch self {
        case .add: "+"
        case .subtract: "−"
        case .multiply: "×"
        case .divide: "÷"
        case .power: "^"
        }
    }
}

extension Comparison {
    fileprivate var sign: String {
        switch self {
        case .equal: "="
        case .unequal: "≠"
        case .less: "<"
        case .lessOrEqual: "≤"
        case .greater: ">"
        case .greaterOrEqual: "≥"
        }
    }
}
