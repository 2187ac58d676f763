import DMN
import FEEL
import Foundation

func tables(_ folder: String) throws {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder + "/shipping.dmn")))
    let program = Program.compile(try ModelReader.read(bytes, file: "shipping.dmn").0)

    print(program.evaluate("Carrier", inputs: ["Weight": .number(8)]).value.literal)  // → "parcel"

    for weight in [20, 900, -1] {
        let evaluation = program.evaluate("Carrier", inputs: ["Weight": .number(weight)])
        let reason = evaluation.value.nullReason?.diagnostic
        print(evaluation.value.literal, reason?.id.rawValue ?? "", reason?.facts ?? [])
        // → null several-rules-matched ["Carrier", "1, 2"]
        // → null no-rule-matched ["Carrier"]
        // → null not-allowed ["-1", "Carrier"]
    }

    for express in [true, false] {
        let inputs: [String: Value] = ["Weight": .number(12), "Express": .boolean(express)]
        print(program.evaluate("Surcharge", inputs: inputs).value.literal)
        // → 13.5
        // → 4.5
    }
}
