package import Markup

/// What a party may open of its contract besides title, field, kind and days, which are open with any opening.
///
/// A party speaks for itself: its own name is shown where it opens it, amounts only where both parties open them.
package enum OpeningPart: String, Hashable, Sendable, CaseIterable {
    /// Its own name and credit code.
    case name
    /// 合同成交额 and 技术交易额.
    case amounts

    /// What people call it.
    package var label: Phrase {
        switch self {
        case .name: Phrase(zh: "本单位名称", en: "the party's own name")
        case .amounts: Phrase(zh: "金额", en: "amounts")
        }
    }

    /// What is open with any opening.
    static let always = Phrase(zh: "项目名称、技术领域、合同类别和日期", en: "title, field, kind and days")

    /// What is open with these parts, in words.
    static func phrase(_ parts: Set<OpeningPart>) -> Phrase {
        Phrase.list([always] + allCases.filter(parts.contains).map(\.label))
    }

    /// The parts as the facts of an act hold them: `name,amounts`; `-` where there are none besides the rest.
    static func text(_ parts: Set<OpeningPart>) -> String {
        parts.isEmpty ? "-" : allCases.filter(parts.contains).map(\.rawValue).joined(separator: ",")
    }

    /// Reads what ``text(_:)`` writes, and what people write on the command line; `nil` for a word that is none.
    package static func parts(of text: String) -> Set<OpeningPart>? {
        if text == "-" { return [] }
        var parts: Set<OpeningPart> = []
        for word in text.split(separator: ",") {
            guard let part = OpeningPart(rawValue: String(word)) else { return nil }
            parts.insert(part)
        }
        return parts
    }
}
