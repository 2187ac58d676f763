package import Exact

/// A day to type in three boxes: people know a date, they do not look for it in a calendar.
package struct DayField: Field {
    /// What was typed, also when it is no day.
    package struct Value: Hashable, Sendable {
        /// The year's box.
        package let year: String
        /// The month's box.
        package let month: String
        /// The day's box.
        package let day: String

        /// What was typed.
        package init(year: String, month: String, day: String) {
            self.year = year
            self.month = month
            self.day = day
        }

        /// A day that is known, or empty boxes.
        package init(_ day: CivilDay?) {
            guard let (year, month, number) = day?.components else {
                self.init(year: "", month: "", day: "")
                return
            }
            self.init(year: "\(year)", month: "\(month)", day: "\(number)")
        }
    }

    package let name: String
    package let label: FieldLabel
    /// What stands in the boxes.
    package let value: Value

    /// A day.
    package init(_ name: String, _ label: FieldLabel, value: Value = Value(nil)) {
        self.name = name
        self.label = label
        self.value = value
    }
}

// MARK: - Reading

extension DayField.Value {
    /// The day that was typed: digits alone, a year of four; `nil` when no calendar has it.
    package var civilDay: CivilDay? {
        guard year.utf8.count == 4, let year = Self.number(year), let month = Self.number(month),
            let day = Self.number(day)
        else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }

    /// Whether nothing was typed.
    package var isEmpty: Bool { year.isEmpty && month.isEmpty && day.isEmpty }

    private static func number(_ text: String) -> Int? {
        guard 1...4 ~= text.utf8.count, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return Int(text)
    }
}

// MARK: - Writing

extension DayField {
    /// The names the three boxes are sent under.
    package static func names(of name: String) -> (year: String, month: String, day: String) {
        (name + "-year", name + "-month", name + "-day")
    }

    /// Three boxes under one legend: year, month, day in Chinese, day, month, year in English.
    package func html(in language: Language) -> HTML {
        let names = DayField.names(of: name)
        // The error summary leads to the field's own anchor, which is the first box's id whatever the order.
        let year = (names.year, Words.year, value.year, "short")
        let month = (names.month, Words.month, value.month, "tiny")
        let day = (names.day, Words.day, value.day, "tiny")
        let boxes = language == .chinese ? [year, month, day] : [day, month, year]
        let frame = FieldFrame(name: name, label: label)
        let inputs = boxes.enumerated().map { index, box -> HTML in
            let (name, words, value, width) = box
            let id = index == 0 ? anchor : FieldFrame.anchor(of: name)
            let invalid = error == nil ? nil : "true"
            return """
                <span class="part"><label\(attribute: "for", id)>\(words[language])</label>\
                <input type="text" inputmode="numeric" autocomplete="off" maxlength="4"\(attribute: "id", id)\
                \(attribute: "name", name)\(attribute: "class", width)\
                \(attribute: "value", value.isEmpty ? nil : value)\(attribute: "aria-invalid", invalid)></span>
                """
        }
        return frame.group("<div class=\"parts\">\(inputs)</div>", in: language)
    }
}
