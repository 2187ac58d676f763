import Civic
import Database
import Exact
import Journal
import Testing

@testable import Registry
@testable import Site

@Suite("Figures of contracts")
struct ContractFiguresTests {
    private func figure(_ key: String, _ count: Int, _ sellers: Int? = nil) -> ContractFigure {
        ContractFigure(
            key: key, count: count, sellers: sellers ?? count, buyers: count, turnover: Yuan(fen: Int64(count) * 100))
    }

    private func hidden(_ figures: [ContractFigure]) -> [String] {
        figures.withoutIdentifying().filter { $0.turnover == nil }.compactMap(\.key)
    }

    @Test("hide a sum of fewer than three contracts, sellers or buyers, and another one so that it does not follow")
    func few() {
        #expect(hidden([figure("a", 9), figure("b", 7), figure("c", 3)]) == [])
        #expect(hidden([figure("a", 9), figure("b", 7), figure("c", 2)]) == ["b", "c"])
        #expect(hidden([figure("a", 9), figure("b", 7), figure("c", 5, 1)]) == ["b", "c"])
        #expect(hidden([figure("a", 2), figure("b", 1)]) == ["a", "b"])
        #expect(hidden([figure("a", 9), figure("b", 0)]) == [])
    }

    @Test("hide together what is enough not to follow from the total")
    func together() {
        // Two sums of one contract each would follow as one of two.
        #expect(hidden([figure("a", 9), figure("b", 4), figure("c", 1), figure("d", 1)]) == ["b", "c", "d"])
    }

    @Test(
        "count what was registered in the year and not struck off, by kind, month and size", arguments: Engine.allCases)
    func counting(engine: Engine) async throws {
        let house = try await RegistryHouse.standing(engine)
        for number in 0..<12 {
            let isOld = number == 11
            try await house.say(
                "HT\(number)", .contract,
                [
                    "contract_id": .text("HT\(number)"),
                    "registered_on": .int(isOld ? 19_300 : 19_723 + Int64(number) * 31),
                    "kind": .text(number < 2 ? "transfer" : "service"), "seller_id": .text("S\(number)"),
                    "buyer_id": .text("B\(number)"), "turnover": .int(10_000_000 * Int64(number + 1)),
                    "status": .text(number == 10 ? "cancelled" : "registered"),
                ], .since(Validity.ever))
        }
        let moment = RegistryMoment(CivilDay(number: 20_780), offsetMinutes: 480)
        let figures = try await house.journal.database.read { try $0.contractFigures(2024, moment) }
        #expect(figures.total.count == 10)
        #expect(figures.total.turnover == Yuan(fen: 550_000_000))
        #expect(figures.kinds.map(\.count) == [2, 8])
        // Of two kinds one is too few, so that neither is told.
        #expect(figures.kinds.map(\.turnover) == [nil, nil])
        #expect(figures.months.map(\.count).reduce(0, +) == 10)
        #expect(figures.bands.map(\.key) == ["1", "2"])
        #expect(figures.bands.allSatisfy { $0.turnover == nil })
        #expect(figures.years == [2022, 2023, 2024])
        let newest = try await house.journal.database.read { try $0.contractFigures(nil, moment) }
        #expect(newest.year == 2024)
    }
}
