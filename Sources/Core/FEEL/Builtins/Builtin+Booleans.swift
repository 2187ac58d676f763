extension Builtin {
    static let booleans: [Builtin] = [
        Builtin("not", "negand", gives: .boolean) { evaluator, arguments, site in
            guard let value = arguments[0].boolean else {
                return evaluator.refuse("not", "the argument must be true or false", arguments, at: site)
            }
            return .boolean(!value)
        },
        Builtin("is", "value1, value2", gives: .boolean) { evaluator, arguments, site in
            evaluator.refusal(of: arguments, at: site) ?? .boolean(arguments[0].isSame(as: arguments[1]))
        },
    ]
}

extension Value {
    /// Whether two values are the same thing written the same way (`is`): one instant in two zones is two things.
    func isSame(as other: Value) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.time(let left), .time(let right)): left.isSame(as: right)
        case (.dateAndTime(let left), .dateAndTime(let right)): left.isSame(as: right)
        case (.list(let left), .list(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
        default: equals(other) == true
        }
    }
}
