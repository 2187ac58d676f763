import DMN
import FEEL
import Testing

@Suite("An external function of a model")
struct ExternalFunctionTests {
    private typealias Model = ModelUnderTest

    private static func java(
        _ className: String, _ signature: String, _ parameters: [String], type: String? = nil
    ) -> String {
        let formal = parameters.map { name in
            "<formalParameter name='\(name)'\(type.map { " typeRef='\($0)'" } ?? "")/>"
        }
        let mapping = [("class", className), ("method signature", signature)].map { key, value in
            "<contextEntry><variable name='\(key)'/>\(Model.text("\"\(value)\""))</contextEntry>"
        }
        return "\(formal.joined())<context>\(mapping.joined())</context>"
    }

    private static func boxed(_ definition: String, kind: String = "Java", call: String) -> String {
        """
        <context><contextEntry><variable name='f'/><functionDefinition kind='\(kind)'>\(definition)\
        </functionDefinition></contextEntry><contextEntry>\(Model.text(call))</contextEntry></context>
        """
    }

    private static func knowledge(_ definition: String, kind: String = "Java", type: String? = nil) -> String {
        let variable = type.map { "<variable name='f' typeRef='\($0)'/>" } ?? ""
        return """
            <businessKnowledgeModel id='f' name='f'>\(variable)<encapsulatedLogic kind='\(kind)'>\(definition)\
            </encapsulatedLogic></businessKnowledgeModel>
            """
    }

    @Test("of kind Java is the host's, in a box, in a text and as knowledge")
    func java() throws {
        let max = Self.java("java.lang.Math", "max(double, double)", ["a", "b"], type: "number")
        #expect(try Model(Model.decision("d", Self.boxed(max, call: "f(123, 456)"))).value("d") == "456")
        let mapping = "{class: \"java.lang.Math\", method signature: \"max(int,int)\"}"
        let text = "(function(a, b) external {java: \(mapping)})(1, 2)"
        #expect(try Model(Model.decision("d", Model.text(text))).value("d") == "2")
        let model = try Model(Self.knowledge(max) + Model.decision("d", Model.text("f(1, 2)"), needs: ["k:f"]))
        #expect(model.value("d") == "2")
        #expect(model.findings == [])
        let described = Model.text("{class: \"java.lang.String\", method signature: \"valueOf(char)\"}")
        let written = "<formalParameter name='c'/>" + described
        #expect(try Model(Model.decision("d", Self.boxed(written, call: "f(\"a\")"))).value("d") == "\"a\"")
    }

    @Test("takes its arguments and gives its result as the model types them")
    func types() throws {
        let max = Self.java("java.lang.Math", "max(int, int)", ["a", "b"], type: "number")
        let wrong = try Model(Model.decision("d", Self.boxed(max, call: "f(\"1\", 2)")))
        #expect(wrong.reason("d")?.id == .notConvertible)
        let typed = try Model(
            Self.knowledge(max, type: "string") + Model.decision("d", Model.text("f(1, 2)"), needs: ["k:f"]))
        #expect(typed.reason("d")?.id == .notConvertible)
    }

    @Test("that the host does not have is an error at its place, and null by that name when called")
    func unknown() throws {
        let foo = Self.java("com.example.Foo", "bar(int)", ["a"])
        for content in [
            Model.decision("d", Self.boxed(foo, call: "f(1)")),
            Self.knowledge(foo) + Model.decision("d", Model.text("f(1)"), needs: ["k:f"]),
        ] {
            let model = try Model(content)
            #expect(model.findings == [.unknownHostFunction])
            #expect(model.reason("d")?.facts == ["bar(int)", "com.example.Foo"])
        }
    }

    @Test("of kind PMML, and one that names no method, are refused with the way out")
    func others() throws {
        let pmml = Self.java("a", "b", ["x"])
        let boxed = try Model(Model.decision("d", Self.boxed(pmml, kind: "PMML", call: "f(1)")))
        #expect(boxed.findings == [.notSupported] && boxed.reason("d")?.facts.first == "a PMML model")
        let known = try Model(
            Self.knowledge(pmml, kind: "PMML") + Model.decision("d", Model.text("f(1)"), needs: ["k:f"]))
        #expect(known.findings == [.notSupported] && known.reason("d")?.facts.first == "a PMML model")
        for body in ["", "<formalParameter name='x'/>" + Model.text("1")] {
            let model = try Model(Model.decision("d", Self.boxed(body, call: "f(1)")))
            #expect(model.findings == [.notSupported])
            #expect(model.reason("d")?.remedy(in: .english).contains("method signature: \"…\"") == true)
        }
    }

    @Test("may be one that the program which embeds the engine brought")
    func ownFunctions() throws {
        var host = HostFunctions.javaLang
        try host.register("com.example.Rates", "rate(java.lang.String)") { arguments in
            guard arguments[0].string == "prime" else { throw HostFault("there is no such rate") }
            return .number(4)
        }
        let rate = Self.java("com.example.Rates", "rate(java.lang.String)", ["name"])
        let content =
            Self.knowledge(rate, type: "number") + Model.decision("d", Model.text("f(\"prime\") + 1"), needs: ["k:f"])
            + Model.decision("e", Model.text("f(\"other\")"), needs: ["k:f"])
        let model = try Model(content, hosts: host)
        #expect(model.value("d") == "5")
        #expect(model.reason("e")?.facts == ["com.example.Rates.rate(java.lang.String)", "there is no such rate"])
        #expect(try Model(content).findings == [.unknownHostFunction])
    }
}
