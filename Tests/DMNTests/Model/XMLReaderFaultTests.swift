import DMN
import Testing

@Suite("A file that is not XML we take")
struct XMLReaderFaultTests {
    @Test(
        "is refused with the cause and the place",
        arguments: [
            ("", .empty, "1:1"), (" \n", .noRoot, "2:1"), ("<!-- c -->", .noRoot, "1:11"), ("text", .noRoot, "1:1"),
            ("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", .documentType, "1:1"),
            ("\n<a><!DOCTYPE b></a>", .documentType, "2:4"),
            ("<?xml version='1.0' encoding='GB18030'?><a/>", .encoding("GB18030"), "1:1"),
            ("<?xml version='1.1'?><a/>", .version("1.1"), "1:1"), ("<?xml version='1.0'", .declaration, "1:1"),
            ("<?xml encoding='UTF-8' version='1.0'?><a/>", .declaration, "1:7"),
            (" <?xml version='1.0'?><a/>", .declaration, "1:2"), ("<a>\u{0}</a>", .forbiddenCharacter(0), "1:4"),
            ("<a b='\u{1B}'/>", .forbiddenCharacter(0x1B), "1:7"),
            ("<a>倍\u{FFFE}</a>", .forbiddenCharacter(0xFFFE), "1:5"),
            ("<a>1 < 2</a>", .strayLessThan, "1:6"), ("<a b='<'/>", .strayLessThan, "1:7"),
            ("<", .strayLessThan, "1:1"),
            ("<a><!b></a>", .strayLessThan, "1:4"), ("<a>x && y</a>", .badReference("&"), "1:6"),
            ("<a>&foo;</a>", .badReference("&foo;"), "1:4"), ("<a>&#xD800;</a>", .badReference("&#xD800;"), "1:4"),
            ("<a>&#0;</a>", .badReference("&#0;"), "1:4"), ("<a>&#x110000;</a>", .badReference("&#x110000;"), "1:4"),
            ("<a>&#+65;</a>", .badReference("&#+65;"), "1:4"), ("<a>&#;</a>", .badReference("&#;"), "1:4"),
            ("<a>&#xFFFFFFFFFF;</a>", .badReference("&#xFFFFFFFFFF;"), "1:4"),
            ("<a>x[y[1]]> 2</a>", .cdataEnd, "1:9"), ("<a b='1' b='2'/>", .duplicateAttribute("b"), "1:10"),
            ("<a xmlns:p='u' xmlns:q='u' p:b='' q:b=''/>", .duplicateAttribute("q:b"), "1:35"),
            ("<a b=1/>", .badTag("a"), "1:4"), ("<a b='1'c='2'/>", .badTag("a"), "1:1"),
            ("<a b/>", .badTag("a"), "1:4"),
            ("<a/ >", .badTag("a"), "1:1"), ("<a></a b='1'>", .badTag("/a"), "1:4"),
            ("<a 1='1'/>", .badName("1"), "1:4"), ("<a\u{2028}/>", .badName("a\u{2028}"), "1:2"),
            ("<a></>", .badName(""), "1:6"), ("<a><? x?></a>", .badName(""), "1:6"),
            ("<p:a/>", .unboundPrefix("p"), "1:2"), ("<a p:b=''/>", .unboundPrefix("p"), "1:4"),
            ("<a:b:c xmlns:a='u'/>", .badName("a:b:c"), "1:2"), ("<:a/>", .badName(":a"), "1:2"),
            ("<a:/>", .badName("a:"), "1:2"), ("<a xmlns:p=''/>", .badNamespace(prefix: "p"), "1:4"),
            ("<a xmlns:xmlns='u'/>", .badNamespace(prefix: "xmlns"), "1:4"),
            ("<a><!-- a -- b --></a>", .badComment, "1:11"), ("<a><!--", .unterminated("comment"), "1:4"),
            ("<a><![CDATA[ ]]", .unterminated("CDATA section"), "1:4"),
            ("<a><?p ", .unterminated("processing instruction"), "1:4"), ("<a b='", .unterminated("tag <a>"), "1:1"),
            ("<a></a", .unterminated("end tag"), "1:4"), ("\n<a><b>x", .unclosed("b"), "2:4"),
            ("\n<a><b>", .unclosed("b"), "2:4"),
            ("<a><b></a>", .mismatchedEnd(expected: "b", found: "a"), "1:7"), ("</a>", .strayEnd("a"), "1:1"),
            ("<a/><b/>", .outsideRoot, "1:5"), ("<a/>x", .outsideRoot, "1:5"),
            ("<a/><![CDATA[x]]>", .outsideRoot, "1:5"),
        ] as [(String, XMLError.Reason, String)])
    func refusal(text: String, reason: XMLError.Reason, place: String) {
        let fault = #expect(throws: XMLError.self) { try XMLReader.read(Array(text.utf8)) }
        #expect(fault?.reason == reason)
        #expect(fault.map { "\($0.position)" } == place)
        #expect(fault?.description.hasSuffix(".") == true)
    }

    @Test(
        "is refused as not UTF-8 where its bytes are odd",
        arguments: [
            [0x3C, 0xFF, 0x3E], [0x3C, 0x61, 0xC0, 0x80, 0x2F, 0x3E], [0x3C, 0x61, 0x3E, 0xED, 0xA0, 0x80],
            [0x3C, 0x61, 0x3E, 0xE5, 0x80], [0x3C, 0x61, 0x20, 0xF5, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func oddBytes(bytes: [UInt8]) {
        let fault = #expect(throws: XMLError.self) { try XMLReader.read(bytes) }
        #expect(fault?.reason == .notUTF8)
    }

    @Test(
        "is refused as UTF-16 by its byte order mark",
        arguments: [[0xFF, 0xFE, 0x3C, 0], [0xFE, 0xFF]] as [[UInt8]])
    func wideCharacters(bytes: [UInt8]) {
        let fault = #expect(throws: XMLError.self) { try XMLReader.read(bytes) }
        #expect(fault?.reason == .encoding("UTF-16"))
    }

    @Test("is refused beyond each limit")
    func limits() {
        func reason(_ text: String, _ limits: XMLLimits = XMLLimits()) -> XMLError.Reason? {
            do throws(XMLError) {
                _ = try XMLReader.read(Array(text.utf8), limits: limits)
                return nil
            } catch {
                return error.reason
            }
        }
        #expect(reason("<a></a>", XMLLimits(bytes: 6)) == .tooLarge(bytes: 7, limit: 6))
        #expect(reason(String(repeating: "<a>", count: 100_000)) == .tooDeep(limit: 256))
        #expect(reason("<a><b/><c/></a>", XMLLimits(elements: 2)) == .tooManyElements(limit: 2))
        let attributes = (0...128).map { " a\($0)=''" }.joined()
        #expect(reason("<a\(attributes)/>") == .tooManyAttributes(limit: 128))
        #expect(reason("<a xmlns='u'><b xmlns='v'/></a>", XMLLimits(namespaces: 1)) == .tooManyNamespaces(limit: 1))
    }
}
