import Foundation
import Markup
import Policy
import Testing

@testable import Packs

@Suite("The plan's pages in English")
struct EnglishPagesTests {
    @Test("show no Chinese but other names of organs")
    func pages() async throws {
        let pack = try SamplePacks.first()
        let site = try await PlanSite(pack)
        let names = pack.plan.organs.flatMap { $0.aliases } + pack.plan.districts.all.map(\.name)
        var faults: [String] = []
        for address in PlanSite.addresses(pack) {
            let text = await site.ask(address, inEnglish: true).text
            let chinese = EnglishPagesTests.texts(of: text).filter { text in
                text.unicodeScalars.contains { $0.value >= 0x2E80 } && !names.contains { text.contains($0) }
            }
            faults += chinese.map { "\(address): \($0)" }
        }
        #expect(faults == [])
    }

    /// The texts between the tags of a page's own part.
    private static func texts(of page: String) -> [String] {
        guard let start = page.range(of: "<main"), let end = page.range(of: "</main>") else { return [page] }
        return page[start.lowerBound..<end.lowerBound].split(separator: "<").compactMap { piece in
            piece.firstIndex(of: ">").map { String(piece[piece.index(after: $0)...]) }
        }
    }
}
