/// A passage of the plan that results and duties cite.
package struct Clause: Hashable, Sendable {
    /// Names it for ever, such as `m21.seller`.
    package let id: String
    /// What the passage is about, in our words.
    package let title: Text
    /// The passages within it.
    package let children: [Clause]
    /// Where it stands.
    package let places: Places
}
