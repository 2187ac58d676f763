/// For each row the rules of a table that may still hold.
struct OpenRules {
    private let width: Int
    private var words: [UInt64]
    /// Rows whose answer the interpreter gives.
    private var given: [Bool] = []
    let rows: Int

    init(rules: Int, rows: Int) {
        width = max((rules + 63) / 64, 1)
        self.rows = rows
        words = []
        words.reserveCapacity(rows * width)
        let full: [UInt64] = (0..<width).map { word in
            let left = rules - word * 64
            return left >= 64 ? ~0 : (1 << UInt64(max(left, 0))) - 1
        }
        for _ in 0..<rows { words.append(contentsOf: full) }
    }

    /// Keeps the rules of a set that begins at `offset`.
    @inline(__always)
    mutating func keep(_ sets: [UInt64], at offset: Int, _ row: Int) {
        if width == 1 {
            words[row] &= sets[offset]
        } else {
            for word in 0..<width { words[row * width + word] &= sets[offset + word] }
        }
    }

    mutating func keepAll(_ sets: [UInt64], at offset: Int) {
        for row in 0..<rows { keep(sets, at: offset, row) }
    }

    mutating func drop(_ rule: Int, _ row: Int) {
        words[row * width + rule >> 6] &= ~(1 << UInt64(rule & 63))
    }

    mutating func give(up row: Int) {
        if given.isEmpty { given = Array(repeating: false, count: rows) }
        given[row] = true
    }

    /// For each row the rule that fires; -1 where several do and the policy must decide, -2 where none does.
    func hits(firstOnly: Bool) -> [Int32] {
        (0..<rows).map { row in
            if !given.isEmpty, given[row] { return -1 }
            var found: Int32 = -2
            for word in 0..<width {
                var bits = words[row * width + word]
                while bits != 0 {
                    guard found == -2 else { return -1 }
                    found = Int32(word * 64 + bits.trailingZeroBitCount)
                    if firstOnly { return found }
                    bits &= bits - 1
                }
            }
            return found
        }
    }
}
