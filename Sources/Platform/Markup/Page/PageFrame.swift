/// A whole page around its content: what a browser, a search engine and a screen reader must find on each.
///
/// ```swift
/// PageFrame(title, header: SiteHeader(site, menu: menu), footer: SiteFooter(site), content: [heading, table])
///     .html(in: visit.language)
/// ```
package struct PageFrame: Component {
    /// How the reader wants to see it; classes of the root element.
    package struct View: Hashable, Sendable {
        /// 长者版
        package var isElder: Bool
        /// 高对比
        package var isContrast: Bool

        /// A view.
        package init(isElder: Bool = false, isContrast: Bool = false) {
            self.isElder = isElder
            self.isContrast = isContrast
        }
    }

    /// The page's name, before the site's in the title.
    package let title: Phrase
    /// The head.
    package let header: SiteHeader
    /// The foot.
    package let footer: SiteFooter
    /// The page's tags.
    package var tags = PageTags()
    /// How it is seen.
    package var view = View()
    /// The strip above it, where the data are invented.
    package var banner: DemoBanner?
    /// The way to it; none on the home page.
    package var crumbs: [Link] = []
    /// Whether a form on it was refused: then the title says so first.
    package var hasErrors = false
    /// Where the style sheet is.
    package var stylesheet: String?
    /// Where the sign is that stands in the browser's tab.
    package var icon: String?
    /// Where the script is that adds comfort.
    package var script: String?
    /// What the page is about.
    package let content: [any Component]

    /// A page; what else it has is set afterwards.
    package init(_ title: Phrase, header: SiteHeader, footer: SiteFooter, content: [any Component]) {
        self.title = title
        self.header = header
        self.footer = footer
        self.content = content
    }

    /// The page, from `<!doctype html>` on.
    package func html(in language: Language) -> HTML {
        let crumbs: Breadcrumb? = crumbs.isEmpty ? nil : Breadcrumb(crumbs, title)
        return """
            <!doctype html>
            <html\(attribute: "lang", language.tag)\(attribute: "class", style)>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>\(fullTitle[language])</title>
            \(tags.html(of: header.site, in: language))
            \(files)
            </head>
            <body>
            \(SkipLink(), in: language)
            \(banner, in: language)
            \(header, in: language)
            <main class="wrap"\(attribute: "id", SkipLink.target) tabindex="-1">
            \(crumbs, in: language)
            \(content, in: language)
            </main>
            \(footer, in: language)
            </body>
            </html>

            """
    }

    private var fullTitle: Phrase {
        let site = header.site.name
        let named = Phrase(zh: "\(title.zh) - \(site.zh)", en: "\(title.en) - \(site.en)")
        return hasErrors ? Words.error + named : named
    }

    private var style: String? {
        let classes = [view.isElder ? "elder" : nil, view.isContrast ? "contrast" : nil].compactMap(\.self)
        return classes.isEmpty ? nil : classes.joined(separator: " ")
    }

    private var files: HTML {
        let sheet = stylesheet.map { path -> HTML in "<link rel=\"stylesheet\"\(attribute: "href", link: path)>" }
        let script = script.map { path -> HTML in "<script defer\(attribute: "src", link: path)></script>" }
        let icon = icon.map { path -> HTML in
            "<link rel=\"icon\" type=\"image/svg+xml\"\(attribute: "href", link: path)>"
        }
        return "\(icon)\(sheet)\(script)"
    }
}
