import Exact
import FEEL
import Testing

@Suite("Temporal arithmetic")
struct TemporalArithmeticTests {
    @Test(
        "adds a duration to a temporal value, in either order",
        arguments: [
            ("2021-01-01T10:10:10", "P1Y", "2022-01-01T10:10:10"),
            ("2021-01-01T10:10:10", "P1M", "2021-02-01T10:10:10"),
            ("2021-01-01T10:10:10", "-P1Y", "2020-01-01T10:10:10"),
            ("2021-01-01T10:10:10", "-P1M", "2020-12-01T10:10:10"),
            ("2021-01-01T10:10:10", "P0M", "2021-01-01T10:10:10"),
            ("2021-01-31T10:10:10", "P1M", "2021-02-28T10:10:10"),
            ("2021-01-01T10:10:10+11:00", "P1M", "2021-02-01T10:10:10+11:00"),
            ("2021-01-01T10:10:10@Australia/Melbourne", "P1M", "2021-02-01T10:10:10@Australia/Melbourne"),
            ("-2021-01-01T10:10:10+11:00", "P1M", "-2021-02-01T10:10:10+11:00"),
            ("-2021-01-01T10:10:10+11:00", "P1Y", "-2020-01-01T10:10:10+11:00"),
            ("-2021-01-01T10:10:10@Australia/Melbourne", "-P1M", "-2022-12-01T10:10:10@Australia/Melbourne"),
            ("2021-01-12T10:10:10", "P1DT1H", "2021-01-13T11:10:10"),
            ("2021-01-12T10:10:10+11:00", "P1DT1H", "2021-01-13T11:10:10+11:00"),
            ("2021-01-01T10:10:10", "-P1D", "2020-12-31T10:10:10"),
            ("2021-01-01T10:10:10", "PT0H", "2021-01-01T10:10:10"),
            ("2021-01-01T24:00:00", "PT1S", "2021-01-02T00:00:01"),
            ("2021-01-01T24:00:00", "-PT1S", "2021-01-01T23:59:59"),
            ("2021-01-12T10:10:10@Australia/Melbourne", "P1DT1H", "2021-01-13T11:10:10@Australia/Melbourne"),
            ("-2021-01-01T10:10:10@Australia/Melbourne", "PT1H", "-2021-01-01T11:10:10@Australia/Melbourne"),
            ("-2021-01-01T10:10:10@Australia/Melbourne", "-P1D", "-2022-12-31T10:10:10@Australia/Melbourne"),
            ("2021-01-01", "P1Y", "2022-01-01"), ("2021-01-01", "P1M", "2021-02-01"),
            ("2021-01-01", "P1D", "2021-01-02"),
            ("2021-01-01", "PT36H", "2021-01-02"), ("2021-01-01", "PT48H", "2021-01-03"),
            ("10:15:00", "PT1H", "11:15:00"), ("10:15:00", "P1D", "10:15:00"),
            ("10:15:00+11:00", "P1D", "10:15:00+11:00"),
            ("23:15:00", "PT1H", "00:15:00"), ("00:15:00Z", "-PT1H", "23:15:00Z"),
            ("10:15:00@Australia/Melbourne", "-P1D", "10:15:00@Australia/Melbourne"),
            ("10:15:00@Australia/Melbourne", "-PT1H", "09:15:00@Australia/Melbourne"),
            ("P1Y", "P2M", "P1Y2M"), ("P1Y", "-P2M", "P10M"), ("-P1Y", "P2M", "-P10M"), ("-P1Y", "-P2M", "-P1Y2M"),
            ("P1Y", "-P0M", "P1Y"), ("P1D", "P2D", "P3D"), ("PT24H", "P1D", "P2D"),
        ])
    func sums(left: String, right: String, sum: String) {
        #expect(plus(left, right) == sum)
        #expect(plus(right, left) == sum)
    }

    @Test(
        "has no sum for other pairs",
        arguments: [
            ("2021-01-01", "2021-01-01"), ("2021-01-01", "10:10:10"), ("10:10:10", "10:10:10"), ("10:10:10", "P1Y"),
            ("P1D", "P1Y"), ("2021-01-01T10:10:10", "2021-01-01"),
        ])
    func noSums(left: String, right: String) {
        #expect(plus(left, right) == nil)
        #expect(plus(right, left) == nil)
    }

    @Test(
        "takes one temporal value from another",
        arguments: [
            ("2021-01-02T10:10:10", "2021-01-01T10:10:10", "P1D"),
            ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10@Europe/Paris", "P1D"),
            ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10@Asia/Dhaka", "P1DT5H"),
            ("2021-01-02T10:10:10+01:00", "2021-01-01T10:10:10@Europe/Paris", "P1D"),
            ("2021-01-02T00:00:00Z", "2021-01-02", "PT0S"),
            ("2021-01-02T10:10:10@Europe/Paris", "1995-01-01T10:10:10@Europe/Paris", "P9498D"),
            ("2021-01-02T10:10:10@Europe/Paris", "1995-01-01T10:10:10@Asia/Dhaka", "P9498DT5H"),
            ("2016-12-24T23:59:00-08:00", "2015-12-24T00:00:01-01:00", "P367DT6H58M59S"),
            ("2021-01-01T10:10:10", "P1Y", "2020-01-01T10:10:10"),
            ("2021-01-01T10:10:10", "-P1M", "2021-02-01T10:10:10"),
            ("2021-01-01T10:10:10", "P0Y", "2021-01-01T10:10:10"),
            ("-2021-01-01T10:10:10@Australia/Melbourne", "-P1Y", "-2020-01-01T10:10:10@Australia/Melbourne"),
            ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01", "P1DT9H10M10S"),
            ("2021-01-02T10:10:10+01:00", "1995-01-01", "P9498DT9H10M10S"),
            ("2021-01-01T10:10:10", "P1D", "2020-12-31T10:10:10"),
            ("2021-01-02T00:00:00", "PT1H", "2021-01-01T23:00:00"),
            ("2021-01-01T24:00:00", "PT1S", "2021-01-01T23:59:59"),
            ("2021-01-01T24:00:00", "-PT1S", "2021-01-02T00:00:01"),
            ("-2021-01-01T10:10:10@Australia/Melbourne", "PT1H", "-2021-01-01T09:10:10@Australia/Melbourne"),
            ("-2021-01-01T10:10:10@Australia/Melbourne", "-P1D", "-2021-01-02T10:10:10@Australia/Melbourne"),
            ("2021-01-02", "2021-01-01T10:10:10+11:00", "P1DT49M50S"),
            ("2021-01-02", "2021-01-01T10:10:10@Australia/Melbourne", "P1DT49M50S"),
            ("2021-01-02", "2021-01-02T00:00:00Z", "PT0S"),
            ("2021-01-02", "1995-01-01T10:10:10@Australia/Melbourne", "P9498DT49M50S"),
            ("2021-01-02", "2021-01-01", "P1D"), ("2021-01-02", "1995-01-01", "P9498D"),
            ("2021-01-02", "P1Y", "2020-01-02"), ("2021-01-02", "P1D", "2021-01-01"),
            ("2021-01-02", "P1M", "2020-12-02"),
            ("2021-01-02", "-P1Y", "2022-01-02"), ("2021-01-02", "PT1H", "2021-01-01"),
            ("2021-01-02", "PT1S", "2021-01-01"),
            ("2021-01-02", "-PT1H", "2021-01-02"), ("2021-01-02", "PT24H", "2021-01-01"),
            ("2021-01-02", "PT25H", "2020-12-31"),
            ("2021-01-02", "-PT25H", "2021-01-03"), ("2021-01-02", "-PT24H", "2021-01-03"),
            ("2020-03-01", "PT24H", "2020-02-29"),
            ("10:10:10", "09:10:10", "PT1H"), ("10:10:10", "11:10:10", "-PT1H"),
            ("10:10:10+11:00", "11:10:10+11:00", "-PT1H"), ("10:10:10+11:00", "00:10:10+01:00", "PT0S"),
            ("10:10:10@Australia/Melbourne", "09:10:10@Australia/Melbourne", "PT1H"),
            ("10:10:10", "PT1H", "09:10:10"), ("10:10:10", "P1D", "10:10:10"),
            ("10:10:10+11:00", "PT1H", "09:10:10+11:00"),
            ("10:10:10@Australia/Melbourne", "PT1H", "09:10:10@Australia/Melbourne"),
            ("P1Y", "P2M", "P10M"), ("-P1Y", "P2M", "-P1Y2M"), ("-P1Y", "-P2M", "-P10M"), ("P1Y", "-P2M", "P1Y2M"),
            ("P1D", "PT2H", "PT22H"), ("-P1D", "PT2H", "-P1DT2H"), ("-P1D", "-PT2H", "-PT22H"), ("P1D", "-PT0H", "P1D"),
        ])
    func differences(left: String, right: String, difference: String) {
        #expect(minus(left, right) == difference)
    }

    @Test(
        "has no difference for other pairs",
        arguments: [
            ("2021-01-02T10:10:10@Europe/Paris", "2021-01-01T10:10:10"),
            ("2021-01-02T10:10:10", "2021-01-01T10:10:10@Europe/Paris"),
            ("2021-01-02T10:10:10+02:00", "2021-01-01T10:10:10"), ("2021-01-02T10:10:10", "2021-01-01T10:10:10+02:00"),
            ("2021-01-01T00:00:00", "2021-01-02"), ("2021-01-02", "2021-01-01T10:10:10"), ("2021-01-01", "10:10:10"),
            ("10:10:10", "2021-01-01"), ("10:10:10", "P1Y"), ("P1D", "P1Y"), ("P1Y", "P1D"), ("P1D", "2021-01-01"),
            ("10:10:10", "10:10:10Z"), ("10:10:10@Europe/Paris", "10:10:10+01:00"),
        ])
    func noDifferences(left: String, right: String) {
        #expect(minus(left, right) == nil)
    }

    @Test("turns a duration round", arguments: [("P1D", "-P1D"), ("-P1D", "P1D"), ("P1Y", "-P1Y"), ("-P1Y", "P1Y")])
    func opposites(duration: String, opposite: String) {
        let days = DaysAndTimeDuration(feel: duration)?.negated?.description
        let months = YearsAndMonthsDuration(feel: duration)?.negated?.description
        #expect((days ?? months) == opposite)
    }
}

/// The sum of two literals as the evaluator builds it from the operations here.
private func plus(_ left: String, _ right: String) -> String? {
    switch (TemporalLiteral.parse(left), TemporalLiteral.parse(right)) {
    case (.date(let day), .daysAndTime(let duration)), (.daysAndTime(let duration), .date(let day)):
        FEELDate.adding(duration, to: day)?.description
    case (.date(let day), .yearsAndMonths(let duration)), (.yearsAndMonths(let duration), .date(let day)):
        FEELDate.adding(duration, to: day)?.description
    case (.dateAndTime(let moment), .daysAndTime(let duration)), (.daysAndTime(let duration), .dateAndTime(let moment)):
        moment.adding(duration)?.description
    case (.dateAndTime(let moment), .yearsAndMonths(let duration)),
        (.yearsAndMonths(let duration), .dateAndTime(let moment)):
        moment.adding(duration)?.description
    case (.time(let time), .daysAndTime(let duration)), (.daysAndTime(let duration), .time(let time)):
        time.adding(duration).description
    case (.yearsAndMonths(let left), .yearsAndMonths(let right)):
        left.adding(right)?.description
    case (.daysAndTime(let left), .daysAndTime(let right)):
        left.adding(right)?.description
    default:
        nil
    }
}

/// The difference of two literals.
private func minus(_ left: String, _ right: String) -> String? {
    switch (TemporalLiteral.parse(left), TemporalLiteral.parse(right)) {
    case (.date(let day), .date(let other)): FEELDate.difference(day, minus: other)?.description
    case (.date(let day), .dateAndTime(let other)): FEELDate.difference(day, minus: other)?.description
    case (.dateAndTime(let moment), .date(let day)): FEELDate.difference(moment, minus: day)?.description
    case (.dateAndTime(let moment), .dateAndTime(let other)): moment.subtracting(other)?.description
    case (.time(let time), .time(let other)): time.subtracting(other)?.description
    case (.date(let day), .daysAndTime(let duration)): FEELDate.subtracting(duration, from: day)?.description
    case (.date(let day), .yearsAndMonths(let duration)): FEELDate.subtracting(duration, from: day)?.description
    case (.dateAndTime(let moment), .daysAndTime(let duration)): moment.subtracting(duration)?.description
    case (.dateAndTime(let moment), .yearsAndMonths(let duration)): moment.subtracting(duration)?.description
    case (.time(let time), .daysAndTime(let duration)): time.subtracting(duration).description
    case (.yearsAndMonths(let left), .yearsAndMonths(let right)): left.subtracting(right)?.description
    case (.daysAndTime(let left), .daysAndTime(let right)): left.subtracting(right)?.description
    default: nil
    }
}
