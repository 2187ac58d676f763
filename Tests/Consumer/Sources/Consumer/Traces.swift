import DMN
import FEEL
import Foundation

func traces(_ folder: String) throws {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder + "/shipping.dmn")))
    let program = Program.compile(try ModelReader.read(bytes, file: "shipping.dmn").0)
    let inputs: [String: Value] = ["Weight": .number(12), "Express": .boolean(true)]

    let ruled = program.evaluate("Surcharge", inputs: inputs, level: .rules)
    for firing in ruled.trace.firings {
        print(firing.table, firing.rules.map { $0 + 1 }, program.position(of: firing.site) ?? .start)
        // → Surcharge [1, 2] 47:9
    }

    let full = program.evaluate("Surcharge", inputs: inputs, level: .full)
    for node in full.trace.nodes {
        let source = program.sources[Int(node.site.source)]
        let written = Array(source.text.content.utf8)[Int(node.site.start)..<Int(node.site.end)]
        print(source.element, String(decoding: written, as: UTF8.self), node.value.literal)
        // → Surcharge Weight 12
        // → Surcharge Express true
        // → Surcharge Surcharge 13.5
    }

    var interpreter = Interpreter(program, level: .rules)
    for (name, value) in inputs {
        if let place = program.place(named: name) { interpreter.give(value, to: place) }
    }
    for name in ["Carrier", "Surcharge"] {
        guard let place = program.place(named: name) else { continue }
        print(name, interpreter.value(of: place).literal)
        // → Carrier "parcel"
        // → Surcharge 13.5
    }
    print(interpreter.trace.firings.count)  // → 2
}
