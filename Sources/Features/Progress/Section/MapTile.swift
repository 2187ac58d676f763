package import Policy

/// Where a district stands on the city's map, a grid of tiles: an outline that everybody recognises, and no survey.
package struct MapTile: Hashable, Sendable {
    /// The district, by its name in the plan.
    package let district: String
    /// From the left, from 0.
    package let column: Int
    /// From the top, from 0.
    package let row: Int
    /// Where it stands.
    package let places: Places
}
