/// What a browser says it has (RFC 9110, section 13.1.2).
struct ETagList {
    private let tags: [Substring.UTF8View]

    init(_ header: String) {
        tags = header.utf8.split(separator: UInt8(ascii: ",")).map { part in
            var tag = part.drop { $0 == UInt8(ascii: " ") }
            while tag.last == UInt8(ascii: " ") { tag.removeLast() }
            return tag.starts(with: "W/".utf8) ? tag.dropFirst(2) : tag
        }
    }

    /// Whether the answer with `tag` is among them.
    func contains(_ tag: String) -> Bool {
        tags.contains { $0.elementsEqual(tag.utf8) || $0.elementsEqual("*".utf8) }
    }
}
