/// The words around a question: what is asked, how to answer, and what was wrong with the last answer.
package struct FieldLabel: Hashable, Sendable {
    /// What is asked.
    package let text: Phrase
    /// How to answer, below the label.
    package let hint: Phrase?
    /// What was wrong with the answer and what to do; the summary at the head says the same words.
    package let error: Phrase?
    /// Whether the answer may be left out; then the label says so.
    package let isOptional: Bool

    /// The words around a question.
    package init(_ text: Phrase, hint: Phrase? = nil, error: Phrase? = nil, isOptional: Bool = false) {
        self.text = text
        self.hint = hint
        self.error = error
        self.isOptional = isOptional
    }
}
