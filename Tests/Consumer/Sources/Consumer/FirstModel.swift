import DMN
import FEEL
import Foundation

func firstModel(_ folder: String) throws {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder + "/shipping.dmn")))
    let (definitions, _) = try ModelReader.read(bytes, file: "shipping.dmn")
    let program = Program.compile(definitions)
    let evaluation = program.evaluate("Surcharge", inputs: ["Weight": .number(12), "Express": .boolean(true)])
    print(evaluation.value.literal)  // → 13.5
}
