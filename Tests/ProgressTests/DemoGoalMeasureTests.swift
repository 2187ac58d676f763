import Civic
import Database
import Demo
import Exact
import Foundation
import Interchange
import Journal
import Policy
import Progress
import TestSupport
import Testing
import TransparencyLog

@testable import Registry

@Suite("The demo city's goals, computed from its registry")
struct DemoGoalMeasureTests {
    private static let scale = Decimal128(coefficient: 5, exponent: -2, isNegative: false) ?? .zero
    private let pack: Pack
    private let years: ClosedRange<Int>

    init() throws {
        pack = try GoalPacks.jinan()
        years = pack.plan.period.from.year - 2...pack.plan.period.until.year
    }

    /// A twentieth of the city, imported as a clerk would import its files.
    private static func house(_ pack: Pack) async throws -> GoalHouse {
        let house = try await GoalHouse(on: "2026-01-05")
        let clerk = Actor(id: Actor.ID(rawValue: "clerk"), name: "陈一", unit: "科技局", roles: [RegistryDesk.registrar.id])
        _ = try await house.journal.write { try $0.enrol(clerk, by: .system) }
        let city = try DemoCity(plan: pack.plan, seed: 11, scale: 0.05)
        let files =
            [DemoRegister.organisations, .contracts, .recognitions, .carriers, .agencies, .brokers]
            .map { city.file($0) } + [city.changesFile()]
        for made in files {
            let register = try #require(Register.named(made.register.label))
            let file = try ImportFile(made.bytes, name: made.name)
            let recognised = try file.recognise(among: [register])
            let reader = FieldReader(register, pack.plan) { Hash(of: $0).hexadecimal }
            let order = ImportOrder(
                register, file: made.name, hash: file.hash, origin: "测试", mapping: recognised.mapping, reader: reader,
                open: { try file.source(headerLine: 1) })
            let (_, review) = try await RegistryDesk(house.journal).take(order, by: clerk.id)
            #expect(review.rejected.isEmpty, "\(made.name)")
        }
        return house
    }

    /// The value of a goal at the ends of the years, in its base unit.
    private func yearEnds(_ goals: GoalSnapshot, _ id: String) throws -> [Decimal128] {
        let goal = try goals.goal(id)
        let months = goals.history(of: goal)
        return try years.map { year in
            let last = months.first { $0.day.year == year && $0.day.month == 12 }
            return try #require(last?.value?.number, "\(id) \(year)")
        }
    }

    @Test("lie near the plan's figures in the years it names, and rise towards them")
    func goals() async throws {
        let house = try await DemoGoalMeasureTests.house(pack)
        let goals = try await house.goals(pack, on: "2025-12-31")
        var faults: [String] = []
        for id in [
            "turnover", "turnover-universities", "agencies", "professionals", "technology-smes", "hntes",
            "brokers-trained",
        ] {
            let goal = try goals.goal(id)
            let values = try yearEnds(goals, id)
            if !zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 }) { faults.append("\(id) falls: \(values)") }
            for target in goal.targets {
                let whole = Decimal128(try #require(target.value))
                let asked = try #require(whole.multiplied(by: DemoGoalMeasureTests.scale))
                let found = values[target.year - years.lowerBound]
                let high = try #require(asked.multiplied(by: Decimal128("1.08") ?? 1)?.adding(4))
                // Companies that were merged leave the counts a little short of what was made; brokers share names.
                let low = try #require(asked.multiplied(by: Decimal128("0.99") ?? 1)?.subtracting(4))
                if !(low...high ~= found) { faults.append("\(id) \(target.year): \(found), asked \(asked)") }
            }
        }
        #expect(faults == [])
        let share = try #require(try goals.value("local-share"))
        #expect((25 as Decimal128)...(45 as Decimal128) ~= share)
        let parks = try #require(try goals.value("parks"))
        #expect(parks >= 4, "as many as there are universities at this size")
        // The three readings differ: some sellers, and two thirds of the buyers, are elsewhere.
        let registered = try #require(try goals.value("turnover", .registered))
        let output = try #require(try goals.value("turnover", .output))
        let absorbed = try #require(try goals.value("turnover", .absorbed))
        #expect(absorbed < output && output < registered)
        // Half-way through the year the forecast is nearer to what came than half the way is.
        let june = try await house.goals(pack, on: "2025-06-30", of: ["turnover", "hntes"])
        for id in ["turnover", "hntes"] {
            let state = try #require(try june.state(of: june.goal(id)).measured)
            let (half, whole) = (try #require(state.value), try #require(try goals.value(id)))
            let expected = try #require(state.forecast?.yearEnd)
            let missed = try #require(whole.subtracting(half.number))
            let error = try #require(whole.subtracting(expected.value.number)?.magnitude)
            #expect(error < missed, "\(id): \(half.number), expected \(expected.value.number), came \(whole)")
            #expect(expected.band != nil)
        }
    }
}
