import TestSupport
import Testing
import TransparencyLog

@Suite("Every parser")
struct HostileTextTests {
    /// A good text of each kind and how to read it; what is read is what would be written.
    static func kinds() throws -> [(text: [UInt8], read: ([UInt8]) throws -> [UInt8])] {
        let cosigned = try WitnessPolicyTests.cosigned(by: [1, 2])
        let policy = try WitnessPolicyTests.log() + WitnessPolicyTests.witnesses(2) + "group g 1 w1 w2\nquorum g\n"
        let bundle = try EntryBundle([utf8("one"), utf8("two")])
        guard let tile = Tile(.entries, index: 0, width: 2) else { throw Sample.Missing(what: "tile") }
        var range = CompactRange()
        range.append(contentsOf: Sample.leaves(13))
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
        return [
            (cosigned.bytes, { try Note($0).bytes }), (cosigned.bytes, { try SignedCheckpoint($0).bytes }),
            (cosigned.checkpoint.text, { try Checkpoint(text: $0).text }),
            (try LogProofTests.proof(extra: [1]).bytes, { try LogProof($0).bytes }),
            (try WitnessTests.request(from: 3, to: 9).bytes, { try AddCheckpointRequest($0).bytes }),
            (
                utf8(policy),
                { bytes in
                    _ = try WitnessPolicy(bytes)
                    return bytes
                }
            ),
            (bundle.bytes, { try EntryBundle($0, of: tile).bytes }),
            (range.encoded, { try CompactRange(encoded: $0).encoded }),
            (utf8(KeyTests.text), { utf8(try VerifierKey(text($0)).description) }),
            (utf8(try Sample.key().secretText), { utf8(try SignerKey(secretText: text($0)).secretText) }),
            (
                utf8("tile/0/x001/x234/067.p/12"),
                { bytes in
                    guard let tile = Tile(path: text(bytes)) else { throw Sample.Missing(what: "tile") }
                    return utf8(tile.path)
                }
            ),
        ]
    }

    @Test("reads good texts, and of spoiled ones only those it would write itself")
    func spoiled() throws {
        var random = SeededRandom(seed: 7)
        var unfaithful: [String] = []
        for (place, kind) in try Self.kinds().enumerated() {
            #expect(try kind.read(kind.text) == kind.text)
            for _ in 0..<400 {
                let spoiled = random.spoil(kind.text)
                guard let written = try? kind.read(spoiled) else { continue }
                // Bytes that are not UTF-8 never come back alike through a String, and need not.
                guard String(validating: spoiled, as: UTF8.self) != nil || place < 8 else { continue }
                if written != spoiled { unfaithful.append("\(place): \(String(decoding: spoiled, as: UTF8.self))") }
            }
        }
        #expect(unfaithful.isEmpty)
    }

    @Test("survives bytes of any kind")
    func noise() throws {
        var random = SeededRandom(seed: 8)
        let kinds = try Self.kinds()
        var read = 0
        for _ in 0..<300 {
            let noise = random.bytes(random.below(200))
            for kind in kinds where (try? kind.read(noise)) != nil { read += 1 }
        }
        #expect(read < 300, "noise is hardly ever a text; an empty state of a tree is eight zero bytes")
    }
}

extension SeededRandom {
    /// The text with one to three of its bytes changed, left out, doubled, or with lines exchanged.
    mutating func spoil(_ text: [UInt8]) -> [UInt8] {
        var text = text
        for _ in 0...below(3) where !text.isEmpty {
            let place = below(text.count)
            switch below(6) {
            case 0: text[place] ^= 1 << UInt8(below(8))
            case 1: text.remove(at: place)
            case 2: text.insert([0, 9, 10, 13, 32, 43, 48, 61, 255][below(9)], at: place)
            case 3: text.removeLast(min(text.count, below(20)))
            case 4: text.insert(contentsOf: text[place..<min(text.count, place + below(30))], at: place)
            default: text.swapAt(place, below(text.count))
            }
        }
        return text
    }
}
