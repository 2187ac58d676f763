/// Sizes of contracts by rank: amounts at given parts per million of all contracts, straight lines between them.
///
/// A table and not a formula: the tail of technology contracts is long, and logarithms differ between machines.
struct AmountTable {
    private let points: [(rank: Int, yuan: Int)]

    /// Contracts of companies: half below 39 万, the largest hundredth above 1.1 亿.
    static let companies = AmountTable(points: [
        (0, 5_000), (50_000, 30_000), (100_000, 60_000), (250_000, 140_000), (500_000, 390_000),
        (700_000, 1_150_000), (800_000, 2_600_000), (900_000, 7_500_000), (950_000, 18_000_000),
        (980_000, 55_000_000), (990_000, 110_000_000), (996_000, 220_000_000), (999_000, 550_000_000),
        (1_000_000, 1_500_000_000),
    ])

    /// Contracts of universities and institutes: many and small.
    static let research = AmountTable(points: [
        (0, 3_000), (100_000, 30_000), (250_000, 80_000), (500_000, 220_000), (750_000, 700_000),
        (900_000, 2_400_000), (960_000, 6_000_000), (990_000, 20_000_000), (998_000, 60_000_000),
        (1_000_000, 150_000_000),
    ])

    /// An amount in yuan, as often as contracts have it.
    func draw(_ random: inout DemoRandom) -> Int {
        let rank = random.below(1_000_000)
        var before = points[0]
        for point in points.dropFirst() {
            if rank < point.rank {
                return before.yuan + (point.yuan - before.yuan) * (rank - before.rank) / (point.rank - before.rank)
            }
            before = point
        }
        return before.yuan
    }

    /// The amount as people agree on it, in fen: mostly two or three digits and zeros, at times to the fen.
    static func agreed(_ fen: Int64, _ random: inout DemoRandom) -> Int64 {
        let draw = random.below(1_000)
        if draw >= 940 { return max(fen, 100_000) }
        if draw >= 820 { return max(fen / 100 * 100, 100_000) }
        var unit: Int64 = 100
        // Large amounts keep three digits, so that rounding never shows in a year's sum.
        let kept: Int64 = draw < 480 && fen < 1_000_000_000 ? 100 : 1_000
        while fen / unit >= kept { unit *= 10 }
        return max((fen + unit / 2) / unit * unit, 100_000)
    }
}
