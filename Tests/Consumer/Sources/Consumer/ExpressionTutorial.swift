import FEEL

func expressionTutorial() {
    let names: [(name: String, type: FEELType)] = [
        ("customer", .context([.init("age", .number), .init("visits", .number)]))
    ]
    let eligible = Expression("customer.age >= 18 and customer.visits > 1", names: names)
    for diagnostic in eligible.diagnostics {
        print(diagnostic.severity, diagnostic.message(in: .english))
    }

    let facts = Expression("{age: 20, visits: 2}").evaluate().value
    print(eligible.evaluate(["customer": facts]).value.literal)  // → true

    let mistyped = Expression("customer.agee >= 18", names: names)
    print(mistyped.diagnostics.map(\.id.rawValue))  // → ["unknown-member"]
    print(mistyped.diagnostics.map(\.site.start))  // → [0]

    let traced = eligible.evaluate(["customer": facts], level: .full)
    let text = Array("customer.age >= 18 and customer.visits > 1".utf8)
    for node in traced.trace.nodes {
        let written = text[Int(node.site.start)..<Int(node.site.end)]
        print(String(decoding: written, as: UTF8.self), "=", node.value.literal)
        // → customer = {age: 20, visits: 2}
        // → customer.age = 20
        // → customer.age >= 18 = true
        // → customer = {age: 20, visits: 2}
        // → customer.visits = 2
        // → customer.visits > 1 = true
        // → customer.age >= 18 and customer.visits > 1 = true
    }
}
