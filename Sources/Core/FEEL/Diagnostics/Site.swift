/// A place in an expression's text, so that a null or an error can be pointed at.
///
/// Offsets count UTF-8 bytes. `source` numbers the texts of one model; a lone expression is source 0.
public struct Site: Hashable, Sendable {
    /// The text, by the number its reader gave it.
    public var source: Int32
    /// The first byte.
    public var start: Int32
    /// Behind the last byte.
    public var end: Int32

    /// The bytes from `start` up to `end`.
    public init(source: Int32 = 0, start: Int32, end: Int32) {
        self.source = source
        self.start = start
        self.end = end
    }

    /// The smallest place that holds both.
    func union(_ other: Site) -> Site {
        Site(source: source, start: min(start, other.start), end: max(end, other.end))
    }
}
