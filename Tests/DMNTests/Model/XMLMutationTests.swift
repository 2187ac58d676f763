import DMN
import TestSupport
import Testing

@Suite("A damaged model")
struct XMLMutationTests {
    private static let splices = [
        "<", ">", "&", "\"", "'", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?p?>", "<?xml?>", "<!DOCTYPE a>",
        ":",
        "xmlns=''", "xmlns:x='u'", "&#xD800;", "&lt;", "\u{0}", "\u{FEFF}", "\r", "#", "%zz", "=", "<a>",
    ].map { Array($0.utf8) }

    private func mutant(of bytes: [UInt8], using random: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let length = min(Int.random(in: 1...40, using: &random), bytes.count - place)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(place..<(place + length))
            case 2: bytes.insert(contentsOf: bytes[place..<(place + length)], at: place)
            case 3: bytes.removeSubrange(place...)
            case 4: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
            default:
                let splice = Self.splices[Int.random(in: 0..<Self.splices.count, using: &random)]
                bytes.insert(contentsOf: splice, at: place)
            }
        }
        return bytes
    }

    @Test("is read or refused within the file, and never ends the process", arguments: [1, 2, 3] as [UInt64])
    func mutations(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var read = 0
        var refused = 0
        var misplaced: [ModelError] = []
        for _ in 0..<1_500 {
            let bytes = mutant(of: ModelSample.bytes, using: &random)
            do throws(ModelError) {
                _ = try ModelReader.read(bytes, file: "mutant")
                read += 1
            } catch {
                refused += 1
                let lines = bytes.count { $0 == 0x0A } + 1
                if error.position.line > lines || error.description.isEmpty { misplaced.append(error) }
            }
        }
        #expect(misplaced == [])
        #expect(read > 30)
        #expect(refused > 100)
    }

    @Test("is refused wherever it is cut off")
    func truncations() {
        var accepted: [Int] = []
        for length in stride(from: 0, to: ModelSample.bytes.count - 1, by: 7) {
            let cut = try? ModelReader.read(Array(ModelSample.bytes[..<length]), file: "cut")
            if cut != nil { accepted.append(length) }
        }
        #expect(accepted == [])
    }
}
