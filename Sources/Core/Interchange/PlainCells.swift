import Civic

/// Reads cells that are as they should be where they lie in the text, several bytes at a time.
///
/// Each reading gives where its cell ends, or -1 for one that only the exact way can judge. Whoever calls has made sure
/// that ``margin`` bytes can be read from the cell's first byte on; no cell is followed further without looking again.
struct PlainCells {
    /// One column of the file.
    struct Column {
        enum Kind {
            case skip
            case identifier
            case day
            case money
            case word
            case code
            case other
        }

        let kind: Kind
        /// Where the part's values go, whether some may lack, and what a unit of money is worth.
        let values: UnsafeMutableRawPointer
        let given: UnsafeMutablePointer<Bool>?
        let scale: Int64
        /// The column's words and the mask for their places.
        let words: UnsafePointer<WordTable.Slot>
        let wordMask: Int
        /// The day read last; files are mostly in its order.
        var dayHead: UInt64 = 0
        var dayTail: UInt16 = 0
        var day: Int32 = 0
    }

    let text: UnsafeRawPointer
    /// The last byte from which ``margin`` bytes can be read; below 0 in a short text.
    let safe: Int

    /// More than any cell's reading looks ahead at once.
    static let margin = 32

    /// Cells of a text at `base` that is `count` bytes long.
    init(_ base: UnsafeRawPointer, count: Int) {
        text = base
        safe = count - PlainCells.margin
    }
}

// MARK: - Reading

extension PlainCells {
    @inline(__always)
    private func word(_ place: Int) -> UInt64 {
        UInt64(littleEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    @inline(__always)
    private func byte(_ place: Int) -> UInt8 {
        text.load(fromByteOffset: place, as: UInt8.self)
    }

    /// The end of a cell without anything below `-` in it; `high` collects the bits of its bytes, one added to each, so
    /// that a high bit tells of a byte from 127 on.
    @inline(__always)
    private func end(of start: Int, _ high: inout UInt64) -> Int {
        var cursor = start
        while cursor <= safe {
            let word = word(cursor)
            let low = CellWord.low(word)
            if low == 0 {
                high |= word | (word &+ 0x0101_0101_0101_0101)
                cursor &+= 8
                continue
            }
            let count = CellWord.countBefore(low)
            let cell = CellWord.prefix(word, count)
            high |= cell | (cell &+ 0x0101_0101_0101_0101)
            cursor &+= count
            return Byte.endsPlainField(byte(cursor)) ? cursor : -1
        }
        return -1
    }

    /// A cell that nobody reads.
    @inline(__always)
    func skipped(_ start: Int) -> Int {
        var high: UInt64 = 0
        return end(of: start, &high)
    }

    /// An identifier of printable ASCII.
    @inline(__always)
    func identifier(_ start: Int, _ value: inout Int64) -> Int {
        var high: UInt64 = 0
        let end = end(of: start, &high)
        let count = end &- start
        guard end >= 0, 1...Cell.identifierLimit ~= count, high & CellWord.highBits == 0 else { return -1 }
        value = Int64(start) &<< 32 | Int64(count)
        return end
    }

    /// An amount of up to 15 digits.
    @inline(__always)
    func money(_ start: Int, scale: Int64, _ value: inout Int64) -> Int {
        guard start >= 8 else { return -1 }
        let (first, second) = (CellWord.unbiased(word(start)), CellWord.unbiased(word(start &+ 8)))
        let (head, tail) = (CellWord.others(first), CellWord.others(second))
        let count = head != 0 ? CellWord.countBefore(head) : 8 &+ CellWord.countBefore(tail)
        guard 1...15 ~= count else { return -1 }
        let end = start &+ count
        guard Byte.endsPlainField(byte(end)) else { return -1 }
        // The last eight digits end where the cell does, what stands before a shorter cell is masked off; the others
        // are at most the first seven.
        let last = CellWord.unbiased(word(end &- 8))
        let spare = UInt64(truncatingIfNeeded: 8 &- min(count, 8)) &* 8
        let more = UInt64(truncatingIfNeeded: 7 &- max(count &- 8, 0)) &* 8
        let digits = CellWord.number((last &>> spare) &<< spare)
        let amount = CellWord.number((first &<< more) &<< 8) &* 100_000_000 &+ digits
        let (scaled, overflow) = amount.multipliedReportingOverflow(by: scale)
        value = scaled
        return overflow ? -1 : end
    }

    /// A word of a closed vocabulary, of up to sixteen bytes.
    @inline(__always)
    func word(_ start: Int, _ words: UnsafePointer<WordTable.Slot>, mask: Int, _ value: inout Int32) -> Int {
        let (first, second) = (word(start), word(start &+ 8))
        let (head, tail) = (CellWord.low(first), CellWord.low(second))
        let count = head != 0 ? CellWord.countBefore(head) : 8 &+ CellWord.countBefore(tail)
        let (before, behind) = (CellWord.prefix(first, min(count, 8)), CellWord.prefix(second, max(count &- 8, 0)))
        var place = WordTable.home(before, behind, mask: mask)
        // Three places of four are free, so this ends.
        while true {
            let slot = words + place
            if slot.pointee.count == 0 { return -1 }
            if slot.pointee.head == before, slot.pointee.tail == behind, slot.pointee.count == count {
                value = slot.pointee.code
                return start &+ count
            }
            place = (place &+ 1) & mask
        }
    }

    /// A day, by heart when it is the one read last.
    @inline(__always)
    func day(_ start: Int, _ column: UnsafeMutablePointer<Column>, _ value: inout Int32) -> Int {
        let head = word(start)
        let tail = text.loadUnaligned(fromByteOffset: start &+ 8, as: UInt16.self)
        if head != column.pointee.dayHead || tail != column.pointee.dayTail {
            let cell = UnsafeRawBufferPointer(start: text + start, count: 10)
            guard let day = Cell.day(cell.bindMemory(to: UInt8.self).span) else { return -1 }
            (column.pointee.dayHead, column.pointee.dayTail, column.pointee.day) = (head, tail, day)
        }
        value = column.pointee.day
        return start &+ 10
    }

    /// A credit code by its length, to be looked up afterwards.
    @inline(__always)
    func code(_ start: Int) -> Int {
        Byte.endsPlainField(byte(start &+ CreditCode.length)) ? start &+ CreditCode.length : -1
    }
}
