/// One question of a form: a part of the page that the summary of errors can name and lead to.
package protocol Field: Component {
    /// The name its answer is sent under.
    var name: String { get }
    /// The question.
    var label: FieldLabel { get }
    /// Whether its answer is a file, which changes how the whole form is sent.
    var isFile: Bool { get }
}

extension Field {
    /// An answer is a text unless the field says otherwise.
    package var isFile: Bool { false }

    /// The id of the element to type in, or of the first one: what a link from the summary leads to.
    package var anchor: String { FieldFrame.anchor(of: name) }

    /// What is wrong with the answer.
    package var error: Phrase? { label.error }
}
