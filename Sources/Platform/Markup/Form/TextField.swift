/// A text to type: a line, or several.
package struct TextField: Field {
    /// What is typed, so that a phone shows the right keys and a browser offers the right words.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Any text.
        case text
        /// Something to look for.
        case search
        /// An e-mail address.
        case email
        /// A telephone number.
        case tel
        /// A secret; never shown again, not even after an error.
        case password
        /// A code of digits and letters: no corrections, no capitals.
        case code
    }

    /// How wide the field is: as wide as what belongs in it, which tells how much to type.
    package enum Width: String, Hashable, Sendable, CaseIterable {
        /// A few signs.
        case short
        /// A name or a code.
        case medium
        /// As wide as the page's text.
        case full
    }

    package let name: String
    package let label: FieldLabel
    /// What stands in it: the draft's text, or what was typed before an error.
    package let value: String
    /// What is typed.
    package let kind: Kind
    /// How wide it is.
    package let width: Width
    /// How many lines it has; above one it is a box.
    package let lines: Int
    /// What a browser may fill in, such as `name`, `current-password` or `one-time-code`.
    package let autocomplete: String?

    /// A text to type.
    package init(
        _ name: String, _ label: FieldLabel, value: String = "", kind: Kind = .text, width: Width = .medium,
        lines: Int = 1, autocomplete: String? = nil
    ) {
        self.name = name
        self.label = label
        self.value = value
        self.kind = kind
        self.width = width
        self.lines = lines
        self.autocomplete = autocomplete
    }

    /// Label and box.
    package func html(in language: Language) -> HTML {
        let frame = FieldFrame(name: name, label: label)
        let shared: HTML = """
            \(attribute: "id", anchor)\(attribute: "name", name)\(attribute: "class", width.rawValue)\
            \(attribute: "autocomplete", autocomplete)\(frame.state)
            """
        guard lines <= 1 else {
            // A browser drops the line end right behind the tag; without this one it would drop the text's own.
            let box: HTML = "<textarea\(shared)\(attribute: "rows", "\(lines)")>\n\(value)</textarea>"
            return frame.single(box, in: language)
        }
        let typed: HTML =
            switch kind {
            case .code: " type=\"text\" spellcheck=\"false\" autocapitalize=\"off\""
            default: "\(attribute: "type", kind.rawValue)"
            }
        let value = kind == .password || self.value.isEmpty ? nil : self.value
        return frame.single("<input\(typed)\(shared)\(attribute: "value", value)>", in: language)
    }
}
