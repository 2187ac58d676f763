import FEEL

func nulls() {
    print(Expression("false and null").evaluate().value.literal)  // → false
    print(Expression("true and null").evaluate().value.literal)  // → null
    print(Expression(#"1 = "1""#).evaluate().value.literal)  // → null
    print(Expression("null = null").evaluate().value.literal)  // → true
    print(Expression(#"if null then "yes" else "no""#).evaluate().value.literal)  // → "no"

    let quotient = Expression("(10 / zero) + 1", names: [("zero", .number)])
    let value = quotient.evaluate(["zero": .number(0)]).value
    if let reason = value.nullReason?.diagnostic {
        print(reason.id.rawValue, reason.site.start, reason.site.end)  // → division-by-zero 0 11
    }

    print(Value.null.nullReason == nil)  // → true
}
