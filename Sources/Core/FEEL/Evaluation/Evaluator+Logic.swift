// The logic of three values: true, false, and null for everything else.
extension Evaluator {
    mutating func compare(_ comparison: Comparison, _ left: Value, _ right: Value, at site: Site) -> Value {
        if left.hasParts, right.hasParts, let refusal = refusal(of: [left, right], at: site) { return refusal }
        if case .string(let one) = left, case .string(let other) = right {
            steps -= min(one.utf8.count, other.utf8.count) / 64
        }
        if let answer = left.satisfies(comparison, right) { return .boolean(answer) }
        if left.isNull || right.isNull { return passOn(left, right, by: comparison.rawValue, at: site) }
        return fail(.notComparable, [left.sketch, right.sketch], at: site)
    }

    mutating func and(_ left: Expr, _ right: Expr, at site: Site) -> Value {
        let first = evaluate(left)
        if first.boolean == false { return first }
        return and(first, evaluate(right), at: site)
    }

    mutating func or(_ left: Expr, _ right: Expr, at site: Site) -> Value {
        let first = evaluate(left)
        if first.boolean == true { return first }
        let second = evaluate(right)
        if second.boolean == true { return second }
        return first.boolean == false && second.boolean == false
            ? .boolean(false) : undecided(first, second, by: "or", at: site)
    }

    mutating func and(_ first: Value, _ second: Value, at site: Site) -> Value {
        if first.boolean == false || second.boolean == false { return .boolean(false) }
        return first.boolean == true && second.boolean == true
            ? .boolean(true) : undecided(first, second, by: "and", at: site)
    }

    private mutating func undecided(_ first: Value, _ second: Value, by operation: String, at site: Site) -> Value {
        let odd = [first, second].filter { $0.boolean == nil }
        if odd.allSatisfy(\.isNull) { return passOn(first, second, by: operation, at: site) }
        return fail(.operandTypes, [operation, first.sketch, second.sketch], at: site)
    }
}

// MARK: - Tests

extension Evaluator {
    mutating func membership(_ value: Value, _ tests: UnaryTests) -> Value {
        let outer = locals[tests.input]
        locals[tests.input] = value
        defer { locals[tests.input] = outer }
        return satisfies(tests, value)
    }

    /// Whether the tests hold for an input, in a frame of their own.
    public mutating func test(_ tests: UnaryTests, _ input: Value) -> Value {
        let outer = locals
        steps -= tests.frame / 8
        locals = Array(repeating: .null, count: max(tests.frame, tests.input + 1))
        defer { locals = outer }
        locals[tests.input] = input
        return satisfies(tests, input)
    }

    /// Whether the tests hold for an input that already lies where `?` finds it.
    public mutating func satisfies(_ tests: UnaryTests, _ input: Value) -> Value {
        if tests.holdsAlways { return .boolean(true) }
        var undecided: Value?
        for test in tests.tests {
            let answer = satisfies(test, input, at: tests.site)
            if answer.boolean == true { return .boolean(!tests.isNegated) }
            if answer.boolean == nil { undecided = undecided ?? answer }
        }
        return undecided ?? .boolean(tests.isNegated)
    }

    private mutating func satisfies(_ test: UnaryTests.Test, _ input: Value, at site: Site) -> Value {
        switch test {
        case .comparison(let comparison, let point): return compare(comparison, input, evaluate(point), at: site)
        case .condition(let condition): return evaluate(condition)
        case .value(let expr):
            let value = evaluate(expr)
            if case .string(let text) = input { steps -= text.utf8.count / 64 * (value.list?.count ?? 1) }
            if input.hasParts, value.hasParts, let refusal = refusal(of: [input, value], at: site) { return refusal }
            guard let answer = Evaluator.holds(value, for: input) else {
                if input.isNull || value.isNull { return passOn(input, value, by: "in", at: site) }
                return fail(.notComparable, [input.sketch, value.sketch], at: site)
            }
            return .boolean(answer)
        }
    }

    /// Whether `input` equals `value`, lies in it, or is among it; nil when that cannot be said.
    static func holds(_ value: Value, for input: Value) -> Bool? {
        switch (value, input) {
        case (.range(let range), .range(let other)): return range.equals(other)
        case (.range(let range), _): return range.contains(input)
        case (.list(let items), .list):
            if input.equals(value) == true { return true }
            return any(items, input)
        case (.list(let items), _): return any(items, input)
        case (.boolean(let answer), _) where input.boolean == nil && !input.isNull: return answer
        default: return input.equals(value)
        }
    }

    private static func any(_ items: [Value], _ input: Value) -> Bool? {
        var undecided = false
        for item in items {
            let answer: Bool?
            if case .range(let range) = item { answer = range.contains(input) } else { answer = input.equals(item) }
            if answer == true { return true }
            if answer == nil { undecided = true }
        }
        return undecided && items.allSatisfy({ $0.isNull }) ? nil : false
    }
}

// MARK: - For tables

extension Evaluator {
    /// Lays a value in a place of the running function.
    public mutating func bind(_ value: Value, to slot: Int) {
        if slot >= locals.count { locals.append(contentsOf: repeatElement(.null, count: slot + 1 - locals.count)) }
        locals[slot] = value
    }

    /// Whether a cell holds for the input in `slot`; what cannot be said does not hold.
    public mutating func holds(_ tests: UnaryTests, for slot: Int) -> Bool {
        let input = locals[slot]
        if tests.input != slot { bind(input, to: tests.input) }
        return satisfies(tests, input).boolean == true
    }

    /// Calls a function of the language by its name.
    public mutating func call(builtin name: String, _ arguments: [Value], at site: Site) -> Value {
        guard let builtin = Builtin.all[name] else { return fail(.unknownName, [name, ""], at: site) }
        return call(builtin.value, arguments, at: site)
    }
}
