import Markup

/// What the site has of itself, whatever the features: its files, the switches of how it looks, how it is.
enum ShellFeature {
    /// The capability.
    static func feature(
        _ assets: AssetShelf, _ metrics: SiteMetrics, _ heads: HeadWatch, _ services: SiteServices
    ) -> Feature {
        Feature(
            "Site", Phrase(zh: "网站显示与运行", en: "The site itself"),
            endpoints: [
                asset(assets), appearance, health, readiness(services), counts(metrics, heads), changes(heads),
                components,
            ], columns: [MenuColumn("site.components", ComponentGallery().title, order: 930, .foot)])
    }

    /// Every component with invented values, in the frame and the sheet that pages have.
    private static var components: Endpoint {
        let gallery = ComponentGallery()
        return Endpoint(
            "site.components", .get("/components"), gallery.title, summary: gallery.lead,
            answers: [
                .page { (_: Void, _) in Page(gallery.title, lead: gallery.lead, content: gallery.sections) }
            ]
        ) { _ in () }
    }

    private static let name = Input.text("name", Phrase(zh: "文件名", en: "File name"), isRequired: true)

    private static func asset(_ assets: AssetShelf) -> Endpoint {
        Endpoint(
            "site.asset", .get("/assets/{name}"), Phrase(zh: "网站文件", en: "File of the site"), takes: [name],
            isSteady: false,
            answers: [.asset()]
        ) { visit in
            guard let asset = assets[try visit.required(name)] else { throw Refusal.noPage }
            return asset
        }.withoutRecord()
    }
}
