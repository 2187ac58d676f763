/// A district, county or zone of the city.
package struct District: Hashable, Sendable {
    /// The name that models see.
    package let name: String
    /// What the data files may call it besides.
    package let aliases: [String]
    /// Whether it is a functional zone, 功能区, and not a district of the administration.
    package let isZone: Bool
    /// Whether the plan names it.
    package let isInPlan: Bool
    /// Where it stands.
    package let places: Places
}
