public import FEEL

// What an analysis tells; rules, columns and outputs are counted from 0, as in the table.
extension TableAnalysis {
    /// A cell of the table.
    public struct Cell: Hashable, Sendable {
        /// The rule.
        public let rule: Int
        /// The input column.
        public let column: Int
    }

    /// An input of the table, as far as it matters: columns that are left out may hold anything.
    public struct Example: Sendable {
        /// What a column holds.
        public struct Entry: Sendable {
            /// The input column.
            public let column: Int
            /// A value that the column may have here; of ``Standing/against(_:_:)`` a stand-in.
            public let value: Value
            /// How people are told of it.
            public let standing: Standing
            /// Values of other stretches that will do as well, where they can be shown as they are; a few.
            public let others: [Value]
        }

        /// How a value is told.
        public enum Standing: Sendable {
            /// The value itself.
            case value
            /// Any value the column does not name, such as this one.
            case other
            /// Any value that stands so to the text at the site, which only the facts of a case tell.
            case against(Comparison, Site)
        }

        /// What the columns hold, in their order.
        public let entries: [Entry]
    }

    /// Inputs for which no rule holds.
    public struct Gap: Sendable {
        /// One of them.
        public let example: Example
        /// Whether no rule holds for certain; otherwise it depends on cells that are not decided.
        public let isCertain: Bool
        /// How many combinations of atoms it holds.
        package let size: Int
    }

    /// Two rules that hold for one input although the hit policy forbids it.
    public struct Overlap: Sendable {
        /// The earlier rule.
        public let first: Int
        /// The later rule.
        public let second: Int
        /// An input for which both hold.
        public let example: Example
        /// Whether they meet for certain; otherwise it depends on cells or outputs that are not decided.
        public let isCertain: Bool
    }

    /// A rule that says what an earlier one says.
    public struct Duplicate: Hashable, Sendable {
        /// The earlier rule.
        public let first: Int
        /// The rule that repeats it.
        public let second: Int
    }

    /// A rule that never counts.
    public struct Unreachable: Hashable, Sendable {
        /// The rule.
        public let rule: Int
        /// The rules that come before it wherever it holds; one where one suffices.
        public let by: [Int]
    }

    /// A value that stands where it cannot be.
    public struct Stranger: Sendable {
        /// A column of the table.
        public enum Column: Hashable, Sendable {
            /// An input column.
            case input(Int)
            /// An output column.
            case output(Int)
        }

        /// The rule.
        public let rule: Int
        /// The column.
        public let column: Column
        /// The value.
        public let value: Value
    }

    /// How much of a table was seen, each as a share from 0 to 1.
    public struct Coverage: Hashable, Sendable {
        /// Of the combinations of inputs, for gaps.
        public internal(set) var combinations = 1.0
        /// Of the pairs of rules, for overlaps.
        public internal(set) var pairs = 1.0
        /// Of the rules, for those that never count.
        public internal(set) var rules = 1.0

        /// Whether everything was seen.
        public var isWhole: Bool { combinations >= 1 && pairs >= 1 && rules >= 1 }

        static func share(_ part: Int, of whole: Int) -> Double {
            whole == 0 ? 1 : Double(part) / Double(whole)
        }
    }
}
