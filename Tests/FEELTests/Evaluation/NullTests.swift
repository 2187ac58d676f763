import FEEL
import Testing

@Suite("A null that nobody wrote")
struct NullTests {
    @Test(
        "carries why and where it arose",
        arguments: [
            ("1 + 1️⃣1 / 02️⃣", .divisionByZero), ("1️⃣1 + \"a\"2️⃣", .operandTypes), ("1️⃣{a: 1}.b2️⃣ + 1", .unknownMember),
            ("1️⃣abs(\"x\")2️⃣ + 1", .wrongArgument),
            ("{a: 1️⃣\"中\" < 12️⃣, b: a}.b", .notComparable), ("[1, 2][1️⃣32️⃣] * 2", .indexOutside),
            ("if 1️⃣52️⃣ then 1 else 2", .conditionNotBoolean),
            ("1️⃣1(2)2️⃣", .notAFunction), ("1️⃣(function(x) x)()2️⃣", .wrongArguments),
            ("for i in 1️⃣[2..1]2️⃣ return i", .notIterable), ("1️⃣@\"2020-02-30\"2️⃣", .invalidLiteral),
            ("1️⃣zz2️⃣ + 1", .unknownName), ("1️⃣(function(x: number) x)(\"a\")2️⃣", .notConvertible),
            ("1️⃣null + 12️⃣", .nullOperand), ("1️⃣now()2️⃣", .noClock),
            ("1️⃣9e6144 * 102️⃣", .numberRange),
        ] as [(Marked, Diagnostic.ID)])
    func reasons(_ text: Marked, _ id: Diagnostic.ID) {
        let found = reason(text.text)
        #expect(found?.id == id)
        #expect(text.marks(found?.site), "\(String(describing: found?.site))")
    }

    @Test("keeps the first reason on its way through what follows")
    func keeping() {
        for text in [
            "(1 / 0) + 1", "-(1 / 0)", "(1 / 0) < 1", "abs(1 / 0)", "[1 / 0][1]", "{a: 1 / 0}.a", "(1 / 0).b",
            "true and 1 / 0", "sum([1, 1 / 0])",
        ] {
            #expect(reason(text)?.id == .divisionByZero, "\(text)")
        }
    }

    @Test("is told apart from one that was written")
    func written() {
        let result = evaluation("null")
        #expect(result.value.isNull && result.value.nullReason == nil && result.diagnostics.isEmpty)
    }

    @Test("is noted among the findings of the evaluation even where the value does not show it")
    func noted() {
        let result = evaluation("count([1 / 0, \"a\" + 1])")
        #expect(result.value.literal == "2")
        #expect(result.diagnostics.map(\.id) == [.divisionByZero, .operandTypes])
    }
}
