package import Interchange

/// An act as it stands in a timeline.
package struct TimelineEntry: Sendable {
    /// The act.
    package let act: Act
    /// The unit of who did it; `nil` when the body was erased.
    package let unit: String?
    /// What may be shown of it; `nil` when the body was erased.
    package let facts: [JSON.Member]?
    /// Its index in the log; `nil` while it is being sealed.
    package let index: Int?
}
