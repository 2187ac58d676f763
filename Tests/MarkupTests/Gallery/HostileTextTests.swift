import Markup
import TestSupport
import Testing

@Suite("Text from outside")
struct HostileTextTests {
    private static let corpus = [
        "\"\u{301} autofocus onfocus=alert(1) x=\"", "\"\u{200D}><img src=x onerror=alert(1)>", "'\u{20DD} onclick='x",
        "<\u{338}script>alert(1)</script>", "</script><script>alert(1)</script>", "</title></style></textarea><svg>",
        "</option></select><b>", "]]><!--", "--!><x>", "\r\n<\r\nb>", "\u{0}<\u{0}b\u{0}>", "\u{202E}>b<\u{2066}",
        "javascript:alert(1)", "JaVaScRiPt\u{A}:alert(1)", "\u{1}javascript:alert(1)", "data:text/html,<script>",
        "//evil.example/", "&quot;><b>", "&#34;&#x22;", "\\\" onload=\\\"", "`onload=`", "{{7*7}}${7*7}#{7*7}",
        "\u{FEFF}<b>", "\u{2028}</a>", "%22%3E%3Cb%3E", "a\u{85}b=\"c\"", "<![CDATA[<b>]]>", "\u{FFFD}\u{FFFF}<b>",
    ]

    private static let quiet = structure { "样" + $0 }

    /// The skeleton of the page that shows every component, with `rewriting` done to each of its texts.
    private static func structure(_ rewriting: @escaping @Sendable (String) -> String) -> [[[String]]] {
        Language.allCases.map { language in
            let page = ComponentGallery(rewriting: rewriting).page(
                stylesheet: rewriting("a.css"), script: rewriting("a.js"))
            return (try? Tags(page.html(in: language)).structure) ?? []
        }
    }

    @Test("is read by a tokenizer that knows what it reads")
    func tokenizer() throws {
        let tags = try Tags("<p class=\"a\">\("<b>")<br></p><svg><rect x=\"1\"/></svg>")
        #expect(tags.structure == [["p", "class"], ["br"], ["/p"], ["svg"], ["rect", "x"], ["/svg"]])
        for broken: HTML in [
            "<p", "<p a>", "</p>", "<p a=b></p>", "<p a=\"1\" a=\"2\"></p>", "a > b", "<p a=\"<\"></p>",
        ] {
            #expect(throws: Tags.Fault.self, "\(shown(broken))") { try Tags(broken) }
        }
    }

    @Test("is more than the gallery's own: every component stands in it")
    func quietStructure() {
        #expect(Self.quiet.count == 2)
        #expect(Self.quiet.allSatisfy { $0.count > 900 })
    }

    @Test("never becomes markup, in front of a text", arguments: corpus)
    func before(text: String) {
        #expect(Self.structure { text + $0 } == Self.quiet)
    }

    @Test("never becomes markup, behind a text", arguments: corpus)
    func behind(text: String) {
        #expect(Self.structure { $0 + text } == Self.quiet)
    }

    @Test("never becomes an address that runs something", arguments: corpus)
    func addresses(text: String) throws {
        let page = ComponentGallery { text + $0 }.page(stylesheet: text, script: text)
        let tags = try Tags(page.html(in: .chinese))
        let runs = ["href", "action", "src"].flatMap(tags.values).filter { address in
            let folded = address.lowercased()
            return folded.hasPrefix("javascript:") || folded.hasPrefix("data:") || folded.hasPrefix("//")
        }
        #expect(runs == [])
    }

    @Test("never becomes markup, whatever it is made of")
    func random() {
        var random = SeededRandom(seed: 23)
        let signs: [Unicode.Scalar] = [
            "<", ">", "\"", "'", "&", "=", "/", " ", "\u{301}", "\u{200D}", "\u{0}", "\r", "\n", "\u{202E}", "a", "中",
            ":",
        ]
        var leaks: [String] = []
        for _ in 0..<20 {
            var text = ""
            for _ in 0..<10 { text.unicodeScalars.append(signs[Int(random.next() % UInt64(signs.count))]) }
            let fixed = text
            if Self.structure({ fixed + $0 + fixed }) != Self.quiet { leaks.append(text) }
        }
        #expect(leaks == [])
    }
}
