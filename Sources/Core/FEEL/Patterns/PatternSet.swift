/// A set of characters: what a class, a class escape or the dot stands for.
struct PatternSet: Sendable {
    /// A class without what is subtracted from it.
    struct Part: Sendable {
        /// Code points in order, apart from one another once ``settle(isCaseless:)`` has run.
        var ranges: [ClosedRange<UInt32>] = []
        /// General categories, one bit each.
        var categories: UInt32 = 0
        var isNegated = false
    }

    /// The class, what is subtracted from it, what is subtracted from that, and so on.
    private let parts: [Part]
    /// The members below 128, one bit each.
    private var ascii: (UInt64, UInt64) = (0, 0)

    /// - Parameter parts: at least one, each subtracted from the one before; settled.
    init(_ parts: [Part]) {
        self.parts = parts
        for value in UInt32(0)..<128 {
            guard let scalar = Unicode.Scalar(value), lies(scalar) else { continue }
            if value < 64 { ascii.0 |= 1 << UInt64(value) } else { ascii.1 |= 1 << UInt64(value - 64) }
        }
    }
}

// MARK: - Asking

extension PatternSet {
    @inline(__always)
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let value = UInt64(scalar.value)
        if value < 64 { return ascii.0 >> value & 1 == 1 }
        if value < 128 { return ascii.1 >> (value - 64) & 1 == 1 }
        return lies(scalar)
    }

    private func lies(_ scalar: Unicode.Scalar) -> Bool {
        // In the first part but not in the second, unless that has lost it to the third, and so on.
        let depth = parts.firstIndex { !$0.contains(scalar) } ?? parts.count
        return depth % 2 == 1
    }

    /// How many parts and ranges the set was made of: what making it has cost.
    var size: Int { parts.reduce(0) { $0 + 1 + $1.ranges.count } }
}

extension PatternSet.Part {
    fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool {
        isNegated != (hasRange(with: scalar.value) || categories & scalar.categoryBit != 0)
    }

    private func hasRange(with value: UInt32) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= value
    }
}

// MARK: - Making

extension PatternSet.Part {
    /// What an escape such as `\d` or `\P{L}` stands for.
    init(ranges: [ClosedRange<UInt32>] = [], categories: UInt32 = 0) {
        self.ranges = ranges
        self.categories = categories
    }

    /// Everything this part does not stand for; it must be made of ranges or of categories alone.
    var complement: PatternSet.Part {
        if categories != 0 { return PatternSet.Part(categories: ~categories & UnicodeCategories.all) }
        var (gaps, next): ([ClosedRange<UInt32>], UInt32) = ([], 0)
        for range in ranges {
            if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        if next <= 0x10FFFF { gaps.append(next...0x10FFFF) }
        return PatternSet.Part(ranges: gaps)
    }

    mutating func add(_ other: PatternSet.Part) {
        ranges += other.ranges
        categories |= other.categories
    }

    /// Puts the ranges in order; they must be so before anything is asked.
    mutating func settle() {
        guard ranges.count > 1 else { return }
        ranges.sort { $0.lowerBound < $1.lowerBound }
        var joined: [ClosedRange<UInt32>] = []
        for range in ranges {
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        ranges = joined
    }
}
