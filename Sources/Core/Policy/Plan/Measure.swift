package import Civic
package import Exact

/// A measure of the plan, 任务: what is to be done, who answers for it, and what it may cost.
package struct Measure: Hashable, Sendable {
    /// The parts of the system that carry a measure.
    package enum Mechanism: String, CaseIterable, Hashable, Sendable {
        /// Registers and recognitions.
        case registry = "R"
        /// Awards and claims.
        case awards = "A"
        /// Evaluations.
        case evaluation = "E"
        /// The exchange.
        case exchange = "X"
        /// Funds and finance.
        case finance = "F"
        /// Progress: duties, projects, meetings.
        case progress = "P"
        /// Notices, events, cases, training.
        case notices = "N"
    }

    /// An amount as people read it; what is paid comes from the models.
    package struct Amount: Hashable, Sendable {
        /// What kind of figure it is.
        package enum Kind: String, CaseIterable, Hashable, Sendable {
            /// Paid as it stands.
            case fixed
            /// The most that an official may approve.
            case ceiling
            /// A share of a base.
            case rate
            /// Paid to those that an evaluation selects.
            case merit
            /// The most the city may hold of a fund.
            case share
            /// What the city puts in.
            case budget
        }

        /// The amount in words.
        package let text: Text
        /// What kind of figure it is.
        package let kind: Kind
        /// The figure.
        package let yuan: Yuan?
        /// The share, 0.01 being one per cent.
        package let rate: Decimal128?
        /// The most, whatever the share gives.
        package let cap: Yuan?
        /// The clause that says so.
        package let clause: String
        /// Where it stands.
        package let places: Places
    }

    /// Something due by a day.
    package struct Deadline: Hashable, Sendable {
        /// The last day; nil where the plan gives none.
        package let by: CivilDay?
        /// What is due.
        package let what: Text
        /// Where it stands.
        package let places: Places
    }

    /// The number in the plan.
    package let number: Int
    /// The clause of the measure.
    package let clause: String
    /// The clause of the section it stands in.
    package let section: String
    /// What it is called.
    package let title: Text
    /// What it is about, in our words.
    package let summary: Text
    /// What must hold for its amounts.
    package let conditions: [Text]
    /// Its amounts.
    package let amounts: [Amount]
    /// The organs that answer for it, in the plan's order; the first is taken for the lead.
    package let dutyHolders: [String]
    /// What carries it.
    package let mechanisms: [Mechanism]
    /// What is due when.
    package let deadlines: [Deadline]
    /// What a person must be able to do before it counts as working.
    package let worksWhen: Text
    /// Where it stands.
    package let places: Places
}
