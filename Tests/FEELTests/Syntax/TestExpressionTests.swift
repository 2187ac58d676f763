import FEEL
import Testing

@Suite("A test written as an expression")
struct TestExpressionTests {
    @Test("is a range wherever an expression may stand")
    func places() {
        let table = [
            ("< 10", "(< 10)"), (">= 2 * 3", "(>= 6)"), ("{limit: 3, small: < limit, r: 2 in small}.r", "true"),
            ("string(> 5)", "\"(> 5)\""), ("[< 1, 5]", "[(< 1), 5]"),
            ("{t: != 3, r: [2, 3, 4][item in t]}.r", "[2, 4]"),
            ("for t in [< 3, > 5] return 4 in t", "[false, false]"), ("if 7 in > 6 then <= 1 else = 1", "(<= 1)"),
            ("(function() > 4)()", "(> 4)"), ("{f: function(t) 9 in t, r: f(> 8)}.r", "true"),
            ("{r: (>= 10).start, s: (>= 10).start included}", "{r: 10, s: true}"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("is not taken for the right side of a comparison without its left")
    func alone() {
        #expect(!expression("1 < < 2").isReadable)
        #expect(!expression("> ").isReadable)
        #expect(!expression("> 1 and < 2").isReadable)
    }

    @Test("may open a list as an interval whose bracket also closes an empty one")
    func reversed() {
        let table = [
            ("[ ]1..2[ ]", "[(1..2)]"), ("[ ]1..2], 3]", "[(1..2], 3]"), ("[]\"a\"..\"c\"[, 2]", "[(\"a\"..\"c\"), 2]"),
            ("[ ]@\"P1D\"..@\"P2D\") ]", "[(@\"P1D\"..@\"P2D\")]"), ("{a: 1, r: 2 in [ ]a..a + 2[ ]}.r", "true"),
            ("[]", "[]"), ("[] = []", "true"), ("[[], []]", "[[], []]"), ("for i in [] return i", "[]"),
            ("{a: [], b: 1}", "{a: [], b: 1}"), ("[][1]", "null"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("is read once however often the brackets repeat")
    func repeated() {
        for unit in ["[]", "[]1+", "[]a+", "[]\"x\"..", "[ ]1..[", "[]-", "[]("] {
            let text = String(repeating: unit, count: 20_000)
            #expect(expression(text).evaluate().value.isNull, "\(unit)")
        }
    }
}
