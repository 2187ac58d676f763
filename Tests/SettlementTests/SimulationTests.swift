import Civic
import Exact
import Interchange
import Policy
import Settlement
import Testing

@Suite("A simulation")
struct SimulationTests {
    private let year: FactsYear
    private let baseline: Settlement
    private let simulation: Simulation

    init() throws {
        year = try FactsYear.sample()
        baseline = try year.settled()
        let items = [
            PackChange.Item(.parameter("sale cap", 50_000)), PackChange.Item(.parameter("purchase threshold", 400_000)),
        ]
        let reform = try SimulationTests.changed(year.pack, items)
        simulation = Simulation(baseline: baseline, reform: try Settler(reform, baseline.facts, year: 2024).settle())
    }

    private static func changed(_ pack: Pack, _ items: [PackChange.Item]) throws -> Pack {
        let change = PackChange(title: Text(zh: "改动", en: "a change"), file: "change.yaml", items: items)
        return try ChangeBase(pack.source).changed(by: [change]).pack
    }

    @Test("has the settlement as it is for its baseline, line for line")
    func sameBaseline() throws {
        var writer = CSVWriter()
        writer.record(["org_id", "rule", "amount_fen"])
        for line in simulation.lines where line.amountBefore > .zero {
            writer.record([line.code.description, line.rule, "\(line.amountBefore.fen)"])
        }
        #expect(writer.bytes == (try FileBytes.read(FactsYear.sampleFolder + "/expected/settlement.csv")))
    }

    @Test("of a pack with itself changes nothing")
    func itself() throws {
        let same = Simulation(baseline: baseline, reform: baseline)
        #expect(same.summary.total.difference == 0)
        #expect(same.lines.allSatisfy { !$0.isChanged })
        #expect(same.lines.count == baseline.candidates.count)
    }

    @Test("finds winners and losers")
    func effects() {
        let total = simulation.summary.total
        #expect(total[.lost] > 0)
        #expect(total[.entered] + total[.gained] > 0)
        #expect(total.unitsBefore - total[.left] + total[.entered] == total.unitsAfter)
    }

    @Test("writes lines whose sums are those of rules and groups, as a spreadsheet adds them up")
    func sums() throws {
        let units = try CSVRows(simulation.unitsCSV)
        let rules = try CSVRows(simulation.rulesCSV)
        let groups = try CSVRows(simulation.groupsCSV)
        var faults: [String] = []
        for row in rules.rows {
            let lines = units.rows.filter { line in
                switch row[0] {
                case "rule": units[line, "rule"] == row[1]
                case "measure": units[line, "measure"] == row[3]
                default: true
                }
            }
            faults += units.faults(lines, in: row, of: rules, byUnit: row[0] != "rule")
        }
        for row in groups.rows {
            let lines = units.rows.filter { units[$0, row[0]] == row[1] }
            faults += units.faults(lines, in: row, of: groups, byUnit: true)
        }
        #expect(faults == [])
        #expect(rules.rows.last?[0] == "total")
        #expect(Set(groups.rows.map { $0[0] }) == ["kind", "size", "district"])
    }
}

extension CSVRows {
    fileprivate subscript(row: [String], column: String) -> String {
        header.firstIndex(of: column).map { row[$0] } ?? ""
    }

    /// In what the lines do not come to the sums of a row.
    fileprivate func faults(_ lines: [[String]], in row: [String], of table: CSVRows, byUnit: Bool) -> [String] {
        var sums: [String: Int] = [:]
        for column in ["amount_before_fen", "amount_after_fen", "difference_fen"] {
            sums[column] = lines.reduce(0) { $0 + (Int(self[$1, column]) ?? 0) }
        }
        let grouped = Dictionary(grouping: lines.enumerated()) { byUnit ? self[$1, "org_id"] : "\($0)" }
        for unit in grouped.values {
            let before = unit.reduce(0) { $0 + (Int(self[$1.element, "amount_before_fen"]) ?? 0) }
            let after = unit.reduce(0) { $0 + (Int(self[$1.element, "amount_after_fen"]) ?? 0) }
            if before > 0 { sums["units_before", default: 0] += 1 }
            if after > 0 { sums["units_after", default: 0] += 1 }
            let effect =
                before == 0
                ? (after == 0 ? "nothing" : "entered")
                : after == 0 ? "left" : after > before ? "gained" : after < before ? "lost" : "unchanged"
            sums[effect, default: 0] += 1
        }
        let columns = [
            "amount_before_fen", "amount_after_fen", "difference_fen", "units_before", "units_after", "entered",
            "gained", "unchanged", "lost", "left",
        ]
        return columns.compactMap { column in
            let (told, summed) = (table[row, column], "\(sums[column] ?? 0)")
            return told == summed ? nil : "\(row.prefix(4)) \(column): \(told), summed \(summed)"
        }
    }
}
