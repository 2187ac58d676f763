/// The names of a context's entries, in order, shared by all rows that look alike.
public final class Shape: Sendable {
    /// The names, in order.
    public let keys: [String]
    private let places: [Key: Int]

    /// Of a name that is there twice, the first place counts.
    public init(_ keys: [String]) {
        self.keys = keys
        let named = keys.count > 8 ? keys.enumerated().map { (Key($1), $0) } : []
        places = Dictionary(named) { first, _ in first }
    }

    /// Where `key` stands; linear in small shapes, hashed in large ones.
    public func index(of key: String) -> Int? {
        keys.count > 8 ? places[Key(key)] : keys.firstIndex { sameText($0, key) }
    }

    /// A name compared by its bytes: Swift's own equality would take two spellings of é for one.
    struct Key: Hashable, Sendable {
        let text: String

        init(_ text: String) { self.text = text }

        static func == (left: Key, right: Key) -> Bool { sameText(left.text, right.text) }

        func hash(into hasher: inout Hasher) {
            for byte in text.utf8 { hasher.combine(byte) }
        }
    }
}
