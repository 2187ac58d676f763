import Civic
import Database
import Exact
import Foundation
import Journal
import Synchronization
import TestSupport
import Testing

@testable import Registry

/// The registry against a model: for each entry and each act, what every day says.
@Suite("What held on a day, as known on another")
struct AsOfModelTests {
    /// A history in memory: after each act, what each entry says on each day of a small calendar.
    private struct Model {
        static let days = 0..<60
        private(set) var states: [(at: Instant, said: [String: [String?]])] = []

        mutating func say(_ text: String?, of id: String, from: Int, until: Int, at: Instant) {
            var said = states.last?.said ?? [:]
            var days = said[id] ?? Array(repeating: nil, count: Model.days.count)
            for day in Model.days where from <= day && day < until { days[day] = text }
            said[id] = days
            states.append((at, said))
        }

        func answer(day: Int, known: Instant) -> [String: String] {
            let said = states.last { $0.at <= known }?.said ?? [:]
            return said.compactMapValues { $0[day] }
        }
    }

    @Test("is what a model of all days says, over random histories", arguments: 1...6 as ClosedRange<UInt64>)
    func histories(seed: UInt64) async throws {
        let now = Mutex(Instant(milliseconds: 1_000))
        let house = try await RegistryHouse(now: { now.withLock(\.self) })
        let register = Register.carrier
        var random = SeededRandom(seed: seed)
        var model = Model()
        for step in 1...40 {
            let at = Instant(milliseconds: Int64(step) * 1_000)
            now.withLock { $0 = at }
            let id = "Z\(Int.random(in: 0..<4, using: &random))"
            let from = Int.random(in: 0..<59, using: &random)
            let until = Int.random(in: from + 1...60, using: &random)
            let isGone = Int.random(in: 0..<5, using: &random) == 0
            let name = "名\(Int.random(in: 0..<3, using: &random))"
            let validity = try #require(
                Validity(from: CivilDay(number: Int64(from)), until: CivilDay(number: Int64(until))))
            let change = EntryChange(id, validity, isGone: isGone, values: house.carrier(id, name))
            let outcome = try await house.write(change, to: register)
            let before = Model.days.filter { from <= $0 && $0 < until }
                .map { model.answer(day: $0, known: at)[id] }
            let isKnown = before.allSatisfy { $0 == (isGone ? nil : name) }
            #expect((outcome == .unchanged) == isKnown, "seed \(seed), step \(step)")
            model.say(isGone ? nil : name, of: id, from: from, until: until, at: at)
        }
        var faults: [String] = []
        for day in Model.days {
            for known in stride(from: 500, through: 40_500, by: 4_000) {
                let moment = AsOf(CivilDay(number: Int64(day)), known: Instant(milliseconds: Int64(known)))
                let found = try await house.names(of: register, moment)
                let expected = model.answer(day: day, known: moment.known)
                if found != expected { faults.append("day \(day) known \(known): \(found) instead of \(expected)") }
            }
        }
        #expect(faults.prefix(3) == [])
        #expect(try await timelineFaults(house, model).prefix(3) == [])
        #expect(try await house.audit().findings == [])
    }

    /// Where a timeline, which reads every version once, differs from the model on any day.
    private func timelineFaults(_ house: RegistryHouse, _ model: Model) async throws -> [String] {
        var faults: [String] = []
        for known in stride(from: 500, through: 40_500, by: 8_000) {
            let moment = Instant(milliseconds: Int64(known))
            let timelines = try await house.journal.database.read { reader in
                var timelines: [EntryTimeline] = []
                try reader.forEachTimeline(of: .carrier, ["name"], known: moment) { timelines.append($0) }
                return timelines
            }
            for day in Model.days {
                var found: [String: String] = [:]
                for timeline in timelines {
                    let spans = timeline.spans.filter { $0.validity.contains(CivilDay(number: Int64(day))) }
                    if spans.count > 1 { faults.append("\(timeline.id) says two things on day \(day)") }
                    if case .text(let name)? = spans.first?.values.first { found[timeline.id] = name }
                }
                let expected = model.answer(day: day, known: moment)
                if found != expected { faults.append("day \(day) known \(known): \(found) instead of \(expected)") }
            }
        }
        return faults
    }
}
