/// What the plan leaves open and the pack has to assume; shown with every result that rests on it.
package struct Assumption: Hashable, Sendable {
    /// Names it in awards.
    package let id: String
    /// What is assumed.
    package let text: Text
    /// Whether the plan says it after all.
    package let isInPlan: Bool
    /// Where it stands.
    package let places: Places
}
