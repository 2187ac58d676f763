import Markup

extension ShellFeature {
    private static let set = Input.choice(
        "set", Phrase(zh: "显示方式", en: "Appearance"),
        [
            .init("elder", Phrase(zh: "长者版", en: "Large print")), .init("ordinary", Phrase(zh: "标准版", en: "Ordinary")),
            .init("contrast", Phrase(zh: "高对比", en: "High contrast")),
            .init("shades", Phrase(zh: "标准对比", en: "Ordinary contrast")),
            .init("zh", Phrase(zh: "中文", en: "中文")), .init("en", Phrase(zh: "English", en: "English")),
        ], isRequired: true)
    private static let back = Input.text("back", Phrase(zh: "返回地址", en: "Where to go back"), limit: 2_000)

    /// How pages look from now on; it changes nothing but a cookie of who asks.
    static let appearance = Endpoint(
        "site.appearance", .post("/appearance"), Phrase(zh: "显示方式", en: "Appearance"),
        summary: Phrase(zh: "设置长者版、高对比与语言，保存在浏览器中", en: "Sets large print, contrast and language in a cookie"),
        takes: [set, back], answers: [.redirect { $0 }]
    ) { visit in
        var appearance = visit.appearance
        switch visit[set] {
        case "elder": appearance.isElder = true
        case "ordinary": appearance.isElder = false
        case "contrast": appearance.isContrast = true
        case "shades": appearance.isContrast = false
        case "en": appearance.language = .english
        default: appearance.language = .chinese
        }
        var redirect = Redirect(Address(local(visit[back] ?? "/")))
        redirect.appearance = appearance
        return redirect
    }.withoutRecord()

    /// The address where it is one of this site; the first page where it would lead elsewhere.
    static func local(_ address: String) -> String {
        let bytes = Array(address.utf8)
        let isLocal =
            bytes.first == UInt8(ascii: "/") && bytes.dropFirst().first != UInt8(ascii: "/")
            && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
        return isLocal ? address : "/"
    }
}
