import Civic
import Exact
import Testing

@Suite("A period")
struct PeriodTests {
    @Test("includes its first and its last day")
    func contains() throws {
        let year = try #require(Period.year(2023))
        #expect(year.contains(try #require(CivilDay(year: 2023, month: 1, day: 1))))
        #expect(year.contains(try #require(CivilDay(year: 2023, month: 12, day: 31))))
        #expect(!year.contains(try #require(CivilDay(year: 2022, month: 12, day: 31))))
        #expect(!year.contains(try #require(CivilDay(year: 2024, month: 1, day: 1))))
    }

    @Test("does not run backwards")
    func backwards() {
        let day = CivilDay(number: 19_000)
        #expect(Period(from: day, until: day) != nil)
        #expect(Period(from: day, until: CivilDay(number: 18_999)) == nil)
    }

    @Test("overlaps another when they share a day")
    func overlaps() throws {
        let first = try #require(Period(from: CivilDay(number: 0), until: CivilDay(number: 10)))
        let second = try #require(Period(from: CivilDay(number: 10), until: CivilDay(number: 20)))
        let third = try #require(Period(from: CivilDay(number: 11), until: CivilDay(number: 20)))
        #expect(first.overlaps(second))
        #expect(!first.overlaps(third))
    }

    @Test("of a year no date can name does not exist")
    func farYear() {
        #expect(Period.year(.max) == nil)
    }
}
