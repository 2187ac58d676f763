import Interchange
import Testing

@Suite("A count, a year or a flag written by a person")
struct WrittenNumberTests {
    private static func reason(_ body: () throws(CellRefusal) -> Void) -> CellRefusal.Reason? {
        do throws(CellRefusal) {
            try body()
            return nil
        } catch {
            return error.reason
        }
    }

    @Test(
        "counts in whole numbers",
        arguments: [
            (text: "0", count: 0, tidying: []), ("1200", 1_200, []), ("1,200", 1_200, .grouping),
            ("１２００", 1_200, .fullWidth), ("1200.00", 1_200, .zeroDecimals), (" 7", 7, .outerSpace),
            ("007", 7, []), ("9223372036854775807", .max, []),
        ] as [(text: String, count: Int64, tidying: Tidying)])
    func counts(text: String, count: Int64, tidying: Tidying) throws {
        #expect(try WrittenCell.count(Array(text.utf8).span) == Written(count, tidying))
    }

    @Test(
        "refuses what is no count",
        arguments: [
            (text: "12.5", reason: CellRefusal.Reason.fraction), ("-3", .negative), ("1e5", .scientific),
            ("十二", .numerals),
            ("12人", .numberForm), ("1,20", .grouping), ("9223372036854775808", .tooLarge), ("约12", .inexact),
            ("12.", .numberForm), ("", .empty), ("3-5", .inexact),
        ])
    func noCount(text: String, reason: CellRefusal.Reason) {
        #expect(Self.reason { () throws(CellRefusal) in _ = try WrittenCell.count(Array(text.utf8).span) } == reason)
    }

    @Test(
        "reads years of four digits",
        arguments: [
            (text: "2023", tidying: []), ("2023年", .unit), ("2023 年", [.unit, .innerSpace]), ("2023年度", .unit),
            ("２０２３", .fullWidth), ("２０２３年", [.fullWidth, .unit]), ("2023\u{3000}", .outerSpace),
        ] as [(text: String, tidying: Tidying)])
    func years(text: String, tidying: Tidying) throws {
        #expect(try WrittenCell.year(Array(text.utf8).span) == Written(2_023, tidying))
    }

    @Test(
        "refuses what is no year",
        arguments: [
            (text: "23", reason: CellRefusal.Reason.shortYear), ("23年", .shortYear), ("1899", .yearRange),
            ("2023-01-02", .year), ("2023/2024", .year), ("年", .year), ("二〇二三", .year), ("2023.0", .year), ("", .empty),
        ])
    func noYear(text: String, reason: CellRefusal.Reason) {
        #expect(Self.reason { () throws(CellRefusal) in _ = try WrittenCell.year(Array(text.utf8).span) } == reason)
    }

    @Test(
        "reads flags",
        arguments: [
            (text: "是", flag: true, tidying: []), ("否", false, []), ("true", true, []), ("FALSE", false, []),
            ("Yes", true, .synonym), ("n", false, .synonym), ("√", true, .synonym), ("✔\u{FE0F}", true, .synonym),
            ("×", false, .synonym), ("Ｙ", true, [.synonym, .fullWidth]), ("是 ", true, .outerSpace),
            ("ＴＲＵＥ", true, .fullWidth),
        ] as [(text: String, flag: Bool, tidying: Tidying)])
    func flags(text: String, flag: Bool, tidying: Tidying) throws {
        #expect(try WrittenCell.flag(Array(text.utf8).span) == Written(flag, tidying))
    }

    @Test(
        "refuses flags that may be codes or answers to another question",
        arguments: ["1", "0", "有", "无", "对", "是否", "t"])
    func noFlag(text: String) {
        #expect(Self.reason { () throws(CellRefusal) in _ = try WrittenCell.flag(Array(text.utf8).span) } == .flag)
    }
}
