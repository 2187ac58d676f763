import Exact
import FEEL
import TestSupport
import Testing

@Suite("A time of day")
struct TimeOfDayTests {
    @Test(
        "is written as it was read",
        arguments: [
            "01:02:03", "00:00:00", "23:59:59", "11:22:33.444", "11:22:33.123456789", "23:59:00Z", "13:20:00+02:00",
            "13:20:00-05:00", "00:01:00@Etc/UTC", "00:01:00@Europe/Paris", "10:30:11@Australia/Melbourne",
            "11:59:45+02:45:55", "11:59:45-02:45:55", "11:59:00-00:01", "12:59:01.3-01:00", "12:00:00+18:00",
            "12:00:00-18:00", "10:00:00.000000001@America/Argentina/Buenos_Aires", "10:00:00@Etc/GMT+5",
        ])
    func reading(text: String) {
        #expect(TimeOfDay(feel: text)?.description == text)
    }

    @Test(
        "is written in one form where there are several",
        arguments: [
            ("11:22:33-00:00", "11:22:33Z"), ("11:22:33+00:00", "11:22:33Z"), ("11:22:33+00:00:00", "11:22:33Z"),
            ("11:22:33.500", "11:22:33.5"), ("11:22:33.000", "11:22:33"), ("10:00:00.1234567890", "10:00:00.123456789"),
            ("11:22:33+02:00:00", "11:22:33+02:00"), ("24:00:00", "00:00:00"), ("24:00:00.0Z", "00:00:00Z"),
        ])
    func normalising(text: String, written: String) {
        #expect(TimeOfDay(feel: text)?.description == written)
    }

    @Test(
        "is not read from any other form",
        arguments: [
            "", "23:59:60", "24:00:01", "24:01:00", "24:00:00.1", "25:00:00", "00:60:00", "00:00:61", "7:00:00",
            "07:1:00", "07:01:2", "13:20:00@xyz/abc", "13:20:00+19:00", "13:20:00-19:00", "13:20:00+18:00:01",
            "13:20:00+5:00", "13:20:00+5", "13:20:00+05:0", "13:20:00+02:00@Europe/Paris", "13:20:00Z@Europe/Paris",
            "7:20", "07:2", "07:20", "11:30:00T", "T11:30:00", "2012T-12-2511:00:00Z", "11:30:00.",
            "11:30:00.Z", "11:30:00,5", "11:30:00.1234567891", "11:30:00+02:60", "11:30:00+02:00:60", "11:30:00 Z",
            "11:30:00@", "11:30:00@/", "11:30:00@../../etc/passwd", "11:30:00@Europe", "11:30:00@Europe//Paris",
            "11:30:00@Europe/../Europe/Paris", "11:30:00@Europe/Paris/", "11:30:00@europe/paris", "11:30:00@localtime",
            "11:30:00@Europe/Paris\0", "11:30:00@Europe/París", "11:30:00@right/Europe/Paris", "１１:30:00",
            "11:30:00@zone.tab", "-11:30:00", "11:-3:00",
        ])
    func refusing(text: String) {
        #expect(TimeOfDay(feel: text) == nil)
    }

    @Test("is made of parts a clock shows, and of no others")
    func parts() throws {
        let time = try #require(TimeOfDay(hour: 10, minute: 30, second: 1, nanosecond: 5, zone: .utc))
        #expect((time.hour, time.minute, time.second) == (10, 30, 1))
        #expect(time.nanosecond == 5)
        #expect(TimeOfDay(hour: 24, minute: 0, second: 0) == nil)
        #expect(TimeOfDay(hour: 24, minute: 59, second: 45) == nil)
        #expect(TimeOfDay(hour: -24, minute: 59, second: 45) == nil)
        #expect(TimeOfDay(hour: 23, minute: 60, second: 45) == nil)
        #expect(TimeOfDay(hour: 23, minute: 59, second: 60) == nil)
        #expect(TimeOfDay(hour: .max, minute: .min, second: .max) == nil)
        #expect(TimeOfDay(nanosecondOfDay: 86_400_000_000_000) == nil)
        #expect(TimeOfDay(nanosecondOfDay: -1) == nil)
    }

    @Test(
        "takes a second with a fraction, cut off below the nanosecond",
        arguments: [
            ("1.3", "12:59:01.3"), ("0", "12:59:00"), ("59.9999999999", "12:59:59.999999999"), ("60", nil),
            ("-1", nil), ("-0.0000000001", nil), ("1e40", nil), ("1e-40", "12:59:00"),
        ] as [(String, String?)])
    func decimalSeconds(second: String, time: String?) throws {
        let second = try #require(Decimal128(second))
        #expect(TimeOfDay(hour: 12, minute: 59, second: second)?.description == time)
    }

    @Test("has a second with its fraction")
    func decimalSecond() throws {
        #expect(try #require(TimeOfDay(feel: "12:59:01.3")).decimalSecond.description == "1.3")
        #expect(try #require(TimeOfDay(feel: "12:59:01")).decimalSecond.description == "1")
    }

    @Test(
        "takes its offset from a duration of whole seconds up to eighteen hours",
        arguments: [
            ("PT0H", "Z"), ("-PT0H", "Z"), ("PT2H", "+02:00"), ("-PT2H", "-02:00"), ("PT2H1M", "+02:01"),
            ("-PT2H1M0S", "-02:01"), ("PT2H45M55S", "+02:45:55"), ("-PT2H45M55S", "-02:45:55"), ("PT18H", "+18:00"),
            ("PT18H1S", nil), ("-P1D", nil), ("PT0.5S", nil), ("P100000000000000D", nil),
        ] as [(String, String?)])
    func offsets(duration: String, zone: String?) throws {
        let offset = try #require(DaysAndTimeDuration(feel: duration))
        #expect(Zone(offset: offset)?.description == zone)
    }

    @Test("has a time offset for an offset and a zone name for a named zone only")
    func zoneParts() throws {
        let offset = try #require(TimeOfDay(feel: "10:30:00+05:00"))
        #expect(offset.timeOffset?.description == "PT5H")
        #expect(offset.timeZone == nil)
        let named = try #require(TimeOfDay(feel: "10:30:00@Etc/UTC"))
        #expect(named.timeOffset == nil)
        #expect(named.timeZone == "Etc/UTC")
        let local = try #require(TimeOfDay(feel: "10:30:00"))
        #expect(local.timeOffset == nil)
        #expect(local.timeZone == nil)
    }

    @Test(
        "is equal to another without regard to fractions of a second, and to none it cannot be compared with",
        arguments: [
            ("10:30:00", "10:30:00", true), ("11:30:00", "10:30:00", false), ("10:31:00", "10:30:00", false),
            ("10:30:01", "10:30:00", false), ("10:30:00.0000", "10:30:00", true),
            ("10:30:00.0001", "10:30:00.0002", true), ("10:30:00@Europe/Paris", "10:30:00@Europe/Paris", true),
            ("10:30:00Z", "10:30:00+00:00", true), ("12:00:00-01:00", "17:00:00+04:00", true),
            ("10:30:00Z", "10:30:00", nil), ("10:30:00@Europe/Paris", "10:30:00+01:00", nil),
            ("10:30:00@Europe/Paris", "10:30:00@Asia/Dhaka", nil), ("00:30:00+01:00", "23:30:00Z", false),
        ] as [(String, String, Bool?)])
    func equality(left: String, right: String, isEqual: Bool?) throws {
        let (left, right) = (try #require(TimeOfDay(feel: left)), try #require(TimeOfDay(feel: right)))
        #expect(left.isEqual(to: right) == isEqual)
        #expect(right.isEqual(to: left) == isEqual)
    }

    @Test(
        "is the same as another only in the same zone as written",
        arguments: [
            ("23:00:50", "23:00:50", true), ("23:00:50+11:00", "23:00:50+11:00", true),
            ("23:00:50@Australia/Melbourne", "23:00:50@Australia/Melbourne", true),
            ("23:00:50Z", "23:00:50+00:00", true), ("23:00:50", "23:00:50Z", false),
            ("23:00:50@Australia/Melbourne", "23:00:50+10:00", false), ("23:00:50@Etc/GMT", "23:00:50Z", false),
            ("22:00:50", "23:00:50", false), ("23:01:50", "23:00:50", false), ("23:00:51", "23:00:50", false),
            ("23:00:50+10:00", "23:00:50+11:00", false),
            ("23:00:50@Australia/Melbourne", "23:00:50@Australia/Sydney", false),
            ("20:00:50+00:00", "21:00:50+01:00", false),
        ])
    func sameness(left: String, right: String, isSame: Bool) throws {
        let (left, right) = (try #require(TimeOfDay(feel: left)), try #require(TimeOfDay(feel: right)))
        #expect(left.isSame(as: right) == isSame)
        #expect(right.isSame(as: left) == isSame)
    }

    @Test(
        "stands before or after another",
        arguments: [
            ("10:31:00", "10:32:00", .less), ("10:32:00", "10:32:00", .equal), ("10:35:00", "10:34:00", .greater),
            ("10:00:00+01:00", "09:30:00Z", .less), ("10:30:00.1", "10:30:00", .greater),
            ("10:00:00", "11:00:00Z", nil),
            ("10:00:00@Europe/Paris", "11:00:00@Europe/Paris", .less), ("00:30:00+01:00", "23:30:00Z", .less),
        ] as [(String, String, Ordering?)])
    func order(left: String, right: String, ordering: Ordering?) throws {
        let (left, right) = (try #require(TimeOfDay(feel: left)), try #require(TimeOfDay(feel: right)))
        #expect(left.compare(to: right) == ordering)
    }

    @Test("comes back from going round midnight by a duration and its opposite")
    func roundTrip() throws {
        var seed = SeededRandom(seed: 2)
        var failures: [String] = []
        for _ in 0..<5_000 {
            let nanosecond = Int64.random(in: 0..<86_400_000_000_000, using: &seed)
            let zone = Zone(secondsEast: Int64.random(in: -64_800...64_800, using: &seed))
            guard let time = TimeOfDay(nanosecondOfDay: nanosecond, zone: Bool.random(using: &seed) ? zone : nil),
                let duration = DaysAndTimeDuration(
                    nanoseconds: Int128.random(in: DaysAndTimeDuration.range, using: &seed))
            else { continue }
            let isBack = time.adding(duration).subtracting(duration) == time
            if TimeOfDay(feel: time.description) != time || !isBack { failures.append("\(time) and \(duration)") }
        }
        #expect(failures.isEmpty)
    }
}
