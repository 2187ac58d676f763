import TestSupport
import Testing
import XML

@Suite("A fault of XML")
struct XMLFaultTests {
    private static let samples: [(text: String, reason: XMLFault.Reason, offset: Int)] = [
        ("", .noRoot, 0), ("<?xml version='1.0'?>", .noRoot, 21), ("abc", .noRoot, 0), ("<a/>x", .outsideRoot, 4),
        ("<a/><b/>", .outsideRoot, 4), ("<a>", .unclosed("a"), 3), ("<a><b>", .unclosed("b"), 6),
        ("<a", .unterminated, 0), ("<a></a", .unterminated, 3), ("<a><!-- ", .unterminated, 3),
        ("<a>x", .unclosed("a"), 4), ("<a><![CDATA[x]]</a>", .unterminated, 3),
        ("<a></b>", .mismatchedEnd(expected: "a", found: "b"), 3), ("<a/></a>", .strayEnd("a"), 4),
        ("<a x='1' x='2'/>", .duplicateAttribute("x"), 9),
        ("<a xmlns:p='u' xmlns:q='u' p:x='' q:x=''/>", .duplicateAttribute("q:x"), 34),
        ("<?xml version=='1.0'?><a/>", .declaration, 14), ("<a x=1/>", .badTag("a"), 3), ("<a x/>", .badTag("a"), 3),
        ("<a x='1'y='2'/>", .badTag("a"), 0), ("<a x='<'/>", .strayLessThan, 6), ("<a>< b/></a>", .strayLessThan, 3),
        ("<a>&nbsp;</a>", .badReference, 3), ("<a>& b</a>", .badReference, 3), ("<a>&#0;</a>", .badReference, 3),
        ("<a>&#xD800;</a>", .badReference, 3), ("<a x='&#x110000;'/>", .badReference, 6), ("<a>]]></a>", .cdataEnd, 3),
        ("<a><!-- -- --></a>", .badComment, 8), ("<:a/>", .badName(":a"), 1), ("<a:b:c/>", .badName("a:b:c"), 1),
        ("<p:a/>", .unboundPrefix("p"), 1), ("<a p:x=''/>", .unboundPrefix("p"), 3),
        ("<a xmlns:p=''/>", .badNamespace(prefix: "p"), 3), ("<a xmlns:xmlns='u'/>", .badNamespace(prefix: "xmlns"), 3),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", .documentType, 0), ("<a/><!DOCTYPE a>", .documentType, 4),
        ("<a>\u{1}</a>", .forbiddenCharacter(1), 3), ("<a>\u{FFFF}</a>", .forbiddenCharacter(0xFFFF), 3),
        ("<?xml version='1.1'?><a/>", .version("1.1"), 0),
        ("<?xml version='1.0' encoding='GBK'?><a/>", .encoding("GBK"), 0),
        ("<?xml encoding='UTF-8'?><a/>", .declaration, 6), (" <?xml version='1.0'?><a/>", .declaration, 1),
        ("<?xml version='1.0' standalone='maybe'?><a/>", .declaration, 0), ("<!ELEMENT a/>", .strayLessThan, 0),
    ]

    @Test("names its cause and its place, whatever pieces the document comes in")
    func causes() {
        var wrong: [String] = []
        for sample in Self.samples {
            for pieces in [[1_000], [1], [3]] {
                do {
                    _ = try Tokens(sample.text, pieces: pieces)
                    wrong.append("\(sample.text): read")
                } catch let fault as XMLFault {
                    if fault != XMLFault(reason: sample.reason, offset: sample.offset) {
                        wrong.append("\(sample.text) in \(pieces): \(fault.reason) at \(fault.offset)")
                    }
                    if fault.description.isEmpty { wrong.append("\(sample.text): no words") }
                } catch {
                    wrong.append("\(error)")
                }
            }
        }
        #expect(wrong == [])
    }

    @Test("is found in bytes that are not UTF-8, and in other encodings")
    func encodings() {
        let samples: [([UInt8], XMLFault.Reason)] = [
            ([0xFF, 0xFE, 0x3C, 0, 0x61, 0], .encoding("UTF-16")), ([0x3C, 0, 0x61, 0, 0x2F, 0], .encoding("UTF-16")),
            ([0x3C, 0x61, 0x3E, 0xC0, 0xAF, 0x3C], .notUTF8), ([0x3C, 0x61, 0x3E, 0xED, 0xA0, 0x80], .notUTF8),
            ([0x3C, 0x61, 0x3E, 0xF5, 0x80, 0x80], .notUTF8), ([0x3C, 0x61, 0x3E, 0xE4, 0xB8], .notUTF8),
            ([0x3C, 0x61, 0x3E, 0xE0, 0x80, 0x80], .notUTF8),
        ]
        for (bytes, reason) in samples {
            let fault = #expect(throws: XMLFault.self) { try Tokens(bytes, pieces: [1]) }
            #expect(fault?.reason == reason)
        }
    }

    @Test("is told where a document is larger in some way than the limits")
    func limits() {
        let many = (0..<200).map { "x\($0)=''" }.joined(separator: " ")
        let bound = (0..<100).map { "xmlns:p\($0)='u'" }.joined(separator: " ")
        let samples: [(String, XMLTokenLimits, XMLFault.Reason)] = [
            (String(repeating: "<a>", count: 100), XMLTokenLimits(depth: 99), .tooDeep(limit: 99)),
            ("<a \(many)/>", XMLTokenLimits(attributes: 199), .tooManyAttributes(limit: 199)),
            ("<a \(bound)/>", XMLTokenLimits(namespaces: 99), .tooManyNamespaces(limit: 99)),
            (
                "<a>" + String(repeating: "x", count: 5_000) + "</a>", XMLTokenLimits(token: 4_999),
                .tooLong(limit: 4_999)
            ),
            ("<a><!--" + String(repeating: "x", count: 5_000), XMLTokenLimits(token: 4_999), .tooLong(limit: 4_999)),
        ]
        for (text, limits, reason) in samples {
            for piece in [7, 100_000] {
                let fault = #expect(throws: XMLFault.self) {
                    try Tokens(Array(text.utf8), pieces: [piece], limits: limits)
                }
                #expect(fault?.reason == reason)
            }
        }
    }

    @Test("or tokens are what any noise gives, and nothing else")
    func noise() throws {
        let alphabet = Array("<>/!?-[]&;='\" ax:\r\n中".utf8) + [0xC3, 0xFF, 0]
        var random = SeededRandom(seed: 5)
        var outside: [String] = []
        for _ in 0..<20_000 {
            let bytes = Array("<a>".utf8) + (0..<random.below(40)).map { _ in alphabet[random.below(alphabet.count)] }
            do {
                _ = try Tokens(bytes, pieces: [1 + random.below(9)])
            } catch let fault as XMLFault {
                if !(0...bytes.count).contains(fault.offset) { outside.append("\(bytes): \(fault)") }
            }
        }
        #expect(outside == [])
    }
}
