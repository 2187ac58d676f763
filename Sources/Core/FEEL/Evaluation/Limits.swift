/// How much an evaluation may use before it is stopped with a null that says so.
public struct Limits: Hashable, Sendable {
    /// Nodes evaluated.
    public var steps: Int
    /// Calls within calls.
    public var depth: Int
    /// Items of a list, or bytes of a text, that one operation may make.
    public var size: Int

    public init(steps: Int = 50_000_000, depth: Int = 400, size: Int = 10_000_000) {
        self.steps = steps
        self.depth = depth
        self.size = size
    }
}
