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

    /// Reads a text against the names it may use; a name of unknown type is `any`. `hosts` has what `external`
    /// functions may name.
    public init(
        _ text: String, names: [(name: String, type: FEELType)] = [], types: [String: FEELType] = [:],
        hosts: HostFunctions = .javaLang
    ) {
        var scope = Scope(types: types)
        for (index, (name, type)) in names.enumerated() { scope.declare(name, at: .global(index), type: type) }
        var checker = Checker(scope: scope, hosts: hosts)
        expr = checker.expression(text)
        diagnostics = checker.diagnostics
        frame = checker.scope.frameSize
        self.names = names.map(\.name)
    }

    /// Whether the text could be read.
    public var isReadable: Bool {
        !diagnostics.contains(where: \.isUnreadable)
    }

    /// The value for the given facts; a name without a fact is null, with that as the reason.
    /// `now` is what `now()` and `today()` tell; without it they are null.
    public func evaluate(
        _ facts: [String: Value] = [:], level: Trace.Level = .none, limits: Limits = Limits(), now: DateAndTime? = nil
    ) -> Evaluation {
        let globals = names.map { name in
            facts[name] ?? .null(NullReason(Diagnostic(.missingInput, [name], at: expr.site)))
        }
        var evaluator = Evaluator(globals: globals, level: level, limits: limits, now: now)
        let value = evaluator.checked(evaluator.run(expr, frame: frame), at: expr.site)
        evaluator.noteReasons(in: value)
        return Evaluation(value: value, diagnostics: evaluator.diagnostics, trace: evaluator.trace)
    }
}

/// A value with what was found and seen on the way to it: one evaluation gives all three.
public struct Evaluation: Sendable {
    /// What came out.
    public let value: Value
    /// Why nulls arose on the way, in order.
    public let diagnostics: [Diagnostic]
    /// What was seen on the way, as far as it was asked for.
    public let trace: Trace

    /// A value with what belongs to it.
    public init(value: Value, diagnostics: [Diagnostic], trace: Trace) {
        self.value = value
        self.diagnostics = diagnostics
        self.trace = trace
    }
}

extension Diagnostic {
    /// Whether the text as a whole could not be read for this.
    public var isUnreadable: Bool {
        switch id {
        case .syntax, .fullWidthSign, .nestedTooDeep, .textTooLong: true
        default: false
        }
    }
}
