import Markup
import Testing

@Suite("A chart of what amounts become")
struct ChangeChartTests {
    private func chart(_ rows: [ChangeChart.Row]) -> ChangeChart {
        ChangeChart(
            ChartHead("c", Phrase(zh: "现行与改后", en: "Now and then")), unit: .money(.wan, decimals: 2),
            before: Phrase(zh: "现行", en: "Now"), after: Phrase(zh: "改后", en: "Then"), rows: rows)
    }

    private let rows = [
        ChangeChart.Row(Phrase("<甲>"), before: 100_000_000, after: 150_000_000),
        ChangeChart.Row(Phrase("乙"), before: 50_000_000, after: 50_000_000),
    ]

    @Test("has a hollow dot before, a filled one after, one scale, and the numbers beside")
    func drawing() throws {
        let html = chart(rows).html(in: .chinese)
        let dots = try Tags(html).named("circle").filter { $0["cy"] != "6" }
        #expect(dots.map { $0["cx"] } == ["66.33%", "99%", "33.67%", "33.67%"])
        #expect(shown(html).contains("100.00 → 150.00（+50.00）"))
        #expect(shown(html).contains("&lt;甲&gt;"))
    }

    @Test("is a file of its own that says what it shows, in either language")
    func alone() throws {
        for language in Language.allCases {
            let text = String(decoding: chart(rows).svg(in: language), as: UTF8.self)
            #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"\(language.tag)\""))
            #expect(text.contains("<title id=\"title\">") && text.contains("prefers-color-scheme:dark"))
            #expect(text.contains(language == .chinese ? "现行与改后" : "Now and then"))
            #expect(!text.contains("<甲>"))
        }
    }

    @Test("of nothing draws nothing and says so")
    func nothing() {
        #expect(shown(chart([]).html(in: .english)).contains("No data"))
    }
}
