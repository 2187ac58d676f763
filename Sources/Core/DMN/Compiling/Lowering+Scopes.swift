import FEEL

// The boxes that bring names of their own.
extension Lowering {
    /// Runs `body` with names that are gone afterwards.
    private mutating func scoped<T>(_ body: (inout Lowering) -> T) -> T {
        let outer = checker.scope
        let result = body(&self)
        checker.leave(to: outer)
        return result
    }

    mutating func lower(_ context: BoxedContext, named name: String) -> Expr {
        scoped { lowering in
            var entries: [Expr.Entry] = []
            var fields: [FEELType.Field] = []
            var hasResult = false
            for entry in context.entries {
                let slot = lowering.checker.scope.newSlot()
                let key = entry.variable?.name
                var value: Expr
                if let key, case .functionDefinition(let function) = entry.value, function.kind == .feel {
                    value = lowering.function(function, entry: key, slot: slot)
                } else {
                    value = lowering.lower(entry.value, named: key ?? name)
                }
                value = lowering.converted(value, lowering.type(entry.variable?.typeRef))
                if let key {
                    lowering.checker.scope.declare(key, at: .local(slot), type: value.type)
                    fields.append(FEELType.Field(key, value.type))
                }
                hasResult = hasResult || key == nil
                entries.append(Expr.Entry(name: key ?? "", slot: slot, value: value))
            }
            let site = lowering.site(naming: name, at: context.head.position)
            let distinct = Set(entries.map { TextKey($0.name) })
            if distinct.count < entries.count {
                let repeated = entries.first { entry in entries.filter { $0.name.isSameText(as: entry.name) }.count > 1
                }
                return lowering.null(.duplicateKey, [repeated?.name ?? ""], at: site)
            }
            let shape = Shape(entries.map(\.name))
            guard hasResult, let last = entries.last else {
                return Expr(.context(entries, shape), .context(fields), at: site)
            }
            // The entry without a name is the result: the member called by the empty name.
            let whole = Expr(.context(entries, shape), .any, at: site)
            return Expr(.member(whole, key: "", guess: entries.count - 1), last.value.type, at: site)
        }
    }

    private mutating func function(_ definition: FunctionDefinition, entry: String, slot: Int) -> Expr {
        scoped { lowering in
            lowering.checker.scope.declare(entry, at: .local(slot), type: .any)
            let place = lowering.site(naming: entry, at: definition.head.position)
            let made = lowering.function(definition, named: entry, itself: slot, result: .any)
            return Expr(.function(made), .function(made.parameters.map(\.type), made.body.type), at: place)
        }
    }

    /// A function with its parameters in scope.
    mutating func function(
        _ definition: FunctionDefinition, named name: String?, itself: Int?, result: FEELType
    ) -> FunctionExpr {
        scoped { lowering in
            var parameters: [Function.Parameter] = []
            var slots: [Int] = []
            for parameter in definition.formalParameters {
                let type = lowering.type(parameter.typeRef)
                parameters.append(Function.Parameter(parameter.name, type))
                slots.append(lowering.checker.scope.declareLocal(parameter.name, type: type))
            }
            let place = lowering.site(naming: name ?? "", at: definition.head.position)
            let body =
                definition.body.map { lowering.lower($0, named: name ?? "") }
                ?? lowering.null(.noLogic, [name ?? ""], at: place)
            return FunctionExpr(
                name: name, parameters: parameters, slots: slots, frame: lowering.frame, itself: itself, result: result,
                body: body)
        }
    }

    mutating func lower(_ filter: BoxedFilter, named name: String) -> Expr {
        let list = lower(filter.collection, named: name)
        let place = site(naming: name, at: filter.head.position)
        return scoped { lowering in
            let slot = lowering.checker.openFilter(over: list.type)
            let condition = lowering.lower(filter.match, named: name)
            let kind = Expr.Kind.filter(list, item: slot, condition, isStrict: true)
            return Expr(kind, Checker.filterType(list, condition), at: place)
        }
    }

    mutating func lower(_ iteration: BoxedIteration, named name: String) -> Expr {
        let place = site(naming: name, at: iteration.head.position)
        return scoped { lowering in
            let iterator = lowering.iterator(iteration.variable, iteration.collection, named: name)
            let partial = lowering.checker.scope.declareLocal("partial", type: .list(.any))
            let body = lowering.lower(iteration.body, named: name)
            return Expr(.loop([iterator], partial: partial, body), .list(body.type), at: place)
        }
    }

    mutating func lower(_ quantifier: BoxedQuantifier, every: Bool, named name: String) -> Expr {
        let place = site(naming: name, at: quantifier.head.position)
        return scoped { lowering in
            let iterator = lowering.iterator(quantifier.variable, quantifier.collection, named: name)
            let condition = lowering.lower(quantifier.condition, named: name)
            return Expr(.quantified(every: every, [iterator], condition, isStrict: true), .boolean, at: place)
        }
    }

    private mutating func iterator(_ variable: String, _ collection: BoxedExpression, named name: String)
        -> Expr.Iterator
    {
        let domain = lower(collection, named: name)
        let slot = checker.scope.declareLocal(variable, type: domain.type.item)
        return Expr.Iterator(slot: slot, domain: domain)
    }
}
