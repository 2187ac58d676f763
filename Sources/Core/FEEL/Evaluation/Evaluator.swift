import Exact

/// Walks a checked expression and gives its value.
///
/// A value type: each evaluation has its own, so any number run side by side on the same expressions. Nothing is
/// thrown: what goes wrong is a null with its reason, also kept in ``diagnostics``.
public struct Evaluator: Sendable {
    /// The places a model fills.
    public var globals: [Value]
    /// The places of the running function.
    public internal(set) var locals: [Value] = []
    /// Why nulls arose, in order; the first thousand, and why the evaluation ended before its time.
    public private(set) var diagnostics: [Diagnostic] = []
    /// The rows that fired and the values of nodes, as far as the level asked for them.
    public internal(set) var trace: Trace
    /// What this evaluation may use.
    public let limits: Limits
    /// The moment that `now()` and `today()` tell, the same all through the evaluation; nil where none was given.
    public let now: DateAndTime?
    var steps: Int
    /// Bytes that values may still take.
    var memory: Int
    /// Why the evaluation has ended before its time.
    var ending: NullReason?
    var depth = 0
    /// How many nodes run within one another in the calls that are running.
    var nesting = 0
    /// Where the stack stood when the evaluation began.
    var stackBase: UInt = 0
    /// How many loops and filters surround the running node: inside them nothing is traced.
    var loops = 0
    var patterns = PatternCache()

    /// `globals` are values for the places of the expressions to come; `now` is what `now()` and `today()` tell, which
    /// are null without it, since decisions do not read the clock; `looksIntoLoops` is for ``Trace/looksIntoLoops``.
    public init(
        globals: [Value] = [], level: Trace.Level = .none, looksIntoLoops: Bool = false, limits: Limits = Limits(),
        now: DateAndTime? = nil
    ) {
        self.globals = globals
        self.limits = limits
        self.now = now
        trace = Trace(level, looksIntoLoops: looksIntoLoops)
        steps = limits.steps
        memory = limits.memory
    }
}

// MARK: - Running

extension Evaluator {
    /// Whether the evaluation ran out of steps; everything it gives from then on is null.
    public var isExhausted: Bool { steps <= 0 }

    /// The value of a whole expression that uses `frame` places of its own.
    public mutating func run(_ expr: Expr, frame: Int) -> Value {
        let outer = locals
        if depth == 0 { stackBase = Evaluator.stackAddress() }
        locals = Array(repeating: .null, count: frame)
        defer { locals = outer }
        let value = evaluate(expr)
        return isExhausted ? exhausted(at: expr.site) : value
    }

    /// The value of an expression in the present frame.
    public mutating func evaluate(_ expr: Expr) -> Value {
        steps -= 1
        if steps <= 0 { return exhausted(at: expr.site) }
        let value = value(of: expr)
        if trace.level == .full, loops == 0 { record(value, of: expr) }
        return value
    }

    private mutating func record(_ value: Value, of expr: Expr) {
        if case .constant = expr.kind { return }
        guard trace.nodes.count < 100_000 else { return }
        trace.nodes.append(Trace.Node(site: expr.site, value: value))
    }

    /// A null with a new reason.
    public mutating func fail(_ id: Diagnostic.ID, _ facts: [String] = [], at site: Site) -> Value {
        let diagnostic = Diagnostic(id, economical(facts), at: site)
        note(diagnostic)
        return .null(NullReason(diagnostic))
    }

    /// Remembers a finding.
    public mutating func note(_ diagnostic: Diagnostic) {
        let isEnd = diagnostic.id == .stepLimit || diagnostic.id == .memoryLimit
        if diagnostics.count < 1_000 || isEnd { diagnostics.append(diagnostic) }
    }

    /// Remembers which rules of a table matched.
    public mutating func recordFiring(table: String, site: Site, rules: [Int]) {
        guard trace.level >= .rules, loops == 0 || trace.looksIntoLoops else { return }
        spend(bytes: 96 + rules.count * MemoryLayout<Int>.stride)
        trace.firings.append(Trace.Firing(table: table, site: site, rules: rules))
    }

    /// The null that comes of a null operand: it keeps the first reason there is.
    mutating func passOn(_ values: Value..., by operation: String, at site: Site) -> Value {
        for value in values {
            if let reason = value.nullReason { return .null(reason) }
        }
        return fail(.nullOperand, [operation], at: site)
    }
}

// MARK: - Nodes

extension Evaluator {
    private mutating func value(of expr: Expr) -> Value {
        switch expr.kind {
        case .constant(let value): return value
        case .local(let slot): return locals[slot]
        case .global(let slot): return globals[slot]
        case .member(let base, let key, let guess):
            return member(of: evaluate(base), key: key, guess: guess, at: expr.site)
        case .comparison(let comparison, let left, let right):
            return compare(comparison, evaluate(left), evaluate(right), at: expr.site)
        case .and(let left, let right): return and(left, right, at: expr.site)
        case .or(let left, let right): return or(left, right, at: expr.site)
        case .arithmetic(let operation, let left, let right):
            return arithmetic(operation, evaluate(left), evaluate(right), at: expr.site)
        case .negated(let operand): return negate(evaluate(operand), at: expr.site)
        case .itemMember(let item, let key, let other):
            if case .context(let context) = locals[item], let value = context[key] { return value }
            return evaluate(other)
        case .between(let value, let low, let high):
            let value = evaluate(value)
            let first = compare(.lessOrEqual, evaluate(low), value, at: expr.site)
            let second = compare(.lessOrEqual, value, evaluate(high), at: expr.site)
            return and(first, second, at: expr.site)
        case .membership(let value, let tests): return membership(evaluate(value), tests)
        case .instanceOf(let value, let type):
            let value = evaluate(value)
            return refusal(of: [value], at: expr.site) ?? .boolean(value.isInstance(of: type))
        case .conditional(let condition, let then, let other):
            return conditional(evaluate(condition), then, other, at: condition.site)
        case .list(let items): return .list(items.map { bounded(evaluate($0), of: $0) })
        case .context(let entries, let shape): return context(entries, shape)
        case .interval(let low, let includesStart, let high, let includesEnd):
            return interval(evaluate(low), includesStart, evaluate(high), includesEnd, at: expr.site)
        case .test(let comparison, let point): return .range(RangeValue(comparison, evaluate(point)))
        case .filter(let list, let item, let condition, let isStrict):
            return filter(list, item, condition, isStrict: isStrict)
        case .loop(let iterators, let partial, let body): return loop(iterators, partial, body)
        case .quantified(let every, let iterators, let condition, let isStrict):
            return quantified(every, iterators, condition, isStrict: isStrict, at: expr.site)
        case .builtin(let builtin, let arguments): return call(builtin, arguments, at: expr.site)
        case .call(let function, let arguments): return call(function, arguments, at: expr.site)
        case .function(let function):
            spend(frame: locals.count)
            return .function(
                Function(
                    name: function.name, parameters: function.parameters, result: function.result,
                    body: .closure(function, captured: locals)))
        case .converted(let value, let type): return convert(evaluate(value), to: type, at: expr.site)
        case .extended(let form): return form.evaluate(with: &self)
        case .invalid(let reason):
            note(reason.diagnostic)
            return .null(reason)
        }
    }

    /// Null counts as not true; what is neither true, false nor null is a mistake.
    private mutating func conditional(_ condition: Value, _ then: Expr, _ other: Expr, at site: Site) -> Value {
        switch condition {
        case .boolean(let holds): evaluate(holds ? then : other)
        case .null: evaluate(other)
        default: fail(.conditionNotBoolean, [condition.sketch], at: site)
        }
    }

    private mutating func context(_ entries: [Expr.Entry], _ shape: Shape) -> Value {
        var values: [Value] = []
        values.reserveCapacity(entries.count)
        spend(bytes: 96)
        for entry in entries {
            let value = bounded(evaluate(entry.value), of: entry.value)
            locals[entry.slot] = value
            values.append(value)
        }
        return .context(Context(shape: shape, values: values))
    }

    private mutating func interval(
        _ low: Value, _ includesStart: Bool, _ high: Value, _ includesEnd: Bool, at site: Site
    ) -> Value {
        if !low.isNull, !high.isNull, low.compare(to: high) == nil {
            return fail(.notComparable, [low.sketch, high.sketch], at: site)
        }
        return .range(RangeValue(start: low, includesStart: includesStart, end: high, includesEnd: includesEnd))
    }
}
