import Markup
import TestSupport
import Testing

@Suite("A piece of a page")
struct HTMLTests {
    private static func shown(_ html: HTML) -> String { String(decoding: html.utf8, as: UTF8.self) }

    @Test("keeps the program's text and escapes every value")
    func values() {
        let name = #"<b title="x">Tom's & Ann</b>"#
        let html: HTML = "<p>\(name) \(3)</p>"
        #expect(
            Self.shown(html) == "<p>&lt;b title=&quot;x&quot;&gt;Tom&#39;s &amp; Ann&lt;/b&gt; 3</p>")
    }

    @Test("is put together from pieces, in lists and with something between")
    func pieces() {
        let rows = ["a", "b"].map { text -> HTML in "<li>\(text)</li>" }
        let none: HTML? = nil
        #expect(Self.shown("<ul>\(rows)\(none)</ul>") == "<ul><li>a</li><li>b</li></ul>")
        #expect(Self.shown(HTML(joining: rows, separator: "<hr>")) == "<li>a</li><hr><li>b</li>")
        #expect(Self.shown("a" + .raw("<br>") + HTML(text: "<")) == "a<br>&lt;")
        #expect(HTML().isEmpty)
    }

    @Test(
        "lets no hostile value become markup",
        arguments: [
            "\"\u{301} autofocus onfocus=alert(1) x=\"", "<\u{338}script>", "'\u{200D}>", "&\u{20DD}lt;", "</script>",
            "<!--", "]]>", "\"\u{FE0F}\u{200B}>", "\r\n<\r\n", "\u{0}<\u{0}", "\u{202E}<\u{2066}", "`'\"<>&",
        ])
    func hostile(value: String) {
        let html: HTML = "<p title=\"\(value)\">\(value)</p>"
        let inside = html.utf8.dropFirst(3).dropLast(4)
        let counts = [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'")].map { sign in
            inside.count { $0 == sign }
        }
        // The two quotation marks and the end of the tag are the literal's.
        #expect(counts == [0, 1, 2, 0])
    }

    @Test(
        "shows what a page must not hold as U+FFFD",
        arguments: ["\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{2028}"])
    func controls(sign: String) {
        #expect(Self.shown("\("a" + sign + "b")") == "a\u{FFFD}b")
    }

    @Test("leaves alone what only looks strange")
    func harmless() {
        let text = "e\u{301} 👨‍👩‍👧 \u{200B}\u{A0}\u{E9}\t\n中文 ‘’ \u{2010} \u{2065}"
        #expect(Self.shown(HTML(text: text)).utf8.elementsEqual(text.utf8))
        #expect(Self.shown(HTML(text: "a\r\nb")).utf8.elementsEqual("a&#13;\nb".utf8))
    }

    @Test("fills an attribute between quotation marks, and leaves out one that a browser runs")
    func attributes() {
        let value = "\" onclick=\"x"
        #expect(Self.shown("<a\(attribute: "title", value)>") == "<a title=\"&quot; onclick=&quot;x\">")
        #expect(
            Self.shown("<a\(attribute: "title", nil)\(flag: "hidden", true)\(flag: "open", false)>") == "<a hidden>")
        #expect(
            Self.shown("<a\(attribute: "onclick", "x")\(attribute: "style", "x")\(attribute: "a b", "x")>") == "<a>")
    }

    @Test(
        "follows no address that runs something",
        arguments: [
            "javascript:alert(1)", "JavaScript:x", "java\tscript:x", " javascript:x", "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x", "//evil.example/x", "\\\\evil.example", "/\\evil.example", "file:///etc/passwd",
        ])
    func addresses(address: String) {
        #expect(Self.shown("<a\(attribute: "href", link: address)>") == "<a href=\"#\">")
    }

    @Test(
        "follows addresses on the web and beside the page",
        arguments: [
            "https://example.org/a?b=c:d", "mailto:a@example.org", "evidence/ab12", "/x", "?q=a:b", "#part", "./a:b",
        ])
    func goodAddresses(address: String) {
        #expect(Self.shown("<a\(attribute: "href", link: address)>") == "<a href=\"\(address)\">")
    }

    @Test("never lets a sign of markup out of a random text")
    func random() {
        var random = SeededRandom(seed: 11)
        let signs: [Unicode.Scalar] = [
            "<", ">", "\"", "'", "&", "\u{301}", "\u{200D}", "\u{0}", "\r", "\n", "\u{202E}", "中",
        ]
        var leaks: [String] = []
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<12 { text.unicodeScalars.append(signs[Int(random.next() % UInt64(signs.count))]) }
            let utf8 = HTML(text: text).utf8
            let isValid = String(validating: utf8, as: UTF8.self) != nil
            let hasSign = utf8.contains { [0x22, 0x27, 0x3C, 0x3E, 0x00, 0x0D].contains($0) }
            if hasSign || !isValid { leaks.append(text) }
        }
        #expect(leaks == [])
    }
}
