import DMN
import FEEL
import Testing

@Suite("A decision service")
struct DecisionServiceTests {
    private typealias Model = ModelUnderTest

    private let elements =
        Model.input("x", type: "number") + Model.decision("base", Model.text("x + 1"), needs: ["i:x"])
        + Model.decision("out", Model.text("base * x"), needs: ["d:base", "i:x"])

    private func service(_ parts: String) -> String { "<decisionService id='s' name='s'>\(parts)</decisionService>" }

    @Test("is called with inputs, which hide the model's own only inside")
    func calls() throws {
        let own = service("<outputDecision href='#out'/><encapsulatedDecision href='#base'/><inputData href='#x'/>")
        let model = try Model(
            elements + own
                + Model.decision("d", Model.text("[s(10), s(x: 2), x, out]"), needs: ["k:s", "i:x", "d:out"]))
        #expect(model.value("d", ["x": .number(3)]) == "[110, 6, 3, 12]")
    }

    @Test("takes the decisions it is given after its inputs")
    func inputDecisions() throws {
        let own = service("<outputDecision href='#out'/><inputDecision href='#base'/><inputData href='#x'/>")
        let model = try Model(elements + own + Model.decision("d", Model.text("s(10, 5)"), needs: ["k:s"]))
        #expect(model.value("d") == "50")
    }

    @Test("gives a context of several outputs, and null for arguments that do not fit")
    func outputs() throws {
        let own = service("<outputDecision href='#base'/><outputDecision href='#out'/><inputData href='#x'/>")
        let model = try Model(
            elements + own + Model.decision("d", Model.text("[s(2), s(\"a\"), s(), s(1, 2)]"), needs: ["k:s"]))
        #expect(model.value("d") == "[{base: 3, out: 6}, null, null, null]")
    }
}
