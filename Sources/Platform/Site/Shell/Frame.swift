import Markup

/// The frame that all pages share, filled for a visit: who runs the site, the menu, the way back, the foot with the seal.
struct Frame {
    let page: Page
    let visit: Visit
    let site: Site

    var html: HTML {
        var frame = PageFrame(
            page.title,
            header: SiteHeader(visit.settings.identity, menu: menu, tools: tools),
            footer: SiteFooter(footed, seal: seal),
            content: [PageHeading(page.title, lead: page.lead)] + page.content)
        frame.view = PageFrame.View(isElder: visit.appearance.isElder, isContrast: visit.appearance.isContrast)
        frame.banner = visit.settings.isDemonstration ? DemoBanner() : nil
        frame.crumbs = page.trail.isEmpty ? [] : [Link(Phrase(zh: "首页", en: "Home"), to: "/")] + page.trail
        frame.hasErrors = page.hasErrors
        frame.stylesheet = site.assets.sheet.address
        frame.icon = site.assets.icon.address
        frame.script = site.assets.script.address
        frame.tags = PageTags(column: column?.label ?? Phrase(""), article: page.title)
        return frame.html(in: visit.language)
    }

    /// How far the record goes that the page shows, with the way to verify an act where a feature has it.
    private var seal: Seal? {
        guard visit.head.acts > 0, let verify = site.address(of: "proofs.verify") ?? site.address(of: "acts") else {
            return nil
        }
        return Seal(number: visit.head.acts - 1, verify: verify)
    }

    /// Whose site it is, with the ways that features put at the foot behind those of the settings.
    private var footed: SiteIdentity {
        var identity = visit.settings.identity
        identity.links += links(.foot).map(\.link)
        return identity
    }

    private var column: MenuColumn? { site.columns.first { $0.endpoint == page.column } }

    private var menu: Menu {
        Menu(links(.menu).map { column, link in Menu.Item(link, isCurrent: column.endpoint == page.column) })
    }

    private func links(_ place: MenuColumn.Place) -> [(column: MenuColumn, link: Link)] {
        site.columns.filter { $0.place == place && (visit.isLocal || site.isOpen($0.endpoint)) }.compactMap { column in
            site.address(of: column.endpoint).map { (column, Link(column.label, to: $0)) }
        }
    }

    private var tools: Tools {
        let address = ShellFeature.appearance.address().text
        func fields(_ word: String) -> [HiddenField] {
            [HiddenField("set", word), HiddenField("back", visit.isQuestion ? visit.address : "/")]
        }
        let (isElder, isContrast) = (visit.appearance.isElder, visit.appearance.isContrast)
        let other = visit.language.other
        return Tools([
            .elder(to: address, sending: fields(isElder ? "ordinary" : "elder"), isOn: isElder),
            .contrast(to: address, sending: fields(isContrast ? "shades" : "contrast"), isOn: isContrast),
            Tools.Item(Phrase(other.name), to: address, sending: fields(other == .english ? "en" : "zh")),
        ])
    }
}
