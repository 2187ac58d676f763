/// Questions that belong together, under a heading of their own.
package struct FieldGroup: Component {
    /// What they are about.
    package let title: Phrase
    /// The questions.
    package let fields: [any Field]

    /// Questions about `title`.
    package init(_ title: Phrase, _ fields: [any Field]) {
        self.title = title
        self.fields = fields
    }

    /// `<fieldset>` with its legend.
    package func html(in language: Language) -> HTML {
        "<fieldset class=\"group\"><legend>\(title[language])</legend>\(fields, in: language)</fieldset>"
    }
}
