/// How much of a document a tokenizer holds at once; the document itself may be of any length.
package struct XMLTokenLimits: Hashable, Sendable {
    /// Bytes of one tag, comment, or text between two tags.
    package var token: Int
    /// The deepest nesting of elements, the root being 1.
    package var depth: Int
    /// Attributes of one element, namespace declarations included.
    package var attributes: Int
    /// Namespace declarations in force at one place.
    package var namespaces: Int

    /// Limits far above what office software writes: 1 MiB, 64 levels, 128 attributes, 256 namespaces.
    package init(token: Int = 1 << 20, depth: Int = 64, attributes: Int = 128, namespaces: Int = 256) {
        self.token = token
        self.depth = depth
        self.attributes = attributes
        self.namespaces = namespaces
    }
}
