import Civic
import Exact
import Registration
import TestSupport

/// The list of anomalies by trying everything, with the model's numbers written out once more.
enum AnomalyReference {
    private static let large: Int64 = 500_000_000

    static func day(_ text: String) -> CivilDay {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return CivilDay(year: parts[0], month: parts[1], day: parts[2]) ?? CivilDay(number: 0)
    }

    /// A small year full of near misses.
    static func year(_ random: inout SeededRandom) -> ([RegisteredContract], [String: String]) {
        let units = (0..<(4 + random.below(8))).map { "U\($0)" }
        var successors: [String: String] = [:]
        for unit in units where random.below(5) == 0 { successors[unit] = units[random.below(units.count)] }
        let contracts = (0..<(20 + random.below(60))).map { number in
            let seller = random.below(30) == 0 ? "" : units[random.below(units.count)]
            let amount = Yuan(fen: [Int64(1), 50, 120, 170, 250, 499, 500, 700][random.below(8)] * 1_000_000)
            let first = day("2023-12-20").number
            let registered = CivilDay(number: first + Int64(random.below(385)))
            let late =
                random.below(3) == 0 ? CivilDay(number: day("2024-12-01").number + Int64(random.below(31))) : registered
            return RegisteredContract(
                id: "N\(number * 7919 % 1000)-\(number)", status: random.below(8) == 0 ? "cancelled" : "registered",
                registeredOn: late,
                signedOn: random.below(3) == 0 ? nil : CivilDay(number: late.number - Int64(random.below(60))),
                seller: seller, buyer: units[random.below(units.count)],
                turnover: Yuan(fen: amount.fen + Int64(random.below(3))),
                technologyAmount: amount, isBetweenRelated: random.below(9) == 0,
                isForeign: random.below(9) == 0 ? true : nil,
                isGovernment: random.below(9) == 0)
        }
        return (contracts, successors)
    }

    static func sorted(_ entries: [(code: String, contracts: [String])]) -> [String] {
        entries.map { "\($0.code) \($0.contracts.sorted().joined(separator: " "))" }.sorted()
    }

    static func entries(
        _ all: [RegisteredContract], _ successors: [String: String]
    ) -> [(code: String, contracts: [String])] {
        let contracts = all.filter { $0.status == "registered" && $0.registeredOn.year == 2024 }
        let unit = { last(of: $0, successors) }
        var entries: [(code: String, contracts: [String])] = []
        for contract in contracts {
            let flags: [(String, Bool)] = [
                ("same-unit", contract.seller == contract.buyer),
                (
                    "same-successor",
                    contract.seller != "" && contract.seller != contract.buyer
                        && unit(contract.seller) == unit(contract.buyer)
                ),
                ("related", contract.isBetweenRelated == true), ("large", contract.technologyAmount.fen >= large),
                ("government", contract.isGovernment == true), ("foreign", contract.isForeign == true),
            ]
            for (code, holds) in flags where holds { entries.append((code, [contract.id])) }
        }
        let known = contracts.filter { !$0.seller.isEmpty }
        let sellers = Set(known.map { unit($0.seller) })
        for seller in sellers {
            let sold = known.filter { unit($0.seller) == seller }
            for buyer in Set(sold.map { unit($0.buyer) }) {
                let pair = sold.filter { unit($0.buyer) == buyer }
                for group in splits(pair) { entries.append(("split", group.sorted())) }
                let back = known.filter { unit($0.seller) == buyer && unit($0.buyer) == seller }
                if seller < buyer, !back.isEmpty { entries.append(("mutual", (pair + back).map(\.id))) }
            }
            let late = sold.filter { $0.registeredOn >= day("2024-12-01") }
            let (rush, total) = (late.reduce(0) { $0 + $1.turnover.fen }, sold.reduce(0) { $0 + $1.turnover.fen })
            if late.count >= 3, rush >= large, rush * 10 >= total * 6 { entries.append(("rush", late.map(\.id))) }
        }
        return entries
    }

    /// Every window from every contract on; windows that share a contract grow together.
    private static func splits(_ pair: [RegisteredContract]) -> [Set<String>] {
        let parts = pair.filter { $0.technologyAmount.fen < large }
        let day = { (contract: RegisteredContract) in (contract.signedOn ?? contract.registeredOn).number }
        var groups: [Set<String>] = []
        for first in parts {
            let window = parts.filter { (0..<90).contains(day($0) - day(first)) }
            guard window.count >= 3, window.reduce(0, { $0 + $1.technologyAmount.fen }) >= large else { continue }
            var grown = Set(window.map(\.id))
            for group in groups where !group.isDisjoint(with: grown) { grown.formUnion(group) }
            groups.removeAll { !$0.isDisjoint(with: grown) }
            groups.append(grown)
        }
        return groups
    }

    private static func last(of unit: String, _ successors: [String: String]) -> String {
        var path = [unit]
        while let next = successors[path[path.count - 1]] {
            if let start = path.firstIndex(of: next) { return path[start...].min() ?? next }
            path.append(next)
        }
        return path[path.count - 1]
    }
}
