/// How much an evaluation may use before it is stopped with a null that says so.
///
/// All but the last decide alike on every machine. `stack` is the net below them: debug builds need about 8 kB for a
/// node and 26 kB for a call, optimised ones a tenth of it, and the limits are such that optimised code never meets
/// the net.
public struct Limits: Hashable, Sendable {
    /// Nodes evaluated, and items or bytes handled by functions of lists and texts.
    ///
    /// One search for a pattern may take as many small steps of its own, of which four count as one here.
    public var steps: Int
    /// Calls within calls.
    public var depth: Int
    /// Nodes within nodes, over all calls that are running.
    public var nesting: Int
    /// Items of a list, or bytes of a text, that one operation may make.
    public var size: Int
    /// Bytes of values that are made, roughly and generously counted; what is let go is not given back.
    public var memory: Int
    /// Bytes of the thread's stack after which no further call is made.
    public var stack: Int

    /// How deep lists and contexts may be nested.
    static let valueDepth = 200

    /// The usual limits, with those changed that are named; `steps`, `depth`, `nesting` and `size` count, `stack` is
    /// bytes.
    public init(
        steps: Int = 50_000_000, depth: Int = 400, nesting: Int = 4_000, size: Int = 10_000_000,
        memory: Int = 64 << 20, stack: Int = 4 << 20
    ) {
        self.steps = steps
        self.depth = depth
        self.nesting = nesting
        self.size = size
        self.memory = memory
        self.stack = stack
    }
}
