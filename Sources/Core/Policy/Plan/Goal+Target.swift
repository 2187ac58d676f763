extension Goal {
    /// What a goal asks of one year.
    package struct Target: Hashable, Sendable {
        /// How the value of the year is held against the target.
        package enum Comparison: String, CaseIterable, Hashable, Sendable {
            /// More than the target.
            case above
            /// The target or more.
            case atLeast = "at-least"
            /// The target or less.
            case atMost = "at-most"
            /// A milestone, reached or not; the value is 1.
            case reached
            /// Better than the baseline; there is no value.
            case improve
        }

        /// The year.
        package let year: Int
        /// How the value of the year is held against the target.
        package let comparison: Comparison
        /// The target in base units; nil with ``Comparison/improve``.
        package let value: Int64?
        /// What to know about it.
        package let note: Text?
        /// Where it stands.
        package let places: Places
    }
}
