/// One finding about a text or an evaluation: what is the matter, where, and the facts of the case.
///
/// The identity is stable and meant for programs; ``message(in:)`` is the sentence for people.
public struct Diagnostic: Hashable, Sendable {
    /// Whether a finding stops the text from being used.
    public enum Severity: String, Hashable, Sendable {
        case error, warning
    }

    /// The languages that findings are worded in.
    public enum Language: String, Hashable, Sendable {
        case chinese = "zh"
        case english = "en"
    }

    public let id: ID
    /// What fills the sentence: names, types, values, in the order the wording asks for them.
    public let facts: [String]
    public let site: Site

    public init(_ id: ID, _ facts: [String] = [], at site: Site) {
        self.id = id
        self.facts = facts
        self.site = site
    }

    public var severity: Severity { id.severity }

    /// The finding as a sentence: what is wrong and what would mend it.
    public func message(in language: Language) -> String {
        var text = ""
        var rest = id.wording(in: language)[...]
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            let digit = rest.index(after: open)
            let index = rest[digit].wholeNumberValue ?? 0
            let fact = index < facts.count ? facts[index] : "?"
            text += language == .chinese ? Phrase.chinese(fact) : fact
            rest = rest[rest.index(digit, offsetBy: 2)...]
        }
        return text + rest
    }
}
