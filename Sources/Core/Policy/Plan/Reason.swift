/// The text for a code that models, or the platform, give as a reason.
package struct Reason: Hashable, Sendable {
    /// The code that the platform itself gives where no version of an award is in force.
    package static let notInForce = "not-in-force"

    /// The code that models write.
    package let code: String
    /// What people read.
    package let text: Text
    /// Where it stands.
    package let places: Places
}
