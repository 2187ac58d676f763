import Exact
import FEEL

func firstExpression() {
    let total = Expression(
        "sum(prices) * (1 + tax rate)",
        names: [("prices", .list(.number)), ("tax rate", .number)])
    let evaluation = total.evaluate([
        "prices": .list([.number(40), .number(60)]),
        "tax rate": .number(Decimal128("0.19") ?? .zero),
    ])
    print(evaluation.value.literal)  // → 119
}
