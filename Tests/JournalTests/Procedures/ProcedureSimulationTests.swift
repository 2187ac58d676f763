import Foundation
import Journal
import Testing

@Suite("A procedure under random hands")
struct ProcedureSimulationTests {
    /// `BEIZENG_SEED=n` replays one case and prints what happens in it.
    @Test("keeps its rules, and its clocks agree with counting day by day")
    func simulation() throws {
        let only = ProcessInfo.processInfo.environment["BEIZENG_SEED"].flatMap { UInt64($0) }
        let books = DayBooks()
        var tally = ProcedureSimulation.Tally()
        var failures: [String] = []
        for seed in only.map({ $0..<$0 + 1 }) ?? 0..<1_000 {
            var simulation = try #require(try ProcedureSimulation(seed: seed, books: books))
            do { try simulation.play(&tally) } catch { failures.append("seed \(seed): replaying, \(error)") }
            failures += simulation.failures.map { "seed \(seed): \($0)" }
            if only != nil { print(simulation.trace.joined(separator: "\n")) }
        }
        #expect(failures.isEmpty, "\(failures.count) failures, first \(failures.prefix(3))")
        guard only == nil else { return }
        let untried = Set(Procedure.matter.transitions.map(\.action)).filter { tally.accepted[$0, default: 0] < 8 }
        #expect(untried.isEmpty, "too seldom: \(untried), of \(tally)")
        let reasons = ["notFromHere", "role", "sameActor", "condition", "notOver", "provisional", "paused"]
        #expect(reasons.allSatisfy { tally.refused[$0, default: 0] >= 20 }, "\(tally.refused)")
    }
}
