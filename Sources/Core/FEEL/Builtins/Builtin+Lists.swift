import Exact

extension Builtin {
    static let lists: [Builtin] = [
        Builtin("list contains", "list, element", gives: .boolean) { evaluator, arguments, site in
            evaluator.equating("list contains", arguments, at: site) { items in
                .boolean(items.contains { $0.equals(arguments[1]) == true })
            }
        },
        Builtin("sublist", "list, start position, length?", gives: .list(.any)) { evaluator, arguments, site in
            evaluator.list("sublist", arguments, at: site) { sublist($0, arguments) }
        },
        Builtin("append", "list, item*?", gives: .list(.any)) { evaluator, arguments, site in
            evaluator.list("append", arguments, at: site) { .list($0 + arguments.dropFirst()) }
        },
        Builtin("concatenate", "list*", gives: .list(.any)) { evaluator, arguments, site in
            evaluator.joined("concatenate", arguments, at: site)
        },
        Builtin("union", "list*", gives: .list(.any)) { evaluator, arguments, site in
            let joined = evaluator.joined("union", arguments, at: site)
            return joined.list.map { evaluator.distinct($0, at: site) } ?? joined
        },
        Builtin("insert before", "list, position, newItem", gives: .list(.any)) { evaluator, arguments, site in
            evaluator.list("insert before", arguments, at: site) { items in
                guard let place = index(arguments[1], in: items.count) else { return nil }
                return .list(Array(items[..<place]) + [arguments[2]] + Array(items[place...]))
            }
        },
        Builtin("remove", "list, position", gives: .list(.any)) { evaluator, arguments, site in
            evaluator.list("remove", arguments, at: site) { items in
                guard let place = index(arguments[1], in: items.count) else { return nil }
                return .list(Array(items[..<place] + items[(place + 1)...]))
            }
        },
        Builtin("list replace", "list, position, newItem", "list, match, newItem", gives: .list(.any)) {
            evaluator, arguments, site in
            evaluator.replace(arguments, at: site)
        },
        Builtin("reverse", "list", gives: .list(.any)) { evaluator, arguments, site in
            evaluator.list("reverse", arguments, at: site) { .list($0.reversed()) }
        },
        Builtin("index of", "list, match", gives: .list(.number)) { evaluator, arguments, site in
            evaluator.equating("index of", arguments, at: site) { items in
                .list(
                    items.enumerated().filter { $0.element.equals(arguments[1]) == true }.map { .number($0.offset + 1) }
                )
            }
        },
        Builtin("distinct values", "list", gives: .list(.any)) { evaluator, arguments, site in
            if arguments[0].isNull {
                return evaluator.refuse("distinct values", "a list is needed", arguments, at: site)
            }
            return evaluator.distinct(arguments[0].list ?? [arguments[0]], at: site)
        },
        Builtin("flatten", "list", gives: .list(.any)) { evaluator, arguments, site in
            evaluator.flatten(arguments, at: site)
        },
    ]

    /// The place from 0 of a position from 1, or from the end if negative; nil outside of the list.
    static func index(_ position: Value, in count: Int) -> Int? {
        guard let place = position.number?.rounded(toScale: 0, .down).int64, place != 0, place.magnitude <= count else {
            return nil
        }
        return Int(place > 0 ? place - 1 : Int64(count) + place)
    }

    private static func sublist(_ items: [Value], _ arguments: [Value]) -> Value? {
        guard let start = index(arguments[1], in: items.count) else { return nil }
        if arguments[2].isNull { return .list(Array(items[start...])) }
        guard let length = arguments[2].number?.rounded(toScale: 0, .down).int64, length > 0,
            length <= items.count - start
        else { return nil }
        return .list(Array(items[start..<start + Int(length)]))
    }
}

extension Evaluator {
    /// Runs a function of a list; a value that is not one counts as a list of it.
    mutating func list(_ name: String, _ arguments: [Value], at site: Site, _ function: ([Value]) -> Value?) -> Value {
        let items: [Value]
        switch arguments[0] {
        case .list(let list): items = list
        case .null: return refuse(name, "a list is needed", arguments, at: site)
        default: items = [arguments[0]]
        }
        return function(items)
            ?? refuse(name, "the position is outside the list", Array(arguments.dropFirst()), at: site)
    }

    /// Like ``list(_:_:at:_:)`` for a function that goes through all parts of its arguments.
    mutating func equating(
        _ name: String, _ arguments: [Value], at site: Site, _ function: ([Value]) -> Value?
    ) -> Value {
        refusal(of: arguments, at: site) ?? list(name, arguments, at: site, function)
    }

    /// The items without those that equal an earlier one; each comparison is a step.
    fileprivate mutating func distinct(_ items: [Value], at site: Site) -> Value {
        if let refusal = refusal(of: items, at: site) { return refusal }
        var kept: [Value] = []
        for item in items {
            var rest = limits.size
            _ = item.overrun(&rest, depth: Limits.valueDepth)
            steps -= kept.count * (4 + limits.size - rest) / 32
            if isExhausted { return exhausted(at: site) }
            if !kept.contains(where: { $0.equals(item) == true }) { kept.append(item) }
        }
        return .list(kept)
    }

    fileprivate mutating func flatten(_ arguments: [Value], at site: Site) -> Value {
        if let refusal = refusal(of: arguments, at: site) { return refusal }
        let most = min(limits.size, memory / Value.place) + 1
        let result = list("flatten", arguments, at: site) { items in
            var flat: [Value] = []
            Evaluator.flatten(items, into: &flat, most: most)
            return .list(flat)
        }
        return lacksRoom(items: result.list?.count ?? 0, at: site) ?? result
    }

    /// Stops with `most` items, which are too many.
    private static func flatten(_ items: [Value], into flat: inout [Value], most: Int) {
        for item in items {
            if flat.count >= most { return }
            if let inner = item.list { flatten(inner, into: &flat, most: most) } else { flat.append(item) }
        }
    }

    fileprivate mutating func joined(_ name: String, _ arguments: [Value], at site: Site) -> Value {
        var items: [Value] = []
        for argument in arguments {
            switch argument {
            case .list(let list): items += list
            case .null: return refuse(name, "a list is needed", [argument], at: site)
            default: items.append(argument)
            }
            if let refusal = lacksRoom(items: items.count, at: site) { return refusal }
        }
        return .list(items)
    }

    fileprivate mutating func replace(_ arguments: [Value], at site: Site) -> Value {
        let name = "list replace"
        guard arguments.count == 3, !arguments[0].isNull else {
            return refuse(name, "a list, a position or test, and an item are needed", arguments, at: site)
        }
        var items = arguments[0].list ?? [arguments[0]]
        if case .function(let match) = arguments[1] {
            guard match.parameters.count == 2 else {
                return refuse(name, "the test takes an item and the new item", at: site)
            }
            for index in items.indices {
                let answer = call(match, [items[index], arguments[2]], at: site)
                guard let replaces = answer.boolean else {
                    return refuse(name, "the test must give true or false", [answer], at: site)
                }
                if replaces { items[index] = arguments[2] }
            }
            return .list(items)
        }
        guard let place = Builtin.index(arguments[1], in: items.count) else {
            return refuse(name, "the position is outside the list", [arguments[1]], at: site)
        }
        items[place] = arguments[2]
        return .list(items)
    }
}
