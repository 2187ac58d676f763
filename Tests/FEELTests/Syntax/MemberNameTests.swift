import FEEL
import Testing

@Suite("The name of a member")
struct MemberNameTests {
    private static let person = Value.context([
        "first name": .string("Li"), "birth": .context(["place of birth": .string("A"), "on": .number(7)]),
        "time offset": .number(1),
    ])

    @Test("of a value whose type nobody declared may have several words")
    func words() {
        let table = [
            ("p.first name", "\"Li\""), ("p.first   name + \"!\"", "\"Li!\""), ("p.birth.place of birth", "\"A\""),
            ("p.birth.on in [1..9] and p.first name = \"Li\"", "true"), ("p.first name instance of string", "true"),
            ("if p.birth.on > 6 then p.first name else p.birth.place of birth", "\"Li\""),
            ("for q in [p, p] return q.first name", "[\"Li\", \"Li\"]"),
            ("[p][item.first name = \"Li\"].birth.on", "[7]"),
            ("some q in [p] satisfies q.birth.on between 1 and 9", "true"), ("p.first name.x", "null"),
            ("{r: p.first name, s: r}.s", "\"Li\""), ("p.time offset", "1"), ("p.no such name", "null"),
        ]
        #expect(mismatches(table, ["p": MemberNameTests.person]).isEmpty)
    }

    @Test("of a declared type must be one it has")
    func declared() {
        let type = FEELType.context([.init("first name", .string)])
        #expect(feel("p.first name", ["p": MemberNameTests.person], types: ["p": type]) == "\"Li\"")
        #expect(!expression("p.first namely", types: ["p": type]).isReadable)
    }
}
