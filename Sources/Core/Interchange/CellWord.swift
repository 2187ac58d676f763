/// Cells read eight bytes at a time, as numbers whose lowest byte is the first.
enum CellWord {
    /// The highest bit of each byte.
    static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The highest bit of bytes of `word` below `-`; exact for the lowest of them, bits above it mean nothing.
    ///
    /// Comma, quote and ends of line lie below it; the digits, the letters and every byte of Chinese text above.
    @inline(__always)
    static func low(_ word: UInt64) -> UInt64 {
        (word &- 0x2D2D_2D2D_2D2D_2D2D) & ~word & highBits
    }

    /// The bytes of `word` less `0` each: digits become 0 to 9.
    @inline(__always)
    static func unbiased(_ word: UInt64) -> UInt64 { word ^ 0x3030_3030_3030_3030 }

    /// The highest bit of bytes of `digits`, unbiased, that are none.
    @inline(__always)
    static func others(_ digits: UInt64) -> UInt64 {
        (((digits & ~highBits) &+ 0x7676_7676_7676_7676) | digits) & highBits
    }

    /// The number that eight unbiased digits write.
    @inline(__always)
    static func number(_ digits: UInt64) -> Int64 {
        let pairs = (digits &* 10) &+ (digits &>> 8)
        let outer = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        let inner = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
        return Int64((outer &+ inner) &>> 32)
    }

    /// How many bytes stand before the first one flagged; 8 where none is.
    @inline(__always)
    static func countBefore(_ flags: UInt64) -> Int { flags.trailingZeroBitCount &>> 3 }

    /// The first `count` bytes, 0 to 8, of `word`, zeros behind them.
    @inline(__always)
    static func prefix(_ word: UInt64, _ count: Int) -> UInt64 {
        // Masking shifts take the lowest six bits alone, so a shift by 64 would be none.
        let spare = UInt64(truncatingIfNeeded: 8 &- count) &* 8
        return count == 0 ? 0 : (word &<< spare) &>> spare
    }
}
