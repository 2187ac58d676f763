import DMN
import FEEL
import Foundation

func servicesAndImports(_ folder: String) throws {
    func read(_ name: String) throws -> Definitions {
        let file = URL(fileURLWithPath: folder + "/" + name)
        return try ModelReader.read([UInt8](Data(contentsOf: file)), file: name).0
    }
    let offer = try read("offer.dmn")
    let program = Program.compile(offer, imports: [try read("discount.dmn")])
    print(program.findings.count)  // → 0
    print(program.steps.filter(\.isInput).map(\.name))
    // → ["Visitor", "Shop.Customer", "Shop.Basket"]

    let visitor = Expression(
        #"{segment: "member", member since: @"2025-11-03"}"#)
    let starter = program.evaluate(
        "Starter offer", inputs: ["Visitor": visitor.evaluate().value])
    print(starter.value.literal)  // → 114

    let service = program.step(named: "Shop.Quote")
    if case .function(let quote) = service?.kind {
        print(quote.parameters.map(\.name))
        // → ["Shop.Customer", "Shop.Basket"]
    }

    let orphan = Program.compile(offer)
    print(Set(orphan.findings.map(\.diagnostic.id.rawValue)).sorted())
    // → ["unknown-name", "unknown-reference", "unknown-type"]
}
