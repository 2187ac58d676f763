import DMN
import FEEL
import Foundation

func modelTutorial(_ folder: String) throws {
    let file = URL(fileURLWithPath: folder + "/discount.dmn")
    let bytes = try [UInt8](Data(contentsOf: file))
    let (model, diagnostics) = try ModelReader.read(bytes, file: file.path)
    for diagnostic in diagnostics { print(diagnostic) }
    print(model.name, model.version.rawValue)  // → Discount 1.5
    print(model.decisions.map(\.name))
    // → ["Basket value", "Discount rate", "Amount due"]

    let program = Program.compile(model)
    print(program.findings.count)  // → 0

    let mistyped = String(decoding: bytes, as: UTF8.self)
        .replacing("line.quantity", with: "line.quantty")
    let (faulty, _) = try ModelReader.read(
        Array(mistyped.utf8), file: "mistyped.dmn")
    for finding in Program.compile(faulty).findings {
        print(finding.element, finding.position, finding.diagnostic.id.rawValue)
        // → Basket value 44:67 unknown-member
    }

    for step in program.steps where step.isInput {
        print(step.name, step.type)
        // → Customer tCustomer
        // → Basket tBasket
    }

    let customer = Expression(
        #"{segment: "member", member since: @"2024-02-29"}"#)
    let basket = Expression(
        "[{unit price: 199.90, quantity: 3}, {unit price: 4.5, quantity: 2}]")
    let inputs = [
        "Customer": customer.evaluate().value, "Basket": basket.evaluate().value,
    ]
    let evaluation = program.evaluate(
        "Amount due", inputs: inputs, level: .rules)
    print(evaluation.value.literal)  // → 547.83

    for firing in evaluation.trace.firings {
        print(firing.table, firing.rules)  // → Discount rate [0]
        let table = program.step(named: firing.table)?.expr?.table
        for rule in firing.rules {
            print(table?.rules[rule].annotations ?? [])
            // → ["members, large basket"]
        }
    }

    let lacking = program.evaluate(
        "Amount due", inputs: ["Basket": basket.evaluate().value])
    print(lacking.value.literal)  // → null
    for diagnostic in lacking.diagnostics {
        let place = program.locate(diagnostic)
        print(place?.position ?? .start, diagnostic.id.rawValue, diagnostic.facts)
        // → 31:5 missing-input ["Customer"]
        // → 56:9 no-rule-matched ["Discount rate"]
    }
}

extension Expr {
    /// The decision table a decision consists of, if it is one.
    fileprivate var table: TableExpr? {
        if case .extended(let form) = kind { return form as? TableExpr }
        return nil
    }
}
