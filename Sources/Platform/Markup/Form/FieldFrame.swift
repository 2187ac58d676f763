/// Label, hint and error around what is typed or chosen, tied together so that a screen reader says them all.
struct FieldFrame {
    let name: String
    let label: FieldLabel
    /// What the label says behind its words, such as the unit of an amount.
    var unit = Phrase("")

    /// The id of the first element to type in of the field `name`.
    static func anchor(of name: String) -> String { "f-\(name)" }

    private var anchor: String { FieldFrame.anchor(of: name) }
    private var hintID: String? { label.hint == nil ? nil : anchor + "-hint" }
    private var errorID: String? { label.error == nil ? nil : anchor + "-error" }

    /// The ids of hint and error, for `aria-describedby`; `nil` where there is neither.
    private var description: String? {
        let ids = [hintID, errorID].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }
}

// MARK: - Writing

extension FieldFrame {
    /// Attributes that each element to type in has: its description, and whether the answer was wrong.
    var state: HTML {
        "\(attribute: "aria-describedby", description)\(attribute: "aria-invalid", label.error == nil ? nil : "true")"
    }

    /// A field with one element to type in.
    func single(_ control: HTML, in language: Language) -> HTML {
        """
        <div class="\(style)"><label\(attribute: "for", anchor)>\(words(in: language))</label>\
        \(notes(in: language))\(control)</div>
        """
    }

    /// A field with several, which a legend names together.
    func group(_ controls: HTML, in language: Language) -> HTML {
        """
        <fieldset class="\(style)"\(attribute: "aria-describedby", description)><legend>\(words(in: language))</legend>\
        \(notes(in: language))\(controls)</fieldset>
        """
    }

    private var style: HTML { label.error == nil ? "field" : "field wrong" }

    private func words(in language: Language) -> HTML {
        let optional: HTML? =
            label.isOptional ? "<span class=\"soft\">\(Words.optional[language])</span>" : nil
        return "\(label.text.noting(unit)[language])\(optional)"
    }

    private func notes(in language: Language) -> HTML {
        let hint = label.hint.map { hint -> HTML in "<p class=\"hint\"\(attribute: "id", hintID)>\(hint[language])</p>"
        }
        let error = label.error.map { error -> HTML in
            """
            <p class="error"\(attribute: "id", errorID)><span class="unseen">\(Words.error[language])</span>\
            \(error[language])</p>
            """
        }
        return "\(hint)\(error)"
    }
}
