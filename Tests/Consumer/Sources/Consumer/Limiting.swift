import FEEL

func limiting() {
    let endless = Expression(
        "count(for a in 1..100000, b in 1..100000 return a)")
    let stopped = endless.evaluate(limits: Limits(steps: 10_000)).value
    print(stopped.nullReason?.diagnostic.id.rawValue ?? "")  // → step-limit

    let large = Expression("for a in 1..5000 return a")
    let refused = large.evaluate(limits: Limits(size: 1_000)).value
    print(refused.nullReason?.diagnostic.id.rawValue ?? "")  // → size-limit

    let open = String(repeating: "(", count: 100_000)
    let close = String(repeating: ")", count: 100_000)
    let deep = Expression(open + "1" + close)
    print(deep.diagnostics.map(\.id.rawValue))  // → ["nested-too-deep"]
}
