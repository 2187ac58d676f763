import FEEL

func expressionTutorial() {
    let customer: FEELType = .context([
        .init("age", .number), .init("visits", .number),
    ])
    let text = "customer.age >= 18 and customer.visits > 1"
    let eligible = Expression(text, names: [("customer", customer)])

    for diagnostic in eligible.diagnostics {
        print(diagnostic.severity, diagnostic.message(in: .english))
    }

    let mistyped = Expression(
        "customer.agee >= 18", names: [("customer", customer)])
    print(mistyped.diagnostics.map(\.id.rawValue))  // → ["unknown-member"]
    print(mistyped.diagnostics.map(\.site.start))  // → [0]

    let ann = Expression("{age: 20, visits: 2}").evaluate().value
    print(eligible.evaluate(["customer": ann]).value.literal)  // → true

    let traced = eligible.evaluate(["customer": ann], level: .full)
    let bytes = Array(text.utf8)
    for node in traced.trace.nodes {
        let written = bytes[Int(node.site.start)..<Int(node.site.end)]
        print(String(decoding: written, as: UTF8.self), "is", node.value.literal)
        // → customer is {age: 20, visits: 2}
        // → customer.age is 20
        // → customer.age >= 18 is true
        // → customer is {age: 20, visits: 2}
        // → customer.visits is 2
        // → customer.visits > 1 is true
        // → customer.age >= 18 and customer.visits > 1 is true
    }
}
