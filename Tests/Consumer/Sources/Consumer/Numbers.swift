import Exact
import FEEL

func numbers() {
    for text in ["0.1 + 0.2 = 0.3", "1 / 3", "1.0 = 1.00"] {
        print(text, "is", Expression(text).evaluate().value.literal)
        // → 0.1 + 0.2 = 0.3 is true
        // → 1 / 3 is 0.3333333333333333333333333333333333
        // → 1.0 = 1.00 is true
    }

    let rounded = [
        "decimal(2.5, 0)", "decimal(3.5, 0)", "round half up(2.5, 0)",
        "round half down(2.5, 0)", "round up(-2.1, 0)",
    ]
    for text in rounded {
        print(text, "is", Expression(text).evaluate().value.literal)
        // → decimal(2.5, 0) is 2
        // → decimal(3.5, 0) is 4
        // → round half up(2.5, 0) is 3
        // → round half down(2.5, 0) is 2
        // → round up(-2.1, 0) is -3
    }

    print(Expression("-5 ** 2").evaluate().value.literal)  // → 25

    let huge = Expression("10 ** 7000").evaluate().value
    print(huge.literal, huge.nullReason?.diagnostic.id.rawValue ?? "")
    // → null number-range

    let price = Decimal128("19.90") ?? .zero
    print(Value.number(price).literal)  // → 19.9
    print(price.adding(Decimal128(1)) ?? .zero)  // → 20.9
}
