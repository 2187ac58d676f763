extension Simulation {
    /// What the change of rules does to an amount.
    package enum Effect: String, CaseIterable, Hashable, Sendable {
        /// Nothing before, something now.
        case entered
        /// More than before.
        case gained
        /// Something before, and the same now.
        case unchanged
        /// Less than before, yet something.
        case lost
        /// Something before, nothing now.
        case left
        /// Nothing before, nothing now.
        case nothing

        /// From one amount in fen to another.
        package init(_ before: Int128, _ after: Int128) {
            self =
                switch (before > 0, after > 0) {
                case (false, false): .nothing
                case (false, true): .entered
                case (true, false): .left
                case (true, true): after > before ? .gained : after < before ? .lost : .unchanged
                }
        }
    }
}
