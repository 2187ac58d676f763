import Foundation
import Markup
import Testing

@Suite("The gallery of components")
struct ComponentGalleryTests {
    private func page(_ language: Language) throws -> Tags { try Tags(ComponentGallery().page().html(in: language)) }

    @Test("shows every component there is")
    func complete() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        let folder = root.appendingPathComponent("Sources/Platform/Markup").standardizedFileURL
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var sources = ""
        var components: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            if file.path.contains("/Gallery/") { sources += text }
            for line in text.split(separator: "\n") where line.contains(": Component") || line.contains(": Field {") {
                guard line.hasPrefix("package struct ") else { continue }
                components.insert(String(line.dropFirst("package struct ".count).prefix { $0.isLetter }))
            }
        }
        // Parts that stand in others, and the gallery itself.
        let inside: Set = ["ComponentGallery", "PageFrame", "SkipLink", "Breadcrumb", "Pager"]
        let missing = components.subtracting(inside).filter {
            !sources.contains("\($0)(") && !sources.contains("\($0).")
        }
        #expect(components.count > 30)
        #expect(missing.sorted() == [])
    }

    @Test("gives each id once, and every reference to one leads somewhere", arguments: Language.allCases)
    func ids(language: Language) throws {
        let tags = try page(language)
        let ids = tags.values(of: "id")
        #expect(Set(ids).count == ids.count)
        let references = ["for", "aria-labelledby", "aria-describedby"].flatMap(tags.values)
            .flatMap { $0.split(separator: " ").map(String.init) }
        #expect(Set(references).subtracting(ids) == [])
        #expect(references.count > 40)
    }

    @Test("has no style or script of its own in it", arguments: Language.allCases)
    func inline(language: Language) throws {
        let names = Set(try page(language).all.flatMap { tag in tag.attributes.map(\.name) })
        #expect(names.filter { $0 == "style" || $0.hasPrefix("on") } == [])
        #expect(try page(language).named("style").isEmpty)
    }

    @Test("gives the same bytes each time")
    func repeated() {
        let pages = (0..<2).map { _ in ComponentGallery().page().html(in: .chinese) }
        #expect(pages[0] == pages[1])
    }

    @Test("speaks English without a Chinese word of its own")
    func english() throws {
        let text = try page(.english).text
        let chinese = text.unicodeScalars.filter { 0x4E00...0x9FFF ~= $0.value }.map(String.init).joined()
        // What both languages show: amounts in capital characters, names and filings of the data, the switch.
        let data = "人民币伍万叁仟贰佰元整样例科技有限公司第家样公网安备备号中文样一二行"
        #expect(chinese.unicodeScalars.filter { !data.unicodeScalars.contains($0) }.map(String.init) == [])
    }
}
