import Civic
import Policy
import Settlement
import Testing

@Suite("What a refused unit lacks")
struct NearestChangeTests {
    private static let (unit, other) = ("9188990132962963XK", "91889901788888892H")

    /// What the first plan says a unit lacks under a rule, in the language asked for.
    private func missing(
        _ unit: String, contracts: String = "", recognitions: String = "", rule: String, english: Bool = false
    ) throws -> [String] {
        let seller = "\(Self.other),university,medium,历下区,,false\n"
        let year = try FactsYear.written(
            organisations: "\(Self.unit),\(unit)\n" + seller, contracts: contracts, recognitions: recognitions)
        let settlement = try year.settled(keeping: .everything)
        let explainer = Explainer(year.pack, settlement.facts, programs: settlement.programs)
        let candidate = try #require(
            settlement.candidates.first { candidate in
                candidate.rule == rule
                    && settlement.facts.organisations.ids[candidate.organisation].description == Self.unit
            })
        let found = explainer.explanation(of: candidate, tellsMissing: true).missing
        return found.map { english ? $0.text.en : $0.text.zh }
    }

    private func purchase(exempt: Int = 100_000, status: String = "registered") -> String {
        "C1,2023-05-01,transfer,\(Self.other),\(Self.unit),200000,200000,\(exempt),\(status)\n"
    }

    private func sale(_ turnover: Int = 100_000) -> String {
        "C1,2023-05-01,transfer,\(Self.unit),\(Self.other),\(turnover),0,0,registered\n"
    }

    @Test("is told of the kind of unit, from an earlier row that stands in the way")
    func kind() throws {
        let found = try missing("university,small,历下区,,false", contracts: purchase(), rule: "buyer-subsidy")
        #expect(found == ["单位类别须为企业（现为 高校）"])
        let agency = try missing("agency,small,历下区,,false", contracts: sale(), rule: "seller-subsidy", english: true)
        #expect(agency == ["unit.kind must be university, institute or enterprise (is agency)"])
    }

    @Test("is told of every column that has to change, and of no more")
    func several() throws {
        let found = try missing("enterprise,large,outside,,false", contracts: purchase(), rule: "buyer-subsidy")
        #expect(found == ["区县不能为市外（现为 市外）", "规模须为微型、小型或者中型（现为 大型）"])
    }

    @Test("is told of amounts that are worked out, with the limit they have to pass")
    func amounts() throws {
        let nothing = try missing(
            "enterprise,small,历下区,,false", contracts: purchase(exempt: 0), rule: "buyer-subsidy")
        #expect(nothing == ["计算基数须大于 0.00 元（现为 0.00 元）", "封顶后金额须大于 0.00 元（现为 0.00 元）"])
        let cancelled = try missing(
            "enterprise,small,历下区,,false", contracts: purchase(status: "cancelled"), rule: "buyer-subsidy")
        #expect(cancelled.count == 4 && cancelled.first?.hasPrefix("有效合同份数须大于 0") == true, "\(cancelled)")
        let fen = try missing("enterprise,small,历下区,,false", contracts: sale(1), rule: "seller-subsidy")
        #expect(fen == ["封顶后金额须大于 0.00 元（现为 0.00 元）"])
    }

    @Test("is an approved amount where nothing was approved, not that the approval be taken back")
    func ceiling() throws {
        let zero = try missing(
            "enterprise,small,历下区,,false", recognitions: "\(Self.unit),national-makerspace,2023-06-01,0\n",
            rule: "national-makerspace")
        #expect(zero == ["核定金额须大于 0.00 元（现为 0.00 元）"])
    }

    @Test("is nothing where the rule grants, or is not in force, or the combination took the amount")
    func nothing() throws {
        #expect(try missing("enterprise,small,历下区,,false", contracts: sale(), rule: "seller-subsidy") == [])
        let year = try FactsYear.sample()
        let settlement = try year.settled(keeping: .everything)
        let explainer = Explainer(year.pack, settlement.facts, programs: settlement.programs)
        let cut = settlement.candidates.filter { $0.beforeCombination != nil || $0.outcome == .notInForce }
        #expect(!cut.isEmpty)
        #expect(cut.allSatisfy { explainer.explanation(of: $0, tellsMissing: true).missing.isEmpty })
    }

    @Test("is found for every unit of the small year that a table refuses")
    func sweep() throws {
        let year = try FactsYear.small()
        let settler = try year.settler(keeping: .everything)
        let explainer = Explainer(year.pack, try year.facts(), programs: settler.programs)
        var (refused, silent) = (0, [String]())
        for organisation in stride(from: 0, to: try year.facts().organisations.count, by: 7) {
            for candidate in try settler.candidates(of: organisation) where candidate.outcome == .refused {
                refused += 1
                if explainer.explanation(of: candidate, tellsMissing: true).missing.isEmpty {
                    silent.append("\(organisation) \(candidate.rule) \(candidate.reason)")
                }
            }
        }
        #expect(refused > 10)
        #expect(silent == [])
    }
}
