/// Rules of a table as a set; up to 64 of them need no memory of their own.
struct RuleSet {
    private var first: UInt64
    private var rest: [UInt64]

    /// All of the first `count` rules.
    init(all count: Int) {
        first = RuleSet.mask(count)
        rest = count <= 64 ? [] : stride(from: 64, to: count, by: 64).map { RuleSet.mask(count - $0) }
    }

    private static func mask(_ count: Int) -> UInt64 { count >= 64 ? ~0 : (1 << UInt64(max(count, 0))) - 1 }

    /// Keeps what is also in the set whose words begin at `offset`.
    mutating func formIntersection(_ words: [UInt64], at offset: Int) {
        first &= words[offset]
        for index in rest.indices { rest[index] &= words[offset + index + 1] }
    }

    /// The smallest rule from `start` on.
    func next(from start: Int) -> Int? {
        var (word, index) = (start >> 6, UInt64(start & 63))
        while word <= rest.count {
            let here = (word == 0 ? first : rest[word - 1]) >> index
            if here != 0 { return word << 6 + Int(index) + here.trailingZeroBitCount }
            (word, index) = (word + 1, 0)
        }
        return nil
    }
}
