import DMN
import FEEL

/// One input for every finding an expression or an evaluation can have.
struct DiagnosticSample: Sendable {
    let id: Diagnostic.ID
    /// What is shown of the input.
    let shown: String
    /// The finding that the input gave; nil when it gave none of this kind.
    let finding: Diagnostic?
    /// A second word for the input's kind in the golden file, such as a hint.
    var note = ""
}

extension DiagnosticSample {
    static let all = expressions + models

    // MARK: Expressions

    private static let texts: [(Diagnostic.ID, String)] = [
        (.syntax, "1 + "), (.syntax, "(1 + 2"), (.syntax, "if a then 1"), (.syntax, "\"abc"),
        (.syntax, "string lenght(\"a\")"),
        (.syntax, "[1, 2 3]"), (.syntax, "{1: 2}"), (.syntax, ""),
        (.fullWidthSign, "sum(1，2)"), (.fullWidthSign, "sum（1,2）"), (.fullWidthSign, "“abc”"),
        (.fullWidthSign, "1 ≥ 2"),
        (.fullWidthSign, "a＞1"), (.fullWidthSign, "{甲：1}"), (.fullWidthSign, "１２"),
        (.unknownName, "zzz"), (.unknownName, "amuont * 2"), (.unknownName, "summ([1])"),
        (.unknownType, "1 instance of money"), (.unknownType, "1 instance of nubmer"),
        (.unknownMember, "{a: 1}.b"), (.unknownMember, "{amount: 1}.amuont"),
        (.unknownMember, "get value({a: 1}, \"b\")"),
        (.unknownMember, "date(\"2023-05-01\").hour"), (.duplicateKey, "{a: 1, a: 2}"), (.operandTypes, "1 + \"a\""),
        (.operandTypes, "date(\"2023-05-01\") * [1, 2]"), (.conditionNotBoolean, "if 1 then 2 else 3"),
        (.notComparable, "1 < \"a\""), (.notAFunction, "1(2)"), (.wrongArguments, "abs()"),
        (.wrongArguments, "substring(string: \"a\", from: 1)"), (.wrongArgument, "abs(\"a\")"),
        (.wrongArgument, "-true"),
        (.wrongArgument, "sqrt(-1)"), (.wrongArgument, "log(0)"), (.wrongArgument, "stddev([1])"),
        (.wrongArgument, "sum([1, \"a\"])"), (.wrongArgument, "sum([])"), (.wrongArgument, "max([1, \"a\"])"),
        (.wrongArgument, "number(\"x\")"), (.wrongArgument, "date(2023, 2, 30)"),
        (.wrongArgument, "substring(\"a\", 5)"),
        (.wrongArgument, "sublist([1], 4)"), (.wrongArgument, "sort([1], 2)"), (.wrongArgument, "not(1)"),
        (.wrongArgument, "context put({}, [], 1)"), (.wrongArgument, "range(\"1\")"),
        (.divisionByZero, "1 / 0"), (.divisionByZero, "modulo(1, 0)"), (.divisionByZero, "duration(\"P1Y\") / 0"),
        (.numberRange, "9e6144 * 10"), (.numberRange, "sum(9e6144, 9e6144)"), (.numberRange, "(-8) ** 0.5"),
        (.temporalRange, "@\"999999999-12-31\" + @\"P1D\""), (.invalidLiteral, "@\"2023-02-30\""),
        (.invalidLiteral, "\"\\uD800\""), (.indexOutside, "[1, 2][3]"),
        (.notConvertible, "(function(x: number) x)(\"a\")"),
        (.notConvertible, "(function(x: date) x)([1, 2])"), (.notIterable, "for i in [2..1] return i"),
        (.missingInput, "amount + 1"), (.nullOperand, "null + 1"), (.noTimeZone, "time(\"10:00:00\").time offset"),
        (.openRange, "(< 5).start"), (.notSupported, "function() external {}"), (.clock, "today()"),
        (.noClock, "now()"),
        (.unknownHostFunction, "function(a) external {java: {class: \"a.B\", method signature: \"f(int)\"}}"),
        (
            .hostFunction,
            "(function(a) external {java: {class: \"java.lang.Byte\", method signature: \"valueOf(byte)\"}})(999)"
        ), (.invalidPattern, "matches(\"a\", \"[b-a]\")"),
        (.valueTooDeep, "for i in 1..300 return if i = 1 then [] else [partial[-1]]"),
    ]

    private static let limited: [(Diagnostic.ID, String, Limits)] = [
        (.stepLimit, "for i in 1..9 return i", Limits(steps: 10)),
        (.memoryLimit, "for i in 1..9 return i", Limits(memory: 100)),
        (.patternLimit, "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^((a+)+\\2)+$\")", Limits(steps: 2_000)),
        (.depthLimit, "{f: function(n) f(n), r: f(1)}.r", Limits(depth: 20)),
        (.sizeLimit, "for i in 1..9 return i", Limits(size: 3)),
    ]

    private static let long: [(Diagnostic.ID, String, String)] = [
        (
            .nestedTooDeep, "((( … 200 levels … )))",
            String(repeating: "(", count: 200) + "1" + String(repeating: ")", count: 200)
        ),
        (.textTooLong, "1 MB of spaces before a 1", String(repeating: " ", count: 1 << 20) + "1"),
    ]

    private static var expressions: [DiagnosticSample] {
        texts.map { sample($0.0, $0.1, $0.1) } + limited.map { sample($0.0, $0.1, $0.1, $0.2) }
            + long.map { sample($0.0, $0.1, $0.2) }
    }

    private static func sample(_ id: Diagnostic.ID, _ shown: String, _ text: String, _ limits: Limits = Limits())
        -> DiagnosticSample
    {
        let read = Expression(text, names: [("amount", .number), ("a", .any)])
        let facts: [String: Value] = id == .missingInput ? [:] : ["amount": .number(5), "a": .number(1)]
        let findings = read.diagnostics + read.evaluate(facts, limits: limits).diagnostics
        return DiagnosticSample(id: id, shown: shown, finding: findings.first { $0.id == id })
    }

    // MARK: Models

    private static func table(_ policy: String, _ rules: [(id: String?, test: String, output: String)]) -> String {
        let rows = rules.map { rule in
            "<rule\(rule.id.map { " id='\($0)'" } ?? "")><inputEntry><text>\(rule.test)</text></inputEntry>"
                + "<outputEntry><text>\(rule.output)</text></outputEntry></rule>"
        }
        let input = "<input><inputExpression><text>x</text></inputExpression></input>"
        let output = "<output><outputValues><text>\"low\", \"high\"</text></outputValues></output>"
        return ModelUnderTest.input("x")
            + ModelUnderTest.decision(
                "d", "<decisionTable hitPolicy='\(policy)'>\(input)\(output)\(rows.joined())</decisionTable>",
                needs: ["i:x"])
    }

    private static let types = """
        <itemDefinition name='tRate'><typeRef>number</typeRef><allowedValues><text>[0..1]</text></allowedValues></itemDefinition>\
        <itemDefinition name='tRates' isCollection='true'><typeRef>number</typeRef><allowedValues><text>[0..1]</text>\
        </allowedValues></itemDefinition><itemDefinition name='tYuan'><typeRef>number</typeRef></itemDefinition>\
        <itemDefinition name='tTon'><typeRef>number</typeRef></itemDefinition>
        """

    private static let contents: [(Diagnostic.ID, String, String)] = [
        (.noRuleMatched, "UNIQUE, no rule for 5", table("UNIQUE", [("r1", "1", "2")])),
        (
            .severalRulesMatched, "UNIQUE, two rules with ids for 5",
            table("UNIQUE", [("r1", "5", "1"), ("r2", "-", "2")])
        ),
        (
            .severalRulesMatched, "UNIQUE, two rules for 5",
            table("UNIQUE", [(nil, "1", "0"), (nil, "5", "1"), (nil, "-", "2")])
        ),
        (.rulesDisagree, "ANY, two rules for 5", table("ANY", [("r1", "5", "1"), (nil, "-", "2")])),
        (.outputNotListed, "PRIORITY, output not ranked", table("PRIORITY", [("r1", "-", "\"middle\"")])),
        (.emptyExpression, "an empty output cell", table("UNIQUE", [("r1", "-", "")])),
        (.notAllowed, "5 for a rate", types + ModelUnderTest.decision("d", ModelUnderTest.text("5"), type: "tRate")),
        (
            .notAllowed, "[0.5, 5] for rates",
            types + ModelUnderTest.decision("d", ModelUnderTest.text("[0.5, 5]"), type: "tRates")
        ),
        (
            .unitMismatch, "yuan + ton",
            types + ModelUnderTest.input("a", type: "tYuan") + ModelUnderTest.input("b", type: "tTon")
                + ModelUnderTest.decision("d", ModelUnderTest.text("a + b"), needs: ["i:a", "i:b"])
        ),
        (
            .unknownReference, "a requirement of nothing",
            ModelUnderTest.decision("d", ModelUnderTest.text("1"), needs: ["i:gone"])
        ),
        (.requiresItself, "d requires d", ModelUnderTest.decision("d", ModelUnderTest.text("1"), needs: ["d:d"])),
        (.noLogic, "a decision of its name alone", "<decision id='d' name='d'/>"),
        (.unknownType, "type 'nubmer'", ModelUnderTest.decision("d", ModelUnderTest.text("1"), type: "nubmer")),
        (
            .missingInput, "x not given",
            ModelUnderTest.input("y") + ModelUnderTest.decision("d", ModelUnderTest.text("y"), needs: ["i:y"])
        ),
        (
            .notSupported, "an expression in another language",
            ModelUnderTest.decision(
                "d", "<literalExpression expressionLanguage='urn:js'><text>1</text></literalExpression>")
        ),
    ]

    private static var models: [DiagnosticSample] {
        contents.map { id, shown, content in
            guard let model = try? ModelUnderTest(content) else {
                return DiagnosticSample(id: id, shown: shown, finding: nil)
            }
            let evaluated = model.evaluation("d", ["x": .number(5)]).diagnostics
            let findings = model.program.findings.map(\.diagnostic) + evaluated
            return DiagnosticSample(id: id, shown: shown, finding: findings.first { $0.id == id })
        }
    }
}
