import Civic
import Database
import Exact

/// Contracts of one year, kind, district and field, in sum.
struct ContractCell: Sendable {
    /// The year of registration.
    let year: Int
    /// The kind of contract, as a code.
    let kind: String?
    /// Where the seller has its seat; `nil` where that is not known.
    let district: String?
    /// The field of technology, as a code.
    let field: String?
    /// How many.
    let count: Int
    /// How many sellers.
    let sellers: Int
    /// How many buyers.
    let buyers: Int
    /// What they are worth together.
    let turnover: Yuan
    /// Whether it must not be told: it would tell of a single party, or another cell would follow from it.
    var isHidden = false
}

extension [ContractCell] {
    /// The cells with those hidden that have too few contracts or parties, and with as many others of the same year and
    /// kind, district or field as are needed, so that no hidden one follows from a published sum and its neighbours.
    func withoutIdentifying() -> [ContractCell] {
        var cells = self
        for index in indices { cells[index].isHidden = !cells[index].isEnough }
        let groups = Group.all(of: self)
        var isChanged = true
        while isChanged {
            isChanged = false
            for group in groups {
                let hidden = group.filter { cells[$0].isHidden }
                guard !hidden.isEmpty, !hidden.isEnough(in: cells) else { continue }
                let rest = group.filter { !cells[$0].isHidden }.min { (cells[$0].count, $0) < (cells[$1].count, $1) }
                guard let rest else { continue }
                cells[rest].isHidden = true
                isChanged = true
            }
        }
        return cells
    }

    /// Cells whose sum is published somewhere.
    private enum Group {
        static func all(of cells: [ContractCell]) -> [[Int]] {
            let names: [(ContractCell) -> String] = [
                { "\($0.year)" }, { "\($0.year) kind \($0.kind ?? "")" }, { "\($0.year) field \($0.field ?? "")" },
                { "\($0.year) district \($0.district ?? "")" },
            ]
            return names.flatMap { name in
                Dictionary(grouping: cells.indices) { name(cells[$0]) }.sorted { $0.key < $1.key }.map(\.value)
            }
        }
    }
}

extension ContractCell {
    /// Whether the sum tells of no single contract or unit.
    fileprivate var isEnough: Bool {
        let least = [ContractFigure].least
        return count >= least && sellers >= least && buyers >= least
    }
}

extension [Int] {
    /// Whether what is hidden together tells of nobody: of several cells, together large enough. Parties may be the same
    /// in two cells, so that the largest number of them is all that is sure.
    fileprivate func isEnough(in cells: [ContractCell]) -> Bool {
        let least = [ContractFigure].least
        let (sellers, buyers) = (map { cells[$0].sellers }.max() ?? 0, map { cells[$0].buyers }.max() ?? 0)
        return count > 1 && sellers >= least && buyers >= least
    }
}

// MARK: - Counting

extension Querying {
    /// The cells of every year, what must not be told hidden.
    ///
    /// - Throws: `DatabaseError`.
    func contractCells(_ moment: RegistryMoment) throws -> [ContractCell] {
        let span = try first("SELECT MIN(registered_on) AS first, MAX(registered_on) AS last FROM contract_version")
        let first: CivilDay? = try span?["first"]
        let last: CivilDay? = try span?["last"]
        guard let first, let last, first <= moment.day else { return [] }
        return try (first.year...max(first.year, min(last, moment.day).year)).flatMap { year in
            try contractCells(of: year, moment)
        }.withoutIdentifying()
    }

    private func contractCells(of year: Int, _ moment: RegistryMoment) throws -> [ContractCell] {
        guard let first = CivilDay(year: year, month: 1, day: 1), let last = CivilDay(year: year, month: 12, day: 31)
        else { return [] }
        return try rows(
            """
            SELECT v.kind AS kind, seat.district AS district, v.field AS field, COUNT(*) AS contracts,
                COUNT(DISTINCT v.seller_id) AS sellers, COUNT(DISTINCT v.buyer_id) AS buyers,
                CAST(SUM(v.turnover) AS BIGINT) AS turnover
            FROM (SELECT id, kind, field, seller_id, buyer_id, turnover FROM contract_version v
                WHERE registered_on >= \(first) AND registered_on <= \(last) AND status = 'registered'
                    AND \(Register.contract.speaking(moment.asOf))) v
            LEFT JOIN (SELECT id, district FROM organisation_version v
                WHERE \(Register.organisation.speaking(moment.asOf))) seat ON seat.id = v.seller_id
            GROUP BY v.kind, seat.district, v.field ORDER BY v.kind, seat.district, v.field
            """
        ).map { row in
            ContractCell(
                year: year, kind: try row["kind"], district: try row["district"], field: try row["field"],
                count: try row["contracts"], sellers: try row["sellers"], buyers: try row["buyers"],
                turnover: try row["turnover"] ?? Yuan(fen: 0))
        }
    }
}
