/// Contracts grouped by who deals with whom, in time linear in their number but for sorting.
struct AnomalyLedger {
    /// The two units of a group; their numbers in ``AnomalyLedger/units``.
    struct Pair: Hashable {
        let seller: Int32
        let buyer: Int32
    }

    /// The units that stand for the parties, numbered in the order of first appearance.
    private(set) var units: [String] = []
    /// For each contract its seller's number, -1 where there is none.
    private(set) var sellers: [Int32] = []
    /// For each contract its buyer's number, -1 where there is none.
    private(set) var buyers: [Int32] = []
    private var numbers: [String: Int32] = [:]

    init(_ contracts: [RegisteredContract], _ successors: Successors) {
        var resolved: [String: Int32] = [:]
        for contract in contracts {
            sellers.append(number(of: contract.seller, successors, &resolved))
            buyers.append(number(of: contract.buyer, successors, &resolved))
        }
    }

    private mutating func number(of name: String, _ successors: Successors, _ resolved: inout [String: Int32]) -> Int32
    {
        if name.isEmpty { return -1 }
        if let known = resolved[name] { return known }
        let unit = successors.last(of: name)
        let number = numbers[unit] ?? Int32(units.count)
        if number == units.count {
            units.append(unit)
            numbers[unit] = number
        }
        resolved[name] = number
        return number
    }
}

// MARK: - Groups

extension AnomalyLedger {
    /// The contracts among `rows` by pair of seller and buyer, pairs in the order of first appearance.
    func pairs(_ rows: [Int]) -> [(pair: Pair, rows: [Int])] {
        groups(rows) { row in
            let (seller, buyer) = (sellers[row], buyers[row])
            return seller < 0 || buyer < 0 ? nil : Pair(seller: seller, buyer: buyer)
        }.map { (pair: $0.key, rows: $0.rows) }
    }

    /// The contracts among `rows` by seller.
    func bySeller(_ rows: [Int]) -> [(seller: Int32, rows: [Int])] {
        groups(rows) { sellers[$0] < 0 ? nil : sellers[$0] }.map { (seller: $0.key, rows: $0.rows) }
    }

    private func groups<Key: Hashable>(_ rows: [Int], by key: (Int) -> Key?) -> [(key: Key, rows: [Int])] {
        var places: [Key: Int] = [:]
        var groups: [(key: Key, rows: [Int])] = []
        for row in rows {
            guard let key = key(row) else { continue }
            if let place = places[key] {
                groups[place].rows.append(row)
            } else {
                places[key] = groups.count
                groups.append((key: key, rows: [row]))
            }
        }
        return groups
    }
}
