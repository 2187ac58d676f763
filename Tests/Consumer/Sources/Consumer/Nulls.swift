import FEEL

func nulls() {
    let texts = [
        "false and null", "true and null", "true or null", #"1 = "1""#,
        "null = null", "if null then 1 else 2",
    ]
    for text in texts {
        print(text, "is", Expression(text).evaluate().value.literal)
        // → false and null is false
        // → true and null is null
        // → true or null is true
        // → 1 = "1" is null
        // → null = null is true
        // → if null then 1 else 2 is 2
    }

    let quotient = Expression("(10 / zero) + 1", names: [("zero", .number)])
    let value = quotient.evaluate(["zero": .number(0)]).value
    if let reason = value.nullReason?.diagnostic {
        print(reason.id.rawValue, reason.site.start, reason.site.end)
        // → division-by-zero 0 11
    }

    print(Value.null.nullReason == nil)  // → true
}
