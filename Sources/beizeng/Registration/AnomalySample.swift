import ArgumentParser
import Exact
import TransparencyLog

/// 抽查: which contracts are drawn, by a share and a seed that everybody may know.
///
/// Drawn are those whose `seed|number` has the least SHA-256, so that who knows the list and the seed can draw the same
/// ones with any program, and nobody can choose them.
struct AnomalySample {
    /// The share in hundredths of a percent.
    private let share: Int64
    /// The seed.
    let seed: UInt64

    /// The sample that a call asks for; nil where it asks for none.
    ///
    /// - Throws: `ValidationError`.
    init?(percent: String?, seed: UInt64?) throws {
        if percent == nil, seed == nil { return nil }
        guard let percent, let seed else { throw ValidationError("抽查须同时写明 --sample 比例和 --seed 种子。") }
        guard let share = Decimal128(utf8: Array(percent.utf8))?.scaledInt64(scale: 2), (1...10_000).contains(share)
        else {
            throw ValidationError("--sample 应为大于 0、不超过 100 的百分数，最多两位小数，例如 10。")
        }
        self.share = share
        self.seed = seed
    }
}

// MARK: - Drawing

extension AnomalySample {
    /// How it was drawn, with the seed.
    var title: String {
        "抽查（\(Decimal128(coefficient: UInt128(share), exponent: -2, isNegative: false) ?? .zero)%，种子 \(seed)）"
    }

    /// How many of `count` are drawn: the share, and always whole contracts, rounded up.
    func size(of count: Int) -> Int { Int((Int64(count) * share + 9_999) / 10_000) }

    /// Those that are drawn among contracts by their numbers.
    func drawn(from numbers: [String]) -> Set<String> {
        let hashed = numbers.map { (hash: Hash(of: Array("\(seed)|\($0)".utf8)).hexadecimal, number: $0) }
        let sorted = hashed.sorted { $0.hash.utf8.lexicographicallyPrecedes($1.hash.utf8) }
        return Set(sorted.prefix(size(of: numbers.count)).map(\.number))
    }
}
