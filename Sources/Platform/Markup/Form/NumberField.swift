/// A number to type, as text: what was typed wrong comes back as it was, and no wheel of a mouse changes it.
package struct NumberField: Field {
    package let name: String
    package let label: FieldLabel
    /// What stands in it, as it was typed.
    package let value: String
    /// The unit, beside the box and in the label.
    package let unit: Phrase
    /// Whether the number may have decimals; a phone then shows the point.
    package let isDecimal: Bool

    /// A number in `unit`.
    package init(_ name: String, _ label: FieldLabel, value: String = "", unit: Phrase, isDecimal: Bool = false) {
        self.name = name
        self.label = label
        self.value = value
        self.unit = unit
        self.isDecimal = isDecimal
    }

    /// An amount of money in `unit`.
    package static func money(
        _ name: String, _ label: FieldLabel, value: String = "", unit: MoneyUnit = .yuan
    ) -> NumberField {
        NumberField(name, label, value: value, unit: unit.name, isDecimal: true)
    }

    /// Label, box and unit.
    package func html(in language: Language) -> HTML {
        let frame = FieldFrame(name: name, label: label, unit: unit)
        let keys = isDecimal ? "decimal" : "numeric"
        let unit: HTML? =
            self.unit.isEmpty ? nil : "<span class=\"unit\" aria-hidden=\"true\">\(self.unit[language])</span>"
        return frame.single(
            """
            <span class="withunit"><input type="text"\(attribute: "id", anchor)\(attribute: "name", name) class="number" \
            autocomplete="off"\(attribute: "inputmode", keys)\(attribute: "value", value.isEmpty ? nil : value)\
            \(frame.state)>\(unit)</span>
            """, in: language)
    }
}
