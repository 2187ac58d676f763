/// One answer out of several.
package struct ChoiceField: Field {
    /// How the answers are shown.
    package enum Style: Hashable, Sendable {
        /// All of them, one below the other: for up to seven or so, so that each can be read before choosing.
        case radios
        /// A list that opens.
        case list
    }

    package let name: String
    package let label: FieldLabel
    /// The answers.
    package let choices: [Choice]
    /// The value chosen now; empty when none is.
    package let value: String
    /// How they are shown.
    package let style: Style
    /// What a list says where none is chosen; by default it asks for one.
    package let open: Phrase?

    /// One of `choices`.
    package init(
        _ name: String, _ label: FieldLabel, _ choices: [Choice], value: String = "", style: Style = .radios,
        open: Phrase? = nil
    ) {
        self.name = name
        self.label = label
        self.choices = choices
        self.value = value
        self.style = style
        self.open = open
    }

    /// Label and answers.
    package func html(in language: Language) -> HTML {
        let frame = FieldFrame(name: name, label: label)
        let isChosen = { (choice: String) in choice.utf8.elementsEqual(value.utf8) }
        guard style == .list else {
            let ticks = Ticks(
                isMany: false, name: name, choices: choices, isChosen: isChosen, isInvalid: error != nil)
            return frame.group(ticks.html(in: language), in: language)
        }
        // No answer is chosen for anybody: the first line asks for one, or stands for leaving the question open.
        let none: HTML =
            "<option value=\"\">\((open ?? (label.isOptional ? Phrase("—") : Words.choose))[language])</option>"
        let options = choices.map { choice -> HTML in
            """
            <option\(attribute: "value", choice.value)\(flag: "selected", isChosen(choice.value))>\
            \(choice.label[language])</option>
            """
        }
        let list: HTML = """
            <select\(attribute: "id", anchor)\(attribute: "name", name)\(frame.state)>\(none)\(options)</select>
            """
        return frame.single(list, in: language)
    }
}
