import Exact
import FEEL
import TestSupport
import Testing

@Suite("A duration")
struct DurationTests {
    @Test(
        "is written in the largest units that fit",
        arguments: [
            ("P1D", "P1D"), ("PT2H", "PT2H"), ("PT3M", "PT3M"), ("PT4S", "PT4S"), ("PT0.999S", "PT0.999S"),
            ("P1DT2H3M4.123456789S", "P1DT2H3M4.123456789S"), ("PT0S", "PT0S"), ("PT0.000S", "PT0S"),
            ("PT0.S", "PT0S"), ("PT0M", "PT0S"), ("PT0H", "PT0S"), ("P0D", "PT0S"), ("-P0D", "PT0S"),
            ("-PT1H2M", "-PT1H2M"), ("PT1000M", "PT16H40M"), ("PT1000M0.999999999S", "PT16H40M0.999999999S"),
            ("PT555M", "PT9H15M"), ("PT61M", "PT1H1M"), ("PT24H", "P1D"), ("PT240H", "P10D"),
            ("P2DT100M", "P2DT1H40M"), ("PT3600S", "PT1H"), ("P2DT274M", "P2DT4H34M"), ("P13DT2H14S", "P13DT2H14S"),
            ("PT36H", "P1DT12H"), ("P1DT0.000000001S", "P1DT0.000000001S"), ("PT1H1S", "PT1H1S"),
            ("PT1.1000000000000S", "PT1.1S"), ("P007D", "P7D"), ("P1DT0H", "P1D"),
            ("P106751991167300DT15H30M7.999999999S", "P106751991167300DT15H30M7.999999999S"),
            ("P1Y2M", "P1Y2M"), ("P1Y", "P1Y"), ("P0Y", "P0M"), ("P0M", "P0M"), ("-P0Y", "P0M"), ("-P1Y", "-P1Y"),
            ("P26M", "P2Y2M"), ("P1Y27M", "P3Y3M"), ("P100M", "P8Y4M"), ("-P100M", "-P8Y4M"),
            ("P999999999M", "P83333333Y3M"), ("-P999999999M", "-P83333333Y3M"), ("P99999999Y", "P99999999Y"),
            ("-P99999999Y", "-P99999999Y"), ("P9223372036854775807M", "P768614336404564650Y7M"),
        ])
    func reading(text: String, written: String) {
        #expect(TemporalLiteral.parseDuration(text)?.description == written)
        #expect(TemporalLiteral.parseDuration(written)?.description == written)
    }

    @Test(
        "is not read from any other form",
        arguments: [
            "", "P", "-P", "P0", "1Y", "1D", "P1H", "P1S", "PT", "P1DT", "PT1", "PT1D", "PT1Y", "P1YT", "P1Y1D",
            "P1M1Y", "P1D1Y", "P1YT1H", "PT1M1H", "PT1S1M", "PT1H1H", "P1D1D", "P1Y1Y", "PT.5S", "PT1.5M", "P1.5D",
            "P1.5Y", "PT-1H", "P-1Y", "+P1D", "--P1D", "p1d", "P1W", "P 1D", "P1D ", "PT1,5S", "PT0.1234567891S",
            "P9223372036854775808M", "P9223372036854775807Y", "P106751991167301D", "PT9223372036854775808S",
            "-P99999999999999999999D", "2012T-12-2511:00:00Z", "PT1S.", "PT1.5S1S", "P１D", "P1D\0",
        ])
    func refusing(text: String) {
        #expect(TemporalLiteral.parseDuration(text) == nil)
    }

    @Test("has parts, all of its sign")
    func parts() throws {
        let span = try #require(DaysAndTimeDuration(feel: "-P1DT2H3M4.5S"))
        #expect([span.days, span.hours, span.minutes, span.seconds] == [-1, -2, -3, -4])
        #expect(span.nanosecond == -500_000_000)
        #expect(span.decimalSeconds.description == "-4.5")
        #expect(span.wholeSeconds == -93_784)
        let hours = try #require(DaysAndTimeDuration(feel: "PT2H"))
        #expect([hours.days, hours.hours, hours.minutes, hours.seconds] == [0, 2, 0, 0])
        let months = try #require(YearsAndMonthsDuration(feel: "-P26M"))
        #expect([months.years, months.months] == [-2, -2])
        let year = try #require(YearsAndMonthsDuration(feel: "P1Y"))
        #expect([year.years, year.months, year.totalMonths] == [1, 0, 12])
    }

    @Test(
        "is equal to one of another form",
        arguments: [
            ("P1D", "PT24H", true), ("P0D", "-P0D", true), ("P1D", "-P1D", false), ("P1D", "P2D", false),
            ("P1Y", "P12M", true), ("P0Y", "-P0Y", true), ("P1Y", "-P1Y", false), ("P0Y", "P0D", false),
        ])
    func equality(left: String, right: String, isEqual: Bool) throws {
        let left = try #require(TemporalLiteral.parseDuration(left))
        #expect((left == TemporalLiteral.parseDuration(right)) == isEqual)
    }

    @Test(
        "is multiplied and cut off towards zero",
        arguments: [
            ("P1D", "10", "P10D"), ("-P1D", "10", "-P10D"), ("-P1D", "-10", "P10D"), ("PT1H", "24", "P1D"),
            ("PT1H", "26", "P1DT2H"), ("P1D", "0", "PT0S"), ("P4DT1H", "1.5", "P6DT1H30M"),
            ("PT23H", "2.5", "P2DT9H30M"), ("P1Y", "10", "P10Y"), ("-P1Y", "10", "-P10Y"), ("-P1Y", "-10", "P10Y"),
            ("P1M", "12", "P1Y"), ("P1M", "26", "P2Y2M"), ("P1M", "0", "P0M"), ("P2M", "1.5", "P3M"),
            ("P2M", "-1.5", "-P3M"), ("P1Y11M", "-2.5", "-P4Y9M"), ("P1M", "1e18", "P83333333333333333Y4M"),
            ("P1M", "1e19", nil), ("P1M", "1e6000", nil), ("P0M", "1e6000", "P0M"), ("P10Y", "1e-6000", "P0M"),
            ("P1D", "1e15", nil), ("PT0.000000001S", "0.9999999999999999999999999999999999", "PT0S"),
            ("PT1.000000001S", "0.999999999", "PT0.999999999S"),
            // 28 digits times 34 nines: rounding the product to 34 digits would give the whole duration back.
            ("P100000000000000D", "0.9999999999999999999999999999999999", "P99999999999999DT23H59M59.999999999S"),
            ("P106751991167300D", "9999999999999999999999999999999999e6111", nil),
        ] as [(String, String, String?)])
    func products(duration: String, factor: String, product: String?) throws {
        let factor = try #require(Decimal128(factor))
        switch try #require(TemporalLiteral.parseDuration(duration)) {
        case .yearsAndMonths(let value): #expect(value.multiplied(by: factor)?.description == product)
        case .daysAndTime(let value): #expect(value.multiplied(by: factor)?.description == product)
        default: Issue.record("\(duration) is no duration")
        }
    }

    @Test(
        "is divided and cut off towards zero",
        arguments: [
            ("P10Y", "10", "P1Y"), ("P10Y", "0", nil), ("P10Y11M", "2.5", "P4Y4M"), ("P10Y11M", "-2.5", "-P4Y4M"),
            ("P10D", "10", "P1D"), ("P10D", "0", nil), ("P10DT23H", "2.5", "P4DT9H12M"),
            ("P1D", "7", "PT3H25M42.857142857S"), ("-P1D", "7", "-PT3H25M42.857142857S"), ("P10Y", "1e6000", "P0M"),
            ("P1M", "1e-18", "P83333333333333333Y4M"), ("P1M", "1e-19", nil), ("P1M", "1e-6000", nil),
            ("P0M", "1e-6000", "P0M"), ("P1D", "9999999999999999999999999999999999e-6176", nil),
            ("P1D", "1e3", "PT1M26.4S"),
        ] as [(String, String, String?)])
    func quotients(duration: String, divisor: String, quotient: String?) throws {
        let divisor = try #require(Decimal128(divisor))
        switch try #require(TemporalLiteral.parseDuration(duration)) {
        case .yearsAndMonths(let value): #expect(value.divided(by: divisor)?.description == quotient)
        case .daysAndTime(let value): #expect(value.divided(by: divisor)?.description == quotient)
        default: Issue.record("\(duration) is no duration")
        }
    }

    @Test("goes into another of its kind a number of times, and into nothing never")
    func ratios() throws {
        let (tenDays, fiveDays) = (DaysAndTimeDuration(feel: "P10D"), DaysAndTimeDuration(feel: "P5D"))
        #expect(try #require(tenDays).ratio(to: try #require(fiveDays)) == Decimal128(2))
        #expect(try #require(tenDays).ratio(to: .zero) == nil)
        let (tenYears, fourYears) = (YearsAndMonthsDuration(feel: "P10Y"), YearsAndMonthsDuration(feel: "P4Y"))
        #expect(try #require(tenYears).ratio(to: try #require(fourYears)) == Decimal128("2.5"))
        #expect(try #require(tenYears).ratio(to: .zero) == nil)
    }

    @Test("is nil where it would leave its range")
    func overflow() throws {
        let most = YearsAndMonthsDuration(months: .max)
        let least = YearsAndMonthsDuration(months: .min)
        let month = YearsAndMonthsDuration(months: 1)
        #expect(most.adding(month) == nil)
        #expect(least.subtracting(month) == nil)
        #expect(least.negated == nil)
        #expect(least.magnitude == nil)
        #expect(least.divided(by: Decimal128(-1)) == nil)
        #expect(least.description == "-P768614336404564650Y8M")
        let range = DaysAndTimeDuration.range
        let longest = try #require(DaysAndTimeDuration(nanoseconds: range.upperBound))
        let shortest = try #require(DaysAndTimeDuration(nanoseconds: range.lowerBound))
        let nanosecond = try #require(DaysAndTimeDuration(nanoseconds: 1))
        #expect(longest.adding(nanosecond) == nil)
        #expect(shortest.subtracting(nanosecond) == nil)
        #expect(shortest.negated == longest)
        #expect(shortest.magnitude == longest)
        #expect(DaysAndTimeDuration(nanoseconds: .max) == nil)
        #expect(DaysAndTimeDuration(nanoseconds: .min) == nil)
        #expect(DaysAndTimeDuration(feel: shortest.description) == shortest)
    }

    @Test("is read back from what it writes, and sums undo")
    func roundTrip() {
        var seed = SeededRandom(seed: 3)
        var failures: [String] = []
        for _ in 0..<5_000 {
            let shift = Int128.random(in: 0...80, using: &seed)
            let range = DaysAndTimeDuration.range
            guard let span = DaysAndTimeDuration(nanoseconds: Int128.random(in: range, using: &seed) >> shift),
                let other = DaysAndTimeDuration(nanoseconds: Int128.random(in: range, using: &seed) >> shift)
            else { continue }
            if DaysAndTimeDuration(feel: span.description) != span { failures.append(span.description) }
            if let sum = span.adding(other), sum.subtracting(other) != span { failures.append("\(span) + \(other)") }
            let months = YearsAndMonthsDuration(
                months: Int64.random(in: .min ... .max, using: &seed) >> Int64(shift / 2))
            if YearsAndMonthsDuration(feel: months.description) != months { failures.append(months.description) }
        }
        #expect(failures.isEmpty)
    }

    @Test("times and over a whole number agrees with whole-number arithmetic")
    func wholeFactors() {
        var seed = SeededRandom(seed: 4)
        var failures: [String] = []
        for _ in 0..<5_000 {
            let nanoseconds = Int128.random(in: -1_000_000_000_000_000_000...1_000_000_000_000_000_000, using: &seed)
            let places = Int.random(in: 0...8, using: &seed)
            let digits = Int64.random(in: -1_000_000_000...1_000_000_000, using: &seed)
            let tens = (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
            guard let span = DaysAndTimeDuration(nanoseconds: nanoseconds), digits != 0,
                let number = Decimal128(
                    coefficient: UInt128(digits.magnitude), exponent: -places, isNegative: digits < 0)
            else { continue }
            let product = DaysAndTimeDuration(nanoseconds: nanoseconds * Int128(digits) / tens)
            if span.multiplied(by: number) != product { failures.append("\(span) × \(number)") }
            let quotient = DaysAndTimeDuration(nanoseconds: nanoseconds * tens / Int128(digits))
            if span.divided(by: number) != quotient { failures.append("\(span) / \(number)") }
        }
        #expect(failures.isEmpty)
    }
}
