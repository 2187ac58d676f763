import FEEL
import Testing

@Suite("The checker")
struct TypeCheckTests {
    private static let yuan = FEELType.named(NamedType(name: "tYuan", namespace: "urn:t", type: .number))
    private static let days = FEELType.named(NamedType(name: "tDays", namespace: "urn:t", type: .number))
    private static let row = FEELType.context([.init("amount", yuan), .init("kind", .string)])
    private static let types: [String: FEELType] = [
        "n": .number, "s": .string, "d": .date, "rows": .list(row), "row": row, "u": .any, "yuan": yuan, "days": days,
        "f": .function([.number], .string),
    ]

    private func type(_ text: String) -> String { expression(text, types: TypeCheckTests.types).expr.type.description }

    @Test("knows the type of what it can know, and calls the rest Any")
    func inference() {
        let table = [
            ("n + 1", "number"), ("s + \"a\"", "string"), ("d - d", "days and time duration"), ("d + @\"P1M\"", "date"),
            ("n > 1", "boolean"), ("[1, 2]", "list<number>"),
            ("[1, \"a\"]", "list<Any>"), ("{a: 1, b: s}", "context<a: number, b: string>"), ("row.amount", "tYuan"),
            ("rows.amount", "list<tYuan>"), ("rows[1]", "context<amount: tYuan, kind: string>"),
            ("rows[kind = s].amount", "list<tYuan>"), ("sum(rows.amount)", "tYuan"), ("max(yuan, yuan)", "tYuan"),
            ("yuan + 1", "tYuan"), ("yuan * 2", "number"), ("if n > 1 then yuan else yuan", "tYuan"),
            ("if n > 1 then n else s", "Any"), ("for r in rows return r.kind", "list<string>"),
            ("[1..5]", "range<number>"), ("f(1)", "string"), ("u + 1", "Any"), ("count(rows)", "number"),
            ("append([1], \"a\")", "list<Any>"), ("concatenate([1], [2])", "list<number>"),
            ("function(x: number) x", "function<number> -> number"), ("round half up(yuan, 2)", "tYuan"),
            ("d.year", "number"),
        ]
        let wrong = table.filter { type($0.0) != $0.1 }.map { "\($0.0) is \(type($0.0))" }
        #expect(wrong.isEmpty)
    }

    @Test(
        "finds known mistakes before anything runs, at their place",
        arguments: [
            ("1️⃣n + s2️⃣", .operandTypes), ("1️⃣s * 22️⃣", .operandTypes), ("1️⃣n < s2️⃣", .notComparable),
            ("n = 1 and 1️⃣d = s2️⃣", .notComparable), ("1️⃣row.amuont2️⃣", .unknownMember),
            ("1️⃣abs(1, 2)2️⃣", .wrongArguments), ("1️⃣floor(number: 1)2️⃣", .wrongArguments),
            ("u instance of 1️⃣money2️⃣", .unknownType), ("{a: 1, 1️⃣a2️⃣: 2}", .duplicateKey), ("1️⃣today()2️⃣ - d", .clock),
            ("1️⃣@\"2024-02-30\"2️⃣", .invalidLiteral), ("1️⃣yuan + days2️⃣", .unitMismatch), ("1️⃣yuan < days2️⃣", .unitMismatch),
            ("1️⃣row.amount - days2️⃣", .unitMismatch), ("1️⃣row.amount = days2️⃣", .unitMismatch),
        ] as [(Marked, Diagnostic.ID)])
    func mistakes(_ text: Marked, _ id: Diagnostic.ID) {
        let findings = expression(text.text, types: TypeCheckTests.types).diagnostics
        #expect(findings.map(\.id) == [id])
        #expect(text.marks(findings.first?.site), "\(String(describing: findings.first?.site))")
    }

    @Test(
        "has nothing against what may be right",
        arguments: [
            "u + n", "u.anything", "n = null", "u < s", "yuan * days", "yuan / yuan + 1", "[1, \"a\"][1] + 1",
            "yuan + 0", "rows[kind = \"a\"].amount", "u[v > 1]",
        ])
    func gradual(_ text: String) {
        #expect(expression(text, ["v"], types: TypeCheckTests.types).diagnostics.isEmpty)
    }

    @Test("tells instances without converting")
    func instances() {
        let table = [
            ("1 instance of number", "true"), ("[1] instance of number", "false"), ("null instance of Any", "false"),
            ("null instance of Null", "true"), ("1 instance of Any", "true"),
            ("[1, 2] instance of list<number>", "true"), ("[1, \"a\"] instance of list<number>", "false"),
            ("{a: null} instance of context<a: string>", "true"), ("{} instance of context<a: string>", "false"),
            ("{a: 1, b: 2} instance of context<a: number>", "true"), ("[1..2] instance of range<number>", "true"),
            ("(function(x: number) x) instance of function<number> -> Any", "true"),
            ("@\"P1D\" instance of days and time duration", "true"),
            ("@\"2020-01-01\" instance of date and time", "false"), ("abs instance of function<Any> -> Any", "true"),
        ]
        #expect(mismatches(table).isEmpty)
    }
}
