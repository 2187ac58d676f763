import DMN
import FEEL

func tables(_ folder: String) throws {
    let program = try program("shipping.dmn", in: folder)

    for weight in [8, 20, 900, -1] {
        let carrier = program.evaluate(
            "Carrier", inputs: ["Weight": .number(weight)])
        let reason = carrier.value.nullReason?.diagnostic
        print(weight, carrier.value.literal, reason?.id.rawValue ?? "fits")
        // → 8 "parcel" fits
        // → 20 null several-rules-matched
        // → 900 null no-rule-matched
        // → -1 null not-allowed
    }

    let both = program.evaluate("Carrier", inputs: ["Weight": .number(20)])
    print(both.diagnostics[0].facts)  // → ["Carrier", "1, 2"]

    for express in [true, false] {
        let surcharge = program.evaluate(
            "Surcharge",
            inputs: ["Weight": .number(12), "Express": .boolean(express)])
        print(surcharge.value.literal)
        // → 13.5
        // → 4.5
    }
}
