import DMN
import FEEL

func boundaries(_ folder: String) throws {
    let program = try program("discount.dmn", in: folder)

    let line = Expression("{unit price: 40, quantity: 3}").evaluate().value
    let single = program.evaluate("Basket value", inputs: ["Basket": line])
    print(single.value.literal)  // → 120

    let text = program.evaluate(
        "Basket value", inputs: ["Basket": .string("forty")])
    print(text.value.literal)  // → null
    print(text.diagnostics[0].id.rawValue, text.diagnostics[0].facts)
    // → not-convertible ["\"forty\"", "tBasket"]

    let vip = Expression(#"{segment: "vip", member since: null}"#)
    let rate = program.evaluate(
        "Discount rate", inputs: ["Customer": vip.evaluate().value, "Basket": line])
    print(rate.value.literal)  // → null
    print(rate.diagnostics[0].id.rawValue, rate.diagnostics[0].facts)
    // → not-allowed ["\"vip\"", "tSegment"]

    print(Expression("[1] instance of number").evaluate().value.literal)
    // → false
}
