import TestSupport
import Testing
import TransparencyLog

@Suite("A hash")
struct HashTests {
    @Test("of leaves and nodes is that of RFC 6962, as other logs compute it")
    func published() {
        #expect(Hash.emptyTree.hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(Hash.leaf([]).hexadecimal == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
        #expect(
            Hash.leaf(utf8("L123456")).hexadecimal == "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56"
        )
        #expect(Hash(of: utf8("abc")).hexadecimal.hasPrefix("ba7816bf8f01cfea414140de5dae2223b00361a396177a9c"))
    }

    @Test("of a node is the hash over a one, the left and the right")
    func node() {
        let (left, right) = (Sample.leaf(1), Sample.leaf(2))
        #expect(Hash.node(left, right) == Hash(of: [1] + left.bytes + right.bytes))
        #expect(Hash.node(left, right) != Hash.node(right, left))
    }

    @Test("is the same whether a text comes whole, in pieces or from a lazy collection")
    func stream() {
        let text = SeededBytes.make(10_000)
        var stream = HashStream()
        stream.append(text[..<1])
        stream.append(text[1..<77])
        stream.append(text[77...].lazy.map { $0 })
        #expect(stream.hash == Hash(of: text))
        #expect(stream.hash == Hash(of: text), "asking does not end the stream")
    }

    @Test("survives its bytes, base64 and hexadecimal")
    func roundTrip() {
        for index in 0..<100 {
            let hash = Sample.leaf(index)
            #expect(Hash(bytes: hash.bytes) == hash)
            #expect(Hash(base64: hash.base64) == hash)
            #expect(Hash(hexadecimal: hash.hexadecimal) == hash)
        }
    }

    @Test("has exactly 32 bytes")
    func length() {
        #expect(Hash(bytes: [UInt8](repeating: 0, count: 31)) == nil)
        #expect(Hash(bytes: [UInt8](repeating: 0, count: 33)) == nil)
        #expect(Hash(bytes: []) == nil)
    }

    @Test(
        "has one spelling",
        arguments: [
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
            "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=", " 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSu===",
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFUA", "", "====", "ZG9uJ3QgY2FyZSAy",
        ])
    func strictBase64(text: String) {
        #expect(Hash(base64: text) == nil)
    }

    @Test("is not read from other digits than lower-case ones")
    func strictHexadecimal() {
        #expect(Hash(hexadecimal: Hash.emptyTree.hexadecimal.uppercased()) == nil)
        #expect(Hash(hexadecimal: String(Hash.emptyTree.hexadecimal.dropLast())) == nil)
        #expect(Hash(hexadecimal: "") == nil)
    }
}

enum SeededBytes {
    static func make(_ count: Int) -> [UInt8] {
        var random = SeededRandom(seed: 1)
        return random.bytes(count)
    }
}
