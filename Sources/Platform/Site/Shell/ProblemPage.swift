import Markup

/// What somebody reads when something asked for is not done: what stands in the way, what mends it, the number to name.
struct ProblemPage {
    let page: Page

    init(_ refusal: Refusal, status: Int, id: String, language: Language) {
        let number = Phrase(zh: "问题编号", en: "Reference")
        let home = Phrase(zh: "返回首页", en: "Back to the home page")
        let faults: [HTML] = refusal.faults.map { "<li>\($0.message[language])</li>\n" }
        let list: HTML = faults.isEmpty ? "" : "<ul>\n\(faults)</ul>\n"
        var page = Page(
            refusal.kind.title,
            body: """
                <p>\(refusal.message[language])</p>
                \(list)<p class="note">\(number.labelling(Phrase(""))[language])<code>\(id)</code></p>
                <p><a href="/">\(home[language])</a></p>
                """)
        page.status = status
        self.page = page
    }
}
