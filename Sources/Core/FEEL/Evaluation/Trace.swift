/// What an evaluation saw on its way, as far as it was asked to remember.
///
/// The values are those the evaluation itself used: nothing is computed a second time.
public struct Trace: Sendable {
    /// How much is remembered.
    public enum Level: Int, Comparable, Sendable {
        case none
        /// The rows that fired in decision tables.
        case rules
        /// Beside the rows, the value of every node outside of loops and filters.
        case full

        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// The rules of a decision table that matched, by their places from 0.
    public struct Firing: Sendable {
        public let table: String
        public let site: Site
        public let rules: [Int]
    }

    /// The value of one node.
    public struct Node: Sendable {
        public let site: Site
        public let value: Value
    }

    public let level: Level
    public internal(set) var firings: [Firing] = []
    public internal(set) var nodes: [Node] = []

    public init(_ level: Level) { self.level = level }
}
