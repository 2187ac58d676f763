/// Words of up to sixteen bytes as two numbers each, for looking up a closed vocabulary's cells without a loop over
/// their bytes.
struct WordTable {
    /// A word beside its code; free where the count is 0.
    struct Slot {
        var head: UInt64 = 0
        var tail: UInt64 = 0
        var count: Int32 = 0
        var code: Int32 = 0
    }

    /// Open addressing, at most a quarter full; a power of two of places.
    private(set) var slots: [Slot]

    /// The words of `vocabulary` that are short enough.
    init(_ vocabulary: Vocabulary) {
        let words = vocabulary.entries.flatMap { entry in entry.words.map { (Array($0.utf8), entry.code) } }
            .filter { 1...16 ~= $0.0.count }
        var size = 8
        while size < words.count * 4 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        for (word, code) in words {
            var slot = Slot(count: Int32(word.count), code: code)
            for (place, byte) in word.enumerated() {
                let shifted = UInt64(byte) << UInt64(place % 8 * 8)
                if place < 8 { slot.head |= shifted } else { slot.tail |= shifted }
            }
            insert(slot)
        }
    }

    /// Where two entries share a word, the first keeps it.
    private mutating func insert(_ slot: Slot) {
        var place = WordTable.home(slot.head, slot.tail, mask: slots.count - 1)
        while slots[place].count != 0 {
            let other = slots[place]
            if other.head == slot.head, other.tail == slot.tail, other.count == slot.count { return }
            place = (place + 1) & (slots.count - 1)
        }
        slots[place] = slot
    }

    /// The first place where a word is looked for.
    @inline(__always)
    static func home(_ head: UInt64, _ tail: UInt64, mask: Int) -> Int {
        let mixed = (head ^ (tail &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 40) & mask
    }
}
