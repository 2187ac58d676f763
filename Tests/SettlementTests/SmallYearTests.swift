import Civic
import Exact
import Interchange
import Policy
import Settlement
import TestSupport
import Testing

@Suite("The small year")
struct SmallYearTests {
    @Test("settles to its answer, byte for byte")
    func answer() throws {
        let settlement = try FactsYear.small().settled()
        #expect(settlement.settlementCSV == (try FileBytes.read(FactsYear.smallFolder + "/expected/settlement.csv")))
        #expect(settlement.totalsCSV == (try FileBytes.read(FactsYear.smallFolder + "/expected/totals.csv")))
        #expect(settlement.facts.problems == [])
        #expect(settlement.facts.damaged == [])
    }

    @Test("is the same bytes on every run, reasons and manifest too")
    func deterministic() throws {
        let year = try FactsYear.small()
        let runs = try (0..<2).map { _ in
            let settlement = try year.settled(keeping: .everything)
            return [
                settlement.settlementCSV, settlement.totalsCSV, settlement.problemsCSV, year.manifest(of: settlement),
                ReasonsWriter.lines(of: settlement, isFull: true),
            ]
        }
        let differing = runs[0].indices.filter { runs[0][$0] != runs[1][$0] }
        #expect(differing == [])
    }

    @Test("gives a reason for each of its rows and for every other candidate")
    func reasons() throws {
        let settlement = try FactsYear.small().settled(keeping: .everything)
        let lines = try ReasonLine.all(in: ReasonsWriter.lines(of: settlement, isFull: true))
        #expect(lines.count == settlement.candidates.count)
        let paid = lines.filter { $0.amount > 0 }.map { "\($0.organisation),\($0.rule),\($0.amount)" }
        #expect(paid == (try CSVRows(settlement.settlementCSV).lines))
        #expect(Set(lines.map { "\($0.organisation) \($0.rule)" }).count == lines.count)
        let plan = settlement.pack.plan
        #expect(lines.filter { plan.clauses[$0.clause] == nil }.map(\.rule) == [])
        let known = Set(Outcome.allCases.map(\.rawValue))
        let odd = lines.filter {
            !known.contains($0.outcome) || $0.reason.isEmpty
                || ($0.amount > 0) != ["granted", "assumed"].contains($0.outcome)
        }
        #expect(odd.map(\.rule) == [])
    }

    @Test("names a candidate wherever a unit has a fact that an award reads, and nowhere else")
    func candidates() throws {
        let year = try FactsYear.small()
        let draft = FactsDraft(year.files)
        var expected: Set<String> = []
        for row in 0..<draft.rowCount("contracts.csv")
        where draft.cell("contracts.csv", row, "registered_on").hasPrefix("2023-") {
            expected.insert(draft.cell("contracts.csv", row, "seller_id") + " seller-subsidy")
            expected.insert(draft.cell("contracts.csv", row, "buyer_id") + " buyer-subsidy")
        }
        for row in 0..<draft.rowCount("recognitions.csv")
        where draft.cell("recognitions.csv", row, "recognised_on").hasPrefix("2023-") {
            let cells = draft.cells("recognitions.csv", row)
            expected.insert("\(cells[0]) \(cells[1])")
        }
        let settlement = try year.settled()
        let ids = settlement.facts.organisations.ids
        #expect(Set(settlement.candidates.map { "\(ids[$0.organisation]) \($0.rule)" }) == expected)
    }

    @Test("explains fifty organisations so that each adds up to its rows")
    func explanations() throws {
        let year = try FactsYear.small()
        let settler = try year.settler(keeping: .everything)
        let facts = try year.facts()
        let explainer = Explainer(year.pack, facts, programs: settler.programs)
        let rows = try CSVRows(try FileBytes.read(FactsYear.smallFolder + "/expected/settlement.csv")).rows
        var numbers = SeededRandom(seed: 50)
        var faults: [String] = []
        for _ in 0..<50 {
            let organisation = numbers.below(facts.organisations.count)
            let id = facts.organisations.ids[organisation].description
            let explanations = try settler.candidates(of: organisation).map { explainer.explanation(of: $0) }
            let due = explanations.filter { $0.amount > .zero }.map { [id, $0.rule, "\($0.amount.fen)"] }
            if due != rows.filter({ $0[0] == id }) { faults.append("\(id): \(due)") }
            for explanation in explanations where explanation.steps.isEmpty || explanation.clauseTitle.zh.isEmpty {
                faults.append("\(id) \(explanation.rule): nothing to read")
            }
        }
        #expect(faults == [])
    }

    @Test("gives nothing for a year without facts")
    func otherYear() throws {
        let small = try FactsYear.small()
        let settlement = try FactsYear(pack: small.pack, files: small.files, year: 1999).settled(keeping: .everything)
        #expect(String(decoding: settlement.settlementCSV, as: UTF8.self) == "org_id,rule,amount_fen\n")
        #expect(String(decoding: settlement.totalsCSV, as: UTF8.self) == "rule,rows,amount_fen\nTOTAL,0,0\n")
        #expect(ReasonsWriter.lines(of: settlement, isFull: true) == [])
    }
}
