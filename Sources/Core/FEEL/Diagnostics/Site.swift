/// A place in an expression's text, so that a null or an error can be pointed at.
///
/// Offsets count UTF-8 bytes. `source` numbers the texts of one model; a lone expression is source 0.
public struct Site: Hashable, Sendable {
    public var source: Int32
    public var start: Int32
    public var end: Int32

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
