package import FEEL

/// A text for people in both languages of the system.
package struct Text: Hashable, Sendable {
    /// The Chinese text.
    package let zh: String
    /// The English text.
    package let en: String

    /// A text from its two versions.
    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The text in `language`.
    package subscript(language: Diagnostic.Language) -> String {
        switch language {
        case .chinese: zh
        case .english: en
        }
    }
}
