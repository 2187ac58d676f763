import Civic
import Demo
import Exact
import Policy
import Testing

/// What the goals come to is computed from the registry, in ProgressTests.
@Suite("Goals in the demo city")
struct DemoGoalTests {
    private static let scale = 0.25

    @Test("of parks and brokers trained are met: each park has a university, each broker counts once")
    func parks() throws {
        let city = try DemoSamples.city.get()
        let parks = city.carriers.filter { $0.kind == .universitySciencePark }
        let target = try #require(city.plan.goals.first { $0.id == "parks" }?.targets.last?.value)
        #expect(parks.count > target)
        #expect(Set(parks.map(\.operatedBy)).count == parks.count)
        let trained = Set(city.brokers.filter { $0.certifiedOn >= city.plan.period.from }.map(\.person)).count
        #expect(Double(trained) > 2_000 * DemoGoalTests.scale)
    }

    @Test("of technology SMEs have an entry a company and year, which ends with the year")
    func entries() throws {
        let city = try DemoSamples.city.get()
        let kinds = city.plan.recognitions.indices.filter { !city.plan.recognitions[$0].setsFirstYear }
        let target = try #require(city.plan.goals.first { $0.id == "technology-smes" }?.targets.last?.value)
        let year = city.plan.period.until.year
        let entries =
            kinds.map { kind in
                city.recognitions.filter {
                    $0.kind == kind && $0.recognisedOn.year == year && $0.recognisedUntil != nil
                }
            }.max { $0.count < $1.count } ?? []
        #expect(Double(entries.count) > Double(target) * DemoGoalTests.scale)
        #expect(Set(entries.map(\.organisation)).count == entries.count)
        #expect(entries.allSatisfy { "\($0.recognisedUntil ?? $0.recognisedOn)" == "\(year)-12-31" })
    }
}
