import Journal
import Testing

@Suite("A subject")
struct SubjectTests {
    @Test(
        "is read as kind and id, and written the same",
        arguments: [
            ("pack/pck-7x3k9m2q4t8", "pack", "pck-7x3k9m2q4t8"), ("account/zhang", "account", "zhang"),
            ("matter/办件1", "matter", "办件1"), ("a/-", "a", "-"),
        ])
    func reads(text: String, kind: String, id: String) throws {
        let subject = try #require(Subject(rawValue: text))
        #expect(subject.kind == kind)
        #expect(subject.id == id)
        #expect(subject.rawValue == text)
        #expect(subject == Subject(kind: kind, id: id))
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "/", "a", "a/", "/a", "a//b", "a/b/c", "a/b/", "A/b", "a1/b", "a b/c", "a/b c", "a/\n", "a/b\u{0}",
            "a/b\u{7F}", "a/\u{1F}b", "é/b",
        ])
    func refuses(text: String) { #expect(Subject(rawValue: text) == nil) }

    @Test("has at most 200 bytes")
    func length() {
        #expect(Subject(rawValue: "a/" + String(repeating: "b", count: 198)) != nil)
        #expect(Subject(rawValue: "a/" + String(repeating: "b", count: 199)) == nil)
        #expect(Subject(rawValue: "a/" + String(repeating: "倍", count: 66)) != nil)
        #expect(Subject(rawValue: "a/" + String(repeating: "倍", count: 67)) == nil)
    }
}
