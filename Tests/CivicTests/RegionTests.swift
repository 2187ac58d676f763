import Civic
import Testing

@Suite("A region")
struct RegionTests {
    @Test(
        "is known at each of the three levels",
        arguments: [
            370_000, 370_100, 370_102, 110_101, 659_001, 441_900, 500_103, 810_000, 100_000, 370_181, 371_202,
        ])
    func known(code: Int) {
        #expect(Region.isKnown(code: code))
    }

    @Test(
        "is unknown when the list does not have it",
        arguments: [0, -1, 1_000_000, 999_999, 379_901, 370_199, 371_800, 990_000, .max, .min])
    func unknown(code: Int) {
        #expect(!Region.isKnown(code: code))
        #expect(Region(code: code) == nil)
    }

    @Test("names its province and prefecture")
    func names() throws {
        let lixia = try #require(Region(code: 370_102))
        #expect(lixia.province == "山东省")
        #expect(lixia.prefecture == "济南市")
        #expect(Region(code: 370_000)?.prefecture == nil)
        #expect(Region(code: 100_000)?.province == nil)
    }

    @Test("lies within its prefecture, its province and the country")
    func within() throws {
        let lixia = try #require(Region(code: 370_102))
        for code in [370_102, 370_100, 370_000, 100_000] {
            #expect(lixia.isWithin(try #require(Region(code: code))))
        }
        for code in [370_103, 370_200, 110_000] {
            #expect(!lixia.isWithin(try #require(Region(code: code))))
        }
        #expect(!(try #require(Region(code: 370_000))).isWithin(lixia))
    }

    @Test("list holds some three thousand codes")
    func size() {
        let count = (0..<1_000_000).count { Region.isKnown(code: $0) }
        #expect(count == 3_358)
    }
}
