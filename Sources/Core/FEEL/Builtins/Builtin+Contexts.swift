extension Builtin {
    static let contexts: [Builtin] = [
        Builtin("get value", "m, key", gives: .any) { evaluator, arguments, site in
            guard let context = arguments[0].context, let key = arguments[1].string else {
                return evaluator.refuse("get value", "a context and a name are needed", arguments, at: site)
            }
            return context[key] ?? evaluator.unknownMember(key, of: arguments[0], at: site)
        },
        Builtin("get entries", "m", gives: .list(.any)) { evaluator, arguments, site in
            guard let context = arguments[0].context else {
                return evaluator.refuse("get entries", "a context is needed", arguments, at: site)
            }
            evaluator.spend(bytes: context.count * 192)
            return .list(
                context.entries.map { .context(Context(shape: entryShape, values: [.string($0.key), $0.value])) })
        },
        Builtin("context", "entries", gives: .any) { evaluator, arguments, site in
            evaluator.makeContext(arguments[0], at: site)
        },
        Builtin("context put", "context, key, value", "context, keys, value", gives: .any) {
            evaluator, arguments, site in
            evaluator.put(arguments, at: site)
        },
        Builtin("context merge", "contexts", gives: .any) { evaluator, arguments, site in
            let items = arguments[0].list ?? [arguments[0]]
            var merged: [(key: String, value: Value)] = []
            for item in items {
                guard let context = item.context else {
                    return evaluator.refuse("context merge", "a list of contexts is needed", [item], at: site)
                }
                merged += context.entries
                evaluator.steps -= context.count * 2
                if let refusal = evaluator.lacksRoom(items: merged.count * 2, at: site) { return refusal }
            }
            evaluator.spend(bytes: merged.count * 96)
            return .context(Context(merged))
        },
    ]

    private static let entryShape = Shape(["key", "value"])
}

extension Builtin {
    /// The function as these parameter names call it: `key` of `context put` takes one name, `keys` a list.
    func variant(named names: [String]) -> Builtin {
        name == "context put" && names.contains("key") ? Builtin.putOne : self
    }

    private static let putOne = Builtin("context put", "context, key, value", gives: .any) {
        evaluator, arguments, site in
        guard case .string = arguments[1] else {
            return evaluator.refuse("context put", "the key must be one name", [arguments[1]], at: site)
        }
        return evaluator.put(arguments, at: site)
    }
}

extension Evaluator {
    fileprivate mutating func makeContext(_ value: Value, at site: Site) -> Value {
        var entries: [(key: String, value: Value)] = []
        var keys: Set<Shape.Key> = []
        for item in value.list ?? [value] {
            guard let entry = item.context, let key = entry["key"]?.string, let value = entry["value"],
                keys.insert(Shape.Key(key)).inserted
            else { return refuse("context", "each entry needs a key of its own and a value", [item], at: site) }
            entries.append((key, value))
            steps -= 2 + key.utf8.count / 8
            if isExhausted { return exhausted(at: site) }
        }
        spend(bytes: entries.count * 96)
        return .context(Context(entries))
    }

    fileprivate mutating func put(_ arguments: [Value], at site: Site) -> Value {
        guard arguments.count == 3, let context = arguments[0].context else {
            return refuse("context put", "a context is needed", arguments, at: site)
        }
        let keys: [Value]
        switch arguments[1] {
        case .string: keys = [arguments[1]]
        case .list(let list) where !list.isEmpty: keys = list
        default: return refuse("context put", "a name or a list of names is needed", [arguments[1]], at: site)
        }
        guard let result = Evaluator.put(arguments[2], keys[...], into: context) else {
            return refuse("context put", "the names must lead through contexts", at: site)
        }
        spend(bytes: result.count * 96)
        return .context(result)
    }

    private static func put(_ value: Value, _ keys: ArraySlice<Value>, into context: Context) -> Context? {
        guard let key = keys.first?.string else { return nil }
        guard keys.count > 1 else { return context.setting(key, to: value) }
        guard let inner = context[key]?.context, let changed = put(value, keys.dropFirst(), into: inner) else {
            return nil
        }
        return context.setting(key, to: .context(changed))
    }
}
