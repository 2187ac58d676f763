import Exact
import Interchange
import TestSupport
import Testing

@Suite("A day written by a person")
struct WrittenDayTests {
    static func day(_ text: String) throws(CellRefusal) -> Written<CivilDay> {
        try WrittenCell.day(Array(text.utf8).span)
    }

    static func refusal(_ text: String) -> CellRefusal? {
        do throws(CellRefusal) {
            _ = try day(text)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "is read in every form that can mean one day, and tells the form",
        arguments: [
            (text: "2026-01-02", tidying: []), ("2026/01/02", .dayForm), ("2026.01.02", .dayForm),
            ("2026/1/2", .dayForm), ("2026-1-2", .dayForm), ("2026.1.02", .dayForm), ("20260102", .dayForm),
            ("2026年01月02日", .dayForm), ("2026年1月2日", .dayForm), ("2026年1月2号", .dayForm), ("2026年1月2", .dayForm),
            ("2026 年 1 月 2 日", [.dayForm, .innerSpace]), ("２０２６－０１－０２", .fullWidth),
            ("２０２６年１月２日", [.dayForm, .fullWidth]), ("2026．1．2", [.dayForm, .fullWidth]),
            ("2026。1。2", [.dayForm, .fullWidth]), ("2026／1／2", [.dayForm, .fullWidth]),
            ("2026–01–02", .sign), ("2026−01−02", .sign), (" 2026-01-02\u{3000}", .outerSpace),
            ("\u{FEFF}2026-01-02", .invisible), ("\u{200E}2026-01-02\u{200B}", .invisible),
            ("\t2026-01-02\r\n", .outerSpace), ("\u{A0}2026-01-02", .outerSpace), ("2026-01-02 00:00:00", .midnight),
            ("2026-01-02T00:00", .midnight), ("2026-01-02 0:00", .midnight), ("2026-01-02 00:00:00.0", .midnight),
            ("2026/1/2 0:00:00", [.dayForm, .midnight]), ("20260102 00:00", [.dayForm, .midnight]),
            ("2026年1月2日 00：00", [.dayForm, .midnight, .fullWidth]),
        ] as [(text: String, tidying: Tidying)])
    func reads(text: String, tidying: Tidying) throws {
        let written = try Self.day(text)
        #expect(written.value.description == "2026-01-02")
        #expect(written.tidying == tidying)
        #expect(written.wasNormalised == !tidying.isEmpty)
    }

    @Test(
        "is refused where there is a doubt, with its reason",
        arguments: [
            (text: "03/04/2023", reason: CellRefusal.Reason.dayOrder), ("22.11.2026", .dayOrder),
            ("3-4-2023", .dayOrder), ("23-01-02", .shortYear), ("23/1/2", .shortYear), ("26年11月22日", .shortYear),
            ("261122", .shortYear), ("2026-02-30", .noSuchDay), ("2026年13月1日", .noSuchDay), ("20260231", .noSuchDay),
            ("2026-00-10", .noSuchDay), ("2023-02-29", .noSuchDay), ("2026年11月", .incompleteDay),
            ("2026-11", .incompleteDay), ("2026.11", .incompleteDay), ("2026", .incompleteDay),
            ("2026年", .incompleteDay), ("202611", .incompleteDay), ("45000", .daySerial), ("45000.5", .daySerial),
            ("４５０００", .daySerial), ("2026-01-02 13:45", .timeOfDay), ("2026-01-02 00:00:01", .timeOfDay),
            ("2026-01-02T00:00:00Z", .timeOfDay), ("2026-01-02 00:00:00+08:00", .timeOfDay),
            ("0023-01-02", .yearRange), ("1799-12-31", .yearRange), ("2026-01/02", .dayForm), ("22-Nov-2026", .dayForm),
            ("二〇二六年一月二日", .numerals), ("2026-01-02 星期五", .dayForm), ("今天", .dayForm), ("", .empty),
            (" \u{3000}", .empty), ("2026-\n01-02", .control), ("2026\u{0}-01-02", .control),
            ("2026\u{202E}-01-02", .direction), ("2026-01-0�", .damaged), ("#N/A", .spreadsheetError),
            ("########", .spreadsheetError), ("٢٠٢٦-٠١-٠٢", .dayForm), ("2026-001-02", .dayForm),
            ("99999999999999999999", .dayForm), ("2026-01-02,2026-01-03", .dayForm), ("-2026-01-02", .dayForm),
        ])
    func refuses(text: String, reason: CellRefusal.Reason) throws {
        let refusal = try #require(Self.refusal(text))
        #expect(refusal.reason == reason)
        #expect(!refusal.problem.isEmpty && !refusal.remedy.isEmpty)
    }

    @Test("tells the clerk which day a serial number may be, and how to mend it")
    func serial() {
        #expect(
            Self.refusal("45000")?.description == "“45000”像 Excel 序列号（也许是 2023-03-15）。请把单元格设为日期格式后重新导出，或直接写成日期。")
        #expect(Self.refusal("2026-02-30")?.remedy == "2026 年 2 月只有 28 天，日期从 1 开始，请核对")
    }

    @Test("is the same day in every accepted form")
    func forms() throws {
        var random = SeededRandom(seed: 20_261_122)
        var failures: [String] = []
        for _ in 0..<300 {
            let day = CivilDay(number: Int64(random.below(200_000)) - 60_000)
            let (year, month, date) = day.components
            let iso = day.description
            let two = iso.split(separator: "-")
            var forms = [iso, two.joined(separator: "/"), two.joined(separator: "."), two.joined()]
            forms += ["\(year)/\(month)/\(date)", "\(year).\(month).\(date)", "\(year)-\(month)-\(date)"]
            forms += ["\(year)年\(month)月\(date)日", "\(two[0])年\(two[1])月\(two[2])日", "\(year) 年\(month) 月\(date)日"]
            forms += forms.map { WrittenSamples.fullWidth($0) }
            forms += forms.map { "\u{3000}\($0) " } + forms.map { $0 + " 00:00:00" } + forms.map { "\u{FEFF}" + $0 }
            for form in forms where (try? Self.day(form))?.value != day { failures.append(form) }
        }
        #expect(failures == [])
    }
}
