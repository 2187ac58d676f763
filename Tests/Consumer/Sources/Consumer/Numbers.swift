import Exact
import FEEL

func numbers() {
    print(Expression("0.1 + 0.2 = 0.3").evaluate().value.literal)  // → true
    print(Expression("1 / 3").evaluate().value.literal)  // → 0.3333333333333333333333333333333333
    print(Expression("1.0 = 1.00").evaluate().value.literal)  // → true
    print(Expression("[decimal(2.5, 0), decimal(3.5, 0)]").evaluate().value.literal)  // → [2, 4]
    print(Expression("[round half up(2.5, 0), round down(2.5, 0)]").evaluate().value.literal)  // → [3, 2]
    print(Expression("-5 ** 2").evaluate().value.literal)  // → 25

    let huge = Expression("10 ** 7000").evaluate().value
    print(huge.literal, huge.nullReason?.diagnostic.id.rawValue ?? "")  // → null number-range

    let price = Decimal128("19.90") ?? .zero
    print(Value.number(price).literal)  // → 19.9
    print(price.adding(Decimal128(1)) ?? .zero)  // → 20.9
}
