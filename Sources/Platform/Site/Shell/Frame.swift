import Markup

/// The frame that all pages share: who runs the site, the menu, the way back, the foot.
struct Frame {
    let page: Page
    let visit: Visit
    let site: Site

    var html: HTML {
        """
        <!doctype html>
        <html\(attribute: "lang", visit.language.tag)\(attribute: "class", classes)>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>\(page.title) · \(visit(visit.settings.name))</title>
        <link rel="stylesheet"\(attribute: "href", link: site.assets.sheet.address)>
        <script\(attribute: "src", link: site.assets.script.address) defer></script>\(feed)
        </head>
        <body>
        \(header)
        <main id="main" class="wrap">
        <h1>\(page.title)</h1>
        \(page.body)
        </main>
        </body>
        </html>

        """
    }

    private var classes: String? {
        let classes = [visit.appearance.isElder ? "elder" : nil, visit.appearance.isContrast ? "contrast" : nil]
        let text = classes.compactMap { $0 }.joined(separator: " ")
        return text.isEmpty ? nil : text
    }

    private var feed: HTML? {
        page.feed.map { feed in
            "\n<link rel=\"alternate\" type=\"application/atom+xml\"\(attribute: "title", page.title)\(attribute: "href", link: feed)>"
        }
    }

    private var header: HTML { "" }
}
