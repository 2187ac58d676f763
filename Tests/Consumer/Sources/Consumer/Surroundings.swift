import FEEL

func surroundings() throws {
    var hosts = HostFunctions.javaLang
    try hosts.register("com.example.Rates", "rate(java.lang.String)") { arguments in
        guard arguments[0].string == "prime" else {
            throw HostFault("there is no such rate")
        }
        return .number(4)
    }
    let call = Expression(
        """
        {
            rate: function(name) external {java: {
                class: "com.example.Rates", method signature: "rate(java.lang.String)"
            }},
            known: rate("prime"), unknown: rate("other")
        }
        """, hosts: hosts)
    let rates = call.evaluate()
    print(rates.value["known"].literal)  // → 4
    print(rates.diagnostics.first?.id.rawValue ?? "")  // → host-function

    let age = Expression("today() - @\"2025-01-01\"")
    print(age.evaluate().value.nullReason?.diagnostic.id.rawValue ?? "")
    // → no-clock
    if case .dateAndTime(let moment) = TemporalLiteral.parse("2025-03-01T09:00:00Z") {
        print(age.evaluate(now: moment).value.literal)
        // → @"P59D"
    }
}
