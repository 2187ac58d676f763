/// One finding about a text or an evaluation: what is the matter, where, and the facts of the case.
///
/// The identity is stable and meant for programs; ``message(in:)`` says what is the matter, ``remedy(in:)`` how to
/// mend it.
public struct Diagnostic: Hashable, Sendable {
    /// Whether a finding stops the text from being used.
    public enum Severity: String, Hashable, Sendable {
        /// The text cannot be used as it is.
        case error
        /// The text can be used; a value of it is null, or may be.
        case warning
    }

    /// The languages that findings are worded in.
    public enum Language: String, Hashable, Sendable, CaseIterable {
        /// Simplified Chinese.
        case chinese = "zh"
        /// English.
        case english = "en"
    }

    /// A rule of a decision table as its author finds it.
    public struct Rule: Hashable, Sendable {
        /// The number of its row, from 1.
        public let number: Int
        /// The id it has in the model, if any.
        public let id: String?

        /// A rule by its number from 1 and its id.
        public init(number: Int, id: String?) {
            self.number = number
            self.id = id
        }
    }

    /// What kind of finding it is, for ever.
    public let id: ID
    /// What fills the sentence: names, types, values, in the order the wording asks for them.
    public let facts: [String]
    /// Where in the text.
    public let site: Site
    /// The rules of a decision table that are at odds; empty for other findings.
    public let rules: [Rule]

    /// A finding from its facts; `rules` only where rules of a decision table are at odds.
    public init(_ id: ID, _ facts: [String] = [], at site: Site, rules: [Rule] = []) {
        self.id = id
        self.facts = facts
        self.site = site
        self.rules = rules
    }

    /// Whether the text can be used all the same.
    public var severity: Severity { id.severity }
}

// MARK: - Telling

extension Diagnostic {
    /// What is the matter, as a sentence without a full stop.
    public func message(in language: Language) -> String { fill(id.wording(in: language), in: language) }

    /// How to mend it, as a sentence without a full stop.
    public func remedy(in language: Language) -> String {
        fill(id.remedy(hasHint: facts.count > id.hint && !facts[id.hint].isEmpty, in: language), in: language)
    }

    /// Puts the facts where the wording has `{0}`, `{1}` …
    ///
    /// Within quotation marks a fact is a name and stays as it is; elsewhere it may be a phrase of the language.
    private func fill(_ wording: String, in language: Language) -> String {
        var text = ""
        var rest = wording[...]
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            let digit = rest.index(after: open)
            let fact = fact(rest[digit].wholeNumberValue ?? 0, in: language)
            if language == .chinese, !text.hasSuffix("“") {
                Phrase.append(Phrase.chinese(fact), to: &text)
            } else {
                text += fact
            }
            rest = rest[rest.index(digit, offsetBy: 2)...]
            if language == .chinese, Phrase.needsSpace(between: text, and: rest) { text += " " }
        }
        return text + rest
    }

    private func fact(_ index: Int, in language: Language) -> String {
        // The second fact of rules at odds is their numbers; people also get the ids.
        if index == 1, !rules.isEmpty { return Diagnostic.list(rules, in: language) }
        return index < facts.count ? facts[index] : "?"
    }

    private static func list(_ rules: [Rule], in language: Language) -> String {
        let (open, close, comma) = language == .chinese ? ("（", "）", "、") : (" (", ")", ", ")
        return rules.map { rule in "\(rule.number)" + (rule.id.map { open + $0 + close } ?? "") }
            .joined(separator: comma)
    }
}
