import Exact
import Journal
import TestSupport
import Testing
import TransparencyLog

@Suite("The content of a leaf")
struct LeafContentTests {
    private static let text =
        #"{"at":"2023-11-15T06:13:20.000+08:00","open":"ZcdMFaaGGHu2u/mVj0lPxrgAaANKZZqa1EmRsIxY8tI=","#
        + #""policy":"148de9c5a7a44d19e56cd9ae1a554bf67847afb0c58f6e12fa29ac7ddfca9940","#
        + #""sealed":"BDpxh3TFcr2KJa2+sb/NXAJWrhHOz5+cP5JdDlK+r4k=","v":1}"#

    private let content = LeafContent(
        at: Instant(milliseconds: 1_700_000_000_000), policy: Hash(of: Array("p".utf8)),
        open: Hash(of: Array("o".utf8)),
        sealed: Hash(of: Array("s".utf8)))

    @Test("is canonical JSON with five keys, and read back as it was")
    func form() {
        #expect(String(decoding: content.bytes, as: UTF8.self) == Self.text)
        #expect(LeafContent(bytes: content.bytes) == content)
        let bare = LeafContent(at: content.at, policy: nil, open: content.open, sealed: content.sealed)
        #expect(LeafContent(bytes: bare.bytes) == bare)
    }

    @Test(
        "is read in no other spelling",
        arguments: [
            (#"{"at""#, #"{ "at""#), (#","v":1}"#, #","v":1.0}"#), (#","v":1}"#, #","v":2}"#), (#","v":1}"#, "}"),
            (#","v":1}"#, #","v":1,"x":0}"#), ("+08:00", "Z"), ("06:13:20.000+08:00", "06:13:20+08:00"),
            ("T06", "t06"), ("2023-11-15T06:13:20.000+08:00", "2023-11-14T22:13:20.000+00:00"),
            ("8tI=", "8tI"), ("8tI=", "8tJ="), ("148de9", "148DE9"), ("148de9", "148de"),
            (#""policy":"148"#, #""policy":"é148"#), ("}", "}\n"), ("{", "\u{FEFF}{"),
            (#""sealed""#, #""se\u0061led""#),
        ])
    func strict(part: String, other: String) {
        let changed = Self.text.replacing(part, with: other)
        #expect(changed != Self.text)
        #expect(LeafContent(bytes: Array(changed.utf8)) == nil)
    }

    @Test("is not read with any byte changed, but as what the changed byte says")
    func everyByte() throws {
        var random = SeededRandom(seed: 3)
        var accepted: [String] = []
        for place in content.bytes.indices {
            var bytes = content.bytes
            bytes[place] ^= UInt8(1 + random.below(255))
            if let read = LeafContent(bytes: bytes), read == content || read.bytes != bytes {
                accepted.append("\(place)")
            }
        }
        #expect(accepted == [])
        #expect(LeafContent(bytes: []) == nil)
    }
}
