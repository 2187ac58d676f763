import Civic
import Exact
import Interchange
import Settlement
import Testing

@Suite("The invented city's year")
struct SamplePackTests {
    private let year: FactsYear
    private let lines: [ReasonLine]

    init() throws {
        year = try FactsYear.sample()
        let settlement = try year.settled(keeping: .everything)
        lines = try ReasonLine.all(in: ReasonsWriter.lines(of: settlement, isFull: true))
    }

    private func line(_ organisation: String, _ rule: String) throws -> ReasonLine {
        try #require(lines.first { $0.organisation == organisation && $0.rule == rule })
    }

    @Test("settles to its answer, byte for byte")
    func answer() throws {
        let settlement = try year.settled()
        #expect(settlement.settlementCSV == (try FileBytes.read(FactsYear.sampleFolder + "/expected/settlement.csv")))
        #expect(settlement.totalsCSV == (try FileBytes.read(FactsYear.sampleFolder + "/expected/totals.csv")))
    }

    @Test("pays by a marginal scale of three bands")
    func bands() throws {
        let line = try line("9188990132962963XK", "sale-scale")
        // 10 million yuan: 2 % of the first, 1 % of the next four, 0.5 % of the last five.
        #expect(line.amount == 8_500_000)
        #expect(line.code == "scale")
        #expect(line.clause == "t1.scale")
    }

    @Test("pays nothing a fen below the threshold, and a share of the whole on it")
    func threshold() throws {
        let below = try line("91889901482716051E", "purchase-threshold")
        #expect(below.code == "below-threshold")
        #expect(below.amount == 0)
        #expect(try line("91889901406172849X", "purchase-threshold").amount == 2_000_000)
    }

    @Test(
        "says what the combination took away",
        arguments: [
            ("128899011000000080", "sale-scale", 16_000_000, 15_000_000, "shared-cap"),
            ("9188990132962963XK", "purchase-threshold", 8_000_000, 6_500_000, "shared-cap"),
            ("91889901865432101M", "purchase-threshold", 4_000_000, 0, "shared-cap"),
            ("91889901712345680R", "digital-workshop", 10_000_000, 0, "lower-not-paid"),
            ("91889901788888892H", "joint-lab", 25_000_000, 0, "lower-not-paid"),
        ])
    func combination(organisation: String, rule: String, before: Int64, after: Int64, code: String) throws {
        let line = try line(organisation, rule)
        #expect(line.json["before_combination_fen"]?.number?.int64 == before)
        #expect(line.amount == after)
        #expect(line.code == code)
        #expect(line.outcome == (after == 0 ? "refused" : line.outcome))
    }

    @Test("leaves what the combination left alone without a mark")
    func untouched() throws {
        let marked = lines.filter { $0.json["before_combination_fen"] != nil }
        #expect(marked.count == 5)
    }

    @Test("judges a recognition by the version of its day")
    func versions() throws {
        // One on 30 June at 100,000 yuan, one on 1 July at 150,000.
        #expect(try line("91889901788888892H", "digital-workshop").amount == 25_000_000)
        let late = try line("1288990194197531XX", "digital-workshop")
        #expect(late.amount == 15_000_000)
        #expect(late.clause == "t3.workshop-july")
        #expect(late.json["rule_version"]?.string == "2024-07-01 facilities.dmn#Workshop award from July")
    }

    @Test("judges a yearly total by the version in force on the day asked for")
    func asOf() throws {
        let early = try year.settled(asOf: CivilDay(iso8601: Array("2024-06-30".utf8)), keeping: .everything)
        let lines = try ReasonLine.all(in: ReasonsWriter.lines(of: early, isFull: false))
        let purchase = try #require(
            lines.first { $0.organisation == "91889901406172849X" && $0.rule == "purchase-threshold" })
        #expect(purchase.amount == 0)
        #expect(purchase.code == "below-threshold")
        #expect(purchase.json["rule_version"]?.string == "2024-01-01 trade.dmn#Early purchase award")
        // A recognition keeps the version of its own day.
        let workshop = try #require(
            lines.first { $0.organisation == "1288990194197531XX" && $0.rule == "digital-workshop" })
        #expect(workshop.amount == 15_000_000)
    }

    @Test("says before the plan's first day that nothing is in force yet")
    func notInForce() throws {
        let settlement = try FactsYear.sample(2023).settled(keeping: .everything)
        let lines = try ReasonLine.all(in: ReasonsWriter.lines(of: settlement, isFull: true))
        #expect(Set(lines.map(\.rule)) == ["agency-silver", "purchase-threshold", "sale-scale"])
        #expect(Set(lines.map(\.outcome)) == ["not in force"])
        #expect(Set(lines.map(\.code)) == ["not-in-force"])
        #expect(lines.allSatisfy { $0.amount == 0 })
        #expect(settlement.totals.isEmpty)
    }

    @Test("tells granted, assumed and refused apart by what was approved")
    func approved() throws {
        #expect(try line("91889901712345680R", "joint-lab").outcome == "assumed")
        #expect(try line("1288990117654321XJ", "joint-lab").outcome == "granted")
        #expect(try line("1288990117654321XJ", "joint-lab").amount == 30_000_050)
        let zero = try line("1288990194197531XX", "joint-lab")
        #expect(zero.outcome == "refused")
        #expect(zero.code == "approved-zero")
    }
}
