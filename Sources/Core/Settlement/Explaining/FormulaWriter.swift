import DMN
import Exact
import FEEL
import Policy

/// Writes an expression as people read a formula, with the labels of its parts and holes for the values they will have.
struct FormulaWriter {
    private let program: Program
    private let language: Diagnostic.Language

    init(_ program: Program, _ language: Diagnostic.Language) {
        self.program = program
        self.language = language
    }

    /// How a decision's value came about: a formula, or the row of its table.
    func formula(_ expr: Expr) -> Phrase {
        if case .extended(let form) = expr.kind, let table = form as? TableExpr { return reading(of: table) }
        return phrase(expr)
    }

    private func phrase(_ expr: Expr) -> Phrase {
        switch expr.kind {
        case .constant(let value): return .text(Display.text(value, expr.type, language))
        case .global(let place): return named(label(of: place), .step(place), program.steps[place].type)
        case .member(let base, let key, _):
            return named(label(ofMember: key, in: base.type), .node(expr.site), expr.type)
        case .converted(let inner, _): return phrase(inner)
        case .negated(let operand): return .all([.text("−"), phrase(operand)])
        case .arithmetic(let operation, let left, let right):
            return .all([phrase(left), .text(" \(operation.sign) "), phrase(right)])
        case .comparison(let comparison, let left, let right):
            return .all([phrase(left), .text(" \(comparison.sign) "), phrase(right)])
        case .conditional(let condition, let then, let other):
            return .either(condition.site, phrase(then), phrase(other))
        case .builtin(let builtin, let arguments): return call(builtin.name, arguments.compactMap { $0 })
        case .filter(let list, _, let condition, _):
            guard language == .chinese else { return .all([phrase(list), .text(" where \(source(condition))")]) }
            return .all([phrase(list), .text("中“\(self.condition(condition))”的")])
        default: return .text(source(expr))
        }
    }

    /// Which row of a table fired, what it looked at and what its annotations say.
    private func reading(of table: TableExpr) -> Phrase {
        let isChinese = language == .chinese
        let rules = table.rules.map { rule -> Phrase in
            let looked = zip(table.inputs, rule.cells).filter { !$0.1.holdsAlways }.map { phrase($0.0.expr) }
            let notes = zip(table.annotations, rule.annotations).filter { !$0.1.isEmpty && $0.0 != "clause" }
            let words = notes.map { Text(model: $0.1)[language] }
            let note =
                words.isEmpty
                ? "" : isChinese ? "（\(words.joined(separator: "；"))）" : " (\(words.joined(separator: "; ")))"
            let opening = (isChinese ? " 行" : "") + note + (looked.isEmpty ? "" : isChinese ? "：" : ": ")
            return .all([.text(opening), looked.joined(separator: separator)])
        }
        return .fired(
            Phrase.Reading(
                table: table.site, opening: isChinese ? "按表第 " : "row ", separator: isChinese ? "、" : ", ",
                rules: rules, none: isChinese ? "没有符合的行" : "no row matches"))
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

    private func named(_ label: String, _ source: Phrase.Source, _ type: FEELType) -> Phrase {
        let (opening, closing) = language == .chinese ? ("（", "）") : (" (", ")")
        return .all([.text(label + opening), .value(source, type), .text(closing)])
    }

    /// The text as the model has it.
    private func source(_ expr: Expr) -> String {
        guard program.sources.indices.contains(Int(expr.site.source)) else { return "…" }
        let bytes = Array(program.sources[Int(expr.site.source)].text.content.utf8)
        let (start, end) = (Int(expr.site.start), min(Int(expr.site.end), bytes.count))
        return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : "…"
    }

    private func call(_ name: String, _ arguments: [Expr]) -> Phrase {
        let parts = arguments.flatMap { argument -> [Phrase] in
            if case .list(let items) = argument.kind { return items.map { phrase($0) } }
            if case .builtin(let builtin, let inner) = argument.kind, builtin.isListing {
                return inner.compactMap { $0.map(phrase) }
            }
            return [phrase(argument)]
        }
        func list(_ opening: String, _ closing: String, separator: String) -> Phrase {
            .all([.text(opening), parts.joined(separator: separator), .text(closing)])
        }
        guard language == .chinese else { return list("\(name)(", ")", separator: separator) }
        switch name {
        case "sum": return list("合计[", "]", separator: "")
        case "count": return list("项数[", "]", separator: "")
        case "min": return list("取较小者[", "]", separator: separator)
        case "max": return list("取较大者[", "]", separator: separator)
        case "round half up": return rounded("四舍五入", arguments, parts)
        case "round half down": return rounded("五舍六入", arguments, parts)
        case "round up", "ceiling": return rounded("进位", arguments, parts)
        case "round down", "floor": return rounded("舍去", arguments, parts)
        case "decimal": return rounded("四舍六入五成双", arguments, parts)
        default: return list("\(name)(", ")", separator: separator)
        }
    }

    private func rounded(_ how: String, _ arguments: [Expr], _ parts: [Phrase]) -> Phrase {
        var digits = "整数"
        if arguments.count > 1, case .constant(let value) = arguments[1].kind, let scale = value.number?.int64 {
            digits = scale == 2 ? "分" : scale == 0 ? "元" : "小数 \(scale) 位"
        }
        return .all(parts.prefix(1) + [.text("，\(how)到\(digits)")])
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
