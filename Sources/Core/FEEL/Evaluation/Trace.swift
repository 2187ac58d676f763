/// What an evaluation saw on its way, as far as it was asked to remember.
///
/// The values are those the evaluation itself used: nothing is computed a second time.
public struct Trace: Sendable {
    /// How much is remembered.
    public enum Level: Int, Comparable, Sendable {
        /// Nothing: the fastest.
        case none
        /// The rows that fired in decision tables, outside of loops and filters unless the trace looks into them.
        case rules
        /// Beside the rows, the value of every node outside of loops and filters.
        case full

        /// The level that remembers less comes first.
        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// The rules of a decision table that matched, by their places from 0.
    public struct Firing: Sendable {
        /// The table, by its decision or knowledge model.
        public let table: String
        /// Where the table stands.
        public let site: Site
        /// The rows, counted from 0 in the order of the file; empty when none matched.
        public let rules: [Int]
    }

    /// The value of one node.
    public struct Node: Sendable {
        /// The text that gave the value.
        public let site: Site
        /// The value itself, not a copy in words.
        public let value: Value
    }

    /// How much was asked for.
    public let level: Level
    /// Whether the rows are remembered that fired inside of loops and filters, too: for counting rows, not for reading.
    public let looksIntoLoops: Bool
    /// One entry for each run of a table, in the order they ran.
    public internal(set) var firings: [Firing] = []
    /// Values in the order they were found, parts before the whole; the first hundred thousand.
    public internal(set) var nodes: [Node] = []

    /// An empty trace that will remember as much as `level` says.
    public init(_ level: Level, looksIntoLoops: Bool = false) {
        self.level = level
        self.looksIntoLoops = looksIntoLoops
    }
}
