import Civic
import Database
import Exact
import Journal
import Testing

@testable import Registry

@Suite("An amount that was or is open")
struct OpenedAmountTests {
    /// The only contract of January, and six between others in February and in March.
    private func house(_ engine: Engine) async throws -> OpeningHouse {
        let house = try await OpeningHouse(engine)
        try await january(house)
        for (month, base) in [2: 20_485, 3: 20_513] {
            for number in 0..<6 {
                try await house.contract(
                    "M\(month)-\(number)",
                    [
                        "registered_on": .int(Int64(base + number)), "seller_id": .text("S\(number)"),
                        "buyer_id": .text("B\(number)"), "turnover": .int(10_000_000 + Int64(number)),
                    ])
            }
        }
        return house
    }

    private func january(_ house: OpeningHouse, _ fields: [String: SQLValue] = [:]) async throws {
        let fields = fields.merging(["registered_on": .int(20_460)]) { $1 }
        try await house.contract(OpeningHouse.number, fields)
    }

    /// Whether January's sum is told, or is all that the told ones leave of the year's.
    private func follows(_ house: OpeningHouse) async throws -> Bool {
        let moment = RegistryMoment(house.house.journal.today, offsetMinutes: 480)
        let figures = try await house.house.journal.database.read { try $0.contractFigures(2026, moment) }
        #expect(figures.months.map(\.count) == [1, 6, 6])
        let untold = figures.months.filter { $0.turnover == nil }
        return figures.months[0].turnover != nil || figures.total.turnover != nil && untold.count < 2
    }

    @Test("does not follow from sums where one side closed before the other opened", arguments: Engine.allCases)
    func apart(engine: Engine) async throws {
        let house = try await house(engine)
        #expect(try await !follows(house))
        try await house.open([.amounts], until: OpeningHouse.day.adding(days: 3))
        house.wait(10)
        try await house.open([.amounts], by: OpeningHouse.company)
        #expect(try await house.shown()?["turnover"] == nil)
        #expect(try await !follows(house))
    }

    @Test("does not follow where who opened it is no longer its seller")
    func corrected() async throws {
        let house = try await house(.sqlite)
        try await house.open([.amounts])
        try await january(house, ["seller_id": .text(OpeningHouse.other)])
        try await house.open([.amounts], by: OpeningHouse.company)
        #expect(try await house.shown()?["turnover"] == nil)
        #expect(try await !follows(house))
    }

    @Test("does not follow where both closed it and it was corrected afterwards")
    func closed() async throws {
        let house = try await house(.sqlite)
        try await house.open([.amounts])
        try await house.open([.amounts], by: OpeningHouse.company)
        // It stands on its page, so that no other sum needs to be kept back for it.
        #expect(try await follows(house))
        try await house.close()
        try await house.close(by: OpeningHouse.company)
        try await january(house, ["turnover": .int(1_234_500)])
        #expect(try await !follows(house))
    }

    @Test("hides no other from who remembers it, with one party on both sides as well")
    func oneParty() async throws {
        let house = try await house(.sqlite)
        try await january(house, ["buyer_id": .text(OpeningHouse.university)])
        try await house.open([.amounts])
        #expect(try await house.shown()?["turnover"] != nil)
        let known = try await house.house.journal.database.read { try $0.contractsWithKnownAmounts() }
        #expect(known == [OpeningHouse.number])
    }
}
