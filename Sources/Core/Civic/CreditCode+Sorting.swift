extension CreditCode {
    /// The places of `codes` in the order of their bytes, equal codes in the order given.
    ///
    /// Sorts by eleven bits at a time from the last, which takes the same few passes whatever order they come in.
    package static func order(of codes: [CreditCode]) -> [Int32] {
        if zip(codes, codes.dropFirst()).allSatisfy({ $0 <= $1 }) { return codes.indices.map { Int32($0) } }
        var items = codes.enumerated().map { Item(head: $0.element.head, place: Int32($0.offset)) }
        var sorted = items
        for shift in stride(from: 0, to: UInt64.bitWidth, by: Item.bits) {
            var starts = [Int32](repeating: 0, count: 1 << Item.bits)
            for item in items { starts[item.digit(shift)] += 1 }
            // A digit that all share changes nothing.
            guard !starts.contains(Int32(items.count)) else { continue }
            var sum: Int32 = 0
            for digit in starts.indices { (starts[digit], sum) = (sum, sum + starts[digit]) }
            for item in items {
                let digit = item.digit(shift)
                sorted[Int(starts[digit])] = item
                starts[digit] += 1
            }
            swap(&items, &sorted)
        }
        var order = items.map(\.place)
        sortEqualHeads(&order, items, codes)
        return order
    }

    /// Puts codes that differ only behind the first twelve characters in order; there are seldom any.
    private static func sortEqualHeads(_ order: inout [Int32], _ items: [Item], _ codes: [CreditCode]) {
        var start = 0
        while start < items.count {
            var end = start + 1
            while end < items.count, items[end].head == items[start].head { end += 1 }
            if end - start > 1 {
                order[start..<end].sort { (codes[Int($0)], $0) < (codes[Int($1)], $1) }
            }
            start = end
        }
    }

    /// The first twelve characters and most of the thirteenth.
    private var head: UInt64 { UInt64(truncatingIfNeeded: packed >> UInt128(5 * CreditCode.length - UInt64.bitWidth)) }

    /// A code on its way to its place.
    private struct Item {
        static let bits = 11

        let head: UInt64
        let place: Int32

        @inline(__always)
        func digit(_ shift: Int) -> Int { Int(truncatingIfNeeded: head >> UInt64(shift)) & ((1 << Item.bits) - 1) }
    }
}
