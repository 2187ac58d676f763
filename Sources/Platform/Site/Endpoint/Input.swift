package import Civic
package import Exact
package import Markup

/// Something an endpoint takes, read into a value of a type: `visit[year]` is an `Int64?`.
package struct Input<Value: Sendable>: InputField {
    /// How it is asked for.
    package let form: InputForm
    private let reading: @Sendable (String) throws(InputRefusal) -> Value

    /// Something read by `reading`, which gets what is not empty.
    package init(
        _ form: InputForm, reading: @escaping @Sendable (String) throws(InputRefusal) -> Value
    ) {
        self.form = form
        self.reading = reading
    }

    /// The value that a text stands for.
    ///
    /// - Throws: ``InputRefusal``.
    package func read(_ text: String) throws(InputRefusal) -> any Sendable { try reading(text) }
}

// MARK: - Texts and words

extension Input where Value == String {
    /// A text on one line, at most `limit` characters (code points), spaces around it taken away.
    package static func text(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, limit: Int = 200, isRequired: Bool = false
    ) -> Input {
        let form = InputForm(name: name, label: label, hint: hint, kind: .text(limit: limit), isRequired: isRequired)
        return Input(form) { text throws(InputRefusal) in
            try InputRefusal.check(text, label, limit: limit)
            guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
                throw InputRefusal(
                    Phrase(zh: "“\(label.zh)”含有不能显示的字符，请重新输入", en: "\(label.en) holds a control character"))
            }
            return text
        }
    }

    /// A text of any lines, at most `limit` characters (code points), spaces around it taken away.
    package static func passage(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, limit: Int, isRequired: Bool = false
    ) -> Input {
        let form = InputForm(
            name: name, label: label, hint: hint, kind: .passage(limit: limit), isRequired: isRequired)
        return Input(form) { text throws(InputRefusal) in
            try InputRefusal.check(text, label, limit: limit)
            return text
        }
    }

    /// One of some words, by its code.
    package static func choice(
        _ name: String, _ label: Phrase, _ words: [InputForm.Word], hint: Phrase? = nil, isRequired: Bool = false
    ) -> Input {
        let form = InputForm(name: name, label: label, hint: hint, kind: .choice(words), isRequired: isRequired)
        return Input(form) { text throws(InputRefusal) in
            guard let word = words.first(where: { $0.code.utf8.elementsEqual(text.utf8) }) else {
                let codes = words.map(\.code).joined(separator: ", ")
                throw InputRefusal(
                    Phrase(zh: "“\(label.zh)”没有这一选项，请从列表中选择", en: "\(label.en) is one of: \(codes)"))
            }
            return word.code
        }
    }
}

extension InputRefusal {
    /// Refuses a text that is longer than `limit` characters.
    fileprivate static func check(_ text: String, _ label: Phrase, limit: Int) throws(InputRefusal) {
        guard text.unicodeScalars.count <= limit else {
            throw InputRefusal(
                Phrase(zh: "“\(label.zh)”不能超过 \(limit) 个字，请写短一些", en: "\(label.en) takes at most \(limit) characters"))
        }
    }
}

// MARK: - Numbers, days, amounts

extension Input where Value == Int64 {
    /// A whole number in a range, in ASCII digits.
    package static func number(
        _ name: String, _ label: Phrase, in range: ClosedRange<Int64>, hint: Phrase? = nil, isRequired: Bool = false
    ) -> Input {
        let form = InputForm(name: name, label: label, hint: hint, kind: .number(range), isRequired: isRequired)
        return Input(form) { text throws(InputRefusal) in
            let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
            guard !digits.isEmpty, digits.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int64(text),
                range.contains(number)
            else {
                let bounds = "\(range.lowerBound)–\(range.upperBound)"
                throw InputRefusal(
                    Phrase(zh: "“\(label.zh)”应为 \(bounds) 之间的整数", en: "\(label.en) is a whole number, \(bounds)"))
            }
            return number
        }
    }
}

extension Input where Value == CivilDay {
    /// A day, `2026-11-23`.
    package static func day(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, isRequired: Bool = false
    ) -> Input<CivilDay> {
        let form = InputForm(name: name, label: label, hint: hint, kind: .day, isRequired: isRequired)
        return Input(form) { text throws(InputRefusal) in
            guard let day = CivilDay(iso8601: text.utf8) else {
                throw InputRefusal(
                    Phrase(zh: "“\(label.zh)”应为日期，如 2026-11-23", en: "\(label.en) is a day such as 2026-11-23"))
            }
            return day
        }
    }
}

extension Input where Value == Yuan {
    /// An amount in yuan with at most two decimals.
    package static func money(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, isRequired: Bool = false
    ) -> Input<Yuan> {
        let form = InputForm(name: name, label: label, hint: hint, kind: .money, isRequired: isRequired)
        return Input(form) { text throws(InputRefusal) in
            guard let number = Decimal128(text), let amount = Yuan(number), amount.fen >= 0 else {
                throw InputRefusal(
                    Phrase(zh: "“\(label.zh)”应为以元为单位的金额，至多两位小数", en: "\(label.en) is an amount in yuan"))
            }
            return amount
        }
    }
}

extension Input where Value == Bool {
    /// Yes, `1`, or nothing.
    package static func flag(_ name: String, _ label: Phrase, hint: Phrase? = nil) -> Input {
        let form = InputForm(name: name, label: label, hint: hint, kind: .flag, isRequired: false)
        return Input(form) { text throws(InputRefusal) in
            guard text == "1" else {
                throw InputRefusal(Phrase(zh: "“\(label.zh)”只能为 1 或不填", en: "\(label.en) is 1 or left out"))
            }
            return true
        }
    }
}

extension Input where Value == [String: String] {
    /// Numbers under any names that begin with `name` and a point; what was written is in ``Visit/numbers(_:)``, by what
    /// stands behind the point, and its reader says what is wrong with each.
    package static func numbers(_ name: String, _ label: Phrase, hint: Phrase? = nil) -> Input {
        let form = InputForm(name: name, label: label, hint: hint, kind: .numbers, isRequired: false)
        return Input(form) { _ throws(InputRefusal) in
            throw InputRefusal(
                Phrase(zh: "请写明是哪一项：\(name).名称", en: "say which one: \(name).name"))
        }
    }
}

extension Input where Value == UploadedFile {
    /// A file of at most `limit` bytes; it is there while the question is answered.
    package static func file(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, limit: Int, isRequired: Bool = false
    ) -> Input {
        let form = InputForm(name: name, label: label, hint: hint, kind: .file(limit: limit), isRequired: isRequired)
        return Input(form) { _ throws(InputRefusal) in
            throw InputRefusal(Phrase(zh: "“\(label.zh)”应为文件", en: "\(label.en) is a file"))
        }
    }
}
