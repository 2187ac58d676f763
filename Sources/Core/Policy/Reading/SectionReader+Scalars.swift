package import Civic
import DMN
package import Exact

extension SectionReader {
    // MARK: Texts

    /// A text in quotes that says something.
    package mutating func string(_ node: YAMLNode, _ key: String) -> String? {
        guard case .text(let text) = node.kind else {
            report(.kind(key, expected: Text(zh: "加引号的文字", en: "a text in quotes")), at: node.position)
            return nil
        }
        guard text.utf8.contains(where: { $0 > 0x20 }) else {
            report(.emptyText(key), at: node.position)
            return nil
        }
        return text
    }

    /// A text under a key; an empty one where there is none.
    package mutating func string(_ fields: SectionFields, _ key: String) -> String {
        fields.values[key].flatMap { string($0, key) } ?? ""
    }

    /// A text under a key, nil for null.
    package mutating func optionalString(_ fields: SectionFields, _ key: String) -> String? {
        present(fields, key).flatMap { string($0, key) }
    }

    /// A text in both languages.
    package mutating func text(_ node: YAMLNode, _ key: String) -> Text? {
        let part = Text(zh: "“\(key)”的文字", en: "the text “\(key)”")
        guard let fields = fields(node, part, ["zh", "en"]) else { return nil }
        return text(fields)
    }

    /// The two languages that stand beside the other keys of a part.
    package mutating func text(_ fields: SectionFields) -> Text {
        Text(zh: string(fields, "zh"), en: string(fields, "en"))
    }

    /// A text in both languages under a key.
    package mutating func text(_ fields: SectionFields, _ key: String) -> Text {
        fields.values[key].flatMap { text($0, key) } ?? Text(zh: "", en: "")
    }

    /// A text in both languages under a key, nil for null.
    package mutating func optionalText(_ fields: SectionFields, _ key: String) -> Text? {
        present(fields, key).flatMap { text($0, key) }
    }

    // MARK: Ids and words

    /// An id of small letters, digits and hyphens; clauses also hold dots.
    package mutating func id(_ fields: SectionFields, _ key: String, dots: Bool = false) -> String {
        guard let node = fields.values[key], let text = string(node, key) else { return "" }
        let isGood = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            case UInt8(ascii: "."): dots
            default: false
            }
        }
        if !isGood { report(.badID(text, key: key, dots: dots), at: node.position) }
        return text
    }

    /// One of the words of a choice.
    package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ node: YAMLNode, _ key: String
    ) -> Choice? {
        guard let text = string(node, key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        report(.unknownChoice(text, key: key, allowed: Choice.allCases.map(\.rawValue)), at: node.position)
        return nil
    }

    /// One of the words of a choice under a key; `fallback` where there is none.
    package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ fields: SectionFields, _ key: String, or fallback: Choice
    ) -> Choice {
        fields.values[key].flatMap { choice($0, key) } ?? fallback
    }

    /// One of the words of a choice under a key, nil for null.
    package mutating func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ fields: SectionFields, _ key: String
    ) -> Choice? {
        present(fields, key).flatMap { choice($0, key) }
    }

    // MARK: Numbers

    /// `true` or `false` under a key.
    package mutating func flag(_ fields: SectionFields, _ key: String) -> Bool {
        guard let node = fields.values[key] else { return false }
        if node.kind == .plain("true") { return true }
        if node.kind != .plain("false") {
            report(.kind(key, expected: Text(zh: "true 或者 false", en: "true or false")), at: node.position)
        }
        return false
    }

    /// A whole number without quotes.
    package mutating func integer(_ node: YAMLNode, _ key: String) -> Int64? {
        guard case .plain(let text) = node.kind, let value = SectionReader.wholeNumber(text) else {
            report(
                .kind(key, expected: Text(zh: "不加引号的整数", en: "a whole number without quotes")), at: node.position)
            return nil
        }
        guard let value = Int64(exactly: value) else {
            report(.outOfRange(text, key: key), at: node.position)
            return nil
        }
        return value
    }

    /// A whole number in a range under a key; 0 where there is none.
    package mutating func integer(_ fields: SectionFields, _ key: String, in range: ClosedRange<Int64>) -> Int {
        guard let node = fields.values[key], let value = integer(node, key) else { return 0 }
        if !range.contains(value) { report(.outOfRange("\(value)", key: key), at: node.position) }
        return Int(truncatingIfNeeded: value)
    }

    /// A whole number under a key, nil for null.
    package mutating func optionalInteger(_ fields: SectionFields, _ key: String) -> Int64? {
        present(fields, key).flatMap { integer($0, key) }
    }

    /// Whole yuan, zero or more.
    package mutating func optionalYuan(_ fields: SectionFields, _ key: String) -> Yuan? {
        guard let node = present(fields, key), let yuan = integer(node, key) else { return nil }
        let (fen, overflow) = yuan.multipliedReportingOverflow(by: 100)
        guard !overflow, yuan >= 0 else {
            report(.outOfRange("\(yuan)", key: key), at: node.position)
            return nil
        }
        return Yuan(fen: fen)
    }

    /// A decimal in quotes.
    package mutating func decimal(_ node: YAMLNode, _ key: String) -> Decimal128? {
        guard case .text(let text) = node.kind else {
            report(
                .kind(key, expected: Text(zh: "加引号的小数，如 \"0.01\"", en: "a decimal in quotes, like \"0.01\"")),
                at: node.position)
            return nil
        }
        guard let value = SectionReader.plainDecimal(text) else {
            report(.badDecimal(text, key: key), at: node.position)
            return nil
        }
        return value
    }

    /// The number that a text of digits, point and sign is; nil for other texts.
    static func plainDecimal(_ text: String) -> Decimal128? {
        let isPlain = text.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        return isPlain && text.utf8.count <= 34 ? Decimal128(text) : nil
    }

    /// A decimal under a key; 0 where there is none.
    package mutating func decimal(_ fields: SectionFields, _ key: String) -> Decimal128 {
        fields.values[key].flatMap { decimal($0, key) } ?? .zero
    }

    /// A decimal under a key, nil for null.
    package mutating func optionalDecimal(_ fields: SectionFields, _ key: String) -> Decimal128? {
        present(fields, key).flatMap { decimal($0, key) }
    }

    // MARK: Days

    /// A day in quotes.
    package mutating func day(_ node: YAMLNode, _ key: String) -> CivilDay? {
        guard let text = string(node, key) else { return nil }
        if let day = CivilDay(iso8601: text.utf8) { return day }
        report(.badDay(text, key: key), at: node.position)
        return nil
    }

    /// A day under a key; `fallback` where there is none.
    package mutating func day(_ fields: SectionFields, _ key: String, or fallback: CivilDay) -> CivilDay {
        fields.values[key].flatMap { day($0, key) } ?? fallback
    }

    /// A day under a key, nil for null.
    package mutating func optionalDay(_ fields: SectionFields, _ key: String) -> CivilDay? {
        present(fields, key).flatMap { day($0, key) }
    }

    // MARK: Decisions

    /// A decision of the pack as `file.dmn#Name`.
    package mutating func decision(_ node: YAMLNode, _ key: String) -> DecisionReference? {
        guard let text = string(node, key) else { return nil }
        if let reference = DecisionReference(text) { return reference }
        report(.badDecision(text), at: node.position)
        return nil
    }

    /// A decision of the pack under a key; one without names where there is none.
    package mutating func decision(_ fields: SectionFields, _ key: String) -> DecisionReference {
        fields.values[key].flatMap { decision($0, key) } ?? DecisionReference(file: "", decision: "")
    }

    // MARK: Parts that may be null

    /// What stands under a key; nil for null and for a key that is missing.
    package func present(_ fields: SectionFields, _ key: String) -> YAMLNode? {
        guard let node = fields.values[key], !node.isNull else { return nil }
        return node
    }

    /// Digits with an optional minus: what every reader of YAML takes for the same number; nil for other texts.
    private static func wholeNumber(_ text: String) -> Int128? {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard !digits.isEmpty, digits.count <= 38, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        // A leading zero makes an octal number of it for some readers.
        guard digits.count == 1 || digits.first != UInt8(ascii: "0") else { return nil }
        return Int128(text)
    }
}
