extension Checker {
    mutating func context(_ entries: [Syntax.Entry], at site: Site) -> Expr {
        scoped { checker in
            var checked: [Expr.Entry] = []
            var fields: [FEELType.Field] = []
            for entry in entries {
                if fields.contains(where: { sameText($0.name, entry.name) }) {
                    return checker.invalid(.duplicateKey, [entry.name], at: entry.site)
                }
                let slot = checker.scope.newSlot()
                let value: Expr
                if case .function(let parameters, let body) = entry.value.kind {
                    let name = (text: entry.name, slot: slot)
                    value = .function(parameters, body, named: name, with: &checker, at: entry.value.site)
                } else {
                    value = checker.check(entry.value)
                }
                checker.scope.declare(entry.name, at: .local(slot), type: value.type)
                checked.append(Expr.Entry(name: entry.name, slot: slot, value: value))
                fields.append(FEELType.Field(entry.name, value.type))
            }
            return Expr(.context(checked, Shape(checked.map(\.name))), FEELType.context(fields).bounded, at: site)
        }
    }

    mutating func filter(_ list: Expr, _ condition: Syntax, at site: Site) -> Expr {
        scoped { checker in
            let slot = checker.openFilter(over: list.type)
            let condition = checker.check(condition)
            return Expr(.filter(list, item: slot, condition), Checker.filterType(list, condition), at: site)
        }
    }

    /// Brings the names that a filter's condition may use: `item` and the members of the items.
    ///
    /// - Returns: the place of the item.
    public mutating func openFilter(over type: FEELType) -> Int {
        let item = type.item
        let slot = scope.newSlot()
        scope.declare("item", at: .local(slot), type: item)
        if item.fields == nil {
            scope.openItems.append(slot)
        } else {
            scope.declareMembers(of: item, item: slot)
        }
        return slot
    }

    /// The type of a filtered list: the list's own, an item's if the condition is a place, else not known.
    public static func filterType(_ list: Expr, _ condition: Expr) -> FEELType {
        if condition.type.bare == .number { return list.type.item }
        if case .list = list.type.bare, condition.type == .boolean { return list.type }
        return .any
    }

    mutating func loop(_ iterators: [Syntax.Iterator], _ body: Syntax, at site: Site) -> Expr {
        scoped { checker in
            let iterators = checker.iterators(iterators)
            let partial = checker.scope.declareLocal("partial", type: .list(.any))
            let body = checker.check(body)
            let usesPartial = body.contains { expr in
                if case .local(let slot) = expr.kind { return slot == partial }
                return false
            }
            return Expr(
                .loop(iterators, partial: usesPartial ? partial : nil, body), FEELType.list(body.type).bounded, at: site
            )
        }
    }

    mutating func iterators(_ iterators: [Syntax.Iterator]) -> [Expr.Iterator] {
        iterators.map { iterator in
            let domain = check(iterator.domain)
            let end = iterator.end.map { check($0) }
            let slot = scope.declareLocal(iterator.name, type: end == nil ? domain.type.item : domain.type)
            return Expr.Iterator(slot: slot, domain: domain, end: end)
        }
    }

    mutating func call(_ function: Syntax, _ arguments: [Syntax.Argument], at site: Site) -> Expr {
        if case .name(let name) = function.kind, scope.find(name) == nil, scope.openItems.isEmpty,
            let builtin = Builtin.all[name]
        {
            return call(builtin, arguments, at: site)
        }
        let callee = check(function)
        let arguments = arguments.map { Expr.Argument(name: $0.name, value: check($0.value)) }
        var result = FEELType.any
        if case .function(_, let type) = callee.type.bare { result = type }
        if case .constant(.function) = callee.kind { result = .any }
        return Expr(.call(callee, arguments), result, at: site)
    }

    private mutating func call(_ builtin: Builtin, _ arguments: [Syntax.Argument], at site: Site) -> Expr {
        if builtin.name == "now" || builtin.name == "today" { report(.clock, [builtin.name], at: site) }
        let values = arguments.map { check($0.value) }
        let names = arguments.compactMap(\.name)
        if names.isEmpty {
            guard builtin.accepts(count: values.count) else {
                return invalid(.wrongArguments, [builtin.name, builtin.usage], at: site)
            }
            let type = builtin.resultType(values.map(\.type))
            if builtin.isVariadic, values.count != 1 || !values[0].type.mayBeList {
                let item = values.dropFirst().reduce(values[0].type) { $0.joined(with: $1.type) }
                let list = Expr(.list(values), .list(item), at: site)
                return Expr(.builtin(builtin, [list]), type, at: site)
            }
            if builtin.isVariadic {
                // One argument of unknown type: a list is taken as it is, anything else as a list of one.
                let list = Expr(.builtin(.asList, [values[0]]), values[0].type, at: site)
                return Expr(.builtin(builtin, [list]), type, at: site)
            }
            let missing = builtin.missing(after: values.count)
            return call(builtin, ordered: values + Array(repeating: nil, count: missing), type, at: site)
        }
        guard names.count == values.count, let order = builtin.order(named: names) else {
            return invalid(.wrongArguments, [builtin.name, builtin.usage], at: site)
        }
        let ordered = order.map { $0.map { values[$0] } }
        let called = builtin.variant(named: names)
        return call(called, ordered: ordered, builtin.resultType(values.map(\.type)), at: site)
    }

    /// A call whose arguments are in order; a pattern that is written out is read here.
    private mutating func call(
        _ builtin: Builtin, ordered arguments: [Expr?], _ type: FEELType, at site: Site
    ) -> Expr {
        do throws(PatternMistake) {
            return Expr(.builtin(try builtin.prepared(for: arguments), arguments), type, at: site)
        } catch {
            return invalid(.invalidPattern, error.facts, at: error.place)
        }
    }
}

extension FEELType {
    fileprivate var mayBeList: Bool {
        switch bare {
        case .list, .any, .null: true
        default: false
        }
    }
}

extension Expr {
    /// A function literal, checked; under its own name it may call itself.
    static func function(
        _ parameters: [Syntax.Parameter], _ body: Syntax, named name: (text: String, slot: Int)?,
        with checker: inout Checker, at site: Site
    ) -> Expr {
        checker.scoped { checker in
            if let name { checker.scope.declare(name.text, at: .local(name.slot), type: .any) }
            var slots: [Int] = []
            var typed: [Function.Parameter] = []
            for parameter in parameters {
                let type = parameter.type.map { checker.type($0) } ?? .any
                typed.append(Function.Parameter(parameter.name, type))
                slots.append(checker.scope.declareLocal(parameter.name, type: type))
            }
            let body = checker.check(body)
            let function = FunctionExpr(
                name: name?.text, parameters: typed, slots: slots, frame: checker.scope.frame, itself: name?.slot,
                result: .any, body: body)
            return Expr(.function(function), FEELType.function(typed.map(\.type), body.type).bounded, at: site)
        }
    }
}
