import Exact
import FEEL
import TestSupport
import Testing

@Suite("A date")
struct FEELDateTests {
    @Test(
        "is read from four to nine digits of year and written the same",
        arguments: [
            "2017-12-31", "2017-01-01", "-2017-12-31", "-2017-01-01", "999999999-12-31", "-999999999-12-31",
            "0000-01-01", "0001-02-03", "-0001-02-03", "12345-06-07", "2020-02-29", "2000-02-29", "-0004-02-29",
        ])
    func reading(text: String) {
        #expect(FEELDate.parseDate(text)?.description == text)
    }

    @Test(
        "is not read from any other form",
        arguments: [
            "", "-", "2012-12-25T", "2012/12/25", "0000-12-25T", "9999999999-12-25", "2017-13-10", "2017-12-32",
            "998-12-31", "01211-12-31", "2012T-12-2511:00:00Z", "+2012-12-02", "2017-00-10", "2017-13-0", "2017-12-00",
            "2019-02-29", "1900-02-29", "-0000-01-01", "00000-01-01", "--2017-01-01", "2017-1-01", "2017-01-1",
            "2017-01-011", " 2017-01-01", "2017-01-01 ", "2017-01-01\0", "２０１７-01-01", "2017–01–01", "2017-01-01Z",
            "99999999999999999999999-01-01", "2017-01", "2017", "2017-", "2017-01-", "2o17-01-01",
        ])
    func refusing(text: String) {
        #expect(FEELDate.parseDate(text) == nil)
    }

    @Test(
        "knows the English names of its weekday and month",
        arguments: [
            ("2021-01-11", "Monday", "January"), ("2019-09-17", "Tuesday", "September"),
            ("2021-01-17", "Sunday", "January"), ("2020-02-29", "Saturday", "February"),
            ("-0001-12-31", "Friday", "December"),
        ])
    func names(text: String, weekday: String, month: String) throws {
        let day = try #require(FEELDate.parseDate(text))
        #expect(FEELDate.weekdayName(of: day) == weekday)
        #expect(FEELDate.monthName(of: day) == month)
    }

    @Test(
        "lies in the day of the year and the ISO week that the functions give",
        arguments: [
            ("1970-01-01", 1, 1), ("2019-12-31", 365, 1), ("2020-12-31", 366, 53), ("2019-09-17", 260, 38),
            ("2003-12-29", 363, 1), ("2003-12-31", 365, 1), ("2004-01-01", 1, 1), ("2010-01-01", 1, 53),
            ("2005-01-01", 1, 53), ("2005-01-03", 3, 1), ("2005-01-09", 9, 1),
        ])
    func places(text: String, dayOfYear: Int, week: Int) throws {
        let day = try #require(FEELDate.parseDate(text))
        #expect(day.dayOfYear == dayOfYear)
        #expect(day.isoWeek == week)
    }

    @Test(
        "is that many whole months from another",
        arguments: [
            ("2011-12-22", "2013-08-24", "P1Y8M"), ("2013-08-24", "2011-12-22", "-P1Y8M"),
            ("2015-01-21", "2016-01-21", "P1Y"), ("2016-01-21", "2015-01-21", "-P1Y"),
            ("2016-01-01", "2016-01-01", "P0M"), ("2016-01-31", "2016-02-29", "P0M"),
            ("2016-02-29", "2016-01-31", "P0M"), ("2016-01-31", "2016-03-30", "P1M"),
            ("-999999999-01-01", "999999999-12-31", "P1999999998Y11M"),
        ])
    func months(from: String, to: String, months: String) throws {
        let start = try #require(FEELDate.parseDate(from))
        let end = try #require(FEELDate.parseDate(to))
        #expect(FEELDate.yearsAndMonthsBetween(from: start, to: end).description == months)
    }

    @Test(
        "of a date and time alone counts for the months between",
        arguments: [
            ("2017-12-31T13:00:00", "2017-12-31T12:00:00", "P0M"),
            ("2016-09-30T23:25:00", "2017-12-28T12:12:12", "P1Y2M"),
            ("2010-05-30T03:55:58", "2017-12-15T00:59:59", "P7Y6M"),
            ("2014-12-31T23:59:59", "2019-10-01T12:32:59", "P4Y9M"),
            ("-2016-01-30T09:05:00", "-2017-02-28T02:02:02", "-P11M"),
            ("2014-12-31T23:59:59", "-2019-10-01T12:32:59", "-P4033Y2M"),
            ("2017-09-05T10:20:00-01:00", "-2019-10-01T12:32:59+02:00", "-P4035Y11M"),
            ("2017-09-05T10:20:00+05:00", "2019-10-01T12:32:59", "P2Y"),
            ("2016-08-25T15:20:59+02:00", "2017-08-10T10:20:00@Europe/Paris", "P11M"),
            ("2011-12-31T10:15:30@Etc/UTC", "2017-08-10T10:20:00@Europe/Paris", "P5Y7M"),
            ("2017-09-05T10:20:00@Etc/UTC", "2018-10-01T23:59:59", "P1Y"),
            ("2011-08-25T15:59:59@Europe/Paris", "2015-08-25T15:20:59+02:00", "P4Y"),
            ("2015-12-31T23:59:59.9999999", "2018-10-01T12:32:59.111111", "P2Y9M"),
            ("2016-09-05T22:20:55.123456+05:00", "2019-10-01T12:32:59.32415645", "P3Y"),
            ("2013-08-24", "2017-12-15T00:59:59", "P4Y3M"),
            ("2017-02-28T23:59:59", "2019-07-23", "P2Y4M"),
            ("2016-12-31T00:00:01", "2017-12-31T23:59:59", "P1Y"),
            ("2014-12-31T23:59:59", "2016-12-31T00:00:01", "P2Y"),
            ("2015-12-24T00:00:01-01:00", "2016-12-24T23:59:00-08:00", "P1Y"),
        ])
    func monthsOfMoments(from: String, to: String, months: String) throws {
        let start = try #require(DateAndTime(feel: from)).day
        let end = try #require(DateAndTime(feel: to)).day
        #expect(FEELDate.yearsAndMonthsBetween(from: start, to: end).description == months)
    }

    @Test("stands to a zoned date and time as its midnight in UTC, and to a local one not at all")
    func besideMoments() throws {
        let day = try #require(FEELDate.parseDate("2021-01-02"))
        #expect(FEELDate.compare(day, to: try #require(DateAndTime(feel: "2021-01-02T00:00:00Z"))) == .equal)
        #expect(FEELDate.compare(day, to: try #require(DateAndTime(feel: "2021-01-02T00:30:00+01:00"))) == .greater)
        #expect(FEELDate.compare(day, to: try #require(DateAndTime(feel: "2021-01-01T23:30:00-01:00"))) == .less)
        #expect(FEELDate.compare(day, to: try #require(DateAndTime(feel: "2021-01-02T00:00:00"))) == nil)
    }

    @Test("moves back and forth by whole days in every century")
    func roundTrip() {
        var seed = SeededRandom(seed: 1)
        var failures: [String] = []
        for _ in 0..<5_000 {
            let day = CivilDay(number: Int64.random(in: -365_000_000_000...365_000_000_000, using: &seed))
            let step = Int64.random(in: -100_000...100_000, using: &seed)
            let duration = DaysAndTimeDuration(nanoseconds: Int128(step) * 86_400_000_000_000)
            let later = duration.flatMap { FEELDate.adding($0, to: day) }
            let back = duration.flatMap { duration in later.flatMap { FEELDate.subtracting(duration, from: $0) } }
            let between = later.flatMap { FEELDate.difference($0, minus: day) }
            if FEELDate.parseDate(day.description) != day || back != day || between != duration {
                failures.append("\(day) by \(step) days")
            }
        }
        #expect(failures.isEmpty)
    }

    @Test("does not move out of the years, nor lie there")
    func edges() throws {
        let year = try #require(YearsAndMonthsDuration(feel: "P1Y"))
        let second = try #require(DaysAndTimeDuration(feel: "PT1S"))
        let longest = try #require(DaysAndTimeDuration(nanoseconds: DaysAndTimeDuration.range.upperBound))
        #expect(FEELDate.adding(year, to: .latest) == nil)
        #expect(FEELDate.subtracting(year, from: .earliest) == nil)
        #expect(FEELDate.adding(YearsAndMonthsDuration(months: .max), to: .latest) == nil)
        #expect(FEELDate.subtracting(YearsAndMonthsDuration(months: .min), from: .latest) == nil)
        #expect(FEELDate.adding(second, to: .latest) == .latest)
        #expect(FEELDate.subtracting(second, from: .earliest) == nil)
        #expect(FEELDate.adding(longest, to: .earliest) == nil)
        #expect(FEELDate.adding(second, to: CivilDay(number: .max)) == nil)
        #expect(FEELDate.difference(CivilDay(number: .max), minus: CivilDay(number: .min)) == nil)
    }
}
