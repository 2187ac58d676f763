import Testing

@testable import FEEL

@Suite("The rules of a zone")
struct ZoneRulesTests {
    /// A TZif file of version 2 with two offsets and one change at 1,000,000 seconds.
    private func file(footer: String = "XST-1", changes: [Int64] = [1_000_000], kinds: [UInt8] = [1]) -> [UInt8] {
        func header(times: Int, types: Int, characters: Int) -> [UInt8] {
            Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
                + [0, 0, 0, times, types, characters].flatMap { bigEndian(Int64($0), 4) }
        }
        func bigEndian(_ value: Int64, _ count: Int) -> [UInt8] {
            (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (Int64($0) * 8)) }
        }
        var bytes = header(times: 0, types: 1, characters: 4)
        bytes += bigEndian(0, 4) + [0, 0] + Array("XST\0".utf8)
        bytes += header(times: changes.count, types: 2, characters: 4)
        bytes += changes.flatMap { bigEndian($0, 8) } + kinds
        bytes += bigEndian(-1_800, 4) + [0, 0] + bigEndian(3_600, 4) + [1, 0] + Array("XST\0".utf8)
        return bytes + Array("\n\(footer)\n".utf8)
    }

    @Test("are read from a TZif file")
    func reading() throws {
        let rules = try #require(ZoneRules(tzif: file()))
        #expect(rules.offset(atInstant: 999_999) == -1_800)
        #expect(rules.offset(atInstant: 1_000_000) == 3_600)
        #expect(rules.offset(atLocal: 1_003_599) == -1_800)
        #expect(rules.offset(atLocal: 1_003_600) == 3_600)
        let endless = try #require(ZoneRules(tzif: file(footer: "")))
        #expect(endless.offset(atInstant: .max) == 3_600)
    }

    @Test("are not read from a file with any part missing")
    func truncated() {
        let whole = file()
        let read = whole.indices.filter { ZoneRules(tzif: Array(whole[..<$0])) != nil }
        #expect(read.isEmpty)
    }

    @Test("are not read from changes out of order, unknown types or a broken footer")
    func broken() {
        #expect(ZoneRules(tzif: file(changes: [5, 5], kinds: [0, 1])) == nil)
        #expect(ZoneRules(tzif: file(changes: [5, 4], kinds: [0, 1])) == nil)
        #expect(ZoneRules(tzif: file(changes: [.max], kinds: [1])) == nil)
        #expect(ZoneRules(tzif: file(kinds: [2])) == nil)
        #expect(ZoneRules(tzif: file(footer: "nonsense")) == nil)
    }

    @Test("survive any change of any byte")
    func mutated() {
        let whole = file(footer: "XST-1XDT,M3.5.0,M10.5.0/3")
        var answers = 0
        for index in whole.indices {
            for value: UInt8 in [0, 1, 0x2C, 0x7F, 0x80, 0xFF] {
                var bytes = whole
                bytes[index] = value
                guard let rules = ZoneRules(tzif: bytes) else { continue }
                for time in [Int64.min, -1, 0, 1_000_000, 2_000_000_000, .max] {
                    _ = rules.offset(atInstant: time)
                    _ = rules.offset(atLocal: time)
                }
                answers += 1
            }
        }
        #expect(answers > 0)
    }

    @Test(
        "continue by their footer",
        arguments: [
            // Instants of 2021 unless said otherwise.
            ("CET-1CEST,M3.5.0,M10.5.0/3", 1_616_893_199, 3_600), ("CET-1CEST,M3.5.0,M10.5.0/3", 1_616_893_200, 7_200),
            ("CET-1CEST,M3.5.0,M10.5.0/3", 1_635_641_999, 7_200), ("CET-1CEST,M3.5.0,M10.5.0/3", 1_635_642_000, 3_600),
            ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_617_465_599, 39_600),
            ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_617_465_600, 36_000),
            // Ireland's summer is its standard time.
            ("IST-1GMT0,M10.5.0,M3.5.0/1", 1_625_000_000, 3_600), ("IST-1GMT0,M10.5.0,M3.5.0/1", 1_610_000_000, 0),
            // Nuuk changes on the evening before: hours below zero.
            ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1_616_893_199, -7_200),
            ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1_616_893_200, -3_600),
            // Two days and more after the day that is named.
            ("EET-2EEST,M3.4.4/50,M10.4.4/50", 1_616_803_199, 7_200),
            ("EET-2EEST,M3.4.4/50,M10.4.4/50", 1_616_803_200, 10_800),
            // Daylight time all year.
            ("EST5EDT,0/0,J365/25", 1_609_459_200, -14_400), ("EST5EDT,0/0,J365/25", 1_625_000_000, -14_400),
            ("EST5EDT,0/0,J365/25", 1_609_477_200, -14_400),
            // 1 March by number, in a leap year and in another; Julian days skip 29 February.
            ("XST0XDT,J60,J300", 1_582_999_200 + 28_800, 3_600), ("XST0XDT,J60,J300", 1_582_999_200, 0),
            ("XST0XDT,59,J300", 1_582_999_200, 3_600), ("<+0545>-5:45", 0, 20_700), ("XST+1:02:03", 0, -3_723),
        ])
    func footers(footer: String, instant: Int64, offset: Int32) throws {
        let rule = try #require(ZoneFooter(footer.utf8))
        #expect(rule.offset(atInstant: instant) == offset)
        #expect(rule.offset(atInstant: instant + 400 * 31_556_952) == offset)
        #expect(rule.offset(atInstant: instant - 400_000 * 31_556_952) == offset)
    }

    @Test(
        "are not read from a broken footer",
        arguments: [
            "X", "XS1", "XST", "XST1XDT", "XST1XDT,", "XST1XDT,M3.5.0", "XST1XDT,M13.1.0,M10.1.0",
            "XST1XDT,M3.6.0,M10.1.0",
            "XST1XDT,M3.1.7,M10.1.0", "XST1XDT,J0,J3", "XST1XDT,J366,J3", "XST1XDT,366,3", "XST1XDT,1,2/168",
            "XST1XDT,1,2,3",
            "<X>1", "<XST1", "XST168", "XST1:60", "XST1XDT,M3.1,M10.1.0", "XST26", "XST99999999999999999999",
        ])
    func brokenFooters(footer: String) {
        #expect(ZoneFooter(footer.utf8) == nil)
    }

    @Test("are found in the folder asked for, and read once")
    func database() {
        #expect(ZoneDatabase(folder: "/nowhere").rules(for: "Europe/Paris") == nil)
        let database = ZoneDatabase.system
        #expect(database.rules(for: "Europe/Paris") === database.rules(for: "Europe/Paris"))
        #expect(database.rules(for: "Europe/Paris") != nil)
    }
}
