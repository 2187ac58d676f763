package import Civic
package import Exact

extension Award {
    /// One wording of a rule and the days it is in force.
    package struct Version: Hashable, Sendable {
        /// What one kind of recognition earns, as the plan has it; the models say it again and are held against it.
        package struct Amount: Hashable, Sendable {
            /// The kind of recognition.
            package let kind: String
            /// The clause that says so.
            package let clause: String
            /// What is paid; nil where the amount is none of fixed or depends on the unit.
            package internal(set) var fixed: Yuan?
            /// The most that may be approved.
            package internal(set) var ceiling: Yuan?
            /// Where it stands.
            package let places: Places
        }

        /// The first day.
        package let from: CivilDay
        /// The last day, still in force; nil for no end.
        package let to: CivilDay?
        /// The decision that says how much and why.
        package let decision: DecisionReference
        /// Whether it is switched on.
        package internal(set) var isEnabled: Bool
        /// Where it comes from.
        package let provenance: Provenance
        /// The document it stands in.
        package let source: Text
        /// What to know about it.
        package let note: Text?
        /// The amounts by kind, in the order of the award's kinds; empty for other subjects.
        package internal(set) var amounts: [Amount]
        /// Where it stands.
        package let places: Places
    }

    /// The version that judges a fact of `day`; nil where none is in force.
    package func version(on day: CivilDay) -> Version? { versions.inForce(on: day) }
}

// MARK: - Asking

extension Award.Version {
    /// Whether `day` lies between the first and the last day.
    package func covers(_ day: CivilDay) -> Bool {
        guard let to else { return from <= day }
        return from <= day && day <= to
    }

    /// What a kind of recognition earns.
    package func amount(for kind: String) -> Amount? { amounts.first { $0.kind.isSame(as: kind) } }

    /// Puts another amount in the place of the one stated for a kind, fixed or ceiling as it was.
    mutating func set(_ kind: String, toYuan yuan: Int64) {
        guard let place = amounts.firstIndex(where: { $0.kind.isSame(as: kind) }),
            let amount = Yuan(Decimal128(yuan))
        else { return }
        if amounts[place].fixed != nil { amounts[place].fixed = amount } else { amounts[place].ceiling = amount }
    }
}

extension [Award.Version] {
    /// Of the versions switched on that cover `day`, the one that began last: a new version needs no edit of an old.
    package func inForce(on day: CivilDay) -> Award.Version? {
        filter { $0.isEnabled && $0.covers(day) }.max { $0.from < $1.from }
    }
}
