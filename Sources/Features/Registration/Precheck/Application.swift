package import FEEL

/// One contract as it is to be handed in, with the answers to what the guards ask.
package struct Application: Sendable {
    /// A cell that could not be read; its answer counts as not given.
    package struct Problem: Hashable, Sendable {
        /// The column, or the header where there is no such column.
        package let column: String
        /// What was written.
        package let text: String
        /// What is the matter and how to mend it.
        package let message: String

        /// What was written, unless the message quotes it, and the message.
        var told: String {
            text.isEmpty || message.contains("“\(text)”") ? message : "“\(text)”：\(message)"
        }
    }

    /// The answers in the order of the form's questions; null where there is none.
    package let answers: Context
    /// What could not be read.
    package let problems: [Problem]

    /// The answer to a question; null where there is none.
    package subscript(id: String) -> Value { answers[id] ?? .null }
}
