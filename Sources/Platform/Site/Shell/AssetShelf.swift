import Markup
import TransparencyLog

/// The files that pages are dressed with, each under an address that changes when it does, so that browsers keep them.
struct AssetShelf: Sendable {
    /// A file of the shelf.
    struct Asset: Sendable {
        /// What it is called, with a mark of its bytes.
        let name: String
        let type: MediaType
        let bytes: [UInt8]

        init(_ name: String, _ ending: String, _ type: MediaType, _ bytes: [UInt8]) {
            let mark = Hash(of: bytes).hexadecimal.prefix(12)
            self.name = "\(name)-\(mark).\(ending)"
            self.type = type
            self.bytes = bytes
        }

        /// Where it is.
        var address: String { "/assets/\(name)" }
    }

    let sheet: Asset
    let script: Asset
    let icon: Asset

    /// The files of this program.
    static let standard = AssetShelf(
        sheet: Asset("site", "css", .css, Stylesheet.css),
        script: Asset("site", "js", .javascript, Enhancements.script),
        icon: Asset("icon", "svg", .svg, SiteIcon.svg))

    /// The file called so; `nil` where there is none.
    subscript(name: String) -> Asset? { [sheet, script, icon].first { $0.name.utf8.elementsEqual(name.utf8) } }
}
