import DMN
import FEEL
import Foundation

func boundaries(_ folder: String) throws {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder + "/discount.dmn")))
    let program = Program.compile(try ModelReader.read(bytes, file: "discount.dmn").0)

    let line = Expression("{unit price: 40, quantity: 3}").evaluate().value
    print(program.evaluate("Basket value", inputs: ["Basket": line]).value.literal)  // → 120

    let text = program.evaluate("Basket value", inputs: ["Basket": .string("forty")])
    print(text.value.literal, text.diagnostics[0].id.rawValue, text.diagnostics[0].facts)
    // → null not-convertible ["\"forty\"", "tBasket"]

    let customer = Expression(#"{segment: "vip", member since: null}"#).evaluate().value
    let vip = program.evaluate("Discount rate", inputs: ["Customer": customer, "Basket": line])
    print(vip.value.literal, vip.diagnostics[0].id.rawValue, vip.diagnostics[0].facts)
    // → null not-allowed ["\"vip\"", "tSegment"]

    print(Expression("[1] instance of number").evaluate().value.literal)  // → false
}
