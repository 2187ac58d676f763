/// Any number of answers, or one to agree to.
package struct ChecksField: Field {
    package let name: String
    package let label: FieldLabel
    /// The answers; each ticked one is sent under the field's name.
    package let choices: [Choice]
    /// The values ticked now.
    package let values: [String]

    /// Any of `choices`.
    package init(_ name: String, _ label: FieldLabel, _ choices: [Choice], values: [String] = []) {
        self.name = name
        self.label = label
        self.choices = choices
        self.values = values
    }

    /// Legend and boxes.
    package func html(in language: Language) -> HTML {
        let ticks = Ticks(
            isMany: true, name: name, choices: choices,
            isChosen: { choice in values.contains { $0.utf8.elementsEqual(choice.utf8) } }, isInvalid: error != nil)
        return FieldFrame(name: name, label: label).group(ticks.html(in: language), in: language)
    }
}
