/// Takes a text apart line by line, where every line must end in a line feed.
struct Lines {
    private(set) var rest: ArraySlice<UInt8>
    /// The number of the line taken last, from 1; 0 before the first.
    private(set) var number = 0

    init(_ text: ArraySlice<UInt8>) { rest = text }

    /// The next line without its line feed, `nil` when no line feed is left.
    mutating func next() -> ArraySlice<UInt8>? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let line = rest[rest.startIndex..<end]
        rest = rest[(end + 1)...]
        number += 1
        return line
    }
}

// MARK: - Beginnings

extension ArraySlice<UInt8> {
    /// What follows `prefix`, `nil` where the text begins otherwise.
    func dropping(_ prefix: StaticString) -> ArraySlice<UInt8>? {
        let length = prefix.utf8CodeUnitCount
        guard count >= length else { return nil }
        let isSame = prefix.withUTF8Buffer { buffer in
            for index in 0..<length where buffer[index] != self[startIndex + index] { return false }
            return true
        }
        return isSame ? self[(startIndex + length)...] : nil
    }

    /// The text for a message: what is not UTF-8 shows as `�`, what is long is cut.
    var shown: String {
        count <= 80 ? String(decoding: self, as: UTF8.self) : String(decoding: prefix(80), as: UTF8.self) + "…"
    }
}
