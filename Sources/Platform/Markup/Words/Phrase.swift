/// Words of the screen in both languages. Chinese is written as an official writes it: full-width punctuation, a space
/// on each side of a number, the words of the law.
///
/// Catalogues hold them, one enum of static members a feature, so that they can be read and corrected in one place:
///
/// ```swift
/// enum ClaimWords {
///     static let amount = Phrase(zh: "应兑付金额", en: "Amount payable")
/// }
/// ```
package struct Phrase: Hashable, Sendable {
    /// The Chinese words.
    package let zh: String
    /// The English words.
    package let en: String

    /// Words from their two versions.
    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// A text that both languages show as it is: a name, a number, what somebody wrote.
    package init(_ text: String) { self.init(zh: text, en: text) }

    /// The words in `language`.
    package subscript(language: Language) -> String {
        switch language {
        case .chinese: zh
        case .english: en
        }
    }

    /// Whether there are no words in either language.
    package var isEmpty: Bool { zh.isEmpty && en.isEmpty }
}

// MARK: - Putting together

extension Phrase {
    /// One behind the other, with nothing between.
    package static func + (left: Phrase, right: Phrase) -> Phrase {
        Phrase(zh: left.zh + right.zh, en: left.en + right.en)
    }

    /// `标签：内容` and `Label: content`.
    package func labelling(_ content: Phrase) -> Phrase {
        Phrase(zh: "\(zh)：\(content.zh)", en: "\(en): \(content.en)")
    }

    /// `正文（说明）` and `Text (note)`; the text alone where there is no note.
    package func noting(_ note: Phrase) -> Phrase {
        note.isEmpty ? self : Phrase(zh: "\(zh)（\(note.zh)）", en: "\(en) (\(note.en))")
    }

    /// The words with a full stop behind them.
    package var sentence: Phrase { self + Phrase(zh: "。", en: ".") }

    /// The words in a row: `甲、乙、丙` and `a, b, c`.
    package static func list(_ phrases: some Sequence<Phrase>) -> Phrase {
        let all = Array(phrases)
        return Phrase(zh: all.map(\.zh).joined(separator: "、"), en: all.map(\.en).joined(separator: ", "))
    }

    /// The words in a row, more apart than in a list: `甲；乙` and `a; b`.
    package static func sequence(_ phrases: some Sequence<Phrase>) -> Phrase {
        let all = Array(phrases)
        return Phrase(zh: all.map(\.zh).joined(separator: "；"), en: all.map(\.en).joined(separator: "; "))
    }
}

extension Phrase: Component {
    /// The words as text.
    package func html(in language: Language) -> HTML { HTML(text: self[language]) }
}
