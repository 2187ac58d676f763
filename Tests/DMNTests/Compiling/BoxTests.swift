import DMN
import FEEL
import Testing

@Suite("A boxed expression")
struct BoxTests {
    private typealias Model = ModelUnderTest

    private func value(_ logic: String, more: String = "", needs: [String] = [], type: String? = nil) throws -> String {
        try Model(more + Model.decision("d", logic, needs: needs, type: type)).value("d")
    }

    private func entry(_ name: String?, _ logic: String, type: String? = nil) -> String {
        let type = type.map { " typeRef='\($0)'" } ?? ""
        return "<contextEntry>\(name.map { "<variable name='\($0)'\(type)/>" } ?? "")\(logic)</contextEntry>"
    }

    @Test("context gives its entries, each seeing those before it, or its result")
    func context() throws {
        let entries = entry("技术 金额", Model.text("2")) + entry("b", Model.text("技术 金额 * 3"))
        #expect(try value("<context>\(entries)</context>") == "{\"技术 金额\": 2, b: 6}")
        #expect(try value("<context>\(entries)\(entry(nil, Model.text("b + 1")))</context>") == "7")
        #expect(try value("<context>\(entry("a", Model.text("\"x\""), type: "number"))</context>") == "{a: null}")
        let twice = try Model(
            Model.decision("d", "<context>\(entry("a", Model.text("1")))\(entry("a", Model.text("2")))</context>"))
        #expect(twice.findings == [.duplicateKey] && twice.value("d") == "null")
    }

    @Test("context may hold functions that call themselves")
    func contextFunctions() throws {
        let body =
            "<functionDefinition><formalParameter name='n'/>\(Model.text("if n = 0 then 1 else n * f(n - 1)"))</functionDefinition>"
        #expect(try value("<context>\(entry("f", body))\(entry(nil, Model.text("f(5)")))</context>") == "120")
    }

    @Test("list and relation give lists")
    func lists() throws {
        #expect(try value("<list>\(Model.text("1"))\(Model.text("\"a\""))<list/></list>") == "[1, \"a\", []]")
        let row = "<row>\(Model.text("1"))\(Model.text("\"x\""))</row>"
        #expect(
            try value("<relation><column name='a'/><column name='b c'/>\(row)\(row)</relation>")
                == "[{a: 1, \"b c\": \"x\"}, {a: 1, \"b c\": \"x\"}]")
        let columns = (0..<12).map { _ in "<column name='same'/>" }.joined()
        #expect(
            try !value("<relation>\(columns)<row>\((0..<12).map { Model.text("\($0)") }.joined())</row></relation>")
                .isEmpty)
    }

    private func box(_ tag: String, _ parts: [(String, String)], _ attributes: String = "") -> String {
        "<\(tag)\(attributes)>" + parts.map { "<\($0.0)>\(Model.text($0.1))</\($0.0)>" }.joined() + "</\(tag)>"
    }

    @Test("filter, some and every want a condition that is true, false or null, unlike their texts")
    func strictConditions() throws {
        let odd = "if item = 2 then true else \"odd\""
        for (list, condition) in [("[1, 2]", odd), ("[2, 1]", odd), ("[1, 2]", "\"odd\""), ("[1, 2]", "1")] {
            let filter = try Model(Model.decision("d", box("filter", [("in", list), ("match", condition)])))
            #expect(filter.reason("d")?.id == .conditionNotBoolean, "\(list) \(condition)")
            for tag in ["some", "every"] {
                let logic = box(tag, [("in", list), ("satisfies", condition)], " iteratorVariable='item'")
                let quantified = try Model(Model.decision("d", logic))
                #expect(quantified.reason("d")?.id == .conditionNotBoolean, "\(tag) \(list) \(condition)")
            }
        }
        #expect(try value(box("filter", [("in", "[1, null, 3]"), ("match", "item > 1")])) == "[3]")
        #expect(try value(box("filter", [("in", "[]"), ("match", "\"odd\"")])) == "[]")
        #expect(
            try value(box("some", [("in", "[null, 2]"), ("satisfies", "x > 1")], " iteratorVariable='x'")) == "true")
        #expect(try value(Model.text("[1, 2][\(odd)]")) == "[2]")
        #expect(try value(Model.text("some item in [1, 2] satisfies \(odd)")) == "true")
    }

    @Test("conditional, filter, iteration and quantifiers do as their texts would")
    func control() throws {
        #expect(try value(box("conditional", [("if", "1 < 2"), ("then", "\"a\""), ("else", "\"b\"")])) == "\"a\"")
        #expect(try value(box("conditional", [("if", "null"), ("then", "1"), ("else", "2")])) == "2")
        #expect(try value(box("filter", [("in", "[{a: 1}, {a: 2}]"), ("match", "a > 1")])) == "[{a: 2}]")
        #expect(try value(box("for", [("in", "1..3"), ("return", "x * x")], " iteratorVariable='x'")) == "null")
        #expect(try value(box("for", [("in", "[1..3]"), ("return", "x * x")], " iteratorVariable='x'")) == "[1, 4, 9]")
        #expect(
            try value(box("for", [("in", "[1..3]"), ("return", "count(partial)")], " iteratorVariable='x'"))
                == "[0, 1, 2]")
        #expect(try value(box("some", [("in", "[1, 2]"), ("satisfies", "x > 1")], " iteratorVariable='x'")) == "true")
        #expect(
            try value(box("every", [("in", "[1, 2]"), ("satisfies", "x > 1")], " iteratorVariable='x'")) == "false")
    }

    @Test("invocation calls by name, and knowledge may call itself")
    func knowledge() throws {
        let fact = """
            <businessKnowledgeModel id='fact' name='fact'><encapsulatedLogic><formalParameter name='n' typeRef='number'/>\
            \(Model.text("if n = 0 then 1 else n * fact(n - 1)"))</encapsulatedLogic></businessKnowledgeModel>
            """
        let call =
            "<invocation>\(Model.text("fact"))<binding><parameter name='n'/>\(Model.text("6"))</binding></invocation>"
        #expect(try value(call, more: fact, needs: ["k:fact"]) == "720")
        #expect(try value(Model.text("fact(n: 3)"), more: fact, needs: ["k:fact"]) == "6")
        #expect(try value(Model.text("fact(\"a\")"), more: fact, needs: ["k:fact"]) == "null")
        #expect(try value(Model.text("fact(-1)"), more: fact, needs: ["k:fact"]) == "null")
        #expect(
            try value(Model.text("sort([1, 3, 2], function(a, b) fact(a) > fact(b))"), more: fact, needs: ["k:fact"])
                == "[3, 2, 1]")
    }

    @Test("in another language is refused with the way out")
    func otherLanguages() throws {
        let model = try Model(
            Model.decision("d", "<literalExpression expressionLanguage='urn:groovy'><text>1</text></literalExpression>")
        )
        #expect(model.findings == [.notSupported])
        #expect(model.reason("d")?.id == .notSupported)
        #expect(model.program.findings.first?.diagnostic.remedy(in: .english).contains("write it in FEEL") == true)
    }
}
