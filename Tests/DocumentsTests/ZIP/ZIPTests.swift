import Documents
import TestSupport
import Testing

@Suite("A ZIP archive")
struct ZIPTests {
    @Test("gives back what was put in, in its order", arguments: [ZIPEntry.Method.stored, .deflated])
    func roundTrip(method: ZIPEntry.Method) throws {
        let entries = [
            ZIPEntry("案卷.html", Array("<p>你好</p>".utf8), method: method), ZIPEntry("empty", [], method: .stored),
            ZIPEntry("b/a.bin", (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }, method: method),
            ZIPEntry("a", [0], method: method), ZIPEntry("folder/", []),
        ]
        #expect(try ZIPReader().entries(of: ZIPEntry.archive(entries)) == entries)
    }

    @Test("has the same bytes whenever it is written, without a time in them")
    func deterministic() throws {
        let bytes = try ZIPEntry.archive([ZIPEntry("甲", [1, 2, 3])])
        #expect(try ZIPEntry.archive([ZIPEntry("甲", [1, 2, 3])]) == bytes)
        // Time and date of the local header: midnight of 1980-01-01.
        #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
        // Bit 11: the name is UTF-8.
        #expect(bytes[7] & 8 == 8)
    }

    @Test("is not written empty, with a name twice, or with a name that leads elsewhere")
    func refusedWriting() throws {
        #expect(throws: ZIPFault.self) { try ZIPWriter().bytes() }
        var writer = ZIPWriter()
        try writer.add(ZIPEntry("a/B.txt", []))
        let twice = #expect(throws: ZIPFault.self) { try writer.add(ZIPEntry("a/b.TXT", [])) }
        #expect(twice?.reason == .duplicateName)
        let accent = #expect(throws: ZIPFault.self) {
            try writer.add(ZIPEntry("e\u{301}", []))
            try writer.add(ZIPEntry("\u{E9}", []))
        }
        #expect(accent?.reason == .duplicateName)
        #expect(throws: ZIPFault.self) {
            try writer.add(ZIPEntry("folder/", [1]))
            _ = try writer.bytes()
        }
    }

    @Test(
        "refuses a name that leads out of its folder",
        arguments: [
            "../x", "a/../", "/abc", "a//b", "./ab", "a\\bc", "C:ab", "..", "a/..", "ab\u{1}c", "..\\a", "\u{85}ab",
        ])
    func unsafeNames(name: String) throws {
        let writing = #expect(throws: ZIPFault.self) { try ZIPEntry.archive([ZIPEntry(name, [1])]) }
        #expect(writing?.reason == .unsafeName)
        // The same name, written by somebody else.
        let plain = String(repeating: "q", count: name.utf8.count)
        let archive = try ZIPEntry.archive([ZIPEntry(plain, [])]).replacing(plain.utf8, with: name.utf8)
        let reading = #expect(throws: ZIPFault.self) { try ZIPReader().entries(of: archive) }
        #expect(reading?.reason == .unsafeName)
    }

    @Test("refuses names that fall on one file, and names that are not UTF-8")
    func otherNames() throws {
        let two = try ZIPEntry.archive([ZIPEntry("abcd", [1]), ZIPEntry("qqqq", [2])])
        let twice = #expect(throws: ZIPFault.self) {
            try ZIPReader().entries(of: two.replacing("qqqq".utf8, with: "ABCD".utf8))
        }
        #expect(twice?.reason == .duplicateName)
        #expect(twice?.entry == "ABCD")
        let chinese = #expect(throws: ZIPFault.self) {
            try ZIPReader().entries(of: two.replacing("qqqq".utf8, with: [0xD6, 0xD0, 0xCE, 0xC4]))
        }
        #expect(chinese?.reason == .nameNotUTF8)
    }

    @Test("is an ordinary file where it lies inside another")
    func nested() throws {
        let inner = try ZIPEntry.archive([ZIPEntry("x", [1])])
        let entries = [ZIPEntry("inner.zip", inner, method: .deflated)]
        #expect(try ZIPReader().entries(of: ZIPEntry.archive(entries)) == entries)
    }
}
