package import Policy
package import Site

extension JSONForm where Model == Text {
    /// A text in both languages.
    package static var text: JSONForm {
        JSONForm([.text("zh", "the Chinese text") { $0.zh }, .text("en", "the English text") { $0.en }])
    }
}

extension JSONForm.Field {
    /// A text in both languages.
    package static func both(_ name: String, _ value: @escaping @Sendable (Model) -> Text) -> JSONForm.Field {
        .object(name, JSONForm<Text>.text, value)
    }

    /// A text in both languages, or `null`.
    package static func both(
        optional name: String, _ value: @escaping @Sendable (Model) -> Text?
    ) -> JSONForm.Field {
        .object(name, optional: JSONForm<Text>.text, value)
    }
}
