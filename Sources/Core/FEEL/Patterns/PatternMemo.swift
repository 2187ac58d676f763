/// Which branches of a pattern have led to nothing at which positions of a text.
///
/// It holds one bit for each; it grows with the positions reached and stops growing at 16 MB, after which further
/// positions are tried anew and only the steps bound the work.
struct PatternMemo {
    private let width: Int
    private var words: [UInt64] = []
    private static let limit = 2 << 20

    init(width: Int) {
        self.width = width
    }

    /// Whether the branch has not been tried at this position before; from now on it has.
    mutating func enter(_ slot: Int, at position: Int) -> Bool {
        guard width > 0 else { return true }
        let bit = position * width + slot
        let word = bit >> 6
        if word >= words.count {
            guard word < PatternMemo.limit else { return true }
            words.append(contentsOf: repeatElement(0, count: max(word + 1 - words.count, min(words.count, 1 << 16))))
        }
        let mask = UInt64(1) << UInt64(bit & 63)
        guard words[word] & mask == 0 else { return false }
        words[word] |= mask
        return true
    }

    /// Forgets a position: the end of a match, where the branches that led to it did not fail.
    mutating func forget(_ position: Int) {
        for bit in position * width..<(position + 1) * width where bit >> 6 < words.count {
            words[bit >> 6] &= ~(UInt64(1) << UInt64(bit & 63))
        }
    }
}
