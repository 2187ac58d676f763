/// Whether the texts of a column ascend strictly from row to row; where they do, none stands twice.
///
/// Shorter texts come first, those of one length in the order of their bytes.
struct TextOrder: Sendable {
    /// The column's place in the file.
    let column: Int
    private(set) var isAscending = true
    private var first: Int64?
    private var last: Int64?

    init(column: Int) {
        self.column = column
    }

    /// Follows `rows` of `places`, places in `text` as ``TextColumn`` packs them.
    mutating func follow(_ places: UnsafePointer<Int64>, _ rows: Range<Int>, in text: UnsafeRawBufferPointer) {
        guard isAscending else { return }
        for row in rows {
            let place = places[row]
            if let last, !TextOrder.ascends(last, place, in: text) {
                isAscending = false
                return
            }
            if first == nil { first = place }
            last = place
        }
    }

    /// Follows what a later part saw.
    mutating func follow(_ other: TextOrder, in text: UnsafeRawBufferPointer) {
        guard let begin = other.first else { return }
        if let last, !TextOrder.ascends(last, begin, in: text) { isAscending = false }
        isAscending = isAscending && other.isAscending
        first = first ?? begin
        last = other.last
    }

    /// Texts that do not lie in `text`, having been quoted, do not ascend.
    @inline(__always)
    private static func ascends(_ left: Int64, _ right: Int64, in text: UnsafeRawBufferPointer) -> Bool {
        let (first, second) = (Int(left >> 32), Int(right >> 32))
        let (count, other) = (Int(left & 0xFFFF_FFFF), Int(right & 0xFFFF_FFFF))
        guard first + count <= text.count, second + other <= text.count else { return false }
        guard count == other else { return count < other }
        var place = 0
        while place < count {
            // The last eight bytes again rather than one by one: what was compared before is equal.
            if place + 8 > count, count >= 8 { place = count - 8 }
            if place + 8 <= count {
                let (one, two) = (word(text, first + place), word(text, second + place))
                if one != two { return one < two }
                place += 8
            } else {
                if text[first + place] != text[second + place] { return text[first + place] < text[second + place] }
                place += 1
            }
        }
        return false
    }

    @inline(__always)
    private static func word(_ text: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        UInt64(bigEndian: text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
}
