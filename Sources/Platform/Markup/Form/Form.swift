/// Questions and the button that sends the answers. The server judges them and shows the same form again with what was
/// typed, so the browser's own messages, which nobody can word, are off.
package struct Form: Component {
    /// Where the answers go.
    package let action: String
    /// The questions, and what stands between them.
    package let parts: [any Component]
    /// What is sent without being asked; the session's token among it.
    package let hidden: [HiddenField]
    /// What the button says: the deed itself, 提交申请, not 确定.
    package let button: Phrase
    /// The way out.
    package let cancel: Link?

    /// A form that posts to `action`.
    package init(
        to action: String, _ parts: [any Component], hidden: [HiddenField] = [], button: Phrase, cancel: Link? = nil
    ) {
        self.action = action
        self.parts = parts
        self.hidden = hidden
        self.button = button
        self.cancel = cancel
    }

    /// Whether a file is asked for, within groups too.
    private var hasFile: Bool {
        parts.contains { part in
            if let group = part as? FieldGroup { return group.fields.contains(where: \.isFile) }
            return (part as? any Field)?.isFile ?? false
        }
    }

    /// `<form method="post">`
    package func html(in language: Language) -> HTML {
        """
        <form class="form" method="post" novalidate\(attribute: "action", link: action)\
        \(attribute: "enctype", hasFile ? "multipart/form-data" : nil)>\(hidden, in: language)\(parts, in: language)\
        <p class="send"><button type="submit">\(button[language])</button>\(cancel, in: language)</p></form>
        """
    }
}
