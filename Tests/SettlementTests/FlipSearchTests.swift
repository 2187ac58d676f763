import Civic
import Exact
import Policy
import Settlement
import Testing

@Suite("The search for where an answer changes")
struct FlipSearchTests {
    /// A unit of the invented city that buys for a fen less than the threshold.
    private static let unit = "91889901482716051E"

    private func brackets(_ item: PackChange.Item, rule: String? = "purchase-threshold") throws -> [FlipSearch.Bracket]
    {
        let year = try FactsYear.sample()
        let base = try ChangeBase(year.pack.source)
        let change = PackChange(title: Text(zh: "改动", en: "a change"), file: "change.yaml", items: [item])
        let value = try #require(base.changed(by: [change]).values.first)
        let search = try #require(
            try FlipSearch(base, try year.facts(), year: 2024, asOf: nil, unit: CreditCode(Self.unit), rule: rule))
        return try search.brackets(of: value)
    }

    @Test("names the two neighbouring fen between which the threshold is met")
    func threshold() throws {
        let brackets = try brackets(.init(.parameter("purchase threshold", 400_000)))
        let bracket = try #require(brackets.first)
        #expect(brackets.count == 1)
        #expect(bracket.before.reason == "below-threshold")
        #expect(bracket.after.outcome == .granted)
        // The unit bought for a fen less than 500,000 yuan.
        #expect(bracket.from == 500_000)
        #expect(bracket.to == Decimal128("499999.99"))
    }

    @Test("finds nothing where the answer is the same all the way, and knows the units of the facts alone")
    func nothing() throws {
        #expect(try brackets(.init(.parameter("sale cap", 170_000))).isEmpty)
        let year = try FactsYear.sample()
        let other = try CreditCode("913799013YJTUD1C67")
        let base = try ChangeBase(year.pack.source)
        #expect(try FlipSearch(base, try year.facts(), year: 2024, asOf: nil, unit: other, rule: nil) == nil)
    }
}
