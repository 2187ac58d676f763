import FEEL

func limiting() {
    let endless = Expression("count(for a in 1..100000, b in 1..100000 return a)")
    let stopped = endless.evaluate(limits: Limits(steps: 10_000))
    print(stopped.value.nullReason?.diagnostic.id.rawValue ?? "")  // → step-limit

    let deep = String(repeating: "(", count: 100_000) + "1" + String(repeating: ")", count: 100_000)
    print(Expression(deep).diagnostics.map(\.id.rawValue))  // → ["nested-too-deep"]

    let large = Expression("for a in 1..5000 return a")
    let refused = large.evaluate(limits: Limits(size: 1_000))
    print(refused.value.nullReason?.diagnostic.id.rawValue ?? "")  // → size-limit
}
