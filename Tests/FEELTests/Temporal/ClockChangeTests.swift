import FEEL
import Testing

@Suite("A change of the clocks")
struct ClockChangeTests {
    /// Zone, wall time, seconds east of UTC; the offsets are those of Python's zoneinfo.
    private static let offsets: [(zone: String, wall: String, seconds: Int)] = [
        ("America/New_York", "2024-03-10T01:59:59", -18_000),
        ("America/New_York", "2024-03-10T02:00:00", -18_000),
        ("America/New_York", "2024-03-10T02:30:00", -18_000),
        ("America/New_York", "2024-03-10T03:00:00", -14_400),
        ("America/New_York", "2024-11-03T00:59:59", -14_400),
        ("America/New_York", "2024-11-03T01:30:00", -14_400),
        ("America/New_York", "2024-11-03T02:00:00", -18_000),
        ("America/New_York", "1883-11-18T11:00:00", -17_762),
        ("America/New_York", "1883-11-18T12:30:00", -18_000),
        ("America/New_York", "1942-02-09T03:00:00", -14_400),
        ("America/New_York", "1945-08-14T19:00:00", -14_400),
        ("America/New_York", "2006-04-01T12:00:00", -18_000),
        ("America/New_York", "2006-04-03T12:00:00", -14_400),
        ("America/New_York", "2007-03-12T12:00:00", -14_400),
        ("America/New_York", "2450-07-04T12:00:00", -14_400),
        ("America/New_York", "2450-12-25T12:00:00", -18_000),
        ("Europe/Paris", "2024-03-31T02:30:00", 3_600),
        ("Europe/Paris", "2024-10-27T02:30:00", 7_200),
        ("Europe/Paris", "1911-03-10T23:55:00", 561),
        ("Europe/Paris", "1911-03-11T00:00:00", 0),
        ("Europe/Paris", "1940-06-14T23:30:00", 3_600),
        ("Europe/Paris", "1944-08-25T12:00:00", 7_200),
        ("Europe/Paris", "1976-03-28T01:30:00", 3_600),
        ("Europe/Paris", "9999-07-14T12:00:00", 7_200),
        ("Europe/Paris", "9999-12-25T12:00:00", 3_600),
        ("Australia/Lord_Howe", "2024-04-07T01:29:59", 39_600),
        ("Australia/Lord_Howe", "2024-04-07T01:45:00", 39_600),
        ("Australia/Lord_Howe", "2024-04-07T02:00:00", 37_800),
        ("Australia/Lord_Howe", "2024-10-06T01:59:59", 37_800),
        ("Australia/Lord_Howe", "2024-10-06T02:15:00", 37_800),
        ("Australia/Lord_Howe", "2024-10-06T02:30:00", 39_600),
        ("Australia/Lord_Howe", "1981-03-01T12:00:00", 37_800),
        ("Australia/Lord_Howe", "1984-01-01T12:00:00", 41_400),
        ("Australia/Lord_Howe", "2099-01-01T12:00:00", 39_600),
        ("Australia/Lord_Howe", "2099-07-01T12:00:00", 37_800),
        ("Asia/Shanghai", "1900-12-31T23:00:00", 29_143),
        ("Asia/Shanghai", "1901-01-01T00:30:00", 28_800),
        ("Asia/Shanghai", "1919-05-01T12:00:00", 32_400),
        ("Asia/Shanghai", "1940-06-01T00:30:00", 28_800),
        ("Asia/Shanghai", "1940-06-01T01:00:00", 32_400),
        ("Asia/Shanghai", "1940-07-01T12:00:00", 32_400),
        ("Asia/Shanghai", "1940-10-12T23:30:00", 32_400),
        ("Asia/Shanghai", "1940-10-13T12:00:00", 28_800),
        ("Asia/Shanghai", "1942-01-31T12:00:00", 32_400),
        ("Asia/Shanghai", "1943-01-01T12:00:00", 32_400),
        ("Asia/Shanghai", "1945-09-01T12:00:00", 32_400),
        ("Asia/Shanghai", "1945-09-03T12:00:00", 28_800),
        ("Asia/Shanghai", "1946-06-01T12:00:00", 32_400),
        ("Asia/Shanghai", "1949-05-27T12:00:00", 32_400),
        ("Asia/Shanghai", "1949-05-29T12:00:00", 28_800),
        ("Asia/Shanghai", "1986-05-04T02:30:00", 28_800),
        ("Asia/Shanghai", "1986-07-01T12:00:00", 32_400),
        ("Asia/Shanghai", "1991-09-15T01:30:00", 32_400),
        ("Asia/Shanghai", "1991-12-01T12:00:00", 28_800),
        ("Asia/Shanghai", "2300-07-01T12:00:00", 28_800),
        ("Pacific/Apia", "2011-12-29T12:00:00", -36_000),
        ("Pacific/Apia", "2011-12-31T12:00:00", 50_400),
        ("Asia/Kathmandu", "1985-12-31T12:00:00", 19_800),
        ("Asia/Kathmandu", "1986-01-01T12:00:00", 20_700),
        ("Africa/Monrovia", "1971-01-01T00:00:00", -2_670),
        ("Africa/Monrovia", "1972-01-08T00:00:00", 0),
        ("America/St_Johns", "2006-10-29T00:00:30", -9_000),
        ("America/St_Johns", "2024-07-01T12:00:00", -9_000),
        ("Europe/Dublin", "1969-01-01T12:00:00", 3_600),
        ("Europe/Dublin", "2024-01-01T12:00:00", 0),
        ("Europe/Dublin", "2024-07-01T12:00:00", 3_600),
    ]

    @Test("leaves every wall time its offset: in gaps and overlaps, in wartime, and in years no table reaches")
    func wallTimes() {
        let failures = ClockChangeTests.offsets.compactMap { zone, wall, seconds in
            let value = feel("(@\"\(wall)@\(zone)\").time offset / @\"PT1S\"")
            return value == "\(seconds)" ? nil : "\(wall) in \(zone) is \(value), not \(seconds)"
        }
        #expect(failures.isEmpty, "\(failures)")
    }

    @Test("is passed by time that goes by, not by the hands of the clock")
    func passing() {
        let table = [
            ("@\"2024-03-10T01:30:00@America/New_York\" + @\"PT1H\"", "@\"2024-03-10T03:30:00@America/New_York\""),
            ("@\"2024-11-03T00:30:00@America/New_York\" + @\"PT3H\"", "@\"2024-11-03T02:30:00@America/New_York\""),
            ("@\"2024-11-03T03:00:00@America/New_York\" - @\"2024-11-03T00:00:00@America/New_York\"", "@\"PT4H\""),
            ("@\"2024-03-10T03:00:00@America/New_York\" - @\"2024-03-10T01:00:00@America/New_York\"", "@\"PT1H\""),
            (
                "@\"2024-10-06T01:59:59@Australia/Lord_Howe\" + @\"PT1S\"",
                "@\"2024-10-06T02:30:00@Australia/Lord_Howe\""
            ),
            (
                "@\"2024-04-07T03:00:00@Australia/Lord_Howe\" - @\"2024-04-07T01:00:00@Australia/Lord_Howe\"",
                "@\"PT2H30M\""
            ),
            ("@\"2011-12-31T00:00:00@Pacific/Apia\" - @\"2011-12-29T23:59:59@Pacific/Apia\"", "@\"PT1S\""),
            ("@\"1940-06-01T01:00:00@Asia/Shanghai\" - @\"1940-05-31T23:00:00@Asia/Shanghai\"", "@\"PT1H\""),
            ("@\"2450-07-04T12:00:00@America/New_York\" - @\"2450-01-04T12:00:00@America/New_York\"", "@\"P180DT23H\""),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("does not touch months, which move the hands alone")
    func months() {
        let table = [
            ("@\"2024-02-10T02:30:00@America/New_York\" + @\"P1M\"", "@\"2024-03-10T02:30:00@America/New_York\""),
            (
                "@\"2024-01-31T12:00:00@Europe/Paris\" + @\"P6M\" - @\"2024-01-31T12:00:00@Europe/Paris\"",
                "@\"P181DT23H\""
            ),
            ("@\"2024-10-27T02:30:00@Europe/Paris\" = @\"2024-10-27T00:30:00Z\"", "true"),
            ("@\"2024-03-31T02:30:00@Europe/Paris\" = @\"2024-03-31T03:30:00@Europe/Paris\"", "true"),
        ]
        #expect(mismatches(table).isEmpty)
    }
}
