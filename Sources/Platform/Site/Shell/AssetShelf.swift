import Markup

/// The files that pages are dressed with, each under an address that changes when it does, so that browsers keep them.
struct AssetShelf: Sendable {
    typealias Asset = SiteAsset

    let sheet: Asset
    let script: Asset
    let icon: Asset
    /// Those of features.
    var others: [Asset] = []

    /// The files of this program.
    static let standard = AssetShelf(
        sheet: Asset("site", "css", .css, Stylesheet.css),
        script: Asset("site", "js", .javascript, Enhancements.script),
        icon: Asset("icon", "svg", .svg, SiteIcon.svg))

    /// The file called so; `nil` where there is none.
    subscript(name: String) -> Asset? {
        ([sheet, script, icon] + others).first { $0.name.utf8.elementsEqual(name.utf8) }
    }
}
