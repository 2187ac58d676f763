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

/// Code-point order, which is the order of UTF-8 bytes.
@inline(__always)
func textPrecedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
