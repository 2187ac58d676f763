import DMN
import FEEL
import Foundation

func servicesAndImports(_ folder: String) throws {
    func read(_ name: String) throws -> Definitions {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
        return try ModelReader.read(bytes, file: name).0
    }
    let program = Program.compile(try read("offer.dmn"), imports: [try read("discount.dmn")])
    print(program.findings.count)  // → 0
    print(program.steps.filter(\.isInput).map(\.name))  // → ["Visitor", "Shop.Customer", "Shop.Basket"]

    let visitor = Expression(#"{segment: "member", member since: @"2025-11-03"}"#).evaluate().value
    print(program.evaluate("Starter offer", inputs: ["Visitor": visitor]).value.literal)  // → 114

    let service = program.step(named: "Shop.Quote")
    if case .function(let quote) = service?.kind {
        print(quote.parameters.map(\.name))  // → ["Shop.Customer", "Shop.Basket"]
    }

    let orphan = Program.compile(try read("offer.dmn"))
    print(Set(orphan.findings.map(\.diagnostic.id.rawValue)).sorted())  // → ["unknown-name", "unknown-type"]
}
