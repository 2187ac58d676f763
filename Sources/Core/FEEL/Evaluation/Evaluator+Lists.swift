import Exact

extension Evaluator {
    /// `list[condition]`: items that satisfy it, or the item at a place if it is a number.
    ///
    /// A value that is not a list counts as a list of one.
    ///
    /// - Parameter isStrict: a condition that is neither true, false nor null makes the whole null.
    mutating func filter(_ source: Expr, _ slot: Int, _ condition: Expr, isStrict: Bool) -> Value {
        let value = evaluate(source)
        let items: [Value]
        switch value {
        case .list(let list): items = list
        case .null: return Evaluator.isPlace(condition) ? passOn(value, by: "[]", at: source.site) : .list([])
        default: items = [value]
        }
        let outer = locals[slot]
        loops += 1
        defer {
            locals[slot] = outer
            loops -= 1
        }
        if !isStrict, Evaluator.isPlace(condition) || items.isEmpty {
            locals[slot] = .null
            let place = evaluate(condition)
            if case .number(let number) = place { return item(at: number, of: items, at: condition.site) }
            if items.isEmpty { return .list([]) }
        }
        var kept: [Value] = []
        for (index, item) in items.enumerated() {
            locals[slot] = item
            let answer = evaluate(condition)
            if answer.boolean == true {
                spend(bytes: Value.place)
                kept.append(item)
            }
            if isStrict, answer.boolean == nil, !answer.isNull {
                return fail(.conditionNotBoolean, [answer.sketch], at: condition.site)
            }
            if index == 0, case .number(let number) = answer {
                return self.item(at: number, of: items, at: condition.site)
            }
            if isExhausted { return exhausted(at: condition.site) }
        }
        return .list(kept)
    }

    /// Whether a filter's condition is known to be a place in the list.
    private static func isPlace(_ condition: Expr) -> Bool { condition.type.bare == .number }

    private mutating func item(at number: Decimal128, of items: [Value], at site: Site) -> Value {
        guard let place = number.int64, place != 0, place.magnitude <= items.count else {
            return fail(.indexOutside, [number.description, "\(items.count)"], at: site)
        }
        return items[Int(place > 0 ? place - 1 : Int64(items.count) + place)]
    }
}

// MARK: - Loops

extension Evaluator {
    mutating func loop(_ iterators: [Expr.Iterator], _ partial: Int?, _ body: Expr) -> Value {
        var results: [Value] = []
        let failure = iterate(iterators[...]) { evaluator in
            if let partial { evaluator.locals[partial] = .list(results) }
            let result = evaluator.evaluate(body)
            if let partial {
                // The list is let go before it grows, so that growing does not copy it.
                evaluator.locals[partial] = .null
                results.append(evaluator.bounded(result, of: body))
            } else {
                evaluator.spend(keeping: result)
                results.append(result)
            }
            return results.count <= evaluator.limits.size && !evaluator.isExhausted
        }
        if let failure { return failure }
        if isExhausted { return exhausted(at: body.site) }
        return exceeds(results.count, at: body.site) ?? .list(results)
    }

    /// - Parameter isStrict: a condition that is neither true, false nor null makes the whole null, whatever the others.
    mutating func quantified(
        _ every: Bool, _ iterators: [Expr.Iterator], _ condition: Expr, isStrict: Bool, at site: Site
    ) -> Value {
        var undecided: Value?
        var odd: Value?
        var decided = false
        let failure = iterate(iterators[...]) { evaluator in
            let answer = evaluator.evaluate(condition)
            if answer.boolean == !every { decided = true }
            if answer.boolean == nil { undecided = undecided ?? answer }
            if isStrict, answer.boolean == nil, !answer.isNull { odd = answer }
            return (!decided || isStrict) && odd == nil && !evaluator.isExhausted
        }
        if let failure { return failure }
        if let odd { return fail(.conditionNotBoolean, [odd.sketch], at: condition.site) }
        if decided { return .boolean(!every) }
        guard let undecided else { return .boolean(every) }
        return undecided.isNull ? undecided : fail(.conditionNotBoolean, [undecided.sketch], at: site)
    }

    /// Runs `body` for every combination of the variables, the last fastest, until it says to stop.
    ///
    /// - Returns: the null that a domain gave instead of items; nil when all went well.
    private mutating func iterate(
        _ iterators: ArraySlice<Expr.Iterator>, _ body: (inout Evaluator) -> Bool
    ) -> Value? {
        var goesOn = true
        return iterate(iterators, &goesOn, body)
    }

    private mutating func iterate(
        _ iterators: ArraySlice<Expr.Iterator>, _ goesOn: inout Bool, _ body: (inout Evaluator) -> Bool
    ) -> Value? {
        guard let iterator = iterators.first else {
            goesOn = body(&self)
            return nil
        }
        let domain = evaluate(iterator.domain)
        let end = iterator.end.map { evaluate($0) }
        loops += 1
        defer { loops -= 1 }
        switch Evaluator.items(of: domain, to: end) {
        case .list(let items):
            for item in items where goesOn {
                locals[iterator.slot] = item
                if let failure = iterate(iterators.dropFirst(), &goesOn, body) { return failure }
            }
        case .count(let start, let end, let make):
            var index = start
            while goesOn {
                locals[iterator.slot] = make(index)
                if let failure = iterate(iterators.dropFirst(), &goesOn, body) { return failure }
                if index == end { break }
                index += start <= end ? 1 : -1
            }
        case nil:
            if domain.isNull { return passOn(domain, by: "for", at: iterator.domain.site) }
            if let end, end.isNull { return passOn(end, by: "for", at: iterator.domain.site) }
            return fail(.notIterable, [(end ?? domain).sketch], at: iterator.domain.site)
        }
        return nil
    }

    private enum Items {
        case list([Value])
        /// Whole numbers from one to the other, up or down, each made a value.
        case count(Int64, Int64, (Int64) -> Value)
    }

    /// What a loop goes through; nil when the value cannot be gone through.
    private static func items(of domain: Value, to end: Value?) -> Items? {
        if let end { return span(domain, end) }
        switch domain {
        case .list(let items): return .list(items)
        case .range(let range):
            guard range.form == .interval, case .count(var first, var last, let make)? = span(range.start, range.end)
            else { return nil }
            guard first <= last else { return nil }
            // Only from a place below the last can one step up, and down from one above the first.
            if !range.includesStart {
                if first == last { return .list([]) }
                first += 1
            }
            if !range.includesEnd {
                if first == last { return .list([]) }
                last -= 1
            }
            return .count(first, last, make)
        case .null: return nil
        default: return .list([domain])
        }
    }

    private static func span(_ start: Value, _ end: Value) -> Items? {
        switch (start, end) {
        case (.number(let first), .number(let last)):
            guard let first = first.int64, let last = last.int64 else { return nil }
            return .count(first, last) { .number(Decimal128($0)) }
        case (.date(let first), .date(let last)):
            return .count(first.number, last.number) { .date(CivilDay(number: $0)) }
        default: return nil
        }
    }
}
