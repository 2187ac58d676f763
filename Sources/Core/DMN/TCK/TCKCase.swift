/// A test case: inputs for a model and the results it must give.
package struct TCKCase: Hashable, Sendable {
    /// What is to be evaluated.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The decisions named by the results.
        case decision
        /// The decision service `invocableName`; results name its output decisions.
        case decisionService
        /// The business knowledge model `invocableName`.
        case bkm
    }

    /// A value to set before evaluation.
    package struct Input: Hashable, Sendable {
        /// The input, or the decision to override.
        package let name: String
        /// The namespace of the model it belongs to, where that is not the model under test.
        package let namespace: String?
        /// The value.
        package let value: TCKValue
    }

    /// A result to compare.
    package struct Result: Hashable, Sendable {
        /// The decision.
        package let name: String
        /// Its kind as written; without effect.
        package let type: String?
        /// Whether evaluation must report an error; the value is then null.
        package let errorResult: Bool
        /// The value that must come out.
        package let expected: TCKValue
    }

    /// The id, unique within its file.
    package let id: String
    /// What is to be evaluated.
    package let kind: Kind
    /// The service or knowledge model to call; nil for decisions.
    package let invocableName: String?
    /// A name, where one is written.
    package let name: String?
    /// What the case is about.
    package let description: String?
    /// The values to set, in order.
    package let inputs: [Input]
    /// The results to compare, in order.
    package let results: [Result]
    /// Where the case begins.
    package let position: SourcePosition
}
