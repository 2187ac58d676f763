/// Hashes of short byte strings: two multiplications for up to sixteen bytes.
///
/// The seed is that of the process's own `Hasher`, so nobody can prepare a file whose keys all collide; no result
/// depends on it.
enum ByteHash {
    static let seed: UInt64 = {
        var hasher = Hasher()
        hasher.combine("Interchange")
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }()

    static func mix(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        mix(first, second, third, seed: seed)
    }

    /// The same with ``seed`` at hand, for loops.
    @inline(__always)
    static func mix(_ first: UInt64, _ second: UInt64, _ third: UInt64, seed: UInt64) -> UInt64 {
        fold(fold(first ^ seed, second ^ 0x9E37_79B9_7F4A_7C15) ^ third, seed | 1)
    }

    static func of(_ key: Span<UInt8>) -> UInt64 {
        let raw = key.bytes
        var hash = fold(seed ^ UInt64(key.count), 0xD6E8_FEB8_6659_FD93)
        var place = 0
        while place &+ 8 <= key.count {
            let word = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self)
            hash = fold(hash ^ word, 0x9E37_79B9_7F4A_7C15)
            place &+= 8
        }
        var rest: UInt64 = 0
        while place < key.count {
            rest = rest &<< 8 | UInt64(key[unchecked: place])
            place &+= 1
        }
        return fold(hash ^ rest, 0xE703_7ED1_A0B4_28DB)
    }

    @inline(__always)
    private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
