import DMN
import FEEL

func traces(_ folder: String) throws {
    let program = try program("shipping.dmn", in: folder)
    let inputs: [String: Value] = [
        "Weight": .number(12), "Express": .boolean(true),
    ]

    let ruled = program.evaluate("Surcharge", inputs: inputs, level: .rules)
    for firing in ruled.trace.firings {
        let position = program.position(of: firing.site) ?? .start
        print(firing.table, firing.rules, position)  // → Surcharge [0, 1] 47:9
    }

    let full = program.evaluate("Surcharge", inputs: inputs, level: .full)
    for node in full.trace.nodes {
        let source = program.sources[Int(node.site.source)]
        let bytes = Array(source.text.content.utf8)
        let written = bytes[Int(node.site.start)..<Int(node.site.end)]
        print(String(decoding: written, as: UTF8.self), "is", node.value.literal)
        // → Weight is 12
        // → Express is true
        // → Surcharge is 13.5
    }

    var interpreter = Interpreter(program, level: .rules)
    for (name, value) in inputs {
        guard let place = program.place(named: name) else { continue }
        interpreter.give(value, to: place)
    }
    for name in ["Carrier", "Surcharge"] {
        guard let place = program.place(named: name) else { continue }
        print(name, "is", interpreter.value(of: place).literal)
        // → Carrier is "parcel"
        // → Surcharge is 13.5
    }
    print(interpreter.trace.firings.count)  // → 2
}
