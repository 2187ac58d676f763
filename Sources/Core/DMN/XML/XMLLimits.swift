/// How much of a document a reader is ready to take, so that a hostile file costs little.
public struct XMLLimits: Hashable, Sendable {
    /// The largest size in bytes.
    public var bytes: Int
    /// The deepest nesting of elements, the root being 1.
    public var depth: Int
    /// The largest number of elements.
    public var elements: Int
    /// The largest number of attributes of one element, namespace declarations included.
    public var attributes: Int
    /// The largest number of namespace declarations in force at one place.
    public var namespaces: Int

    /// Limits far above any model that people maintain: 16 MiB, 256 levels, half a million elements.
    public init(
        bytes: Int = 16 << 20, depth: Int = 256, elements: Int = 500_000, attributes: Int = 128, namespaces: Int = 256
    ) {
        self.bytes = bytes
        self.depth = depth
        self.elements = elements
        self.attributes = attributes
        self.namespaces = namespaces
    }
}
