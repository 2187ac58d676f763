import DMN
import FEEL
import Testing

@Suite("A prepared decision")
struct PreparedDecisionTests {
    private func model() throws -> ModelUnderTest {
        let elements = [
            ModelUnderTest.input("price", type: "number"), ModelUnderTest.input("count", type: "number"),
            ModelUnderTest.input("unused", type: "number"),
            ModelUnderTest.decision(
                "total", ModelUnderTest.text("price * count"), needs: ["i:price", "i:count"], type: "number"),
            ModelUnderTest.decision(
                "tax", ModelUnderTest.text("total * 0.1"), needs: ["d:total"], type: "number"),
        ]
        return try ModelUnderTest(elements.joined())
    }

    @Test("takes its inputs in the order it names them")
    func order() throws {
        let tax = try #require(try model().program.prepared("tax"))
        #expect(tax.name == "tax" && tax.inputs == ["price", "count"])
        #expect(tax.evaluate([.number(30), .number(2)]).value.literal == "6")
    }

    @Test("gives what evaluating by name gives, reasons included")
    func sameAsByName() throws {
        let program = try model().program
        let tax = try #require(program.prepared("tax"))
        for price in [Value.number(5), .null, .string("x"), .list([.number(7)])] {
            let prepared = tax.evaluate([price, .number(3)])
            let named = program.evaluate("tax", inputs: ["price": price, "count": .number(3)])
            #expect(prepared.value.literal == named.value.literal && prepared.diagnostics == named.diagnostics)
        }
    }

    @Test("is null with a reason when a fact is missing")
    func missing() throws {
        let tax = try #require(try model().program.prepared("tax"))
        let evaluation = tax.evaluate([.number(5)])
        #expect(evaluation.value.isNull && evaluation.diagnostics.contains { $0.id == .missingInput })
    }

    @Test("is null with a reason where it rests on an element without logic")
    func noLogic() throws {
        let elements = [
            ModelUnderTest.decision("empty", ""),
            ModelUnderTest.decision("d", ModelUnderTest.text("empty + 1"), needs: ["d:empty"]),
        ]
        let program = try ModelUnderTest(elements.joined()).program
        let prepared = try #require(program.prepared("d")).evaluate([])
        #expect(prepared.value.nullReason?.diagnostic.id == .noLogic)
        #expect(prepared.diagnostics == program.evaluate("d", inputs: [:]).diagnostics)
    }

    @Test("is not made of an input, or of a name the model does not have")
    func unknown() throws {
        let program = try model().program
        #expect(program.prepared("price") == nil && program.prepared("nothing") == nil)
    }
}
