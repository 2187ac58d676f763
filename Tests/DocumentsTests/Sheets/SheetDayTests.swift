import Documents
import Exact
import Testing

@Suite("A number shown as a day")
struct SheetDayTests {
    private func value(_ number: String, _ code: String, is1904: Bool = false) throws -> SheetValue? {
        var workbook = SampleWorkbook("<row><c s='1'><v>\(number)</v></c></row>")
        workbook.formats = [code]
        if is1904 { workbook.properties = "<workbookPr date1904='true'/>" }
        return try workbook.firstRow().first
    }

    @Test(
        "counts from 1900, with the leap day that never was",
        arguments: [
            ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("25569", "1970-01-01"),
            ("45000", "2023-03-15"), ("2958465", "9999-12-31"), ("4.5E4", "2023-03-15"),
        ])
    func from1900(number: String, day: String) throws {
        let expected = try #require(CivilDay(iso8601: day.utf8))
        #expect(try value(number, "yyyy-mm-dd") == .day(expected))
    }

    @Test("counts from 1904 where the workbook says so", arguments: [("0", "1904-01-01"), ("43538", "2023-03-15")])
    func from1904(number: String, day: String) throws {
        let expected = try #require(CivilDay(iso8601: day.utf8))
        #expect(try value(number, "yyyy-mm-dd", is1904: true) == .day(expected))
    }

    @Test("is none where there is no such day", arguments: ["0", "60", "60.5", "-1", "2958466", "1E9", "-0.5"])
    func impossible(number: String) throws {
        guard case .impossibleDay = try value(number, "yyyy-mm-dd") else {
            Issue.record("\(number) was read")
            return
        }
    }

    @Test(
        "with a fraction has a time, to the nearest second",
        arguments: [("45000.5", 43_200), ("45000.999988425926", 86_399), ("45000.0000115740", 1)])
    func moments(number: String, second: Int) throws {
        let day = CivilDay(number: 45_000 - 25_569)
        #expect(try value(number, "yyyy/m/d h:mm") == .moment(day, second: second))
        #expect(try value("45000.9999999", "yyyy/m/d") == .day(CivilDay(number: 45_001 - 25_569)))
        #expect(try value("0.75", "h:mm") == .time(second: 64_800))
        #expect(try value("0", "h:mm") == .time(second: 0))
    }

    @Test(
        "is known by its format",
        arguments: [
            "yyyy-mm-dd", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", "[$-804]yyyy年m月d日", "m/d/yy", "mmm",
            "[$-F800]dddd\\,\\ mmmm",
            "e年m月", "aaaa", "[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;", "yyyy/m/d\\ h:mm\\ AM/PM", "dd.mm.yyyy",
            "[Red]d",
        ])
    func codes(code: String) throws {
        guard case .day = try value("45000", code) else {
            Issue.record("\(code) was not taken for a day")
            return
        }
    }

    @Test(
        "is not what other formats show",
        arguments: [
            "General", "0.00", "#,##0.00", "@", "0.00%", "0.00E+00", "&quot;yyyy&quot;0", "\\d0", "_d0", "[h]:mm:ss",
            "[Red]0;[Blue]yyyy", "#,##0.00\\ &quot;元&quot;", "[$¥-804]#,##0.00", "0_ ;[Red]\\-0\\ ", "# ?/?", "[ss]",
        ])
    func otherCodes(code: String) throws {
        #expect(try value("45000", code) == .number("45000"))
    }

    @Test("has one of the formats that files name by number alone")
    func builtIn() throws {
        var days: [Int] = []
        var times: [Int] = []
        for number in 0...60 {
            var workbook = SampleWorkbook("<row><c><v>45000.5</v></c></row>")
            let styles =
                "<styleSheet xmlns='\(workbook.main)'><cellXfs><xf numFmtId='\(number)'/></cellXfs></styleSheet>"
            workbook.parts = [("xl/styles.xml", styles)]
            if case .moment = try workbook.firstRow().first { days.append(number) }
            workbook.rows = "<row><c><v>0</v></c></row>"
            if case .time = try workbook.firstRow().first { times.append(number) }
        }
        #expect(days == Array(14...22) + Array(27...36) + [45, 47] + Array(50...58))
        #expect(times == Array(18...21) + Array(32...35) + [45, 47, 55, 56])
    }
}
