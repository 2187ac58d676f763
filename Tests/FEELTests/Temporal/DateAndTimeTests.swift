import Exact
import FEEL
import TestSupport
import Testing

@Suite("A date and time")
struct DateAndTimeTests {
    @Test(
        "is written as it was read",
        arguments: [
            "2017-12-31T00:00:00", "2017-12-31T11:22:33", "-2017-12-31T11:22:33", "99999-12-31T11:22:33",
            "-99999-12-31T11:22:33", "2017-12-31T11:22:33.345", "2017-12-31T11:22:33.123456789",
            "2017-12-31T11:22:33Z", "2017-12-31T11:22:33.567Z", "2017-12-31T11:22:33+01:00",
            "2017-12-31T11:22:33-02:00", "2017-12-31T11:22:33.456+01:35", "-2017-12-31T11:22:33.456+01:35",
            "2011-12-31T10:15:30@Europe/Paris", "2011-12-31T10:15:30.123456789@Europe/Paris",
            "999999999-12-31T23:59:59.999999999@Europe/Paris", "-999999999-12-31T23:59:59.999999999+02:00",
            "2018-12-08T10:30:11@Australia/Melbourne", "2021-03-28T02:30:00@Europe/Paris",
        ])
    func reading(text: String) {
        #expect(DateAndTime(feel: text)?.description == text)
    }

    @Test(
        "is written in one form where there are several",
        arguments: [
            ("2012-12-24", "2012-12-24T00:00:00"), ("2021-01-01T24:00:00", "2021-01-02T00:00:00"),
            ("2020-12-31T24:00:00+01:00", "2021-01-01T00:00:00+01:00"),
            ("2017-08-10T10:20:00-00:00", "2017-08-10T10:20:00Z"),
        ])
    func normalising(text: String, written: String) {
        #expect(DateAndTime(feel: text)?.description == written)
    }

    @Test(
        "is not read from any other form",
        arguments: [
            "", "11:00:00", "2011-12-0310:15:30", "2011-12-03T10:15:30+01:00@Europe/Paris",
            "9999999999-12-27T11:22:33", "2017-13-10T11:22:33", "2017-00-10T11:22:33", "2017-13-32T11:22:33",
            "2017-13-0T11:22:33", "998-12-31T11:22:33", "01211-12-31T11:22:33", "+99999-12-01T11:22:33",
            "2017-12-31T24:00:01", "2017-12-31T24:01:00", "2017-12-31T25:00:00", "2017-12-31T00:60:00",
            "2017-12-31T00:00:61", "2017-12-31T7:00:00", "2017-12-31T07:1:00", "2017-12-31T07:01:2",
            "2017-12-31T13:20:00@xyz/abc", "2017-12-31T13:20:00+19:00", "2017-12-31T13:20:00-19:00",
            "2017-12-31T13:20:00+05:0", "2017-12-31T13:20:00+5:00", "2017-12-31T13:20:00+5",
            "2017-12-31T13:20:00+02:00@Europe/Paris", "2017-12-31T7:20", "2017-12-31T07:2", "2017-12-31T",
            "2017-12-31 13:20:00", "2017-12-31t13:20:00", "2017-12-31Z", "999999999-12-31T24:00:00",
            "2017-12-31T13:20:00ZZ",
        ])
    func refusing(text: String) {
        #expect(DateAndTime(feel: text) == nil)
    }

    @Test(
        "is equal to another at the same second of the world, and to none it cannot be compared with",
        arguments: [
            ("2018-12-08T10:30:00", "2018-12-08T10:30:00", true), ("2018-12-08", "2018-12-08T00:00:00", true),
            ("2018-12-08T00:00:00.0001", "2018-12-08T00:00:00.0000", true),
            ("2018-12-08T00:00:00", "2018-12-07T00:00:00", false),
            ("2018-12-08T00:00:00@Europe/Paris", "2018-12-08T00:00:00@Europe/Paris", true),
            ("2018-12-08T00:00:00@Europe/Paris", "2018-12-08T00:00:00@Asia/Dhaka", false),
            ("2018-10-08T00:00:00+02:00", "2018-10-08T00:00:00@Europe/Paris", true),
            ("2018-02-08T00:00:00+01:00", "2018-02-08T00:00:00@Europe/Paris", true),
            ("2002-04-02T12:00:00@Australia/Melbourne", "2002-04-02T12:00:00@Australia/Sydney", true),
            ("2018-12-08T00:00:00+00:00", "2018-12-08T00:00:00@Etc/UTC", true),
            ("2002-04-02T12:00:00-01:00", "2002-04-02T17:00:00+04:00", true),
            ("2002-04-02T23:00:00-04:00", "2002-04-03T02:00:00-01:00", true),
            ("2002-04-02T23:00:00", "2002-04-02T23:00:00Z", nil),
            // Skipped at two o'clock, so the clock that was shifted forward is meant.
            ("2021-03-28T02:30:00@Europe/Paris", "2021-03-28T03:30:00@Europe/Paris", true),
        ] as [(String, String, Bool?)])
    func equality(left: String, right: String, isEqual: Bool?) throws {
        let (left, right) = (try #require(DateAndTime(feel: left)), try #require(DateAndTime(feel: right)))
        #expect(left.isEqual(to: right) == isEqual)
        #expect(right.isEqual(to: left) == isEqual)
    }

    @Test(
        "is the same as another only in the same zone as written",
        arguments: [
            ("2012-12-25T10:10:10", "2012-12-25T10:10:10", true),
            ("2012-12-25T10:10:10+11:00", "2012-12-25T10:10:10+11:00", true),
            ("2012-12-25T10:10:10@Australia/Melbourne", "2012-12-25T10:10:10@Australia/Melbourne", true),
            ("2002-04-02T12:00:00-01:00", "2002-04-02T17:00:00+04:00", false),
            ("2002-04-02T23:00:00", "2001-04-02T23:00:00", false),
            ("2002-04-02T23:00:00", "2002-04-02T23:00:01", false),
            ("2002-04-02T23:00:00Z", "2002-04-02T23:00:00+00:00", true),
            ("2002-04-02T23:00:00@Australia/Melbourne", "2002-04-02T23:00:00@Australia/Sydney", false),
            ("2021-04-02T23:00:00@Australia/Melbourne", "2021-04-02T23:00:00+11:00", false),
        ])
    func sameness(left: String, right: String, isSame: Bool) throws {
        let (left, right) = (try #require(DateAndTime(feel: left)), try #require(DateAndTime(feel: right)))
        #expect(left.isSame(as: right) == isSame)
    }

    @Test(
        "stands before or after another",
        arguments: [
            ("2018-12-01T10:30:00", "2018-12-02T10:30:00", .less),
            ("2018-12-01T10:30:00.1", "2018-12-01T10:30:00", .greater),
            ("2018-12-01T10:30:00+01:00", "2018-12-01T09:30:00Z", .equal),
            ("2018-12-01T10:30:00@Europe/Paris", "2018-12-01T10:30:00Z", .less),
            ("2018-12-01T10:30:00", "2018-12-01T10:30:00Z", nil),
            ("-999999999-01-01T00:00:00@Asia/Dhaka", "999999999-12-31T23:59:59@Asia/Dhaka", .less),
        ] as [(String, String, Ordering?)])
    func order(left: String, right: String, ordering: Ordering?) throws {
        let (left, right) = (try #require(DateAndTime(feel: left)), try #require(DateAndTime(feel: right)))
        #expect(left.compare(to: right) == ordering)
    }

    @Test("has a day, a time, an offset and the name of its zone")
    func parts() throws {
        let offset = try #require(DateAndTime(feel: "2018-12-10T10:30:01+05:00"))
        #expect(offset.day.components == (2018, 12, 10))
        #expect(offset.day.isoWeekday == 1)
        #expect((offset.time.hour, offset.time.minute, offset.time.second) == (10, 30, 1))
        #expect(offset.timeOffset?.description == "PT5H")
        #expect(offset.timeZone == nil)
        let named = try #require(DateAndTime(feel: "2018-12-10T10:30:00@Europe/Paris"))
        #expect(named.timeZone == "Europe/Paris")
        #expect(named.timeOffset?.description == "PT1H")
        let local = try #require(DateAndTime(feel: "2018-12-10T10:30:00"))
        #expect(local.timeOffset == nil)
        #expect(local.timeZone == nil)
    }

    @Test(
        "moves by time that passes over a change of the clocks",
        arguments: [
            ("2021-03-28T01:30:00@Europe/Paris", "PT1H", "2021-03-28T03:30:00@Europe/Paris"),
            ("2021-03-27T12:00:00@Europe/Paris", "P1D", "2021-03-28T13:00:00@Europe/Paris"),
            ("2021-10-31T01:30:00@Europe/Paris", "PT2H", "2021-10-31T02:30:00@Europe/Paris"),
            ("2021-10-31T02:30:00@Europe/Paris", "PT2H", "2021-10-31T03:30:00@Europe/Paris"),
            ("2021-10-30T12:00:00@Europe/Paris", "P1D", "2021-10-31T11:00:00@Europe/Paris"),
            ("2021-04-04T01:59:59@Australia/Melbourne", "PT2H", "2021-04-04T02:59:59@Australia/Melbourne"),
            ("2021-10-03T01:59:59@Australia/Melbourne", "PT1S", "2021-10-03T03:00:00@Australia/Melbourne"),
            ("2021-10-03T03:00:00@Australia/Melbourne", "-PT1S", "2021-10-03T01:59:59@Australia/Melbourne"),
            ("2021-03-28T02:30:00@Europe/Paris", "PT0S", "2021-03-28T03:30:00@Europe/Paris"),
        ])
    func movingOverChanges(start: String, duration: String, end: String) throws {
        let start = try #require(DateAndTime(feel: start))
        let duration = try #require(DaysAndTimeDuration(feel: duration))
        #expect(start.adding(duration)?.description == end)
    }

    @Test("counts the time that passed between two days of different length")
    func passedTime() throws {
        let noon = try #require(DateAndTime(feel: "2021-03-28T12:00:00@Europe/Paris"))
        let before = try #require(DateAndTime(feel: "2021-03-27T12:00:00@Europe/Paris"))
        #expect(noon.subtracting(before)?.description == "PT23H")
    }

    @Test("does not move out of the years, nor lie there")
    func edges() throws {
        let last = try #require(DateAndTime(feel: "999999999-12-31T23:59:59.999999999@Europe/Paris"))
        let first = try #require(DateAndTime(feel: "-999999999-01-01T00:00:00@Australia/Melbourne"))
        let nanosecond = try #require(DaysAndTimeDuration(nanoseconds: 1))
        let longest = try #require(DaysAndTimeDuration(nanoseconds: DaysAndTimeDuration.range.upperBound))
        #expect(last.adding(nanosecond) == nil)
        #expect(last.subtracting(nanosecond)?.adding(nanosecond) == last)
        #expect(first.subtracting(nanosecond) == nil)
        #expect(first.adding(nanosecond)?.subtracting(nanosecond) == first)
        #expect(last.adding(longest) == nil)
        #expect(first.subtracting(longest) == nil)
        #expect(last.adding(YearsAndMonthsDuration(months: 1)) == nil)
        #expect(last.subtracting(YearsAndMonthsDuration(months: .min)) == nil)
        #expect(last.subtracting(first)?.days == 730_484_999_634)
        #expect(DateAndTime(day: CivilDay(number: .max), time: .midnight) == nil)
        #expect(DateAndTime(day: CivilDay(number: .min), time: .midnight) == nil)
    }

    @Test("comes back from a duration and its opposite, and the difference is that duration")
    func roundTrip() throws {
        var seed = SeededRandom(seed: 5)
        var failures: [String] = []
        let zones: [Zone?] = [
            nil, .utc, Zone(secondsEast: -9_955), Zone(feel: "@Etc/UTC"), Zone(feel: "@Asia/Shanghai"),
        ]
        for _ in 0..<5_000 {
            // Years in which Shanghai's clocks no longer change, where wall time and instant map one to one.
            let number = Int64.random(in: 10_000...365_000_000_000, using: &seed)
            let zone = zones.randomElement(using: &seed) ?? nil
            guard
                let time = TimeOfDay(
                    nanosecondOfDay: Int64.random(in: 0..<86_400_000_000_000, using: &seed), zone: zone),
                let moment = DateAndTime(day: CivilDay(number: number), time: time),
                let duration = DaysAndTimeDuration(
                    nanoseconds: Int128.random(in: 0...10_000_000_000_000_000_000_000, using: &seed))
            else { continue }
            let later = moment.adding(duration)
            let isBack = later?.subtracting(duration) == moment && later?.subtracting(moment) == duration
            if !isBack || DateAndTime(feel: moment.description) != moment {
                failures.append("\(moment) and \(duration)")
            }
        }
        #expect(failures.isEmpty)
    }
}
