import Civic
import Demo
import Testing

@Suite("Opened contracts in the demo city")
struct DemoOpeningTests {
    private let city: DemoCity
    private let contracts: [String: DemoContract]

    init() throws {
        city = try DemoSamples.city.get()
        contracts = Dictionary(uniqueKeysWithValues: city.contracts.map { ($0.id, $0) })
    }

    @Test("are registered, and opened by one of their parties")
    func parties() {
        var wrong: [String] = []
        for opening in city.openings {
            for number in opening.contracts {
                let contract = contracts[number]
                let parties = contract.map { [city.organisations[$0.seller], city.organisations[$0.buyer]] } ?? []
                let unit = parties.first { $0.id.description == opening.unit }
                if contract?.status != .registered || unit?.standing != .active || unit?.name != opening.name {
                    wrong.append(number)
                }
            }
        }
        #expect(wrong == [])
        #expect(Set(city.openings.flatMap { opening in opening.contracts.map { "\($0) \(opening.unit)" } }).count > 0)
    }

    @Test("are a few in a hundred of those that universities and institutes sold, some with amounts by both sides")
    func share() {
        func isResearch(_ contract: DemoContract) -> Bool {
            let seller = city.organisations[contract.seller]
            return seller.place.isCity && (seller.kind == .university || seller.kind == .institute)
        }
        let sold = city.contracts.filter { $0.status == .registered && isResearch($0) }
        let opened = Set(city.openings.flatMap(\.contracts))
        #expect(opened.allSatisfy { contracts[$0].map(isResearch) ?? false })
        #expect((20...80).contains(opened.count * 1_000 / max(sold.count, 1)))
        let amounts = city.openings.filter(\.showsAmounts).flatMap(\.contracts)
        #expect(Set(amounts).count < amounts.count)
        #expect(city.openings.allSatisfy { $0.letter.contains("虚构") && $0.letterName.contains("演示") })
    }
}
