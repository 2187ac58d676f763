import TestSupport
import Testing
import XML

@Suite("A tokenizer of XML")
struct XMLTokenizerTests {
    @Test("tells elements, attributes and text in the order of the document")
    func order() throws {
        let text = """
            \u{FEFF}<?xml version="1.0" encoding="UTF-8" standalone='yes'?>
            <!-- a comment --><a x="1" y='&lt;&#x4E2D;&#10;
            b'><?note it?>one<b/>t&amp;wo<![CDATA[<&three;]]></a>

            """
        let expected = [
            "<a x=1 y=<中\n b>", "one", "<b>", "</b>", "t&wo", "<&three;", "</a>",
        ]
        #expect(try Tokens(text, pieces: [text.utf8.count]).seen == expected)
    }

    @Test("tells the same whatever pieces the document comes in")
    func pieces() throws {
        let text =
            "\u{FEFF}<?xml version='1.0'?><甲 乙=\"丙&#x4E01;\"><!-- - --><p:戊 xmlns:p='u' p:x=''/>\r\n己&gt;]]"
            + "<![CDATA[]]]]><![CDATA[>]]></甲>\n"
        let whole = try Tokens(text, pieces: [text.utf8.count]).seen.joined()
        var random = SeededRandom(seed: 11)
        var different: [String] = []
        for size in 1...40 {
            let seen = try Tokens(text, pieces: [size]).seen.joined()
            if seen != whole { different.append("\(size): \(seen)") }
        }
        for _ in 0..<200 {
            let sizes = (0..<8).map { _ in 1 + random.below(30) }
            if try Tokens(text, pieces: sizes).seen.joined() != whole { different.append("\(sizes)") }
        }
        #expect(different == [])
    }

    @Test("tells what comes before a fault, whatever pieces the document comes in")
    func beforeFault() throws {
        for bad in ["\u{1}", "\u{FFFE}", "&x;", "<"] {
            let bytes = Array("<a x='1'>one<b/>two\(bad)three</a>".utf8)
            for piece in [1, 2, 5, 100] {
                var tokens = XMLTokenizer()
                var (count, place) = (0, 0)
                #expect(throws: XMLFault.self) {
                    while true {
                        let token = try tokens.next()
                        if token != .starved { count += 1 }
                        guard token == .starved else { continue }
                        let end = min(place + piece, bytes.count)
                        tokens.append(bytes[place..<end])
                        place = end
                    }
                }
                #expect(count == (bad == "<" ? 5 : 4))
            }
        }
    }

    @Test("resolves prefixes where they are declared, and nowhere else")
    func namespaces() throws {
        let text = "<a xmlns='u' xmlns:p='v'><p:b p:x='1' x='2' xml:space='preserve'><c xmlns=''/></p:b><c/></a>"
        let expected = [
            "<{u}a xmlns=u {}xmlns:p=v>",
            "<{v}b {v}p:x=1 x=2 {http://www.w3.org/XML/1998/namespace}xml:space=preserve>",
            "<c xmlns=>", "</c>", "</{v}b>", "<{u}c>", "</{u}c>", "</{u}a>",
        ]
        #expect(try Tokens(text, pieces: [9], showsNamespaces: true).seen == expected)
        var tokens = XMLTokenizer()
        tokens.append(Array(text.utf8)[...])
        tokens.finish()
        #expect(try tokens.next() == .start)
        #expect(try tokens.next() == .start)
        #expect(tokens.isNamed("b"))
        #expect(tokens.attribute("x") == "2")
        #expect(tokens.attribute("x", namespaces: ["v"]) == "1")
        #expect(tokens.attribute("x", namespaces: ["u"]) == nil)
        #expect(tokens.depth == 2)
    }

    @Test("takes line ends of every kind as a line feed in text, as a blank in attributes")
    func lineEnds() throws {
        let text = "<a x='1\r\n2\r3\t4'>1\r\n2\r3\n<![CDATA[4\r\n&amp;]]></a>"
        #expect(try Tokens(text, pieces: [5]).seen == ["<a x=1 2 3 4>", "1\n2\n3\n", "4\n&amp;", "</a>"])
    }

    @Test("needs memory for one token only, however long the document")
    func memory() throws {
        var tokens = XMLTokenizer(limits: XMLTokenLimits(token: 100))
        let row = Array("<row><cell>0123456789</cell></row>".utf8)
        tokens.append(Array("<all>".utf8)[...])
        var (count, fed) = (0, 0)
        reading: while true {
            switch try tokens.next() {
            case .starved:
                if fed == 10_000 {
                    tokens.append(Array("</all>".utf8)[...])
                    tokens.finish()
                } else {
                    tokens.append(row[...])
                }
                fed += 1
            case .text: count += 1
            case .finished: break reading
            default: break
            }
        }
        #expect(count == 10_000)
    }
}

/// What a tokenizer tells of a text, each token in a line.
struct Tokens {
    private(set) var seen: [String] = []

    init(_ text: String, pieces: [Int], showsNamespaces: Bool = false) throws {
        try self.init(Array(text.utf8), pieces: pieces, showsNamespaces: showsNamespaces)
    }

    init(
        _ bytes: [UInt8], pieces: [Int], showsNamespaces: Bool = false, limits: XMLTokenLimits = XMLTokenLimits()
    ) throws {
        var tokens = XMLTokenizer(limits: limits)
        var rest = bytes[...]
        var piece = 0
        while true {
            switch try tokens.next() {
            case .starved:
                guard !rest.isEmpty else {
                    tokens.finish()
                    continue
                }
                let size = pieces[piece % pieces.count]
                piece += 1
                tokens.append(rest.prefix(size))
                rest = rest.dropFirst(size)
            case .start:
                let attributes = tokens.shownAttributes(withNamespaces: showsNamespaces)
                seen.append("<" + ([tokens.shownName(showsNamespaces)] + attributes).joined(separator: " ") + ">")
            case .end: seen.append("</" + tokens.shownName(showsNamespaces) + ">")
            case .text:
                var text: [UInt8] = []
                tokens.appendText(to: &text)
                seen.append(String(decoding: text, as: UTF8.self))
            case .finished: return
            }
        }
    }
}

extension XMLTokenizer {
    fileprivate func shownName(_ withNamespace: Bool) -> String {
        (withNamespace ? namespaceName(namespace).map { "{\($0)}" } ?? "" : "") + localName
    }

    fileprivate func shownAttributes(withNamespaces: Bool) -> [String] {
        (0..<attributeCount).map { place in
            let (name, prefix, value) = attribute(at: place)
            guard withNamespaces, let prefix else { return "\(prefix.map { $0 + ":" } ?? "")\(name)=\(value)" }
            return "{\(namespaceName(attributeNamespace(at: place)) ?? "")}\(prefix):\(name)=\(value)"
        }
    }
}
