import Civic
import TestSupport
import Testing

@testable import Registry

@Suite("Contracts in sum")
struct ContractCellTests {
    private static func cell(
        _ year: Int, _ kind: String, _ district: String?, _ field: String, count: Int, sellers: Int, buyers: Int
    ) -> ContractCell {
        ContractCell(
            year: year, kind: kind, district: district, field: field, count: count, sellers: sellers, buyers: buyers,
            turnover: Yuan(fen: Int64(count) * 100))
    }

    @Test(
        "are not told where they are of fewer than three contracts, sellers or buyers",
        arguments: [(2, 2, 2), (9, 2, 9), (9, 9, 2), (2, 3, 3)])
    func few(count: Int, sellers: Int, buyers: Int) {
        let cells = [Self.cell(2023, "service", "A", "energy", count: count, sellers: sellers, buyers: buyers)]
        #expect(cells.withoutIdentifying().map(\.isHidden) == [true])
    }

    @Test("are told where nobody can be told from them")
    func many() {
        let cells = ["A", "B", "C"].map {
            Self.cell(2023, "service", $0, "energy", count: 5, sellers: 4, buyers: 3)
        }
        #expect(cells.withoutIdentifying().allSatisfy { !$0.isHidden })
    }

    @Test("hide a second where one alone would follow from the sum of the others, and nothing of another year")
    func neighbour() {
        let cells = [
            Self.cell(2023, "service", "A", "energy", count: 2, sellers: 1, buyers: 2),
            Self.cell(2023, "service", "B", "energy", count: 5, sellers: 4, buyers: 4),
            Self.cell(2023, "service", "C", "energy", count: 50, sellers: 9, buyers: 9),
            Self.cell(2022, "service", "A", "energy", count: 5, sellers: 4, buyers: 4),
        ]
        #expect(cells.withoutIdentifying().map(\.isHidden) == [true, true, false, false])
    }

    @Test("never leave one cell alone hidden among published ones, whatever they are")
    func sweep() {
        var random = SeededRandom(seed: 29)
        var faults: [Int] = []
        for round in 0..<300 {
            let cells = (0..<24).map { place in
                Self.cell(
                    2022 + place / 12, ["service", "licence"][place % 2], ["A", "B", nil][place % 3],
                    ["energy", "nuclear"][place / 2 % 2], count: Int.random(in: 1...8, using: &random),
                    sellers: Int.random(in: 1...6, using: &random), buyers: Int.random(in: 1...6, using: &random))
            }
            let shown = cells.withoutIdentifying()
            let names: [(ContractCell) -> String] = [
                { "\($0.year)" }, { "\($0.year) \($0.kind ?? "")" }, { "\($0.year) \($0.field ?? "")" },
                { "\($0.year) \($0.district ?? "-")" },
            ]
            for name in names {
                for group in Dictionary(grouping: shown, by: name).values where group.count > 1 {
                    if group.count(where: \.isHidden) == 1 { faults.append(round) }
                }
            }
            if shown.contains(where: { !$0.isHidden && min($0.count, $0.sellers, $0.buyers) < 3 }) {
                faults.append(round)
            }
        }
        #expect(faults.isEmpty)
    }
}
