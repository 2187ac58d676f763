import Exact
package import Policy
import TransparencyLog

/// 抽查: which contracts are drawn, by a share and a seed that everybody may know.
///
/// Drawn are those whose `seed|number` has the least SHA-256, so that who knows the list and the seed can draw the same
/// ones with any program, and nobody can choose them.
package struct AnomalySample: Hashable, Sendable {
    /// The share in hundredths of a percent.
    private let share: Int64
    /// The seed.
    package let seed: UInt64

    /// A sample of so many percent, at most two decimals; `nil` for what is no share above 0 and at most 100.
    package init?(percent: String, seed: UInt64) {
        guard let share = Decimal128(utf8: Array(percent.utf8))?.scaledInt64(scale: 2), (1...10_000).contains(share)
        else { return nil }
        self.share = share
        self.seed = seed
    }
}

// MARK: - Drawing

extension AnomalySample {
    /// How it was drawn, with the seed.
    package var title: Text {
        let percent = "\(Decimal128(coefficient: UInt128(share), exponent: -2, isNegative: false) ?? .zero)%"
        return Text(zh: "抽查（\(percent)，随机数 \(seed)）", en: "Sample (\(percent), seed \(seed))")
    }

    /// How many of `count` are drawn: the share, and always whole contracts, rounded up.
    package func size(of count: Int) -> Int { Int((Int64(count) * share + 9_999) / 10_000) }

    /// Those that are drawn among contracts by their numbers.
    package func drawn(from numbers: [String]) -> Set<String> {
        let hashed = numbers.map { (hash: Hash(of: Array("\(seed)|\($0)".utf8)).hexadecimal, number: $0) }
        let sorted = hashed.sorted { $0.hash.utf8.lexicographicallyPrecedes($1.hash.utf8) }
        return Set(sorted.prefix(size(of: numbers.count)).map(\.number))
    }
}
