import FEEL

func names() {
    let names: [(name: String, type: FEELType)] = [
        ("gross wage", .number), ("days-off", .number), ("days", .number),
    ]
    let facts: [String: Value] = [
        "gross wage": .number(3_000), "days-off": .number(2), "days": .number(20),
    ]
    for text in ["gross wage / days", "gross   wage", "days-off + 1", "days - 1"] {
        let value = Expression(text, names: names).evaluate(facts).value
        print(text, "is", value.literal)
        // → gross wage / days is 150
        // → gross   wage is 3000
        // → days-off + 1 is 3
        // → days - 1 is 19
    }

    let inner = Expression("for days in [1, 2] return days * 10", names: names)
    print(inner.evaluate(facts).value.literal)  // → [10, 20]

    let order: FEELType = .context([
        .init("net price", .number), .init("paid", .boolean),
    ])
    let open = Expression(
        "sum(orders[not(paid)].net price)", names: [("orders", .list(order))])
    let orders = Expression(
        "[{net price: 10, paid: true}, {net price: 7, paid: false}]")
    let rows = orders.evaluate().value
    print(open.evaluate(["orders": rows]).value.literal)  // → 7

    let unknown = Expression("wage * 2", names: names).diagnostics[0]
    print(unknown.id.rawValue, unknown.facts[0])  // → unknown-name wage
}
