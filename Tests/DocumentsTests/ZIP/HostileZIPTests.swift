import Documents
import TestSupport
import Testing

@Suite("A hostile ZIP archive")
struct HostileZIPTests {
    /// Nothing but zeros: a thousand times smaller inside the archive.
    private static let bomb = ZIPEntry("bomb", [UInt8](repeating: 0, count: 4 << 20), method: .deflated)

    @Test("is stopped by what comes out of it, entry by entry and together")
    func bombs() throws {
        let archive = try ZIPEntry.archive([Self.bomb])
        #expect(archive.count < 10_000)
        let one = #expect(throws: ZIPFault.self) {
            try ZIPReader(limits: ZIPLimits(entry: 1 << 20)).entries(of: archive)
        }
        #expect(one?.reason == .entryTooLarge(limit: 1 << 20))
        #expect(one?.entry == "bomb")
        let second = ZIPEntry("second", Self.bomb.bytes, method: .deflated)
        let together = #expect(throws: ZIPFault.self) {
            try ZIPReader(limits: ZIPLimits(total: 6 << 20)).entries(of: ZIPEntry.archive([Self.bomb, second]))
        }
        #expect(together?.reason == .totalTooLarge(limit: 6 << 20))
        #expect(together?.entry == "second")
    }

    @Test("is stopped where it says less than it holds")
    func lyingSize() throws {
        for stated: UInt32 in [0, 1, 1_000, 1 << 20] {
            var archive = try ZIPEntry.archive([Self.bomb])
            archive.setSize(stated)
            let fault = #expect(throws: ZIPFault.self) {
                try ZIPReader(limits: ZIPLimits(entry: 1 << 20)).entries(of: archive)
            }
            #expect(fault?.entry == "bomb")
            #expect(fault?.reason == .lyingSize(stated: UInt64(stated)))
        }
    }

    @Test("is refused where it says more than it holds")
    func boastedSize() throws {
        var archive = try ZIPEntry.archive([ZIPEntry("a", [1, 2, 3], method: .deflated)])
        archive.setSize(4_000)
        #expect(throws: ZIPFault.self) { try ZIPReader().entries(of: archive) }
    }

    @Test("is refused with more entries or bytes than the limits allow")
    func tooMany() throws {
        let archive = try ZIPEntry.archive((0..<20).map { ZIPEntry("\($0)", []) })
        let entries = #expect(throws: ZIPFault.self) {
            try ZIPReader(limits: ZIPLimits(entries: 19)).entries(of: archive)
        }
        #expect(entries?.reason == .tooManyEntries(found: 20, limit: 19))
        let bytes = #expect(throws: ZIPFault.self) {
            try ZIPReader(limits: ZIPLimits(archive: 100)).entries(of: archive)
        }
        #expect(bytes?.reason == .archiveTooLarge(limit: 100))
    }

    @Test("is refused encrypted, compressed in another way, or with a link in it")
    func kinds() throws {
        let plain = try ZIPEntry.archive([ZIPEntry("a", [1, 2, 3])])
        let central = try #require(plain.firstRange(of: [0x50, 0x4B, 1, 2])?.lowerBound)
        var encrypted = plain
        encrypted[6] |= 1
        encrypted[central + 8] |= 1
        var packed = plain
        packed[8] = 14
        packed[central + 10] = 14
        var link = plain
        link[central + 5] = 3
        link[central + 41] = 0xA1
        let faults = [encrypted, packed, link].map { archive in
            #expect(throws: ZIPFault.self) { try ZIPReader().entries(of: archive) }
        }
        #expect(faults.map { $0?.reason } == [.encrypted, .method(14), .link])
    }

    @Test("damaged in any place, is refused or still gives the contents that were put in")
    func damage() throws {
        let entries = [
            ZIPEntry("one.txt", Array("the first of two".utf8), method: .deflated),
            ZIPEntry("two", Array("second".utf8)),
        ]
        let contents = entries.map(\.bytes)
        let archive = try ZIPEntry.archive(entries)
        var wrong: [String] = []
        for place in archive.indices {
            for bit in 0..<8 {
                var damaged = archive
                damaged[place] ^= 1 << bit
                if let read = try? ZIPReader().entries(of: damaged), !read.allSatisfy({ contents.contains($0.bytes) }) {
                    wrong.append("bit \(bit) of byte \(place)")
                }
            }
            if (try? ZIPReader().entries(of: Array(archive[..<place]))) != nil { wrong.append("cut at \(place)") }
        }
        #expect(wrong == [])
    }

    @Test("made of noise, or of nothing, is refused in a sentence with a mend")
    func noise() throws {
        var random = SeededRandom(seed: 7)
        var accepted = 0
        for _ in 0..<200 {
            let count = Int(random.next() % 400)
            let noise = [0x50, 0x4B, 3, 4] + (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            if (try? ZIPReader().entries(of: noise)) != nil { accepted += 1 }
        }
        #expect(accepted == 0)
        let fault = #expect(throws: ZIPFault.self) { try ZIPReader().entries(of: []) }
        #expect(fault?.description.hasSuffix("请重新取得或重新下载。") == true)
    }
}
