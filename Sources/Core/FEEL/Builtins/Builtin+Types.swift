extension Builtin {
    /// The type of the result, as far as the arguments' types tell more than the function's own.
    func resultType(_ arguments: [FEELType]) -> FEELType {
        guard let first = arguments.first else { return result }
        switch name {
        case "sum", "min", "max", "mean", "median":
            let types = arguments.count == 1 ? [first.item] : arguments
            return types.dropFirst().reduce(types[0]) { $0.joined(with: $1) }
        case "abs", "floor", "ceiling", "decimal", "round up", "round down", "round half up", "round half down":
            if case .named = first { return first }
            return first.bare == .any ? .any : first
        case "concatenate", "append":
            guard case .list(let item) = first.bare else { return .list(.any) }
            let others = arguments.dropFirst().map { name == "append" ? $0 : $0.item }
            return FEELType.list(others.reduce(item) { $0.joined(with: $1) }).bounded
        case "sort", "reverse", "distinct values", "sublist", "remove":
            if case .list = first.bare { return .list(first.item) }
            return .list(.any)
        default: return result
        }
    }

    /// Whether this is the conversion that a list function brings its one argument through, which nobody wrote.
    public var isListing: Bool { name == Builtin.asList.name }

    /// The argument as a list: itself if it is one, else a list of it.
    static let asList = Builtin("as list", "value", gives: .list(.any)) { _, arguments, _ in
        if case .list = arguments[0] { return arguments[0] }
        return .list([arguments[0]])
    }
}
