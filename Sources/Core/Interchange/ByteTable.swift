/// Numbers byte strings in the order of first appearance; the keys lie in one array.
package struct ByteTable: Sendable {
    /// A number beside half of its key's hash, so that a key is compared only when it is nearly certain to be equal.
    private struct Slot: Sendable {
        let tag: UInt32
        /// -1 when free.
        let index: Int32

        static let free = Slot(tag: 0, index: -1)
    }

    private var arena: [UInt8] = []
    private var ends: [Int] = []
    /// Open addressing, at most half full.
    private var slots = [Slot](repeating: .free, count: 16)

    /// An empty table.
    package init() {}

    /// The number of `key`; `nil` when it has none.
    package func index(of key: Span<UInt8>) -> Int32? {
        let index = slots[place(of: key, hash: ByteHash.of(key))].index
        return index >= 0 ? index : nil
    }

    /// The number of `key`, a new one if need be, and whether it is new.
    package mutating func intern(_ key: Span<UInt8>) -> (index: Int32, isNew: Bool) {
        let hash = ByteHash.of(key)
        let place = place(of: key, hash: hash)
        if slots[place].index >= 0 { return (slots[place].index, false) }
        let index = Int32(ends.count)
        slots[place] = Slot(tag: ByteTable.tag(hash), index: index)
        key.withUnsafeBufferPointer { arena.append(contentsOf: $0) }
        ends.append(arena.count)
        if ends.count * 2 > slots.count { grow() }
        return (index, true)
    }
}

// MARK: - Searching

extension ByteTable {
    private static func tag(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 32)
    }

    private func place(of key: Span<UInt8>, hash: UInt64) -> Int {
        let mask = slots.count - 1
        let tag = ByteTable.tag(hash)
        var place = Int(truncatingIfNeeded: hash) & mask
        while true {
            let slot = slots[place]
            if slot.index < 0 || (slot.tag == tag && self.key(slot.index, equals: key)) { return place }
            place = (place + 1) & mask
        }
    }

    private func key(_ index: Int32, equals key: Span<UInt8>) -> Bool {
        let range = bounds(of: Int(index))
        guard range.count == key.count else { return false }
        for place in 0..<key.count where arena[range.lowerBound + place] != key[place] { return false }
        return true
    }

    private func bounds(of index: Int) -> Range<Int> {
        (index > 0 ? ends[index - 1] : 0)..<ends[index]
    }

    /// Makes room by hashing the keys again, since a slot holds only half of a hash.
    private mutating func grow() {
        slots = [Slot](repeating: .free, count: slots.count * 4)
        let mask = slots.count - 1
        for index in ends.indices {
            let hash = ByteHash.of(arena.span.extracting(bounds(of: index)))
            var place = Int(truncatingIfNeeded: hash) & mask
            while slots[place].index >= 0 { place = (place + 1) & mask }
            slots[place] = Slot(tag: ByteTable.tag(hash), index: Int32(index))
        }
    }
}
