import FEEL
import Testing

@Suite("A text that cannot be read")
struct SyntaxErrorTests {
    @Test(
        "is answered with the place of the first thing that does not fit",
        arguments: [
            "1 + 1️⃣", "1 + 1️⃣*2️⃣ 2", "(1 + 21️⃣", "[1, 2 1️⃣32️⃣]", "if true then 11️⃣", "if true 1️⃣else2️⃣ 2", "{a: 1, 1️⃣}2️⃣",
            "中文 = 1️⃣",
            "for i of 1️⃣[2️⃣1] return i", "for i in [1] 1️⃣satisfies2️⃣ i", "some x in [1]1️⃣", "a.1️⃣+2️⃣ 1", "1 between 2 1️⃣or2️⃣ 3",
            "1️⃣then2️⃣",
            "1 instance of 1️⃣12️⃣", "\"甲\" + 1️⃣\"乙", "f(1,1️⃣)2️⃣", "1 1️⃣22️⃣", "a[11️⃣", "a[x > 1️⃣)2️⃣", "1️⃣#2️⃣", "x = 1️⃣~2️⃣",
        ] as [Marked])
    func places(_ text: Marked) throws {
        let read = expression(text.text, ["a", "x", "f", "中文"])
        let finding = try #require(read.diagnostics.first)
        #expect(finding.id == .syntax)
        #expect(!read.isReadable)
        #expect(text.marks(finding.site), "\(finding.site.start)..<\(finding.site.end)")
        #expect(read.evaluate().value.nullReason?.diagnostic == finding)
    }

    @Test(
        "is null as a whole, also where only a name shows its full-width sign",
        arguments: ["1 + “a”", ">= “a”10", "[“a”]"])
    func fullWidthNames(_ text: String) {
        let read = expression(text)
        let found = read.diagnostics.first { $0.id == .fullWidthSign }
        #expect(found != nil)
        #expect(!read.isReadable)
        #expect(read.evaluate().value.nullReason?.diagnostic == found)
    }

    @Test("gives null and never a crash, whatever prefix of a text it is")
    func prefixes() {
        let sample = """
            {"键 1": [1.5e3, -2, @"2020-01-01T10:00:00@Europe/Paris"], f: function(x: list<number>, y) if x[item > y][-1] \
            between 1 and 2 then not(true) else for i in 1..3, j in [partial] return "\\u4e2d\\n" + string(i in (<3, [1..4[, ]2..3]))\
            , g: some k in f([1], y: 2) satisfies k instance of function<Any>->context<a: number>, h: /* c */ f.a // end
            }
            """
        let bytes = Array(sample.utf8)
        var quiet: [Int] = []
        for end in 0..<bytes.count {
            let read = expression(String(decoding: bytes[..<end], as: UTF8.self))
            _ = read.evaluate()
            if read.diagnostics.isEmpty { quiet.append(end) }
        }
        #expect(quiet.isEmpty)
        #expect(expression(sample).isReadable)
    }

    @Test("may be empty")
    func empty() {
        #expect(
            ["", " ", "// only a comment", "/* open"].allSatisfy { expression($0).diagnostics.first?.id == .syntax })
    }
}
