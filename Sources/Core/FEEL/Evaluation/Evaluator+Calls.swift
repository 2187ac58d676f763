extension Evaluator {
    /// A call of a built-in whose arguments the checker has put in order.
    mutating func call(_ builtin: Builtin, _ arguments: [Expr?], at site: Site) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(argument.map { evaluate($0) } ?? Builtin.omitted) }
        let result = builtin.body(&self, values, site)
        charge(values, making: result)
        return result
    }

    /// A call of whatever the expression gives.
    mutating func call(_ function: Expr, _ arguments: [Expr.Argument], at site: Site) -> Value {
        let callee = evaluate(function)
        guard case .function(let function) = callee else {
            if let reason = callee.nullReason { return .null(reason) }
            return fail(.notAFunction, [callee.sketch], at: site)
        }
        let values = arguments.map { evaluate($0.value) }
        guard arguments.contains(where: { $0.name != nil }) else { return call(function, values, at: site) }
        let names = arguments.compactMap(\.name)
        guard names.count == values.count, let ordered = function.ordered(names, values) else {
            return fail(.wrongArguments, [function.name ?? "function(…)", function.signature], at: site)
        }
        return call(function, ordered, at: site)
    }

    /// Calls a function with arguments by position.
    ///
    /// An argument that does not fit its parameter's type makes the result null; the function is not run.
    public mutating func call(_ function: Function, _ arguments: [Value], at site: Site) -> Value {
        if case .builtin(let builtin) = function.body { return call(builtin, arguments, at: site) }
        guard arguments.count == function.parameters.count else {
            return fail(.wrongArguments, [function.name ?? "function(…)", function.signature], at: site)
        }
        guard hasRoom(for: function) else { return fail(.depthLimit, ["\(depth)"], at: site) }
        depth += 1
        nesting += function.height
        defer {
            depth -= 1
            nesting -= function.height
        }
        var values = arguments
        for (index, parameter) in function.parameters.enumerated() where parameter.type != .any {
            let value = convert(arguments[index], to: parameter.type, at: site)
            if value.isNull, !arguments[index].isNull { return value }
            values[index] = value
        }
        let result =
            switch function.body {
            case .closure(let expr, let captured): run(expr, captured, values, as: function)
            case .host(_, let body): body(&self, values, site)
            case .builtin: fail(.notAFunction, [function.name ?? "a function"], at: site)
            }
        if case .host = function.body { charge([], making: result) }
        return function.result == .any ? result : convert(result, to: function.result, at: site)
    }

    private mutating func call(_ builtin: Builtin, _ arguments: [Value], at site: Site) -> Value {
        guard let ordered = builtin.ordered(arguments) else {
            return fail(.wrongArguments, [builtin.name, builtin.usage], at: site)
        }
        let result = builtin.body(&self, ordered, site)
        charge(ordered, making: result)
        return result
    }

    private mutating func run(
        _ expr: FunctionExpr, _ captured: [Value], _ arguments: [Value], as function: Function
    ) -> Value {
        let outer = locals
        let frame = max(captured.count, expr.frame)
        spend(frame: frame)
        defer {
            locals = outer
            release(frame: frame)
        }
        if isExhausted { return exhausted(at: expr.body.site) }
        locals = captured
        if locals.count < expr.frame {
            locals.append(contentsOf: repeatElement(.null, count: expr.frame - locals.count))
        }
        for (slot, value) in zip(expr.slots, arguments) { locals[slot] = value }
        if let itself = expr.itself { locals[itself] = .function(function) }
        return evaluate(expr.body)
    }
}

extension Function {
    /// The arguments in the order of the parameters, null for one that is not named; nil when a name is unknown or
    /// there twice.
    fileprivate func ordered(_ names: [String], _ values: [Value]) -> [Value]? {
        if case .builtin(let builtin) = body {
            guard let order = builtin.order(named: names) else { return nil }
            return order.map { $0.map { values[$0] } ?? Builtin.omitted }
        }
        var ordered = [Value](repeating: .null(nil), count: parameters.count)
        var taken = Set<Int>()
        for (name, value) in zip(names, values) {
            guard let index = parameters.firstIndex(where: { sameText($0.name, name) }), taken.insert(index).inserted
            else { return nil }
            ordered[index] = value
        }
        return ordered
    }

    /// The parameters as one would write them.
    var signature: String {
        if case .builtin(let builtin) = body { return builtin.usage }
        return "(" + parameters.map { "\($0.name): \($0.type)" }.joined(separator: ", ") + ")"
    }
}
