package import Exact

/// What limits the awards of one unit together: shared caps, only the higher of two, exclusions.
package struct Combination: Hashable, Sendable {
    /// The clause that says so.
    package let clause: String
    /// What it is called.
    package let title: Text
    /// Its versions, the first day ascending.
    package let versions: [Award.Version]
    /// Where it stands.
    package let places: Places

    /// The version that judges the year that ends on `day`; nil where none is in force.
    package func version(on day: CivilDay) -> Award.Version? { versions.inForce(on: day) }
}
