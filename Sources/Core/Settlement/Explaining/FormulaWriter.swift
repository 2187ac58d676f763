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
        case .member(_, let key, _): return named(label(ofMember: key), nodes[expr.site] ?? .null(nil), expr.type)
        case .converted(let inner, _): return text(inner)
        case .negated(let operand): return "−" + text(operand)
        case .arithmetic(let operation, let left, let right):
            return "\(text(left)) \(operation.sign) \(text(right))"
        case .comparison(let comparison, let left, let right): return "\(text(left)) \(comparison.sign) \(text(right))"
        case .conditional(let condition, let then, let other):
            return text(nodes[condition.site]?.boolean == true ? then : other)
        case .builtin(let builtin, let arguments): return call(builtin.name, arguments.compactMap { $0 })
        case .filter(let list, _, let condition):
            let among = language == .chinese ? " 中符合" : " where "
            return text(list) + among + (language == .chinese ? "“\(source(condition))”的" : source(condition))
        default: return source(expr)
        }
    }

    private func label(of place: Int) -> String {
        let step = program.steps[place]
        return language == .chinese ? step.label ?? step.name : step.name
    }

    private func label(ofMember key: String) -> String {
        language == .chinese ? program.memberLabels[key] ?? key : key
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
        let parts = arguments.map { argument in
            if case .list(let items) = argument.kind { return items.map { text($0) }.joined(separator: separator) }
            return text(argument)
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
