import Civic
import Exact
import Markup
import Testing

@Suite("A phrase")
struct PhraseTests {
    @Test("speaks the language it is asked in, and can be put together")
    func languages() {
        let amount = Phrase(zh: "金额", en: "Amount")
        #expect(Language.allCases.map { amount[$0] } == ["金额", "Amount"])
        #expect(amount.noting(Phrase(zh: "元", en: "yuan")) == Phrase(zh: "金额（元）", en: "Amount (yuan)"))
        #expect(amount.noting(Phrase("")) == amount)
        #expect(amount.labelling(Phrase("5")) == Phrase(zh: "金额：5", en: "Amount: 5"))
        #expect(Phrase.list([amount, amount]) == Phrase(zh: "金额、金额", en: "Amount, Amount"))
        #expect(Phrase.sequence([Phrase("甲"), Phrase("乙")]) == Phrase(zh: "甲；乙", en: "甲; 乙"))
    }

    @Test("names a day, its month, its year")
    func days() throws {
        let day = try #require(CivilDay(year: 2_026, month: 11, day: 2))
        #expect(Phrase.day(day) == Phrase(zh: "2026年11月2日", en: "2 November 2026"))
        #expect(Phrase.dayOfYear(day) == Phrase(zh: "11月2日", en: "2 November"))
        #expect(Phrase.month(of: day) == Phrase(zh: "2026年11月", en: "November 2026"))
        #expect(Phrase.year(2_026) == Phrase(zh: "2026年", en: "2026"))
    }

    @Test("says once what both ends of a period share")
    func periods() throws {
        let year = try #require(Period.year(2_023))
        #expect(Phrase.days(year) == Phrase(zh: "2023年1月1日至12月31日", en: "1 January to 31 December 2023"))
        let next = try #require(CivilDay(year: 2_024, month: 1, day: 5))
        let long = try #require(Period(from: year.from, until: next))
        #expect(
            Phrase.days(long) == Phrase(zh: "2023年1月1日至2024年1月5日", en: "1 January 2023 to 5 January 2024"))
        let one = try #require(Period(from: next, until: next))
        #expect(Phrase.days(one) == Phrase.day(next))
    }

    @Test("tells a moment in the time of the mainland")
    func moments() throws {
        let moment = try #require(Instant(rfc3339: "2026-11-22T17:05:59Z".utf8))
        #expect(Phrase.moment(moment) == Phrase(zh: "2026年11月23日 01:05", en: "23 November 2026, 01:05"))
        #expect(Phrase.moment(moment, offsetMinutes: 0).zh == "2026年11月22日 17:05")
    }

    @Test(
        "counts down a deadline",
        arguments: [
            (3, "剩 3 个工作日", "3 working days left"), (1, "剩 1 个工作日", "1 working day left"), (0, "今日到期", "Due today"),
            (-1, "超期 1 个工作日", "1 working day overdue"),
        ])
    func deadlines(days: Int, zh: String, en: String) {
        #expect(Phrase.remaining(workingDays: days) == Phrase(zh: zh, en: en))
    }

    @Test("has words for each lamp, different ones")
    func lamps() {
        let words = Lamp.allCases.map(Phrase.lamp)
        #expect(words.map(\.zh) == Lamp.allCases.map(\.description))
        #expect(Set(words.map(\.en)).count == Lamp.allCases.count)
    }
}
