package import Civic
package import Exact
package import TransparencyLog

/// Something official that was done: who did what to which subject, when, on what grounds.
///
/// An act is written in the transaction that performs it and never changes. Its leaf goes into the transparency log
/// within a second; the leaf shows neither who nor what, only two salted commitments that the bodies open.
package struct Act: Hashable, Sendable, Identifiable {
    /// Names the act for life.
    package let id: Identifier
    /// When it was done; of two acts on one subject the later is never earlier.
    package let at: Instant
    /// What was done, such as `pack.submit`.
    package let kind: String
    /// What it was done to.
    package let subject: Subject
    /// Its place among the acts on the subject, from 1 without a gap.
    package let sequence: Int
    /// The act on the same subject before it.
    package let previous: Identifier?
    /// Who did it.
    package let actor: Actor.ID
    /// SHA-256 of the pack a decision was taken by; `nil` where no pack is concerned.
    package let policy: Hash?
    /// RFC 6962 hash of the leaf.
    package let leaf: Hash
}

extension Act {
    /// The prefix of the ids of acts.
    package static let prefix: Identifier.Prefix = "act"
}
