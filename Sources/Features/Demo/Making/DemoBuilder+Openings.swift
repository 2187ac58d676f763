// MARK: - Contracts that are open

extension DemoBuilder {
    /// Of a thousand registered contracts of a university or institute those that it opens, and of a thousand of these
    /// those whose amounts it opens as well.
    private static let shares = (open: 45, amounts: 600)

    /// Universities and institutes open a few contracts in a hundred, as references; of those with amounts about every
    /// second buyer agrees.
    mutating func makeOpenings() {
        var random = DemoRandom(seed: seed, part: .openings)
        let changed = Set(changes.map(\.organisation))
        func speaks(_ unit: Int) -> Bool { organisations[unit].standing == .active && !changed.contains(unit) }
        var wishes: [Wish: [String]] = [:]
        for contract in contracts where contract.status == .registered && speaks(contract.seller) {
            let seller = organisations[contract.seller]
            guard seller.place.isCity, seller.kind == .university || seller.kind == .institute,
                random.chance(DemoBuilder.shares.open)
            else { continue }
            let showsAmounts = random.chance(DemoBuilder.shares.amounts)
            let wish = Wish(
                unit: contract.seller, showsName: showsAmounts || random.chance(800), showsAmounts: showsAmounts)
            wishes[wish, default: []].append(contract.id)
            guard showsAmounts, speaks(contract.buyer), random.chance(500) else { continue }
            wishes[Wish(unit: contract.buyer, showsName: true, showsAmounts: true), default: []].append(contract.id)
        }
        openings = wishes.sorted { $0.key < $1.key }.map { wish, numbers in
            DemoOpening(
                unit: code(wish.unit), name: organisations[wish.unit].name, contracts: numbers,
                showsName: wish.showsName, showsAmounts: wish.showsAmounts)
        }
    }
}

/// What a unit wants to be seen, the same for all contracts of one document.
private struct Wish: Hashable, Comparable {
    let unit: Int
    let showsName: Bool
    let showsAmounts: Bool

    private var rank: (Int, Int, Int) { (unit, showsName ? 0 : 1, showsAmounts ? 0 : 1) }

    static func < (left: Wish, right: Wish) -> Bool { left.rank < right.rank }
}
