import Civic
import Demo
import Exact
import Policy
import Testing

@Suite("Stories in the demo city")
struct DemoStoryTests {
    private let city: DemoCity
    private let contracts: [String: DemoContract]
    private let organisations: [String: DemoOrganisation]

    init() throws {
        city = try DemoSamples.city.get()
        contracts = Dictionary(uniqueKeysWithValues: city.contracts.map { ($0.id, $0) })
        organisations = Dictionary(uniqueKeysWithValues: city.organisations.map { ($0.id.description, $0) })
    }

    private func contracts(of kind: DemoStory.Kind) -> [[DemoContract]] {
        city.stories.filter { $0.kind == kind }.map { $0.contracts.compactMap { contracts[$0] } }
    }

    @Test("are told, some of each kind", arguments: DemoStory.Kind.allCases)
    func told(kind: DemoStory.Kind) {
        #expect(city.stories.contains { $0.kind == kind })
        #expect(!kind.label.isEmpty)
    }

    @Test("of cancelled contracts show cancelled ones")
    func cancelled() {
        #expect(contracts(of: .cancelled).joined().allSatisfy { $0.status == .cancelled })
    }

    @Test("of moved and merged units come as changes with a day, the first file knowing nothing of them")
    func changes() throws {
        let rows = try Rows(city.changesFile())
        #expect(Array(rows.header.suffix(2)) == ["valid_from", "valid_until"])
        #expect(rows.count == city.changes.count)
        for change in city.changes {
            let before = city.organisations[change.organisation]
            #expect(before.id == change.changed.id)
            #expect(before.standing == .active)
            switch change.changed.standing {
            case .active:
                #expect(before.place != change.changed.place)
                #expect(change.validFrom.year == city.plan.period.from.year)
            case .merged: #expect(change.changed.successor != nil && change.changed.successor != change.organisation)
            case .deregistered: Issue.record("no change strikes a unit off")
            }
        }
    }

    @Test("of split contracts are several of the same parties within weeks, each below five million yuan")
    func split() {
        for group in contracts(of: .split) {
            #expect(group.count >= 3)
            #expect(Set(group.map { [$0.seller, $0.buyer] }).count == 1)
            let days = group.map(\.registeredOn.number)
            #expect((days.max() ?? 0) - (days.min() ?? 0) < 31)
            #expect(group.allSatisfy { 450_000_000..<500_000_000 ~= $0.turnover })
        }
    }

    @Test("of mutual signing are two contracts that go both ways")
    func mutual() {
        for pair in contracts(of: .mutual) {
            #expect(pair.count == 2)
            #expect(pair.first?.seller == pair.last?.buyer)
            #expect(pair.first?.buyer == pair.last?.seller)
        }
    }

    @Test("of the December rush are large contracts of one seller in a year's last days")
    func rush() {
        for group in contracts(of: .rush) {
            #expect(group.count >= 8)
            #expect(Set(group.map(\.seller)).count == 1)
            #expect(group.allSatisfy { $0.registeredOn.month == 12 && $0.registeredOn.day >= 19 })
            #expect(group.allSatisfy { $0.turnover >= 500_000_000 })
        }
    }

    @Test("of exemptions above the technology amount have invoices for them")
    func overExempt() {
        #expect(contracts(of: .overExempt).joined().allSatisfy { $0.exempt > $0.technology })
    }
}
