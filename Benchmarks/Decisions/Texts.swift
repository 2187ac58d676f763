import FEEL

/// Expressions as policies hold them, and the names they use.
enum Texts {
    static let all = [
        "if unit.credit grade = \"A\" and sum(registered sales.amount) >= 10000000 then \"granted\" else \"refused\"",
        "sum(for c in sales[status = \"registered\"] return c.amount * 0.02) + max(0, min(yearly limit, 500000))",
        "some c in purchases satisfies c.amount > 1000000 and c.status in (\"registered\", \"absorbed\")",
        "date(\"2024-01-31\") + duration(\"P1M\") <= unit.registered on and count(purchases) in [1..10]",
        "{ base: sum(registered sales.amount), rate: 0.03, result: decimal(base * rate, 2) }.result",
        "if approved amount = null then yearly limit else min(approved amount, yearly limit)",
    ]

    /// How many bytes they are together.
    static let bytes = all.reduce(0) { $0 + $1.utf8.count }

    static var scope: Scope {
        let contract = FEELType.context([.init("status", .string), .init("amount", .number)])
        let unit = FEELType.context([.init("credit grade", .string), .init("registered on", .date)])
        var scope = Scope()
        let names: [(String, FEELType)] = [
            ("unit", unit), ("sales", .list(contract)), ("registered sales", .list(contract)),
            ("purchases", .list(contract)), ("yearly limit", .number), ("approved amount", .number),
        ]
        for (place, (name, type)) in names.enumerated() { scope.declare(name, at: .global(place), type: type) }
        return scope
    }
}
