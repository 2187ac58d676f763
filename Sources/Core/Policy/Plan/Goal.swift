/// A goal of the plan and its path over the years; what was reached is computed from the record.
package struct Goal: Hashable, Sendable {
    /// Which list a goal is shown in.
    package enum Group: String, CaseIterable, Hashable, Sendable {
        /// One of the plan's chief goals.
        case headline
        /// A target inside a measure, or a rank.
        case measure
        /// Shown without a target.
        case indicator
    }

    /// Which way is better.
    package enum Direction: String, CaseIterable, Hashable, Sendable {
        /// More is better.
        case up
        /// Less is better, as with ranks.
        case down
    }

    /// How a year's value comes about.
    package enum Counting: String, CaseIterable, Hashable, Sendable {
        /// The flow of the year.
        case year
        /// The stock on 31 December.
        case yearEnd = "year-end"
        /// The sum since the plan began.
        case cumulative
        /// Typed in, with its source.
        case entered
    }

    /// Statistical readings, 口径, of turnover.
    package enum Reading: String, CaseIterable, Hashable, Sendable {
        /// By registration.
        case registered
        /// By the seller's place: technology that the city gives.
        case output
        /// By the buyer's place: technology that the city takes.
        case absorbed
    }

    /// What values are counted in, and how they are shown.
    package struct Unit: Hashable, Sendable {
        /// The base unit, such as `yuan`.
        package let id: String
        /// What people read behind a number.
        package let label: Text
        /// A shown number is the value divided by this.
        package let divisor: Int64

        /// What values are counted in.
        package init(id: String, label: Text, divisor: Int64) {
            self.id = id
            self.label = label
            self.divisor = divisor
        }
    }

    /// What the plan starts from, in base units.
    package struct Baseline: Hashable, Sendable {
        /// The value; nil until somebody enters it.
        package let value: Int64?
        /// Where it was read.
        package let source: String?
    }

    /// Names it in addresses and files.
    package let id: String
    /// Which list it is shown in.
    package let group: Group
    /// What it is called.
    package let name: Text
    /// What it is counted in.
    package let unit: Unit
    /// The clause that sets it.
    package let clause: String
    /// Which way is better.
    package let direction: Direction
    /// How a year's value comes about.
    package let counted: Counting
    /// What it is measured from, in our words.
    package let measuredFrom: Text
    /// The readings one may switch between, the default first; empty where there is one only.
    package let readings: [Reading]
    /// What the plan starts from.
    package let baseline: Baseline
    /// The targets, years ascending.
    package let targets: [Target]
    /// Where it stands.
    package let places: Places
}
