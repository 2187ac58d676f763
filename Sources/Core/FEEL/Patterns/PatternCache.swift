/// The patterns an evaluation has read last; those that are written out are read by the checker already.
struct PatternCache: Sendable {
    private var entries: [(text: String, flags: Pattern.Flags, pattern: Pattern)] = []
    private static let limit = 8

    func pattern(_ text: String, _ flags: Pattern.Flags) -> Pattern? {
        entries.first { $0.flags == flags && sameText($0.text, text) }?.pattern
    }

    mutating func keep(_ pattern: Pattern, for text: String, _ flags: Pattern.Flags) {
        if entries.count >= PatternCache.limit { entries.removeFirst() }
        entries.append((text, flags, pattern))
    }
}
