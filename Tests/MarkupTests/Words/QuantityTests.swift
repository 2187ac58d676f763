import Civic
import Exact
import Markup
import Testing

@Suite("A quantity")
struct QuantityTests {
    @Test(
        "of money says the same rounded amount in both languages",
        arguments: [
            (74_260_000_000_00, .yi, 1, "742.6 亿元", "74,260 million yuan"),
            (74_264_999_999_99, .yi, 1, "742.6 亿元", "74,260 million yuan"),
            (74_265_000_000_00, .yi, 1, "742.7 亿元", "74,270 million yuan"),
            (74_260_000_000_00, .yi, 0, "743 亿元", "74,300 million yuan"),
            (123_456_789_00, .yi, 4, "1.2346 亿元", "123.46 million yuan"),
            (467_303_800_00, .wan, 2, "46,730.38 万元", "467.3038 million yuan"),
            (53_200_00, .yuan, 2, "53,200.00 元", "53,200.00 yuan"), (5, .yuan, 2, "0.05 元", "0.05 yuan"),
            (-53_200_50, .yuan, 2, "-53,200.50 元", "-53,200.50 yuan"),
            (-4_999, .wan, 2, "0.00 万元", "0.0000 million yuan"), (0, .yi, 2, "0.00 亿元", "0 million yuan"),
            (.max, .yi, 0, "922,337,204 亿元", "92,233,720,400 million yuan"),
            (.min, .yuan, 2, "-92,233,720,368,547,758.08 元", "-92,233,720,368,547,758.08 yuan"),
        ] as [(Int64, MoneyUnit, Int, String, String)])
    func money(fen: Int64, unit: MoneyUnit, decimals: Int, zh: String, en: String) {
        let text = Quantity.money(Yuan(fen: fen), in: unit, decimals: decimals).text
        #expect(text == Phrase(zh: zh, en: en))
    }

    @Test(
        "counts things with their word",
        arguments: [
            (0, "0 家", "0 organisations"), (1, "1 家", "1 organisation"), (7_912, "7,912 家", "7,912 organisations"),
        ])
    func count(count: Int, zh: String, en: String) {
        #expect(Quantity.count(count, .organisations).text == Phrase(zh: zh, en: en))
    }

    @Test(
        "of a share is in hundredths, rounded half up",
        arguments: [
            (542, 1_000, 1, "54.2%"), (1, 3, 1, "33.3%"), (2, 3, 1, "66.7%"), (1, 2_000, 1, "0.1%"),
            (1, 2_001, 1, "0.0%"), (-1, 3, 2, "-33.33%"), (1, -3, 0, "-33%"), (7, 5, 0, "140%"),
            (.max, .max, 2, "100.00%"), (.min, 1, 0, "-922,337,203,685,477,580,800%"),
        ] as [(Int64, Int64, Int, String)])
    func share(part: Int64, whole: Int64, decimals: Int, text: String) {
        #expect(Quantity.percent(part, of: whole, decimals: decimals)?.text == Phrase(text))
    }

    @Test("of a share of nothing is none")
    func nothing() {
        #expect(Quantity.percent(1, of: 0) == nil)
    }

    @Test("of a decimal share or of a difference in points")
    func decimals() throws {
        let share = try #require(Decimal128("0.06149"))
        #expect(Quantity.percent(share).text == Phrase("6.1%"))
        #expect(Quantity.points(share.negated).text == Phrase(zh: "-6.1 个百分点", en: "-6.1 percentage points"))
        #expect(Quantity.number(share, decimals: 3).text == Phrase("0.061"))
    }

    @Test(
        "is stated in the largest unit it fills",
        arguments: [
            (0, MoneyUnit.yuan), (9_999_99, .yuan), (10_000_00, .wan), (-10_000_00, .wan), (99_999_999_99, .wan),
            (100_000_000_00, .yi), (.min, .yi),
        ] as [(Int64, MoneyUnit)])
    func unit(fen: Int64, unit: MoneyUnit) {
        #expect(MoneyUnit.fitting(Yuan(fen: fen)) == unit)
    }
}
