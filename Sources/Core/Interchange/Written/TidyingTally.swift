/// Counts how many cells of a column or file were tidied in which way.
package struct TidyingTally: Hashable, Sendable {
    private var counts: [UInt32]

    /// A tally of nothing.
    package init() {
        counts = [UInt32](repeating: 0, count: Tidying.named.count)
    }

    /// Counts one cell; one that was plain costs a comparison.
    @inline(__always)
    package mutating func add(_ tidying: Tidying) {
        if tidying.rawValue == 0 { return }
        count(tidying)
    }

    /// Adds what `other` counted.
    package mutating func add(_ other: TidyingTally) {
        for index in counts.indices { counts[index] += other.counts[index] }
    }

    private mutating func count(_ tidying: Tidying) {
        var rest = tidying.rawValue
        while rest != 0 {
            let bit = rest.trailingZeroBitCount
            if counts.indices.contains(bit) { counts[bit] += 1 }
            rest &= rest - 1
        }
    }
}

// MARK: - Telling

extension TidyingTally {
    /// The kinds that occurred, each with its number of cells.
    package var entries: [(kind: Tidying, count: Int)] {
        zip(Tidying.named, counts).filter { $0.1 > 0 }.map { ($0.0.kind, Int($0.1)) }
    }

    /// Whether nothing was tidied.
    package var isEmpty: Bool { counts.allSatisfy { $0 == 0 } }
}

extension TidyingTally: CustomStringConvertible {
    /// `全角字符 12 处、千位分隔符 3 处`.
    package var description: String {
        entries.map { "\($0.kind) \($0.count) 处" }.joined(separator: "、")
    }
}
