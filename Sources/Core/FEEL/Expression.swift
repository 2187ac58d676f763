/// A text of the expression language, read and checked once, evaluated any number of times.
///
/// ```swift
/// let share = Expression("price * rate", names: [("price", .number), ("rate", .number)])
/// share.evaluate(["price": .number(120), "rate": .number(2)]).value   // 240
/// ```
///
/// Nothing here throws: a text that cannot be read has ``diagnostics`` of severity error and evaluates to null.
public struct Expression: Sendable {
    /// What reading and checking found.
    public let diagnostics: [Diagnostic]
    /// The checked form.
    public let expr: Expr
    private let names: [String]
    private let frame: Int

    /// Reads a text against the names it may use; a name of unknown type is `any`.
    public init(_ text: String, names: [(name: String, type: FEELType)] = [], types: [String: FEELType] = [:]) {
        var scope = Scope(types: types)
        for (index, (name, type)) in names.enumerated() { scope.declare(name, at: .global(index), type: type) }
        var checker = Checker(scope: scope)
        expr = checker.expression(text)
        diagnostics = checker.diagnostics
        frame = checker.scope.frameSize
        self.names = names.map(\.name)
    }

    /// Whether the text could be read.
    public var isReadable: Bool {
        !diagnostics.contains { $0.id == .syntax || $0.id == .nestedTooDeep || $0.id == .textTooLong }
    }

    /// The value for the given facts; a name without a fact is null.
    public func evaluate(
        _ facts: [String: Value] = [:], level: Trace.Level = .none, limits: Limits = Limits()
    ) -> Evaluation {
        var evaluator = Evaluator(globals: names.map { facts[$0] ?? .null }, level: level, limits: limits)
        let value = evaluator.checked(evaluator.run(expr, frame: frame), at: expr.site)
        return Evaluation(value: value, diagnostics: evaluator.diagnostics, trace: evaluator.trace)
    }
}

/// A value with what was found and seen on the way to it: one evaluation gives all three.
public struct Evaluation: Sendable {
    public let value: Value
    public let diagnostics: [Diagnostic]
    public let trace: Trace

    public init(value: Value, diagnostics: [Diagnostic], trace: Trace) {
        self.value = value
        self.diagnostics = diagnostics
        self.trace = trace
    }
}
