/// One of the answers to choose from.
package struct Choice: Hashable, Sendable {
    /// What is sent.
    package let value: String
    /// What is read.
    package let label: Phrase
    /// What it means, below it.
    package let hint: Phrase?

    /// An answer.
    package init(_ value: String, _ label: Phrase, hint: Phrase? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

/// Boxes or buttons to tick, one below the other, each with its label and hint.
struct Ticks {
    /// Whether several may be ticked.
    let isMany: Bool
    let name: String
    let choices: [Choice]
    let isChosen: (String) -> Bool
    let isInvalid: Bool

    /// Each with an id of its own, the first with the field's.
    func html(in language: Language) -> HTML {
        let anchor = FieldFrame.anchor(of: name)
        let items = choices.enumerated().map { index, choice -> HTML in
            let id = index == 0 ? anchor : "\(anchor)-\(index + 1)"
            let hint = choice.hint.map { hint -> HTML in
                "<span class=\"hint\"\(attribute: "id", id + "-hint")>\(hint[language])</span>"
            }
            let type: HTML = isMany ? "checkbox" : "radio"
            return """
                <div class="tick"><input type="\(type)"\(attribute: "id", id)\(attribute: "name", name)\
                \(attribute: "value", choice.value)\(flag: "checked", isChosen(choice.value))\
                \(attribute: "aria-describedby", hint == nil ? nil : id + "-hint")\
                \(attribute: "aria-invalid", isInvalid && isMany ? "true" : nil)>\
                <label\(attribute: "for", id)>\(choice.label[language])</label>\(hint)</div>
                """
        }
        return "<div class=\"ticks\">\(items)</div>"
    }
}
