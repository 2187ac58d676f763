/// A text as a dictionary key that is equal only to the same bytes; Swift would take look-alikes for one key.
struct Word: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: Word, right: Word) -> Bool { left.text.isSame(as: right.text) }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
        hasher.combine(UInt8.max)
    }
}

extension String {
    /// Whether both texts are the same code points, which is narrower than `==`.
    func isSame(as other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}
