package import DMN

/// Something in the models of the rules that their author should mend, told with its place.
package struct RuleIssue: Hashable, Sendable, CustomStringConvertible {
    /// The model file.
    package let file: String
    /// The place in it.
    package let position: SourcePosition
    /// What is the matter and how to mend it.
    package let message: String

    /// `file:line:column message`, which editors jump to.
    package var description: String { "\(file):\(position) \(message)" }
}
