import FEEL

func names() {
    let wages: [(name: String, type: FEELType)] = [("gross wage", .number), ("days-off", .number), ("days", .number)]
    let facts: [String: Value] = ["gross wage": .number(3_000), "days-off": .number(2), "days": .number(20)]
    print(Expression("gross wage / days", names: wages).evaluate(facts).value.literal)  // → 150
    print(Expression("days-off + 1", names: wages).evaluate(facts).value.literal)  // → 3
    print(Expression("days - 1", names: wages).evaluate(facts).value.literal)  // → 19

    let inner = Expression("for days in [1, 2] return days * 10", names: wages)
    print(inner.evaluate(facts).value.literal)  // → [10, 20]

    let orders: [(name: String, type: FEELType)] = [
        ("orders", .list(.context([.init("net price", .number), .init("paid", .boolean)])))
    ]
    let open = Expression("sum(orders[not(paid)].net price)", names: orders)
    let rows = Expression("[{net price: 10, paid: true}, {net price: 7, paid: false}]").evaluate().value
    print(open.evaluate(["orders": rows]).value.literal)  // → 7

    let unknown = Expression("wage * 2", names: wages)
    print(unknown.diagnostics[0].id.rawValue, unknown.diagnostics[0].facts[0])  // → unknown-name wage
}
