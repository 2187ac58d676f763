import Interchange
import TestSupport
import Testing

@Suite("An amount written by a person")
struct WrittenMoneyTests {
    static func money(
        _ text: String, _ unit: AmountUnit? = .yuan, allowsNegative: Bool = false
    ) throws(CellRefusal) -> Written<Int64> {
        try WrittenCell.money(Array(text.utf8).span, unit: unit, allowsNegative: allowsNegative)
    }

    static func refusal(_ text: String, _ unit: AmountUnit? = .yuan) -> CellRefusal? {
        do throws(CellRefusal) {
            _ = try money(text, unit)
            return nil
        } catch {
            return error
        }
    }

    @Test(
        "is read to the fen, and tells what was tidied",
        arguments: [
            (text: "1234.5", unit: .yuan, fen: 123_450, tidying: []), ("0", .yuan, 0, []),
            ("1234.50", .yuan, 123_450, []),
            ("1,234.50", .yuan, 123_450, .grouping), ("12,345,678", .yuan, 1_234_567_800, .grouping),
            ("１，２３４．５", .yuan, 123_450, [.grouping, .fullWidth]), ("1234。5", .yuan, 123_450, .fullWidth),
            ("￥1,234.50", .yuan, 123_450, [.grouping, .currency]), ("¥ 5", .yuan, 500, [.currency, .innerSpace]),
            ("人民币5元整", .yuan, 500, [.currency, .unit]), ("RMB5", .yuan, 500, .currency), ("5元", .yuan, 500, .unit),
            ("5 元", .yuan, 500, [.unit, .innerSpace]), ("12.3456", .wan, 12_345_600, []),
            ("12.3456万元", .wan, 12_345_600, .unit), ("12.3456万元", nil, 12_345_600, .unit),
            ("3亿元", nil, 30_000_000_000, .unit),
            ("3.5", .yi, 35_000_000_000, []), ("7", .thousand, 700_000, []), ("7千元", nil, 700_000, .unit),
            ("1.5百万元", nil, 150_000_000, .unit), ("5万元人民币", .wan, 5_000_000, [.unit, .currency]), ("12", .fen, 12, []),
            ("12分", nil, 12, .unit), ("0.1000", .yuan, 10, []), (" 12 ", .yuan, 1_200, .outerSpace),
            ("\u{A0}12\u{200B}", .yuan, 1_200, [.outerSpace, .invisible]), ("92233720368547758.07", .yuan, .max, []),
        ] as [(text: String, unit: AmountUnit?, fen: Int64, tidying: Tidying)])
    func reads(text: String, unit: AmountUnit?, fen: Int64, tidying: Tidying) throws {
        #expect(try Self.money(text, unit) == Written(fen, tidying))
    }

    @Test(
        "is read below zero only where the column allows it",
        arguments: [
            (text: "-12.5", tidying: []), ("−12.5", .sign), ("－12.5", .fullWidth), ("(12.5)", .sign),
            ("（12.5）", [.sign, .fullWidth]), ("-¥12.5", .currency), ("¥-12.5", .currency),
            ("（¥12.50）元", [.sign, .fullWidth, .currency, .unit]),
        ] as [(text: String, tidying: Tidying)])
    func negative(text: String, tidying: Tidying) throws {
        #expect(try Self.money(text, allowsNegative: true) == Written(-1_250, tidying))
        #expect(Self.refusal(text)?.reason == .negative)
    }

    @Test(
        "is refused otherwise, with its reason",
        arguments: [
            (text: "12.345", unit: .yuan, reason: .fraction), ("0.0000001", .wan, .fraction), ("1.5", .fen, .fraction),
            ("1234.4999999999998", .yuan, .fraction), ("1e5", .yuan, .scientific), ("1.2E+6", .yuan, .scientific),
            ("１．２Ｅ＋６", .yuan, .scientific), ("壹万贰仟元整", .yuan, .numerals), ("三万元", .wan, .numerals),
            ("5万元", .yuan, .unitContradicts), ("5元", .wan, .unitContradicts), ("5亿", .wan, .unitContradicts),
            ("5", nil, .unitMissing), ("¥5", nil, .unitMissing), ("1,2345", .yuan, .grouping),
            ("12,34", .yuan, .grouping),
            ("1234,567", .yuan, .grouping), (",123", .yuan, .grouping), ("1,234.567,8", .yuan, .grouping),
            ("1.234,50", .yuan, .grouping), ("1,,234", .yuan, .grouping), ("$5", .yuan, .foreignCurrency),
            ("5美元", .yuan, .foreignCurrency), ("USD 5", .yuan, .foreignCurrency), ("约5", .yuan, .inexact),
            ("5万左右", .wan, .inexact), ("5-8", .yuan, .inexact), ("5~8", .yuan, .inexact), (">5", .yuan, .inexact),
            ("1 234", .yuan, .numberForm), ("1.2.3", .yuan, .numberForm), (".5", .yuan, .numberForm),
            ("5.", .yuan, .numberForm), ("abc", .yuan, .numberForm), ("5万2千元", .wan, .numberForm),
            ("((5))", .yuan, .numberForm), ("(5", .yuan, .numberForm), ("5)", .yuan, .numberForm),
            ("--5", .yuan, .numberForm), ("5元元", .yuan, .numberForm), ("+5", .yuan, .numberForm),
            ("92233720368547758.08", .yuan, .tooLarge), ("", .yuan, .empty), ("#VALUE!", .yuan, .spreadsheetError),
            ("1\t2", .yuan, .control), ("5%", .yuan, .numberForm),
        ] as [(text: String, unit: AmountUnit?, reason: CellRefusal.Reason)])
    func refuses(text: String, unit: AmountUnit?, reason: CellRefusal.Reason) throws {
        let refusal = try #require(Self.refusal(text, unit))
        #expect(refusal.reason == reason)
        #expect(!refusal.problem.isEmpty && !refusal.remedy.isEmpty)
    }

    @Test("tells both units when they contradict each other")
    func contradiction() {
        #expect(Self.refusal("5万元")?.problem == "单元格 “5万元”的单位是万元，表头的单位是元")
    }

    @Test("is the same amount in every accepted form")
    func forms() {
        var random = SeededRandom(seed: 100)
        var failures: [String] = []
        for round in 0..<600 {
            let unit = AmountUnit.allCases[round % AmountUnit.allCases.count]
            let fen = Int64.random(in: 0...(Int64.max >> Int64(random.below(63))), using: &random)
            let plain = WrittenSamples.amount(fen, decimals: unit.decimals)
            var forms = [plain, WrittenSamples.grouped(plain), "¥" + plain, "￥ " + WrittenSamples.grouped(plain)]
            forms += forms.map { $0 + unit.name } + forms.map { WrittenSamples.fullWidth($0) }
            forms += forms.map { " \($0)\u{3000}" }
            for form in forms where (try? Self.money(form, unit))?.value != fen { failures.append(form) }
            for form in forms {
                let negative = try? Self.money("-" + form.drop { $0 == " " }, unit, allowsNegative: true)
                if negative?.value != -fen { failures.append("-" + form) }
            }
        }
        #expect(failures == [])
    }

    @Test("never is another amount because one character was lost or added")
    func damage() {
        // A comma moved, lost or added must not go unnoticed while others remain.
        for text in ["1,234,567", "12,345", "123,456,789.10"] {
            for (place, byte) in text.utf8.enumerated() where byte == 0x2C {
                var moved = Array(text.utf8)
                moved.swapAt(place, place - 1)
                #expect(Self.refusal(String(decoding: moved, as: UTF8.self))?.reason == .grouping)
            }
        }
    }
}
