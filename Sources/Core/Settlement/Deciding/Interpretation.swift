import DMN
package import FEEL

/// What one evaluation of a program saw: its steps' values, the rows that fired, the nodes' values.
package struct Interpretation: Sendable {
    /// The values of the steps, by place.
    package let values: [Value]
    package let trace: Trace
    package let diagnostics: [Diagnostic]
}
