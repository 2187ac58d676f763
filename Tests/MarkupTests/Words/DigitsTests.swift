import Exact
import Markup
import Testing

@Suite("Digits")
struct DigitsTests {
    @Test(
        "stand in groups of three",
        arguments: [
            (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (70_123, "70,123"), (-1_234, "-1,234"),
            (-999, "-999"), (Int64.max, "9,223,372,036,854,775,807"), (Int64.min, "-9,223,372,036,854,775,808"),
        ] as [(Int64, String)])
    func grouped(number: Int64, text: String) {
        #expect(Digits.grouped(number) == text)
    }

    @Test(
        "are rounded half up, a tie away from zero, and lose the sign of nothing",
        arguments: [
            (125, 2, 1, "1.3"), (124, 2, 1, "1.2"), (-125, 2, 1, "-1.3"), (-124, 2, 1, "-1.2"), (4, 2, 1, "0.0"),
            (-4, 2, 1, "0.0"), (-5, 2, 1, "-0.1"), (995, 2, 1, "10.0"), (99_995, 2, 1, "1,000.0"), (5, 0, 2, "5.00"),
            (5, 3, 2, "0.01"), (0, 6, 2, "0.00"), (123, 2, 0, "1"), (150, 2, 0, "2"),
        ] as [(Int128, Int, Int, String)])
    func scaled(number: Int128, scale: Int, decimals: Int, text: String) {
        #expect(Digits.scaled(number, scale: scale, decimals: decimals) == text)
    }

    @Test("hold at the ends of what a number can be")
    func ends() {
        let largest = "170,141,183,460,469,231,731,687,303,715,884,105,727"
        #expect(Digits.scaled(.max, scale: 0, decimals: 0) == largest)
        #expect(Digits.scaled(.max, scale: 0, decimals: 2) == largest + ".00")
        #expect(Digits.scaled(.min, scale: 38, decimals: 0) == "-2")
        #expect(Digits.scaled(.max, scale: 39, decimals: 0) == "0")
        #expect(Digits.scaled(.max, scale: 39, decimals: 1) == "0.2")
    }

    @Test(
        "of a decimal are rounded the same way",
        arguments: [
            ("0", 2, "0.00"), ("12.345", 2, "12.35"), ("-12.345", 2, "-12.35"), ("0.004", 2, "0.00"),
            ("-0.004", 2, "0.00"), ("1234567", 0, "1,234,567"), ("999.5", 0, "1,000"), ("1e9", 1, "1,000,000,000.0"),
            ("0.5", 0, "1"),
        ])
    func decimal(number: String, decimals: Int, text: String) throws {
        let number = try #require(Decimal128(number))
        #expect(Digits.decimal(number, decimals: decimals) == text)
    }
}
