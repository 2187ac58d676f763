/// A safeguard of the plan, 保障措施.
package struct Safeguard: Hashable, Sendable {
    /// Names it in the plan.
    package let id: String
    /// The clause that says so.
    package let clause: String
    /// What it is called.
    package let title: Text
    /// What it is about, in our words.
    package let summary: Text
    /// The organ that leads.
    package let lead: String?
    /// The organs that take part.
    package let members: [String]
    /// What carries it.
    package let mechanisms: [Measure.Mechanism]
    /// What a person must be able to do before it counts as working.
    package let worksWhen: Text
    /// Where it stands.
    package let places: Places
}
