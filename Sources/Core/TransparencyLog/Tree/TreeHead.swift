/// What a tree is, in two facts: how many leaves, and the hash over all of them.
public struct TreeHead: Hashable, Sendable {
    /// The number of leaves.
    public let size: Int
    /// The root.
    public let root: Hash

    /// A head of these two facts.
    public init(size: Int, root: Hash) {
        self.size = size
        self.root = root
    }

    /// The head of a tree without leaves.
    public static let empty = TreeHead(size: 0, root: .emptyTree)
}
