import FEEL
import Testing

@Suite("A list")
struct ListTests {
    @Test("gives items by place, from the front or the back")
    func places() {
        let table = [
            ("[1, 2, 3][1]", "1"), ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][0]", "null"), ("[1, 2, 3][4]", "null"),
            ("[1, 2, 3][-4]", "null"),
            ("100[1]", "100"), ("100[2]", "null"), ("[1, 2, 3][1.5]", "null"), ("[][1]", "null"),
            ("[1, 2][9223372036854775808]", "null"),
            ("[1, 2][-9223372036854775808]", "null"), ("[[1, 2], [3]][1][2]", "2"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("keeps the items that satisfy a condition")
    func conditions() {
        let table = [
            ("[1, 2, 3, 4][item > 2]", "[3, 4]"), ("[1, 2, 3][true]", "[1, 2, 3]"), ("100[true]", "[100]"),
            ("true[false]", "[]"),
            ("[1, 2, 3][null]", "[]"), ("[1, null, 3][item > 2]", "[3]"), ("[1, \"a\", 3][item > 2]", "[3]"),
            ("[1, 2, 3][even(item)]", "[2]"),
            ("[{x: 1}, {x: 2}][x = 2]", "[{x: 2}]"), ("[{x: 1}, {y: 2}][x = 1]", "[{x: 1}]"),
            ("[{x: 1}, {x: 2}][item.x > 1].x", "[2]"),
            ("[{x: 1, item: 5}, {x: 2, item: 6}][item = 6].x", "[2]"), ("[[1, 2], [3, 4]][item[1] = 3]", "[[3, 4]]"),
            ("[{a: [{b: 1}, {b: 2}]}, {a: [{b: 3}]}][count(a[b > 1]) = 1].a", "[[{b: 1}, {b: 2}], [{b: 3}]]"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("of items of unknown type still finds their members by bare names")
    func openItems() {
        let rows = Value.list([
            .context(["amount": .number(5), "kind": .string("a")]),
            .context(["amount": .number(7), "kind": .string("b")]),
        ])
        let facts = ["rows": rows, "limit": Value.number(6)]
        let table = [
            ("rows[amount > 6].kind", "[\"b\"]"), ("rows[amount > limit].kind", "[\"b\"]"),
            ("rows[kind = \"a\"][1].amount", "5"),
            ("rows[some k in [\"b\"] satisfies kind = k].amount", "[7]"),
            ("rows[amount = max(rows.amount)].kind", "[\"b\"]"),
        ]
        #expect(mismatches(table, facts).isEmpty)
    }

    @Test("gives the members of its items")
    func members() {
        let table = [
            ("[{x: 1}, {y: 2}].y", "[null, 2]"), ("[{x: {y: 1}}, {x: {y: 2}}].x.y", "[1, 2]"),
            ("[{x: [1, 2]}, {x: [3]}].x", "[[1, 2], [3]]"),
            ("[].x", "[]"),
        ]
        #expect(mismatches(table).isEmpty)
    }
}
