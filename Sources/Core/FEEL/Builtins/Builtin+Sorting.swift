extension Builtin {
    static let sorting: [Builtin] = [
        Builtin("sort", "list, precedes?", gives: .list(.any)) { evaluator, arguments, site in
            guard let items = arguments[0].list else {
                return evaluator.refuse("sort", "a list is needed", arguments, at: site)
            }
            evaluator.charge(comparing: items)
            if evaluator.isExhausted { return evaluator.exhausted(at: site) }
            switch arguments[1] {
            case .function(let precedes):
                guard precedes.parameters.count == 2 else {
                    return evaluator.refuse("sort", "the order needs a function of two items", at: site)
                }
                let sorted = merged(items) {
                    !evaluator.isExhausted && evaluator.call(precedes, [$0, $1], at: site).boolean == true
                }
                return evaluator.isExhausted ? evaluator.exhausted(at: site) : .list(sorted)
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
    ///
    /// It sorts places, not values, so that it takes little memory beside the list.
    private static func merged(_ items: [Value], _ precedes: (Value, Value) -> Bool) -> [Value] {
        var places = Array(items.indices)
        var next = places
        var width = 1
        while width < items.count {
            for start in stride(from: 0, to: items.count, by: 2 * width) {
                let (middle, end) = (min(start + width, items.count), min(start + 2 * width, items.count))
                var (left, right) = (start, middle)
                for target in start..<end {
                    let takesRight =
                        left == middle || right < end && precedes(items[places[right]], items[places[left]])
                    next[target] = places[takesRight ? right : left]
                    if takesRight { right += 1 } else { left += 1 }
                }
            }
            swap(&places, &next)
            width *= 2
        }
        return places.map { items[$0] }
    }
}

extension Evaluator {
    /// Takes steps for sorting texts, each of which may be compared as often as the list can be halved.
    fileprivate mutating func charge(comparing items: [Value]) {
        let bytes = items.reduce(0) { $0 + ($1.string?.utf8.count ?? 0) / 64 }
        steps -= bytes * (Int.bitWidth - items.count.leadingZeroBitCount)
    }
}
