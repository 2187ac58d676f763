import Civic
import Demo
import Exact
import Policy
import Testing

@Suite("Goals in the demo city")
struct DemoGoalTests {
    private static let scale = 0.25
    private let city: DemoCity
    private let years: ClosedRange<Int>

    init() throws {
        city = try DemoSamples.city.get()
        years = city.plan.period.from.year - 2...city.plan.period.until.year
    }

    private func target(_ goal: String, _ year: Int) -> Double? {
        let found = city.plan.goals.first { $0.id == goal }?.targets.first { $0.year == year }?.value
        return found.map { Double($0) * DemoGoalTests.scale }
    }

    private func turnover(_ year: Int, where condition: (DemoOrganisation) -> Bool = { _ in true }) -> Double {
        let fen = city.contracts.reduce(Int64(0)) { sum, contract in
            let counts =
                contract.status == .registered && contract.registeredOn.year == year
                && condition(city.organisations[contract.seller])
            return sum + (counts ? contract.turnover : 0)
        }
        return Double(fen) / 100
    }

    private func lastDay(_ year: Int) -> CivilDay { CivilDay(year: year, month: 12, day: 31) ?? CivilDay(number: 0) }

    @Test("of turnover are just met in the years the plan names, on a rising path")
    func turnover() throws {
        let values = years.map { turnover($0) }
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
        for (year, value) in zip(years, values) {
            guard let asked = target("turnover", year) else { continue }
            #expect(asked...asked * 1.03 ~= value, "\(year)")
        }
        let first = try #require(target("turnover", city.plan.period.from.year)) * 0.6764
        #expect(abs(values[0] - first) < first / 100)
    }

    @Test("of universities and institutes are just met")
    func universities() throws {
        let year = city.plan.period.until.year
        let value = turnover(year) { $0.place.isCity && ($0.kind == .university || $0.kind == .institute) }
        let asked = try #require(target("turnover-universities", year))
        #expect(asked...asked * 1.06 ~= value)
    }

    @Test("counted at the year's end are just met and rise")
    func stocks() throws {
        let counts: [(goal: String, values: [Int])] = [
            ("agencies", years.map { year in city.agencies.count { $0.filedOn <= lastDay(year) } }),
            (
                "professionals",
                years.map { year in
                    let day = lastDay(year)
                    return city.brokers.count { $0.certifiedOn <= day && day <= $0.certifiedUntil }
                }
            ),
            ("hntes", years.map { inForce(lastDay($0)) { $0.setsFirstYear } }),
        ]
        for (goal, values) in counts {
            let asked = try #require(target(goal, years.upperBound))
            #expect(asked...asked * 1.06 + 2 ~= Double(values.last ?? 0), "\(goal) \(values)")
            #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "\(goal) \(values)")
        }
    }

    private func inForce(_ day: CivilDay, _ condition: (RecognitionKind) -> Bool) -> Int {
        city.recognitions.count { recognition in
            condition(city.plan.recognitions[recognition.kind]) && recognition.recognisedOn <= day
                && recognition.recognisedUntil.map { day <= $0 } ?? true
        }
    }

    @Test("of parks and brokers trained are met: each park has a university, each broker counts once")
    func parks() throws {
        let parks = city.carriers.filter { $0.kind == .universitySciencePark }
        let target = try #require(city.plan.goals.first { $0.id == "parks" }?.targets.last?.value)
        #expect(parks.count > target)
        #expect(Set(parks.map(\.operatedBy)).count == parks.count)
        let trained = Set(city.brokers.filter { $0.certifiedOn >= city.plan.period.from }.map(\.person)).count
        #expect(Double(trained) > 2_000 * DemoGoalTests.scale)
    }

    @Test("of technology SMEs are met once the plan has a kind for their yearly entry, behind its other kinds")
    func entries() throws {
        let plan = try DemoSamples.planWithEntries()
        let city = try DemoCity(plan: plan, seed: 3, scale: 0.05)
        let kind = try #require(plan.recognitions.indices.last)
        let values = years.map { year in
            city.recognitions.count { recognition in
                recognition.kind == kind && recognition.recognisedOn <= lastDay(year)
                    && recognition.recognisedUntil.map { lastDay(year) <= $0 } ?? false
            }
        }
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "\(values)")
        #expect(500...520 ~= values.last ?? 0, "\(values)")
    }
}
