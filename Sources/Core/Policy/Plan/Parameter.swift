package import Exact

/// A number of the plan that models take by name, so that a change of policy is a change of one line.
package struct Parameter: Hashable, Sendable {
    /// What the number counts: an item definition of the facts vocabulary.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Money in yuan.
        case yuan = "tYuan"
        /// A decimal fraction.
        case rate = "tRate"
        /// Days.
        case days = "tDays"
        /// People.
        case persons = "tPersons"
        /// Things.
        case count = "tCount"
        /// A calendar year.
        case year = "tYear"
    }

    /// The name in models; it may hold spaces.
    package let name: String
    /// What the number counts.
    package let kind: Kind
    /// The number, exact.
    package internal(set) var value: Decimal128
    /// The clause that sets it.
    package let clause: String
    /// Where it comes from.
    package let provenance: Provenance
    /// What to know about it.
    package let note: Text?
    /// Where it stands.
    package let places: Places
}
