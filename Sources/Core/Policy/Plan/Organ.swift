/// A body that answers for measures, 责任单位, or a group of them.
package struct Organ: Hashable, Sendable {
    /// Names it in the plan.
    package let id: String
    /// What it is called.
    package let name: Text
    /// Other names in Chinese.
    package let aliases: [String]
    /// The district it governs, by name.
    package let district: String?
    /// The organs of a group, by id; empty for a single body.
    package let members: [String]
    /// Where it stands.
    package let places: Places

    /// Whether it stands for several bodies.
    package var isGroup: Bool { !members.isEmpty }
}
