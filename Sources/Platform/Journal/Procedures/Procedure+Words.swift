extension Procedure {
    /// Words of the table: in Chinese as the office has them, and in English.
    package struct Words: Hashable, Sendable {
        /// The Chinese words.
        package let zh: String
        /// The English words.
        package let en: String

        /// Words from their two versions.
        package init(zh: String, en: String) {
            self.zh = zh
            self.en = en
        }

        /// The words in a row: `甲、乙` and `a, b`, unless other marks are given.
        static func list(_ all: [Words], _ zh: String = "、", _ en: String = ", ") -> Words {
            Words(zh: all.map(\.zh).joined(separator: zh), en: all.map(\.en).joined(separator: en))
        }

        static let none = Words(zh: "", en: "")
    }

    /// A word of the table in both languages; without an English one it stands as it is.
    package func words(_ label: String) -> Words { Words(zh: label, en: english[label] ?? label) }

    /// What a state is called.
    package func words(of id: State.ID) -> Words { words(state(id)?.label ?? id.text) }

    /// What the button of an action says.
    package func words(of id: Action.ID) -> Words { words(label(of: id)) }

    /// What a role is called.
    package func words(of id: Role.ID) -> Words {
        id == Role.system ? Words(zh: label(of: id), en: "the system") : words(label(of: id))
    }
}

extension Procedure.Length {
    /// `5 个工作日` and `5 working days`.
    package var words: Procedure.Words {
        let one = count == 1
        let unit =
            switch unit {
            case .workingDays: one ? "working day" : "working days"
            case .calendarDays: one ? "day" : "days"
            case .years: one ? "year" : "years"
            }
        return Procedure.Words(zh: description, en: "\(count) \(unit)")
    }
}
