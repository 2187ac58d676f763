import Exact
import FEEL
import TestSupport
import Testing

@Suite("A zone")
struct ZoneTests {
    /// Seconds since 1970-01-01T00:00:00 at the wall time `text`.
    private func seconds(_ text: String) throws -> Int64 {
        let moment = try #require(DateAndTime(feel: text))
        let time = moment.time
        return moment.day.number * 86_400 + time.hour * 3_600 + time.minute * 60 + time.second
    }

    @Test(
        "knows its offset at a wall time; skipped and repeated ones take the one before the change",
        arguments: [
            ("Europe/Paris", "2021-03-28T01:59:59", 3_600), ("Europe/Paris", "2021-03-28T02:00:00", 3_600),
            ("Europe/Paris", "2021-03-28T02:59:59", 3_600), ("Europe/Paris", "2021-03-28T03:00:00", 7_200),
            ("Europe/Paris", "2021-10-31T01:59:59", 7_200), ("Europe/Paris", "2021-10-31T02:00:00", 7_200),
            ("Europe/Paris", "2021-10-31T02:59:59", 7_200), ("Europe/Paris", "2021-10-31T03:00:00", 3_600),
            ("Australia/Melbourne", "2021-10-03T02:30:00", 36_000),
            ("Australia/Melbourne", "2021-10-03T03:00:00", 39_600),
            ("Australia/Melbourne", "2021-04-04T02:59:59", 39_600),
            ("Australia/Melbourne", "2021-04-04T03:00:00", 36_000),
            ("Asia/Shanghai", "2024-07-01T00:00:00", 28_800), ("Asia/Dhaka", "2017-09-06T09:45:30", 21_600),
            ("Etc/GMT+5", "2021-01-01T00:00:00", -18_000), ("Europe/Paris", "1800-01-01T00:00:00", 561),
            ("Australia/Melbourne", "-2021-01-01T10:10:10", 34_792),
        ])
    func wallTimes(name: String, wallTime: String, offset: Int32) throws {
        let zone = try #require(Zone(feel: "@" + name))
        #expect(zone.offset(atLocal: try seconds(wallTime)) == offset)
    }

    @Test(
        "goes on by its rule for ever after its table",
        arguments: [
            ("Europe/Paris", "2500-07-01T00:00:00", 7_200), ("Europe/Paris", "2500-01-01T00:00:00", 3_600),
            // The last Sundays of March and October 2500, and of the same years 400 × 2,499,993 later.
            ("Europe/Paris", "2500-03-28T03:00:00", 7_200), ("Europe/Paris", "2500-03-28T01:59:59", 3_600),
            ("Europe/Paris", "999999700-03-28T03:00:00", 7_200), ("Europe/Paris", "999999700-03-28T01:59:59", 3_600),
            ("Europe/Paris", "999999999-12-31T23:59:59", 3_600),
            ("Australia/Melbourne", "999999999-12-31T23:59:59", 39_600),
            ("Australia/Melbourne", "2500-07-01T00:00:00", 36_000),
            ("Asia/Shanghai", "999999999-12-31T23:59:59", 28_800),
        ])
    func farFuture(name: String, wallTime: String, offset: Int32) throws {
        let zone = try #require(Zone(feel: "@" + name))
        #expect(zone.offset(atLocal: try seconds(wallTime)) == offset)
        let instant = try seconds(wallTime) - Int64(offset)
        #expect(zone.offset(atInstant: instant) == offset)
    }

    @Test("answers at the ends of Int64")
    func extremes() throws {
        let paris = try #require(Zone(feel: "@Europe/Paris"))
        #expect(paris.offset(atLocal: .min) == 561)
        #expect(paris.offset(atInstant: .min) == 561)
        #expect([3_600, 7_200].contains(paris.offset(atLocal: .max)))
        #expect([3_600, 7_200].contains(paris.offset(atInstant: .max)))
    }

    @Test("is read from names of the form the database uses, and of no other")
    func names() {
        #expect(ZoneName("Europe/Paris")?.identifier == "Europe/Paris")
        #expect(ZoneName("UTC")?.description == "UTC")
        #expect(ZoneName("America/Argentina/ComodRivadavia") != nil)
        let refused = [
            "", "/", ".", "..", "../Europe/Paris", "/etc/passwd", "Europe/", "/Europe/Paris", "Europe//Paris",
            "localtime", "posixrules", "posix/Europe/Paris", "right/Europe/Paris", "zone.tab", "Europe",
            "Europe/Paris ", "Europe\\Paris", "Europe/Paris\0", "Europe/Par\u{301}is", "No/Such_Place",
            String(repeating: "A", count: 100_000),
        ]
        #expect(refused.filter { ZoneName($0) != nil }.isEmpty)
    }

    @Test("is one and the same by its name")
    func identity() throws {
        let (first, second) = (ZoneName("Asia/Shanghai"), ZoneName("Asia/Shanghai"))
        #expect(first == second)
        #expect(first?.hashValue == second?.hashValue)
        #expect(first != ZoneName("PRC"))
        #expect(Zone(feel: "+00:00") == Zone(feel: "Z"))
        #expect(Zone(feel: "@Etc/UTC") != Zone(feel: "Z"))
    }

    @Test("maps every instant to a wall time that maps back, but for repeated hours")
    func instants() throws {
        var seed = SeededRandom(seed: 7)
        var failures: [String] = []
        for name in [
            "Europe/Paris", "Australia/Melbourne", "Asia/Dhaka", "America/St_Johns", "Africa/Casablanca",
            "Europe/Dublin",
        ] {
            let zone = try #require(Zone(feel: "@" + name))
            for _ in 0..<2_000 {
                let instant = Int64.random(in: -10_000_000_000...20_000_000_000, using: &seed)
                let offset = zone.offset(atInstant: instant)
                let local = instant + Int64(offset)
                let earlier = zone.offset(atLocal: local)
                // In a repeated hour the earlier occurrence is meant: an offset further east.
                if earlier < offset || zone.offset(atInstant: local - Int64(earlier)) != earlier {
                    failures.append("\(name) at \(instant)")
                }
            }
        }
        #expect(failures.isEmpty)
    }
}
