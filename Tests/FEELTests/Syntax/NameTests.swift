import FEEL
import Testing

@Suite("A name")
struct NameTests {
    private func value(_ text: String, _ names: KeyValuePairs<String, Int>) -> String {
        var facts: [String: Value] = [:]
        for (name, number) in names { facts[name] = .number(number) }
        return feel(text, facts)
    }

    @Test("may hold spaces, signs and letters of any script")
    func forms() {
        #expect(value("Student's name + 1", ["Student's name": 1]) == "2")
        #expect(value("Approved/Declined", ["Approved/Declined": 3]) == "3")
        #expect(value("Date-Time2 - 1", ["Date-Time2": 3]) == "2")
        #expect(value("技术 合同成交额*比例", ["技术 合同成交额": 100, "比例": 2]) == "200")
        #expect(value("decision A 2.1 + 1", ["decision A 2.1": 4]) == "5")
        #expect(value("Model B.Say Hello", ["Model B.Say Hello": 7]) == "7")
        #expect(value("a+b", ["a+b": 9]) == "9")
        #expect(value("x_1", ["x_1": 1]) == "1")
        #expect(value("🐎 + 1", ["🐎": 1]) == "2")
    }

    @Test("is the longest that its scope knows")
    func longest() {
        #expect(value("a - b", ["a": 10, "b": 3]) == "7")
        #expect(value("a - b", ["a": 10, "b": 3, "a - b": 100]) == "100")
        #expect(value("a-b", ["a": 10, "b": 3, "a - b": 100]) == "100")
        #expect(value("total amount", ["total": 1, "total amount": 2]) == "2")
        #expect(value("total  \n amount", ["total": 1, "total amount": 2]) == "2")
        #expect(value("(total) + total amount", ["total": 1, "total amount": 2]) == "3")
        #expect(value("{a: 1, a b: 2, c: a b}.c", [:]) == "2")
        #expect(value("{a: 1, c: a, a b: 2}.c", [:]) == "1")
    }

    @Test("does not end in the middle of a word")
    func wholeWords() {
        #expect(value("ab", ["a": 1, "ab": 2]) == "2")
        #expect(feel("abc", ["ab": .number(1)]) == "null")
        #expect(value("in1 + 1", ["in1": 1]) == "2")
        #expect(value("nullable", ["nullable": 4]) == "4")
        #expect(value("trueness + falsehood", ["trueness": 1, "falsehood": 2]) == "3")
        #expect(value("iffy", ["iffy": 1]) == "1")
    }

    @Test("may hold words of the language")
    func keywords() {
        #expect(
            feel("for day in days in weekend return day", ["days in weekend": .list([.number(6), .number(7)])])
                == "[6, 7]")
        #expect(value("if then + 1", ["if then": 1]) == "2")
        #expect(value("some and all", ["some and all": 5]) == "5")
        #expect(value("function of income * 2", ["function of income": 5]) == "10")
        #expect(value("null value", ["null value": 5]) == "5")
        #expect(value("days between", ["days between": 5]) == "5")
        #expect(value("string length of it", ["string length of it": 5]) == "5")
    }

    @Test("of a member is found by the type of what holds it")
    func members() {
        let contract = FEELType.context([
            .init("technology amount", .number), .init("buyer's name", .string), .init("in", .number),
        ])
        let row = Value.context(["technology amount": .number(5), "buyer's name": .string("甲"), "in": .number(2)])
        let types = ["c": contract, "all": FEELType.list(contract)]
        let facts = ["c": row, "all": Value.list([row, row])]
        #expect(feel("c.technology amount + c.in", facts, types: types) == "7")
        #expect(feel("sum(all.technology amount)", facts, types: types) == "10")
        #expect(feel("all[technology amount > 4].buyer's name", facts, types: types) == "[\"甲\", \"甲\"]")
        #expect(feel("all[1].technology amount", facts, types: types) == "5")
        #expect(feel("(for x in all return x.technology amount)[1]", facts, types: types) == "5")
    }

    @Test("given by an inner form hides one from outside")
    func hiding() {
        #expect(value("for x in [1, 2] return x", ["x": 9]) == "[1, 2]")
        #expect(value("{x: 1, y: x}.y", ["x": 9]) == "1")
        #expect(value("(function(x) x + 1)(1)", ["x": 9]) == "2")
        #expect(value("[{x: 1}][x = 1].x", ["x": 9]) == "[1]")
        #expect(value("[x = 9, some x in [1] satisfies x = 1, x = 9]", ["x": 9]) == "[true, true, true]")
    }

    @Test("nobody knows is an error that offers a similar one", arguments: ["1️⃣amuont2️⃣ * 2", "1 + 1️⃣amoun2️⃣"] as [Marked])
    func suggestions(_ text: Marked) throws {
        let finding = try #require(expression(text.text, ["amount", "rate"]).diagnostics.first)
        #expect(finding.id == .unknownName)
        #expect(text.marks(finding.site))
        #expect(finding.remedy(in: .english).contains("“amount” may be meant"))
    }

    @Test("nobody knows and nothing resembles is an error without an offer")
    func noSuggestion() {
        let finding = expression("completely different", ["amount"]).diagnostics.first
        #expect(finding?.id == .syntax)
        #expect(expression("quite", ["amount"]).diagnostics.first?.facts == ["quite", ""])
        #expect(expression(String(repeating: "z", count: 100_000), ["amount"]).diagnostics.first?.id == .unknownName)
    }
}
