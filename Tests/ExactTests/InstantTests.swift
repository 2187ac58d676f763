import Exact
import TestSupport
import Testing

@Suite("An instant")
struct InstantTests {
    private let china = 480

    private func instant(_ text: String) throws -> Instant {
        try #require(Instant(rfc3339: text.utf8), "\(text) is not an instant")
    }

    @Test(
        "is written with milliseconds and the offset it is asked in",
        arguments: [
            (0, 0, "1970-01-01T00:00:00.000+00:00"), (0, 480, "1970-01-01T08:00:00.000+08:00"),
            (-1, 0, "1969-12-31T23:59:59.999+00:00"), (-1, -210, "1969-12-31T20:29:59.999-03:30"),
            (1_795_397_453_123, 480, "2026-11-23T09:30:53.123+08:00"),
            (951_782_400_000, 0, "2000-02-29T00:00:00.000+00:00"),
            (951_782_400_000, -1, "2000-02-28T23:59:00.000-00:01"),
            (-62_167_219_200_000, 0, "0000-01-01T00:00:00.000+00:00"),
            (253_402_300_799_999, 0, "9999-12-31T23:59:59.999+00:00"),
            (253_402_300_800_000, 0, "10000-01-01T00:00:00.000+00:00"),
        ])
    func writing(milliseconds: Int64, offset: Int, text: String) {
        #expect(Instant(milliseconds: milliseconds).text(offsetMinutes: offset) == text)
    }

    @Test(
        "is read whatever the offset and the number of digits behind the point",
        arguments: [
            "2026-11-23T09:30:53.120+08:00", "2026-11-23T01:30:53.12Z", "2026-11-23T01:30:53.120+00:00",
            "2026-11-22T22:00:53.12-03:30", "2026-11-24T01:29:53.12+23:59", "2026-11-22T01:31:53.12-23:59",
        ])
    func reading(text: String) throws {
        #expect(try instant(text) == Instant(milliseconds: 1_795_397_453_120))
    }

    @Test("is whole seconds where there is no point")
    func wholeSeconds() throws {
        #expect(try instant("1970-01-01T00:00:01Z").milliseconds == 1_000)
        #expect(try instant("1970-01-01T00:00:01.5Z").milliseconds == 1_500)
    }

    @Test(
        "is not read from a text that takes liberties",
        arguments: [
            "", "2026-11-23", "2026-11-23T09:30:53.123", "2026-11-23 09:30:53Z", "2026-11-23t09:30:53Z",
            "2026-11-23T09:30:53z", "2026-11-23T09:30Z", "2026-11-23T24:00:00Z", "2026-11-23T23:59:60Z",
            "2026-11-23T23:60:00Z", "2026-02-29T00:00:00Z", "2026-11-23T09:30:53.Z", "2026-11-23T09:30:53.1234Z",
            "2026-11-23T09:30:53,123Z", "2026-11-23T09:30:53+0800", "2026-11-23T09:30:53+08",
            "2026-11-23T09:30:53-00:00",
            "2026-11-23T09:30:53+24:00", "2026-11-23T09:30:53+08:60", "2026-11-23T09:30:53Z ", " 2026-11-23T09:30:53Z",
            "+2026-11-23T09:30:53Z", "2026-11-23T9:30:53.1+08:00", "２026-11-23T09:30:53Z", "2026-11-23T09:30:53ZZ",
            "2026-11-23T09-30-53Z", "2026-11-23T09:30:53.123*08:00", "2026-11-23T09:30:53.123+08:00:00",
        ])
    func liberties(text: String) {
        #expect(Instant(rfc3339: text.utf8) == nil)
    }

    @Test("reads back what it writes, in every offset and to the millisecond")
    func roundTrip() {
        var random = SeededRandom(seed: 20_261_123)
        var failures: [String] = []
        for _ in 0..<50_000 {
            let instant = Instant(milliseconds: .random(in: -62_160_000_000_000...253_400_000_000_000, using: &random))
            let text = instant.text(offsetMinutes: .random(in: Instant.offsets, using: &random))
            if Instant(rfc3339: text.utf8) != instant || text.utf8.count != 29 { failures.append(text) }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
    }

    @Test("never reads a text that is one byte off a good one as the same moment in the same form")
    func mutations() {
        let good = Array("2026-11-23T09:30:53.123+08:00".utf8)
        var failures: [String] = []
        for position in good.indices {
            for byte in UInt8.min...UInt8.max where byte != good[position] {
                var text = good
                text[position] = byte
                guard let instant = Instant(rfc3339: text) else { continue }
                // What is read must be that text's own moment: writing it at its own offset gives the text again.
                let offset = (Int(text[24]) - 0x30) * 600 + (Int(text[25]) - 0x30) * 60
                let minutes = offset + (Int(text[27]) - 0x30) * 10 + Int(text[28]) - 0x30
                let written = instant.text(offsetMinutes: text[23] == UInt8(ascii: "-") ? -minutes : minutes)
                if !written.utf8.elementsEqual(text) { failures.append(String(decoding: text, as: UTF8.self)) }
            }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
    }

    @Test("falls on the day that a clock at the offset shows, whose start is the last midnight")
    func days() {
        var random = SeededRandom(seed: 7)
        var failures: [String] = []
        for _ in 0..<50_000 {
            let instant = Instant(milliseconds: .random(in: Int64.min / 2...Int64.max / 2, using: &random))
            let offset = Int.random(in: Instant.offsets, using: &random)
            let day = instant.day(offsetMinutes: offset)
            let (start, next) = (
                Instant.start(of: day, offsetMinutes: offset),
                Instant.start(of: day.adding(days: 1), offsetMinutes: offset)
            )
            let isRight =
                start <= instant && instant < next && next.milliseconds(since: start) == 86_400_000
                && start.day(offsetMinutes: offset) == day
                && Instant(
                    day: day, millisecondOfDay: instant.milliseconds(since: start), offsetMinutes: offset) == instant
            if !isRight { failures.append("\(instant.milliseconds) at \(offset)") }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
    }

    @Test("is already tomorrow in China from 16:00 UTC on")
    func china16() throws {
        let last = try instant("2026-11-23T15:59:59.999Z")
        #expect(last.day(offsetMinutes: china).description == "2026-11-23")
        #expect(last.adding(milliseconds: 1).day(offsetMinutes: china).description == "2026-11-24")
    }

    @Test("answers at the ends of what a number can hold", arguments: [Int64.min, .min + 1, -1, 0, .max - 1, .max])
    func ends(milliseconds: Int64) {
        let instant = Instant(milliseconds: milliseconds)
        for offset in [Int.min, -1_440, -1_439, 0, 480, 1_439, 1_440, .max] {
            let day = instant.day(offsetMinutes: offset)
            #expect(Instant.start(of: day, offsetMinutes: offset) <= instant)
            #expect(!instant.text(offsetMinutes: offset).isEmpty)
        }
        #expect(instant.adding(milliseconds: .max) >= instant)
        #expect(instant.adding(milliseconds: .min) <= instant)
        #expect(instant.milliseconds(since: Instant(milliseconds: .max)) <= 0)
        #expect(instant.milliseconds(since: Instant(milliseconds: .min)) >= 0)
        #expect(Instant(day: CivilDay(number: .max), offsetMinutes: 0) == nil)
        #expect(Instant.start(of: CivilDay(number: .min), offsetMinutes: 0).milliseconds == .min)
        #expect(Instant.start(of: CivilDay(number: .max), offsetMinutes: 0).milliseconds == .max)
    }

    @Test("has no time of day outside the day", arguments: [Int64.min, -1, 86_400_000, .max])
    func timeOfDay(millisecond: Int64) {
        #expect(Instant(day: CivilDay(number: 0), millisecondOfDay: millisecond, offsetMinutes: 0) == nil)
    }
}
