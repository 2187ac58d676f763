/// An answer that is sent without being asked: the version a form was made from, the session's token, a key that makes
/// a second sending harmless.
package struct HiddenField: Component, Hashable {
    /// The name it is sent under.
    package let name: String
    /// What is sent.
    package let value: String

    /// An answer nobody sees.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// `<input type="hidden" …>`
    package func html(in language: Language) -> HTML {
        "<input type=\"hidden\"\(attribute: "name", name)\(attribute: "value", value)>"
    }
}
