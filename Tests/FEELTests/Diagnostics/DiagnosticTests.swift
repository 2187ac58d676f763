import FEEL
import Testing

@Suite("A diagnostic")
struct DiagnosticTests {
    private let facts = (0..<6).map { "⟦\($0)⟧" }

    @Test("is worded in both languages with the same facts", arguments: Diagnostic.ID.allCases)
    func wordings(_ id: Diagnostic.ID) {
        let finding = Diagnostic(id, facts, at: Site(start: 0, end: 0))
        let (chinese, english) = (all(finding, .chinese), all(finding, .english))
        #expect(!english.isEmpty && english.utf8.allSatisfy { $0 != UInt8(ascii: "{") })
        #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } && !chinese.contains("{"))
        let used = facts.filter(english.contains)
        #expect(used == facts.filter(chinese.contains))
        #expect(used == Array(facts.prefix(used.count)), "the facts are counted from 0 without a gap")
        let sentences = Diagnostic.Language.allCases.flatMap { [finding.message(in: $0), finding.remedy(in: $0)] }
        #expect(!sentences.contains { $0.hasSuffix(".") || $0.hasSuffix("。") || $0.hasSuffix(" ") })
    }

    /// The sentence and the mend with what was probably meant and without.
    private func all(_ finding: Diagnostic, _ language: Diagnostic.Language) -> String {
        let plain = Diagnostic(finding.id, Array(finding.facts.prefix(1)), at: finding.site)
        let sentences = [finding.message(in: language), finding.remedy(in: language)]
        return (sentences + [plain.remedy(in: language).replacing("?", with: "")]).joined(separator: " ")
    }

    @Test("has as many facts as its wording asks for", arguments: Diagnostic.ID.allCases)
    func factsOfFindings(_ id: Diagnostic.ID) {
        let samples = Faults.findings[id] ?? []
        let asked = facts.filter(all(Diagnostic(id, facts, at: Site(start: 0, end: 0)), .english).contains).count
        #expect(samples.filter { $0.facts.count != asked } == [])
    }

    @Test("puts in its facts as they are, whatever they look like")
    func literalFacts() {
        let finding = Diagnostic(.unknownMember, ["{1}", "{0}", ""], at: Site(start: 0, end: 0))
        #expect(finding.message(in: .english) == "{1} has no member called “{0}”")
        #expect(Diagnostic(.unknownMember, [], at: Site(start: 0, end: 0)).message(in: .english).contains("“?”"))
    }

    @Test("is an error where the text cannot be used and a warning where the value is null")
    func severities() {
        #expect(Diagnostic.ID.syntax.rawValue == "syntax")
        #expect(Diagnostic(.unknownName, at: Site(start: 0, end: 0)).severity == .error)
        #expect(Diagnostic(.divisionByZero, at: Site(start: 0, end: 0)).severity == .warning)
        #expect(Set(Diagnostic.ID.allCases.map(\.rawValue)).count == Diagnostic.ID.allCases.count)
    }
}

/// Findings of texts with every fault the language itself can have.
private enum Faults {
    static let texts = [
        "1 +", "1 + \"a\"", "zz", "1 instance of foo", "{a: 1}.b", "{a: 1, a: 2}", "if 1 then 2 else 3", "1 < \"a\"",
        "1(2)", "abs()",
        "abs(\"a\")", "1 / 0", "9e6144 * 10", "@\"2020-13-01\"", "\"\\uD800\"", "[1][2]", "for i in true..1 return i",
        "for i in [2..1] return i",
        "null + 1", "function() external {}", "now()", "today()", "-true", "substring(\"a\", 5)",
        "(function(x: number) x)(\"a\")",
        "(function(x) x)()", "{f: function(n) f(n), r: f(1)}.r", "some x in [1] satisfies x", "true and 1", "not(1)",
        "number(\"x\")",
        "date(\"x\")", "[1..\"a\"]", "1 in \"a\"", "sort([1], 2)", "context put({}, [], 1)", "abs(n: 1, m: 2)",
        "max([1, \"a\"])",
        "duration(\"x\")", "modulo(1, 0)", "sqrt(-1)", "(function(x) x)(y: 1)", "?",
        "matches(\"a\", \"(\")",
    ]
    static let findings: [Diagnostic.ID: [Diagnostic]] = {
        var all: [Diagnostic.ID: [Diagnostic]] = [:]
        for text in texts {
            let read = expression(text)
            for finding in read.diagnostics + read.evaluate().diagnostics {
                all[finding.id, default: []].append(finding)
            }
        }
        let long = "matches(\"aaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+\\\\1$\")"
        for limits in [Limits(steps: 10), Limits(steps: 10_000, size: 3)] {
            for text in ["for i in 1..9 return i", "string join([\"ab\", \"cd\"])", "\"ab\" + \"cd\"", long] {
                for finding in evaluation(text, limits: limits).diagnostics {
                    all[finding.id, default: []].append(finding)
                }
            }
        }
        return all
    }()
}
