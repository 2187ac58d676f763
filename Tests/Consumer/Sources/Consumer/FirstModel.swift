import DMN
import FEEL
import Foundation

func firstModel(_ folder: String) throws {
    let file = URL(fileURLWithPath: folder + "/shipping.dmn")
    let bytes = try [UInt8](Data(contentsOf: file))
    let (definitions, _) = try ModelReader.read(bytes, file: "shipping.dmn")
    let program = Program.compile(definitions)
    let evaluation = program.evaluate(
        "Surcharge", inputs: ["Weight": .number(12), "Express": .boolean(true)])
    print(evaluation.value.literal)  // → 13.5
}

/// The program of a model in `folder`.
func program(_ name: String, in folder: String) throws -> Program {
    let file = URL(fileURLWithPath: folder + "/" + name)
    return Program.compile(try ModelReader.read([UInt8](Data(contentsOf: file)), file: name).0)
}
