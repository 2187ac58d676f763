/// Whether two texts are the same code points; Swift's `==` would also equate different spellings of one letter.
@inline(__always)
func sameText(_ left: String, _ right: String) -> Bool {
    // Texts of different letters are told apart fastest by Swift's own comparison; the bytes settle the rest.
    left == right && sameBytes(left, right)
}

private func sameBytes(_ left: String, _ right: String) -> Bool {
    let same = left.utf8.withContiguousStorageIfAvailable { one in
        right.utf8.withContiguousStorageIfAvailable { other in
            one.count == other.count && one.elementsEqual(other)
        }
    }
    return same.flatMap { $0 } ?? left.utf8.elementsEqual(right.utf8)
}

extension String {
    /// The first `count` bytes at most, cut between code points, with `…` where something is left out.
    ///
    /// Not by `Character`: one may be as long as the whole text.
    func beginning(upTo count: Int) -> String {
        guard utf8.count > count else { return self }
        var bytes = Array(utf8.prefix(count))
        while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
        if let last = bytes.last, last >= 0x80 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self) + "…"
    }
}

/// Code-point order, which is the order of UTF-8 bytes.
@inline(__always)
func textPrecedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
