import FEEL
import Testing

@Suite("A limit")
struct LimitTests {
    private func outcome(_ text: String, _ limits: Limits) -> String {
        let result = evaluation(text, limits: limits)
        guard let reason = result.value.nullReason else { return result.value.literal }
        return "\(reason.diagnostic.id)"
    }

    private static let recursion = "{f: function(n) if n = 0 then 0 else 1 + f(n - 1), r: f(%)}.r"

    private func recursion(_ depth: Int) -> String {
        let parts = LimitTests.recursion.split(separator: "%")
        return parts.joined(separator: "\(depth)")
    }

    @Test("of steps lets as much through as it says, and stops the rest with its reason")
    func steps() {
        #expect(outcome("sum(for i in 1..100 return i)", Limits(steps: 10_000)) == "5050")
        #expect(outcome("sum(for i in 1..100 return i)", Limits(steps: 100)) == "stepLimit")
        #expect(outcome("1 + 1", Limits(steps: 1)) == "stepLimit")
        #expect(outcome("1 + 1", Limits(steps: 0)) == "stepLimit")
        #expect(outcome("1 + 1", Limits(steps: -5)) == "stepLimit")
    }

    @Test("of depth counts calls within calls")
    func depth() {
        #expect(outcome(recursion(9), Limits(depth: 10)) == "9")
        #expect(outcome(recursion(10), Limits(depth: 10)) == "depthLimit")
        #expect(outcome("{f: function() 1, r: f()}.r", Limits(depth: 0)) == "depthLimit")
        #expect(outcome("max(1, 2)", Limits(depth: 0)) == "2")
    }

    @Test("of nesting counts the nodes of all calls that run")
    func nesting() {
        #expect(outcome(recursion(20), Limits(nesting: 400)) == "20")
        #expect(outcome(recursion(20), Limits(nesting: 40)) == "depthLimit")
        #expect(outcome("{f: function() 1, r: f()}.r", Limits(nesting: 0)) == "depthLimit")
    }

    @Test("of size holds for lists and texts alike")
    func size() {
        #expect(outcome("count(for i in 1..10 return i)", Limits(size: 10)) == "10")
        #expect(outcome("for i in 1..11 return i", Limits(size: 10)) == "sizeLimit")
        #expect(outcome("\"12345\" + \"67890\"", Limits(size: 10)) == "\"1234567890\"")
        #expect(outcome("\"12345\" + \"678901\"", Limits(size: 10)) == "sizeLimit")
        #expect(outcome("concatenate([1, 2, 3], [4, 5, 6])", Limits(size: 5)) == "sizeLimit")
        #expect(outcome("string join([\"abc\", \"def\"], \"--\")", Limits(size: 5)) == "sizeLimit")
    }

    @Test("of the stack stops calls before the thread does")
    func stack() async {
        let limits = Limits(depth: 1_000_000, nesting: 1_000_000_000, stack: 200_000)
        #expect(outcome(recursion(1_000_000), limits) == "depthLimit")
        let onAnotherThread = await Task.detached { outcome(recursion(1_000_000), limits) }.value
        #expect(onAnotherThread == "depthLimit")
        #expect(outcome(recursion(2), limits) == "2")
    }

    @Test("is the same for the same text in every evaluation")
    func repeated() {
        let outcomes = Set((1...20).map { _ in outcome(recursion(300), Limits(steps: 1_234)) })
        #expect(outcomes == ["stepLimit"])
    }
}
