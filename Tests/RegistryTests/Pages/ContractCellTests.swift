import Civic
import TestSupport
import Testing

@testable import Registry

@Suite("Contracts in sum")
struct ContractCellTests {
    private static func cell(
        _ kind: String, _ district: String?, _ field: String, count: Int, sellers: Int, buyers: Int
    ) -> ContractCell {
        ContractCell(
            year: 2023, kind: kind, district: district, field: field, count: count, sellers: sellers, buyers: buyers,
            turnover: Yuan(fen: Int64(count) * 100))
    }

    private static func opened(_ cell: ContractCell, unknown: Int, withheld: Int = 0) -> ContractCell {
        ContractCell(
            year: cell.year, kind: cell.kind, district: cell.district, field: cell.field, count: cell.count,
            sellers: cell.sellers, buyers: cell.buyers, turnover: cell.turnover,
            unknown: UnknownContracts(
                contracts: unknown, sellers: min(unknown, cell.sellers), buyers: min(unknown, cell.buyers),
                withheld: withheld))
    }

    /// All that is told of a year with these cells, every contract of a cell between parties of its own.
    private static func sums(_ cells: [ContractCell], months: [Int] = []) -> ContractSums {
        func figure(_ key: String?, _ cells: [ContractCell]) -> ContractFigure {
            ContractFigure(
                key: key, count: cells.map(\.count).reduce(0, +), sellers: cells.map(\.sellers).reduce(0, +),
                buyers: cells.map(\.buyers).reduce(0, +),
                turnover: Yuan(fen: cells.map(\.turnover.fen).reduce(0, +)),
                unknown: UnknownContracts(
                    contracts: cells.map(\.unknown.contracts).reduce(0, +),
                    sellers: cells.map(\.unknown.sellers).reduce(0, +),
                    buyers: cells.map(\.unknown.buyers).reduce(0, +),
                    withheld: cells.map(\.unknown.withheld).reduce(0, +)))
        }
        func figures(_ key: (ContractCell) -> String?) -> [ContractFigure] {
            Dictionary(grouping: cells, by: key).map { figure($0.key, $0.value) }
                .sorted { ($0.key ?? "") < ($1.key ?? "") }
        }
        return ContractSums(
            total: figure("", cells), kinds: figures(\.kind), fields: figures(\.field),
            months: months.enumerated().map { place, count in
                ContractFigure(
                    key: "\(place)", count: count, sellers: count, buyers: count, turnover: Yuan(fen: Int64(count)))
            }, cells: cells)
    }

    /// A random year of cells as `change` leaves them, and what is told of it; `nil` where nothing was registered.
    private static func year(
        _ random: inout SeededRandom, _ districts: [String?],
        _ change: (ContractCell, inout SeededRandom) -> ContractCell = { cell, _ in cell }
    ) -> (cells: [ContractCell], sums: ContractSums)? {
        let (kinds, fields) = (1 + random.below(4), 1 + random.below(5))
        var cells: [ContractCell] = []
        for place in 0..<(kinds * fields * districts.count) where random.below(3) > 0 {
            let cell = cell(
                "k\(place % kinds)", districts[place / kinds / fields], "f\(place / kinds % fields)",
                count: 1 + random.below(9), sellers: 1 + random.below(8), buyers: 1 + random.below(8))
            cells.append(change(cell, &random))
        }
        guard !cells.isEmpty else { return nil }
        let months = (0..<random.below(7)).map { _ in 1 + random.below(9) }
        return (cells, sums(cells, months: months).withoutIdentifying())
    }

    private static func hidden(_ cells: [ContractCell]) -> [Bool] {
        sums(cells).withoutIdentifying().cells.map(\.isHidden)
    }

    @Test(
        "are not told where they are of fewer than three contracts, sellers or buyers",
        arguments: [(2, 2, 2), (9, 2, 9), (9, 9, 2), (2, 3, 3)])
    func few(count: Int, sellers: Int, buyers: Int) {
        let cells = [Self.cell("service", "A", "energy", count: count, sellers: sellers, buyers: buyers)]
        #expect(Self.hidden(cells) == [true])
    }

    @Test("are told where nobody can be told from them")
    func many() {
        let cells = ["A", "B", "C"].map { Self.cell("service", $0, "energy", count: 5, sellers: 4, buyers: 3) }
        let sums = Self.sums(cells, months: [6, 9]).withoutIdentifying()
        #expect(sums.cells.allSatisfy { !$0.isHidden })
        #expect(([sums.total] + sums.kinds + sums.fields + sums.months).allSatisfy { $0.turnover != nil })
    }

    @Test("hide a second where one alone would follow from the sum of the others")
    func neighbour() {
        let cells = [
            Self.cell("service", "A", "energy", count: 2, sellers: 1, buyers: 2),
            Self.cell("service", "B", "energy", count: 5, sellers: 4, buyers: 4),
            Self.cell("service", "C", "energy", count: 50, sellers: 9, buyers: 9),
        ]
        #expect(Self.hidden(cells) == [true, true, false])
    }

    @Test("hide together what is enough, where two that are too few follow as one")
    func together() {
        let cells = [
            Self.cell("service", "A", "energy", count: 1, sellers: 1, buyers: 1),
            Self.cell("service", "B", "energy", count: 1, sellers: 1, buyers: 1),
            Self.cell("service", "C", "energy", count: 5, sellers: 4, buyers: 4),
            Self.cell("service", "D", "energy", count: 50, sellers: 9, buyers: 9),
        ]
        #expect(Self.hidden(cells) == [true, true, true, false])
    }

    @Test("leave no way to a contract by adding kinds and taking away fields")
    func crossing() {
        let cells = [
            Self.cell("k1", "A", "f1", count: 5, sellers: 4, buyers: 4),
            Self.cell("k1", "A", "f2", count: 50, sellers: 9, buyers: 9),
            Self.cell("k1", "A", "f3", count: 1, sellers: 1, buyers: 1),
            Self.cell("k2", "A", "f1", count: 6, sellers: 4, buyers: 4),
            Self.cell("k3", "A", "f4", count: 4, sellers: 4, buyers: 4),
        ]
        let sums = Self.sums(cells).withoutIdentifying()
        #expect(sums.cells[2].isHidden)
        #expect(sums.fields[2].turnover == nil)
        #expect(ToldSumsByRank(sums).following(sums).isEmpty)
        // As it was told before: every kind and the larger fields, which give the contract away.
        var before = Self.sums(cells)
        for place in [0, 2, 3, 4] { before.cells[place].isHidden = true }
        for place in [2, 3] { before.fields[place].turnover = nil }
        #expect(ToldSumsByRank(before).following(before).contains("cell 2"))
    }

    @Test("never let a sum of too few follow from what is told, whatever they are")
    func sweep() {
        var random = SeededRandom(seed: 29)
        var faults: [String] = []
        for round in 0..<200 {
            guard let (_, sums) = Self.year(&random, ["A", "B", nil]) else { continue }
            faults += ToldSumsByRank(sums).following(sums).map { "round \(round): \($0)" }
        }
        #expect(faults == [])
    }

    @Test("are not told where what is left without the opened amounts is too few")
    func opened() {
        let cells = ["A", "B", "C"].map { Self.cell("service", $0, "energy", count: 5, sellers: 5, buyers: 5) }
        #expect(Self.hidden(cells) == [false, false, false])
        let some = [Self.opened(cells[0], unknown: 2), cells[1], cells[2]]
        #expect(Self.hidden(some) == [true, true, false])
        // What is known as a whole covers nothing: the next one has to stay untold as well.
        let known = [Self.opened(cells[0], unknown: 2), Self.opened(cells[1], unknown: 0), cells[2]]
        #expect(Self.hidden(known) == [true, true, true])
        #expect(Self.sums(known).withoutIdentifying().total.turnover != nil)
        #expect(Self.hidden([Self.opened(cells[0], unknown: 0)]) == [true])
    }

    @Test("never let the rest of a sum without the opened amounts follow, whatever they are")
    func openedSweep() {
        var random = SeededRandom(seed: 37)
        var faults: [String] = []
        for round in 0..<200 {
            let year = Self.year(&random, ["A", "B"]) { cell, random in
                random.below(2) == 0 ? cell : Self.opened(cell, unknown: random.below(cell.count + 1))
            }
            guard let (_, sums) = year else { continue }
            faults += ToldSumsByRank(sums).following(sums).map { "round \(round): \($0)" }
        }
        #expect(faults == [])
    }

    @Test("neither tell an amount that was closed again nor let it cover another")
    func withheld() {
        let cells = ["A", "B", "C"].map { Self.cell("service", $0, "energy", count: 5, sellers: 5, buyers: 5) }
        let closed = Self.opened(cells[0], unknown: 0, withheld: 1)
        #expect(Self.hidden([closed, cells[1], cells[2]]) == [true, true, false])
        let few = Self.opened(cells[1], unknown: 2)
        #expect(Self.hidden([closed, few, cells[2]]) == [true, true, true])
    }

    @Test("tell no amount that was closed again, whether the others of that kind are remembered or not")
    func withheldSweep() {
        var random = SeededRandom(seed: 41)
        var faults: [String] = []
        for round in 0..<200 {
            let year = Self.year(&random, ["A", "B"]) { cell, random in
                let unknown = random.below(3) == 0 ? 0 : random.below(cell.count + 1)
                guard random.below(2) == 1 else { return cell }
                return Self.opened(cell, unknown: unknown, withheld: random.below(cell.count - unknown + 1))
            }
            guard let (cells, sums) = year else { continue }
            let remembered = cells.indices.filter { cells[$0].unknown.contracts == 0 && cells[$0].unknown.withheld > 0 }
            for memory in [[]] + [remembered] + remembered.map({ place in remembered.filter { $0 != place } }) {
                faults += ToldSumsByRank(sums, knowing: Set(memory)).following(sums)
                    .map { "round \(round), knowing \(memory): \($0)" }
            }
        }
        #expect(faults == [])
    }

    @Test("stay told for the most part where most are large enough")
    func usefulness() {
        var random = SeededRandom(seed: 31)
        let cells = (0..<80).map { place in
            let isSmall = place % 20 == 7
            return Self.cell(
                "k\(place % 4)", ["A", "B"][place / 40], "f\(place / 4 % 10)",
                count: isSmall ? 1 : 10 + random.below(90),
                sellers: isSmall ? 1 : 5, buyers: isSmall ? 1 : 5)
        }
        let sums = Self.sums(cells).withoutIdentifying()
        #expect(sums.cells.count(where: { !$0.isHidden }) > 60)
        #expect(sums.total.turnover != nil)
    }
}

/// What follows from told sums, found another way than the program does: a sum follows where adding it to all that is
/// told leaves the rank as it was. Reckons over all cells and months, modulo another prime.
private struct ToldSumsByRank {
    private var rows: [[Int]] = []
    private let memory: Set<Int>
    private static let prime = 1_000_003

    /// What follows for somebody who knows the cells in `memory` beforehand.
    init(_ sums: ContractSums, knowing memory: Set<Int> = []) {
        self.memory = memory
        let (count, months) = (sums.cells.count, sums.months.count)
        for row in all(sums) where row.isTold { add(row.factors) }
        if months > 0 {
            add((0..<count + months).map { $0 < count ? 1 : Self.prime - 1 })
        }
    }

    /// Every sum that can be told, with its factors and whether it is too small.
    private func all(
        _ sums: ContractSums
    ) -> [(name: String, factors: [Int], isTold: Bool, isEnough: Bool)] {
        let (count, months) = (sums.cells.count, sums.months.count)
        var all: [(name: String, factors: [Int], isTold: Bool, isEnough: Bool)] = []
        func figure(_ name: String, _ figure: ContractFigure, _ isPart: (Int) -> Bool) {
            let factors = (0..<count + months).map { isPart($0) ? 1 : 0 }
            let isRemembered = sums.cells.indices.allSatisfy {
                !isPart($0) || memory.contains($0) || sums.cells[$0].unknown.isNone
            }
            let isSafe = figure.unknown.isSafe || isRemembered && sums.cells.indices.contains(where: isPart)
            all.append((name, factors, figure.turnover != nil, isSafe))
        }
        for (place, cell) in sums.cells.enumerated() {
            let factors = (0..<count + months).map { $0 == place ? 1 : 0 }
            // What is known as a whole needs not be told to be known.
            let isKnown = !cell.isHidden || cell.unknown.isNone || memory.contains(place)
            all.append(("cell \(place)", factors, isKnown, cell.unknown.isSafe || memory.contains(place)))
        }
        for (place, month) in sums.months.enumerated() { figure("month \(place)", month) { $0 == count + place } }
        figure("total", sums.total) { $0 < count }
        for kind in sums.kinds {
            figure("kind \(kind.key ?? "")", kind) { $0 < count && sums.cells[$0].kind == kind.key }
        }
        for field in sums.fields {
            figure("field \(field.key ?? "")", field) { $0 < count && sums.cells[$0].field == field.key }
        }
        return all
    }

    /// The names of the sums that are too small and follow all the same.
    func following(_ sums: ContractSums) -> [String] {
        all(sums).filter { !$0.isEnough && rest(of: $0.factors) == nil }.map(\.name)
    }

    private mutating func add(_ row: [Int]) {
        guard let rest = rest(of: row) else { return }
        rows.append(rest)
    }

    /// What is left of a row when its leading factors are cancelled; `nil` where nothing is.
    private func rest(of row: [Int]) -> [Int]? {
        var row = row
        for other in rows {
            guard let lead = other.firstIndex(where: { $0 != 0 }), row[lead] != 0 else { continue }
            let (left, right) = (other[lead], row[lead])
            for place in row.indices {
                row[place] = ((row[place] * left - other[place] * right) % Self.prime + Self.prime) % Self.prime
            }
        }
        return row.contains { $0 != 0 } ? row : nil
    }
}

extension UnknownContracts {
    /// Whether it may follow: there is enough of it, or nothing in it that is not known.
    fileprivate var isSafe: Bool { isNone || isEnough }
}
