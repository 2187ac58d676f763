import FEEL
import Testing

@Suite("A null that nobody wrote")
struct NullReasonSweepTests {
    /// Values that functions and operators meet, none of which holds a null.
    static let operands = [
        "1", "-1", "0", "0.5", "9e6144", "-9e6144", "1e-6176", "99999999999", "\"a\"", "\"\"", "\"2023-05-01\"",
        "\"P1D\"", "true", "false", "[]", "[1]", "[1, 2, 3]", "[1, \"a\"]", "[\"a\", \"b\"]", "[true, 1]", "{}",
        "{a: 1}", "[{a: 1}, {b: 2}]", "{key: \"k\", value: 1}", "[1..3]", "(1..3)", "(< 5)", "(> 5)",
        "[@\"2023-01-01\"..@\"2023-02-01\"]", "@\"2023-05-01\"", "@\"999999999-12-31\"", "@\"-999999999-01-01\"",
        "@\"10:00:00\"", "@\"10:00:00+08:00\"", "@\"2023-05-01T10:00:00\"", "@\"2023-05-01T10:00:00@Europe/Paris\"",
        "@\"P1Y2M\"", "@\"-P1Y\"", "@\"P3DT4H\"", "@\"PT0S\"", "function(x) x", "function(x, y) x", "floor",
        "function(x: number, y: number) x < y", "[[1, 2], [3]]", "missing",
    ]

    /// Some of them, for the second place.
    private static let few = [
        "1", "-1", "0", "9e6144", "\"a\"", "true", "[1, 2, 3]", "{a: 1}", "(< 5)", "@\"2023-05-01\"", "@\"10:00:00\"",
        "@\"-P1Y\"", "function(x, y) x", "missing",
    ]

    /// The text's fault, if its result holds a null without a reason, or one whose reason is not among the findings.
    private func fault(_ text: String) -> String? {
        let result = evaluation(text, types: ["missing": .any])
        let reasons = result.value.reasons
        if reasons.contains(where: { $0 == nil }) { return "\(text) gives \(result.value.literal) without a reason" }
        let unknown = reasons.compactMap { $0?.diagnostic }.first { !result.diagnostics.contains($0) }
        if let unknown { return "\(text) does not report \(unknown.id.rawValue)" }
        let nameless = reasons.compactMap { $0?.diagnostic }.first { $0.id == .nullOperand && $0.facts.isEmpty }
        return nameless.map { "\(text): \($0.message(in: .english))" }
    }

    @Test("has a reason in every function, whatever it is given")
    func functions() {
        var faults: [String] = []
        for name in Builtin.all.keys.sorted() {
            faults += [fault("\(name)()")].compactMap { $0 }
            for one in Self.operands {
                faults += [fault("\(name)(\(one))")].compactMap { $0 }
                for other in Self.few { faults += [fault("\(name)(\(one), \(other))")].compactMap { $0 } }
            }
        }
        #expect(faults.prefix(9) == [])
    }

    @Test("has a reason in functions of three and more arguments")
    func longCalls() {
        var random = SeededOrder(seed: 11)
        var faults: [String] = []
        for name in Builtin.all.keys.sorted() {
            for _ in 0..<30 {
                let arguments = (0..<Int.random(in: 3...7, using: &random)).map { _ in random.pick(Self.operands) }
                faults += [fault("\(name)(\(arguments.joined(separator: ", ")))")].compactMap { $0 }
            }
        }
        #expect(faults.prefix(9) == [])
    }

    @Test("has a reason behind every operator and in every form")
    func operators() {
        let forms = [
            "A + B", "A - B", "A * B", "A / B", "A ** B", "-A", "A = B", "A < B", "A >= B", "A != B", "A and B",
            "A or B", "not(A)", "if A then B else A", "A in B", "A between B and A", "A[B]", "A[item > B]",
            "for i in A return B", "for i in A..B return i", "for i in A return i + B", "some i in A satisfies i > B",
            "every i in A satisfies B", "A(B)", "A(x: B)", "{a: A, b: a + B}.b", "{a: A}.c", "A.a", "A.year",
            "A.time offset", "A.timezone", "A.start", "A.end", "A.days", "[A..B]", "(A)(B, B)", "A instance of number",
            "[A, B].a", "sort([A, B])", "string(A)", "(function(x: number) x)(A)", "A in (< B, > A)", "[A, B][2].a",
            "{f: function(n: list<number>) n, r: f(A)}.r", "{f: function(n: date) n.year + B, r: f(A)}",
        ]
        var faults: [String] = []
        for form in forms {
            for one in Self.operands {
                guard form.contains("B") else {
                    faults += [fault(form.replacing("A", with: one))].compactMap { $0 }
                    continue
                }
                for other in Self.few {
                    let parts = form.split(separator: "B", omittingEmptySubsequences: false)
                    let text = parts.map { $0.replacing("A", with: one) }.joined(separator: other)
                    faults += [fault(text)].compactMap { $0 }
                }
            }
        }
        #expect(faults.prefix(9) == [])
    }

    @Test("has a reason in expressions of every shape", arguments: [1, 2, 3])
    func shapes(seed: UInt64) {
        var random = SeededOrder(seed: seed)
        var faults: [String] = []
        for _ in 0..<500 { faults += [fault(random.text(depth: 3))].compactMap { $0 } }
        #expect(faults.prefix(9) == [])
    }

    @Test("is told from one that was written")
    func written() {
        #expect(
            ["null", "[null]", "{a: null}", "if 1 > 0 then null else 1"].allSatisfy { text in
                let result = evaluation(text)
                return result.diagnostics.isEmpty && result.value.reasons.allSatisfy { $0 == nil }
            })
        let found = evaluation("missing", types: ["missing": .number])
        #expect(found.diagnostics.map(\.id) == [.missingInput] && found.diagnostics.first?.facts == ["missing"])
    }
}

extension Value {
    /// The reasons of all nulls in the value, nil for each null without one.
    fileprivate var reasons: [NullReason?] {
        switch self {
        case .null(let reason): [reason]
        case .list(let items): items.flatMap(\.reasons)
        case .context(let context): context.values.flatMap(\.reasons)
        default: []
        }
    }
}

/// Numbers that look random and are the same in every run.
private struct SeededOrder: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func pick(_ texts: [String]) -> String { texts[Int.random(in: 0..<texts.count, using: &self)] }

    /// An expression of a random form.
    mutating func text(depth: Int) -> String {
        guard depth > 0, Int.random(in: 0..<6, using: &self) > 0 else { return pick(NullReasonSweepTests.operands) }
        let (one, other) = (text(depth: depth - 1), text(depth: depth - 1))
        switch Int.random(in: 0..<12, using: &self) {
        case 0...2: return "(\(one) \(pick(["+", "-", "*", "/", "**", "=", "<", "<=", "and", "or", "in"])) (\(other)))"
        case 3: return "(if \(one) then \(other) else \(text(depth: depth - 1)))"
        case 4: return "[\(one), \(other)]"
        case 5: return "{a: \(one), b: \(other)}"
        case 6: return "(\(one))[\(pick(["1", "-1", "item > 1", "a = 1", "7", other]))]"
        case 7: return "(\(one)).\(pick(["a", "b", "year", "hour", "start", "time offset", "months"]))"
        case 8: return "(for i in \(one) return \(other))"
        case 9: return "(\(pick(["some", "every"])) i in \(one) satisfies \(other))"
        default:
            let count = Int.random(in: 1...3, using: &self)
            let arguments = [one, other, pick(NullReasonSweepTests.operands)].prefix(count)
            return "\(pick(Builtin.all.keys.sorted()))(\(arguments.joined(separator: ", ")))"
        }
    }
}
