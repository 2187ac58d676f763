/// The head of every page: whose it is, its columns, its tools.
package struct SiteHeader: Component {
    /// Whose site it is.
    package let site: SiteIdentity
    /// The page the name leads to.
    package let home: String
    /// The columns.
    package let menu: Menu
    /// The tools.
    package let tools: Tools

    /// The head of a page.
    package init(_ site: SiteIdentity, home: String = "/", menu: Menu = Menu([]), tools: Tools = Tools([])) {
        self.site = site
        self.home = home
        self.menu = menu
        self.tools = tools
    }

    /// `<header>`
    package func html(in language: Language) -> HTML {
        let subtitle: HTML? = site.subtitle.isEmpty ? nil : "<small>\(site.subtitle[language])</small>"
        return """
            <header class="site"><div class="wrap">\
            <a class="brand"\(attribute: "href", link: home)><b>\(site.name[language])</b>\(subtitle)</a>\
            \(menu, in: language)\(tools, in: language)</div></header>
            """
    }
}
