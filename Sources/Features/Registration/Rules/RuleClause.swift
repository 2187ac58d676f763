import DMN
package import Policy

/// What a finding rests on: an article, a form, a practice, with how sure it is that it says so.
package struct RuleClause: Sendable, Identifiable {
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
    /// Title and text in English, where the model has them below the Chinese text.
    package let english: (title: String, text: String)?
    /// How its wording is known.
    package let certainty: Certainty
    /// The same in words, mark first: `[D] 征求意见稿，…`.
    package let certaintyWords: String
}

extension RuleClause.Certainty {
    /// How the wording is known, in words.
    package var words: Text {
        switch self {
        case .statute: Text(zh: "法律、司法解释", en: "a statute or judicial interpretation")
        case .copy: Text(zh: "见于公开转载，一处来源", en: "from one public copy")
        case .copies: Text(zh: "见于两处公开转载，内容一致", en: "from two public copies that agree")
        case .draft: Text(zh: "征求意见稿，正式文本可能不同", en: "a draft for comment; the final text may differ")
        case .recalled: Text(zh: "一般知识，须核对", en: "general knowledge, to be checked")
        case .proposal: Text(zh: "本系统的做法，并非规定", en: "a practice of this system, no rule")
        }
    }
}

extension RuleClause {
    /// What people call it.
    package var cited: Text { Text(zh: title, en: english?.title ?? title) }

    /// What people call it, with how sure its wording is.
    package var citedInFull: Text {
        Text(zh: "\(cited.zh)（\(certainty.words.zh)）", en: "\(cited.en) (\(certainty.words.en))")
    }

    /// The clause a knowledge source stands for; nil where its type does not begin with a known mark.
    init?(_ source: KnowledgeSource) {
        let words = source.type ?? ""
        let mark = words.utf8.dropFirst().prefix { $0 != UInt8(ascii: "]") }
        guard words.utf8.first == UInt8(ascii: "["), let certainty = Certainty(rawValue: String(Substring(mark)))
        else { return nil }
        let text = Text(model: source.description ?? "")
        let lines = text.en.split(separator: "\n", maxSplits: 1).map(String.init)
        let hasEnglish = lines.count == 2 && !text.en.utf8.elementsEqual(text.zh.utf8)
        self.init(
            id: source.name, title: source.label ?? source.name, text: text.zh,
            english: hasEnglish ? (lines[0], lines[1]) : nil, certainty: certainty, certaintyWords: words)
    }
}
