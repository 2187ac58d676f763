package import DMN

/// A decision model of a pack.
package struct Model: Sendable {
    /// The file's name in the pack.
    package let file: String
    /// What the file says.
    package let definitions: Definitions
    /// The model ready to run, with what it imports.
    package let program: Program
    /// Whether everything it imports is at hand; without it, most of what the compiler finds is an echo of that.
    let isWhole: Bool
}
