/// A language the system speaks: Chinese comes first, English is a switch away.
package enum Language: Hashable, Sendable, CaseIterable {
    /// 中文, as offices of the mainland write it.
    case chinese
    /// English.
    case english

    /// The tag a browser and a screen reader know it by (BCP 47): `zh-CN` or `en`.
    package var tag: String {
        switch self {
        case .chinese: "zh-CN"
        case .english: "en"
        }
    }

    /// What the language calls itself.
    package var name: String {
        switch self {
        case .chinese: "中文"
        case .english: "English"
        }
    }

    /// The language the switch leads to.
    package var other: Language { self == .chinese ? .english : .chinese }
}
