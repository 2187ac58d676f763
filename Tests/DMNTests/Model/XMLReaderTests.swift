import DMN
import Testing

@Suite("The XML reader")
struct XMLReaderTests {
    @Test("resolves the prefixes of elements and attributes, and keeps those of attributes")
    func namespaces() throws {
        let root = try XMLReader.read(
            Array("<a xmlns='u' xmlns:p='v' p:x='1' x='2'><p:b xmlns='w'><c/></p:b><d xmlns=''/></a>".utf8))
        #expect(root.name == XMLName(local: "a", namespace: "u"))
        #expect(root.attributes.map(\.name) == [XMLName(local: "x", namespace: "v"), XMLName(local: "x")])
        #expect(root.attributes.map(\.prefix) == ["p", nil])
        #expect(root.children.map(\.name) == [XMLName(local: "b", namespace: "v"), XMLName(local: "d")])
        #expect(root.children[0].children[0].name == XMLName(local: "c", namespace: "w"))
        #expect(root.children[0].scope.namespace(of: "p") == "v")
        #expect(root.children[0].scope.namespace(of: "") == "w")
        #expect(root.scope.namespace(of: "q") == nil)
        #expect(root.attribute("x") == "2")
    }

    @Test("joins text, references and CDATA, and leaves comments and instructions out")
    func text() throws {
        let root = try XMLReader.read(Array("<a>1 &lt;<!-- no -->\r\n<![CDATA[<&\r]]>&#x500D;&#22686;<?go?>.</a>".utf8))
        #expect(root.text == "1 <\n<&\n倍增.")
    }

    @Test("normalises white space in attributes as the standard says")
    func attributeSpace() throws {
        let root = try XMLReader.read(Array("<a x=' 1\r\n2\t3&#10;4 ' y=\"'&quot;>\"/>".utf8))
        #expect(root.attribute("x") == " 1 2 3\n4 ")
        #expect(root.attribute("y") == "'\">")
    }

    @Test("tells lines and columns in code points")
    func positions() throws {
        let root = try XMLReader.read([0xEF, 0xBB, 0xBF] + Array("<a>倍增<b/>\r\n  <c>\u{1F600}</c><d/></a>".utf8))
        #expect(root.position == SourcePosition(line: 1, column: 1))
        #expect(root.contentPosition == SourcePosition(line: 1, column: 4))
        #expect(root.children.map { "\($0.position)" } == ["1:6", "2:3", "2:11"])
    }

    @Test(
        "accepts what a document may begin and end with",
        arguments: [
            "<?xml version=\"1.0\"?><a/>", "<?xml version='1.0' encoding='utf-8' standalone = 'yes' ?>\n<a/>",
            "\n <!-- c --><?p?><a/><!-- c -->\n<?p q?>\n", "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?><a/>",
            "<?xml-stylesheet href='x'?><a></a >", "<倍增/>", "<a xml:lang='zh'/>",
        ])
    func prologues(text: String) throws {
        #expect(try XMLReader.read(Array(text.utf8)).children.isEmpty)
    }

    @Test("reads an element nested to the limit and half a megabyte of text")
    func withinLimits() throws {
        let nested = String(repeating: "<a>", count: 256) + String(repeating: "</a>", count: 256)
        var element = try XMLReader.read(Array(nested.utf8))
        var depth = 1
        while let child = element.children.first {
            element = child
            depth += 1
        }
        #expect(depth == 256)
        let long = String(repeating: "倍增 ", count: 75_000)
        #expect(try XMLReader.read(Array("<a>\(long)</a>".utf8)).text == long)
    }
}
