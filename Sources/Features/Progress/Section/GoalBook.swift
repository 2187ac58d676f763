package import Exact
package import Policy

/// What a pack's `progress.yaml` says: how each goal is measured from the registry, and by which methods it is judged.
package struct GoalBook: Hashable, Sendable {
    /// The first day of which the record tells.
    package let historyFrom: CivilDay
    /// How much of a year is expected to be done by a day.
    package let pace: PaceRule
    /// What is asked of years for which the plan names no value.
    package let between: BetweenRule
    /// The decision that lights the lamps.
    package let lamp: DecisionReference
    /// How goals are measured, in the order of the file.
    package let measures: [GoalMeasure]
    /// Goals that nothing in the registry can measure yet.
    package let unmeasured: [Unmeasured]
    /// Where districts stand on the map; empty where there is none.
    package let map: [MapTile]
    /// Where the top-level keys stand.
    package let places: Places
}

// MARK: - Parts

extension GoalBook {
    /// How much of a year is expected to be done by a day, 序时进度.
    package struct PaceRule: Hashable, Sendable {
        /// The ways.
        package enum Method: String, CaseIterable, Hashable, Sendable {
            /// The share of the year's days that have passed.
            case days
            /// The share of the year's months that have ended.
            case months
            /// The share that earlier years had reached by the same month, on average.
            case pastYears = "past-years"
        }

        /// The way.
        package let method: Method
        /// How many earlier years count with ``Method/pastYears``.
        package let years: Int
        /// What people read about it.
        package let note: Text?
    }

    /// What is asked of years for which the plan names no value.
    package struct BetweenRule: Hashable, Sendable {
        /// The ways.
        package enum Method: String, CaseIterable, Hashable, Sendable {
            /// Nothing is asked.
            case none
            /// What lies on the straight line between the years before and after.
            case linear
        }

        /// The way.
        package let method: Method
        /// What people read about it.
        package let note: Text?
    }

    /// A goal that nothing in the registry can measure yet.
    package struct Unmeasured: Hashable, Sendable {
        /// The goal.
        package let goal: String
        /// Why.
        package let why: Text
        /// Where it stands.
        package let places: Places
    }
}

// MARK: - Looking up

extension GoalBook {
    /// How the goal of this id is measured; nil where it is not.
    package func measure(of goal: String) -> GoalMeasure? {
        measures.first { $0.goal.utf8.elementsEqual(goal.utf8) }
    }

    /// Why the goal of this id is not measured, where the pack says so.
    package func reasonUnmeasured(_ goal: String) -> Text? {
        unmeasured.first { $0.goal.utf8.elementsEqual(goal.utf8) }?.why
    }
}
