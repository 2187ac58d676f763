/// Whether two texts are the same code points; Swift's `==` would also equate different spellings of one letter.
@inline(__always)
func sameText(_ left: String, _ right: String) -> Bool {
    left == right && (left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8))
}

/// Code-point order, which is the order of UTF-8 bytes.
@inline(__always)
func textPrecedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
