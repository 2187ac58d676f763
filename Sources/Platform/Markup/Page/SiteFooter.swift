/// The foot of every page: who answers for the site and how to reach them.
package struct SiteFooter: Component {
    /// Whose site it is.
    package let site: SiteIdentity
    /// Where the record stood when the page was made.
    package let seal: Seal?

    /// The foot of a page.
    package init(_ site: SiteIdentity, seal: Seal? = nil) {
        self.site = site
        self.seal = seal
    }

    /// `<footer>`: the office, the ways, the filings; lines without content are left out.
    package func html(in language: Language) -> HTML {
        let office = [
            (Words.organiser, site.organiser), (Words.operatedBy, site.operatedBy), (Words.contact, site.contact),
        ].filter { !$0.1.isEmpty }.map { name, words -> HTML in "<li>\(name.labelling(words)[language])</li>" }
        var ways = site.links
        if !site.accessibility.isEmpty { ways.insert(Link(Words.accessibility, to: site.accessibility), at: 0) }
        if !site.siteMap.isEmpty { ways.insert(Link(Words.siteMap, to: site.siteMap), at: 0) }
        let links = ways.map { link -> HTML in "<li>\(link, in: language)</li>" }
        return """
            <footer class="site"><div class="wrap">\(list(office))\(list(links))\(list(filings(in: language)))\
            \(seal, in: language)</div></footer>
            """
    }

    /// The filings lead to the registers they are kept in, as the rules for filings want it.
    private func filings(in language: Language) -> [HTML] {
        var filings: [HTML] = []
        if !site.filing.isEmpty {
            filings.append("\(Link(Phrase(site.filing), to: "https://beian.miit.gov.cn/"), in: language)")
        }
        if !site.policeFiling.isEmpty {
            filings.append("\(Link(Phrase(site.policeFiling), to: "https://beian.mps.gov.cn/"), in: language)")
        }
        if !site.code.isEmpty { filings.append("\(Words.siteCode.labelling(Phrase(site.code))[language])") }
        return filings.map { "<li>\($0)</li>" }
    }

    private func list(_ items: [HTML]) -> HTML? { items.isEmpty ? nil : "<ul>\(items)</ul>" }
}
