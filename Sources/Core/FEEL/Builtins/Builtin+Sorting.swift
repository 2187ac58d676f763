extension Builtin {
    static let sorting: [Builtin] = [
        Builtin("sort", "list, precedes?", gives: .list(.any)) { evaluator, arguments, site in
            guard let items = arguments[0].list else {
                return evaluator.refuse("sort", "a list is needed", arguments, at: site)
            }
            switch arguments[1] {
            case .function(let precedes):
                guard precedes.parameters.count == 2 else {
                    return evaluator.refuse("sort", "the order needs a function of two items", at: site)
                }
                return .list(merged(items) { evaluator.call(precedes, [$0, $1], at: site).boolean == true })
            case .null:
                guard items.dropFirst().allSatisfy({ $0.compare(to: items[0]) != nil }) else {
                    return evaluator.refuse("sort", "the items cannot be compared", items, at: site)
                }
                return .list(merged(items) { $0.compare(to: $1) == .less })
            default: return evaluator.refuse("sort", "the order must be a function", at: site)
            }
        }
    ]

    /// A stable merge sort that stays within bounds whatever the order function answers.
    private static func merged(_ items: [Value], _ precedes: (Value, Value) -> Bool) -> [Value] {
        guard items.count > 1 else { return items }
        let left = merged(Array(items[..<(items.count / 2)]), precedes)
        let right = merged(Array(items[(items.count / 2)...]), precedes)
        var result: [Value] = []
        result.reserveCapacity(items.count)
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if precedes(right[j], left[i]) {
                result.append(right[j])
                j += 1
            } else {
                result.append(left[i])
                i += 1
            }
        }
        return result + left[i...] + right[j...]
    }
}
