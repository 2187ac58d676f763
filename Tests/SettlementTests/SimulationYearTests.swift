import Civic
import Exact
import Policy
import Settlement
import Testing

@Suite("A year that changes are tried on")
struct SimulationYearTests {
    private static let small = Result { try ready(FactsYear.small()) }
    private static let sample = Result { try ready(FactsYear.sample()) }

    private static func ready(_ year: FactsYear) throws -> SimulationYear {
        try SimulationYear(ChangeBase(year.pack.source), year.facts(), year: year.year)
    }

    private static func change(_ wishes: [PackChange.Wish]) -> PackChange {
        PackChange(
            title: Text(zh: "改动", en: "a change"), file: "change.yaml", items: wishes.map { PackChange.Item($0) })
    }

    /// What the whole way says: the pack written, read and checked, and every award settled.
    private static func whole(_ year: SimulationYear, _ wishes: [PackChange.Wish]) throws -> Simulation {
        let pack = try year.base.changed(by: [change(wishes)]).pack
        return Simulation(
            baseline: year.baseline, reform: try Settler(pack, year.baseline.facts, year: year.year).settle())
    }

    @Test(
        "a step with any of the plan's numbers says what the whole way says, line for line", arguments: [true, false])
    func steps(isSmall: Bool) throws {
        let year = try (isSmall ? SimulationYearTests.small : SimulationYearTests.sample).get()
        #expect(year.numbers.count > 6)
        var differing: [String] = []
        // Of the small year a few: the whole way takes its time.
        for (place, number) in year.numbers.enumerated() where !isSmall || place % 6 == 1 {
            let value = try #require(number.value.multiplied(by: 2))
            let wish = try #require(number.wish(for: value))
            let step = try year.step([SimulationYearTests.change([wish])])
            let whole = try SimulationYearTests.whole(year, [wish])
            let isSame =
                step.simulation.rulesCSV == whole.rulesCSV && step.simulation.groupsCSV == whole.groupsCSV
                && step.simulation.unitsCSV == whole.unitsCSV && step.values.count == 1 && !step.isChecked
            let pots = [step.simulation, whole].map { PaymentQueue($0, isReform: true, from: Appropriation(.zero)) }
            let isSameQueue =
                PaymentQueue.csv(baseline: pots[0], reform: pots[0])
                == PaymentQueue.csv(baseline: pots[1], reform: pots[1])
            if !isSame || !isSameQueue { differing.append(number.id) }
        }
        #expect(differing == [])
    }

    @Test("several numbers at once, and rows with them, say the same as the whole way")
    func several() throws {
        let year = try SimulationYearTests.small.get()
        let numbers = year.numbers.filter { !$0.awards.isEmpty }
        let wishes = try numbers.map { number -> PackChange.Wish in
            let twice = try #require(number.value.multiplied(by: 2))
            return try #require(number.wish(for: twice))
        }
        let whole = try SimulationYearTests.whole(year, wishes)
        let step = try year.step([SimulationYearTests.change(wishes)])
        #expect(step.simulation.unitsCSV == whole.unitsCSV)
        #expect(step.simulation.summary.total.difference > 0)
        let checked = try year.step([
            SimulationYearTests.change([wishes[0]]), SimulationYearTests.change(Array(wishes.dropFirst())),
        ])
        #expect(checked.isChecked)
        #expect(checked.simulation.unitsCSV == whole.unitsCSV)
    }

    @Test("settles only the awards that a number can touch")
    func touched() throws {
        let year = try SimulationYearTests.small.get()
        let parameter = try #require(year.numbers.first { $0.kind == .yuan && $0.awards.count == 1 && !$0.isWhole })
        let wish = try #require(parameter.wish(for: 1))
        let step = try year.step([SimulationYearTests.change([wish])])
        let awards = Set(step.simulation.reform.candidates.map(\.award))
        #expect(awards == Set(parameter.awards))
        #expect(step.simulation.lines.count == year.baseline.candidates.count)
    }

    @Test("tells what stands in the way of a number as the whole check does")
    func faults() throws {
        let year = try SimulationYearTests.small.get()
        let number = try #require(year.numbers.first)
        let wish = try #require(number.wish(for: number.value))
        let same = SimulationYearTests.change([wish])
        #expect(throws: ChangeFault.self) { try year.step([same]) }
        let unknown = SimulationYearTests.change([.parameter("no such", 1)])
        #expect(throws: ChangeFault.self) { try year.step([unknown]) }
    }

    @Test("with nothing changed is the settlement as it is")
    func unchanged() throws {
        let year = try SimulationYearTests.sample.get()
        #expect(year.unchanged.simulation.summary.total.difference == 0)
        #expect(year.unchanged.simulation.summary.total.unitsBefore == year.baseline.candidates.paidOrganisations)
    }
}
