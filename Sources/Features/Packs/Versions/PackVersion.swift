package import Civic
package import Journal

/// A version of a pack in the database, and what was done with the pack.
package struct PackVersion: Sendable {
    /// The version.
    package let installed: InstalledPack
    /// Whether the pack came again after it.
    package let isSuperseded: Bool
    /// Where the pack stands.
    package let state: Procedure.State?
    /// The days of public comment, as far as they are known.
    package let comment: Period?
    /// What was done, the first first.
    package let acts: [TimelineEntry]
}
