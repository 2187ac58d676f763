/// A set of small whole numbers: rules of a table, or atoms of a column.
struct BitSet: Hashable, Sendable {
    private(set) var words: [UInt64]

    /// The empty set, with room for numbers below `capacity`.
    init(capacity: Int) { words = Array(repeating: 0, count: (capacity + 63) / 64) }

    /// All numbers below `count`.
    init(all count: Int) {
        self.init(capacity: count)
        for word in words.indices {
            let rest = count - word * 64
            words[word] = rest >= 64 ? ~0 : (1 << UInt64(rest)) - 1
        }
    }
}

// MARK: - Elements

extension BitSet {
    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    func contains(_ number: Int) -> Bool { words[number >> 6] & (1 << UInt64(number & 63)) != 0 }

    mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

    mutating func remove(_ number: Int) { words[number >> 6] &= ~(1 << UInt64(number & 63)) }

    /// The numbers, ascending.
    var elements: [Int] {
        var found: [Int] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                found.append(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return found
    }
}

// MARK: - Two sets

/// Both sets have the same capacity.
extension BitSet {
    mutating func formIntersection(_ other: BitSet) {
        for word in words.indices { words[word] &= other.words[word] }
    }

    func intersection(_ other: BitSet) -> BitSet {
        var result = self
        result.formIntersection(other)
        return result
    }

    func intersects(_ other: BitSet) -> Bool {
        for word in words.indices where words[word] & other.words[word] != 0 { return true }
        return false
    }

    func isSubset(of other: BitSet) -> Bool {
        for word in words.indices where words[word] & ~other.words[word] != 0 { return false }
        return true
    }
}
