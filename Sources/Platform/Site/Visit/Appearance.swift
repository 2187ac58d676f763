package import Markup

/// How pages look to somebody, kept in a cookie of their browser and nowhere else.
package struct Appearance: Hashable, Sendable {
    /// The language of the pages; Chinese until somebody asks for another.
    package var language = Language.chinese
    /// 长者版: large letters, one column, large targets.
    package var isElder = false
    /// 高对比: black on white, lines instead of shades.
    package var isContrast = false

    /// As most see it.
    package init() {}
}

// MARK: - In a cookie

extension Appearance {
    /// The name of the cookie.
    static let cookie = "appearance"

    /// What a cookie says; what it says wrongly is as if it were not there.
    init(cookies: [String]) {
        for cookie in cookies.flatMap({ $0.utf8.split(separator: UInt8(ascii: ";")) }) {
            let parts = cookie.drop { $0 == UInt8(ascii: " ") }
                .split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].elementsEqual(Appearance.cookie.utf8) else { continue }
            for word in parts[1].split(separator: UInt8(ascii: ".")) {
                switch String(decoding: word, as: UTF8.self) {
                case "en": language = .english
                case "elder": isElder = true
                case "contrast": isContrast = true
                default: break
                }
            }
        }
    }

    /// What the cookie says.
    var text: String {
        let words = [language == .english ? "en" : "zh", isElder ? "elder" : nil, isContrast ? "contrast" : nil]
        return words.compactMap { $0 }.joined(separator: ".")
    }

    /// The header field that keeps it for a year.
    func setting(isSecure: Bool) -> String {
        "\(Appearance.cookie)=\(text); Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }
}
