extension CreditCode {
    /// The places of `codes` in the order of their bytes, equal codes in the order given.
    ///
    /// Sorts by eleven bits at a time from the last, which takes the same few passes whatever order they come in.
    package static func order(of codes: [CreditCode]) -> [Int32] {
        if zip(codes, codes.dropFirst()).allSatisfy({ $0 <= $1 }) { return codes.indices.map { Int32($0) } }
        var items = codes.enumerated().map { Item(packed: $0.element.packed, place: Int32($0.offset)) }
        var sorted = items
        // The check character follows from the others, so its five bits tell no two codes apart.
        for shift in stride(from: 5, to: 5 * length, by: Item.bits) {
            var starts = [Int](repeating: 0, count: 1 << Item.bits)
            for item in items { starts[item.digit(shift)] += 1 }
            guard !starts.contains(items.count) else { continue }
            var sum = 0
            for digit in starts.indices { (starts[digit], sum) = (sum, sum + starts[digit]) }
            for item in items {
                let digit = item.digit(shift)
                sorted[starts[digit]] = item
                starts[digit] += 1
            }
            swap(&items, &sorted)
        }
        return items.map(\.place)
    }

    /// A code on its way to its place.
    private struct Item {
        static let bits = 11

        let packed: UInt128
        let place: Int32

        @inline(__always)
        func digit(_ shift: Int) -> Int {
            Int(truncatingIfNeeded: packed &>> UInt128(truncatingIfNeeded: shift)) & ((1 << Item.bits) - 1)
        }
    }
}
