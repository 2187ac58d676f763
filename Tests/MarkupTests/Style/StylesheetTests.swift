import Markup
import Testing

@Suite("The style sheet")
struct StylesheetTests {
    private let css = String(decoding: Stylesheet.css, as: UTF8.self)

    @Test("is small, and so is the script")
    func sizes() {
        #expect(Stylesheet.css.count < 30_000)
        #expect(Enhancements.script.count < 6_000)
    }

    @Test("fetches nothing and is whole")
    func whole() {
        for word in ["url(", "@import", "@font-face", "expression(", "http:", "https:"] {
            #expect(!css.contains(word), "\(word)")
        }
        #expect(css.utf8.count { $0 == UInt8(ascii: "{") } == css.utf8.count { $0 == UInt8(ascii: "}") })
    }

    @Test("names each class that a component gives, and no other")
    func classes() throws {
        var given: Set<String> = ["elder", "contrast", "copy"]
        let quiet = ComponentGallery().page(view: PageFrame.View(isElder: true, isContrast: true))
        for language in Language.allCases {
            let classes = try Tags(quiet.html(in: language)).values(of: "class")
            given.formUnion(classes.flatMap { $0.split(separator: " ").map(String.init) })
        }
        // What needs no look of its own, and fields that only the words around them shape.
        let plain: Set = [
            "clause", "confirm", "dark", "digits", "form", "gap", "next", "q1", "q2", "q3", "q4", "q5", "text", "wide",
        ]
        #expect(given.subtracting(named).subtracting(plain).sorted() == [])
        // The sixth series, which no sample has, and what features' own tables and lists are marked with.
        #expect(named.subtracting(given).subtracting(["codes", "items", "measures", "rule", "run"]) == ["s6"])
    }

    /// The classes the sheet names.
    private var named: Set<String> {
        var names: Set<String> = []
        var rest = css.utf8[...]
        while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
            rest = rest[rest.index(after: dot)...]
            let name = rest.prefix { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
            if let first = name.first, 0x61...0x7A ~= first { names.insert(String(decoding: name, as: UTF8.self)) }
        }
        return names
    }

    @Test("keeps the view of elder readers and of high contrast, paper and narrow screens")
    func views() {
        for rule in [
            ".elder {", ".contrast {", "@media print", "prefers-reduced-motion", "forced-colors", "max-width: 46em",
        ] {
            #expect(css.contains(rule), "\(rule)")
        }
    }
}
