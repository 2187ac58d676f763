import DMN

/// What a finding rests on: an article, a form, a practice, with how sure it is that it says so.
package struct RuleClause: Hashable, Sendable, Identifiable {
    /// How the wording of a clause is known.
    package enum Certainty: String, Hashable, Sendable, CaseIterable {
        /// A statute or judicial interpretation, read in full.
        case statute = "L"
        /// A public copy.
        case copy = "V"
        /// Two public copies that agree.
        case copies = "V2"
        /// A draft for comment; the final text may differ.
        case draft = "D"
        /// General knowledge, to be checked.
        case recalled = "R"
        /// A proposal of this system, no rule.
        case proposal = "P"
    }

    /// The name findings cite it by.
    package let id: String
    /// What people call it.
    package let title: String
    /// What it says, in our words.
    package let text: String
    /// How its wording is known.
    package let certainty: Certainty
    /// The same in words, mark first: `[D] 征求意见稿，…`.
    package let certaintyWords: String
}

extension RuleClause {
    /// The clause a knowledge source stands for; nil where its type does not begin with a known mark.
    init?(_ source: KnowledgeSource) {
        let words = source.type ?? ""
        let mark = words.utf8.dropFirst().prefix { $0 != UInt8(ascii: "]") }
        guard words.utf8.first == UInt8(ascii: "["), let certainty = Certainty(rawValue: String(Substring(mark)))
        else { return nil }
        self.init(
            id: source.name, title: source.label ?? source.name, text: source.description ?? "", certainty: certainty,
            certaintyWords: words)
    }
}
