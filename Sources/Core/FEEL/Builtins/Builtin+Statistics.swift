import Exact

// Functions that make one value of a list; the list may also be given item by item.
extension Builtin {
    static let statistics: [Builtin] = [
        Builtin("count", "list...", gives: .number) { evaluator, arguments, site in
            guard let items = arguments[0].list else {
                return evaluator.refuse("count", "a list is needed", arguments, at: site)
            }
            return .number(items.count)
        },
        Builtin("sum", "list...", gives: .number) { evaluator, arguments, site in evaluator.sum(arguments[0], at: site)
        },
        Builtin("mean", "list...", gives: .number) { evaluator, arguments, site in
            let total = evaluator.sum(arguments[0], at: site)
            guard let number = total.number, let count = arguments[0].list?.count else { return total }
            return number.divided(by: Decimal128(count)).map(Value.number) ?? evaluator.fail(.numberRange, at: site)
        },
        Builtin("product", "list...", gives: .number) { evaluator, arguments, site in
            evaluator.numbers("product", arguments[0], at: site) { numbers in
                numbers.dropFirst().reduce(numbers.first) { $0?.multiplied(by: $1) }
            }
        },
        Builtin("median", "list...", gives: .number) { evaluator, arguments, site in
            evaluator.numbers("median", arguments[0], at: site) { numbers in
                let sorted = numbers.sorted()
                guard !sorted.isEmpty else { return nil }
                let middle = sorted.count / 2
                if sorted.count % 2 == 1 { return sorted[middle] }
                return sorted[middle - 1].adding(sorted[middle])?.divided(by: Decimal128(2))
            }
        },
        Builtin("stddev", "list...", gives: .number) { evaluator, arguments, site in
            evaluator.numbers("stddev", arguments[0], at: site) { standardDeviation($0) }
        },
        Builtin("mode", "list...", gives: .list(.number)) { evaluator, arguments, site in
            guard let numbers = evaluator.numbers("mode", arguments[0], at: site) else {
                return evaluator.refuse("mode", "a list of numbers is needed", arguments, at: site)
            }
            return .list(mode(numbers.sorted()).map(Value.number))
        },
        extremum("min", .less),
        extremum("max", .greater),
        quantifier("all", decisive: false),
        quantifier("any", decisive: true),
    ]

    /// The numbers that are there most often.
    private static func mode(_ sorted: [Decimal128]) -> [Decimal128] {
        var (modes, most, run): ([Decimal128], Int, Int) = ([], 0, 0)
        for (index, number) in sorted.enumerated() {
            run = index > 0 && sorted[index - 1] == number ? run + 1 : 1
            if run > most { modes.removeAll(keepingCapacity: true) }
            most = max(most, run)
            if run == most { modes.append(number) }
        }
        return modes
    }

    /// The sample deviation: of one number there is none.
    private static func standardDeviation(_ numbers: [Decimal128]) -> Decimal128? {
        guard numbers.count > 1 else { return nil }
        let total = numbers.dropFirst().reduce(numbers.first) { $0?.adding($1) }
        guard let mean = total?.divided(by: Decimal128(numbers.count)) else { return nil }
        var squares: Decimal128? = .zero
        for number in numbers {
            guard let difference = number.subtracting(mean), let square = difference.multiplied(by: difference) else {
                return nil
            }
            squares = squares?.adding(square)
        }
        return squares?.divided(by: Decimal128(numbers.count - 1))?.squareRoot()
    }

    private static func extremum(_ name: String, _ wanted: Ordering) -> Builtin {
        Builtin(name, "list...", gives: .any) { evaluator, arguments, site in
            guard let items = arguments[0].list, var best = items.first else {
                return evaluator.refuse(name, "a list that is not empty is needed", arguments, at: site)
            }
            for item in items.dropFirst() {
                if case .string(let text) = item { evaluator.steps -= text.utf8.count / 64 }
                if evaluator.isExhausted { return evaluator.exhausted(at: site) }
                guard let ordering = item.compare(to: best) else {
                    return evaluator.refuse(name, "the items cannot be compared", [best, item], at: site)
                }
                if ordering == wanted { best = item }
            }
            if best.compare(to: best) == nil {
                return evaluator.refuse(name, "the items cannot be compared", [best], at: site)
            }
            return best
        }
    }

    private static func quantifier(_ name: String, decisive: Bool) -> Builtin {
        Builtin(name, "list...", gives: .boolean) { evaluator, arguments, site in
            guard let items = arguments[0].list else {
                return evaluator.refuse(name, "a list of true and false is needed", arguments, at: site)
            }
            if items.contains(where: { $0.boolean == decisive }) { return .boolean(decisive) }
            guard items.allSatisfy({ $0.boolean != nil }) else {
                return evaluator.refuse(name, "the items must be true or false", items, at: site)
            }
            return .boolean(!decisive)
        }
    }
}

extension Evaluator {
    /// The sum of a list of numbers or of durations; of nothing it is null, as the standard wants.
    fileprivate mutating func sum(_ list: Value, at site: Site) -> Value {
        guard let items = list.list, var total = items.first else {
            return refuse("sum", "a list of numbers that is not empty is needed", [list], at: site)
        }
        if case .number(var number) = total {
            for item in items.dropFirst() {
                guard case .number(let next) = item else {
                    return refuse("sum", "the items must be numbers", [item], at: site)
                }
                guard let result = number.adding(next) else { return fail(.numberRange, at: site) }
                number = result
            }
            return .number(number)
        }
        switch total {
        case .yearsAndMonths, .daysAndTime: break
        default: return refuse("sum", "the items must be numbers", [total], at: site)
        }
        for item in items.dropFirst() { total = arithmetic(.add, total, item, at: site) }
        return total
    }

    /// The numbers of a list; nil when something else is among them.
    fileprivate mutating func numbers(_ name: String, _ list: Value, at site: Site) -> [Decimal128]? {
        guard let items = list.list else { return nil }
        var numbers: [Decimal128] = []
        for item in items {
            guard let number = item.number else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    fileprivate mutating func numbers(
        _ name: String, _ list: Value, at site: Site, _ function: ([Decimal128]) -> Decimal128?
    ) -> Value {
        guard let numbers = numbers(name, list, at: site) else {
            return refuse(name, "a list of numbers is needed", [list] + (list.list ?? []), at: site)
        }
        guard let result = function(numbers) else {
            if numbers.count > 1 { return fail(.numberRange, at: site) }
            let needed = name == "stddev" ? "at least two numbers are needed" : "there are too few numbers"
            return refuse(name, needed, [list], at: site)
        }
        return .number(result)
    }
}
