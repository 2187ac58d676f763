import FEEL

/// The names that a text may use, with a value of nearly every kind.
enum Facts {
    /// Small enough that a wasteful expression shows as slow within the second, deep as by default.
    static let limits = Limits(steps: 100_000, size: 20_000)

    static let values: [String: Value] = [
        "n": .number(3), "s": .string("a中🐎"), "xs": .list([.number(1), .number(2), .null]),
        "rows": .list([row("甲", 12), row("乙", 7), row("丙", 40)]), "a long name": .boolean(true),
    ]

    static let types: [String: FEELType] = ["tRow": .context([.init("name", .string), .init("amount", .number)])]

    static let names: [(name: String, type: FEELType)] = [
        ("n", .number), ("s", .string), ("xs", .list(.number)), ("any", .any), ("a long name", .boolean),
        ("rows", .list(types["tRow"] ?? .any)),
    ]

    private static func row(_ name: String, _ amount: Int) -> Value {
        .context(["name": .string(name), "amount": .number(amount)])
    }
}
