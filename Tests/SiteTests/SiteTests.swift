import Exact
import Interchange
import Markup
import Testing

@testable import Site

@Suite("A site")
struct SiteTests {
    private static let year = Input.number("year", Phrase(zh: "年度", en: "Year"), in: 2021...2030)

    private static let goals = Endpoint(
        "goals", .get("/goals"), Phrase(zh: "目标", en: "Goals"), takes: [year],
        answers: [
            .page { year, visit in Page(Phrase("目标 \(year)"), body: "<p>\(year)</p>") },
            .json(.object([.init("year", .integer("the year"))])) { year in
                .object([.init("year", .number(.init(year)))])
            },
        ]
    ) { visit in visit[year] ?? 2023 }

    @Test("answers with a page in its frame")
    func page() async {
        let answer = await Site.sample([Self.goals]).answer(SiteRequest("GET", "/goals?year=2024"))
        #expect(answer.status == 200)
        #expect(answer["content-type"] == "text/html; charset=utf-8")
        #expect(answer.text.contains("<h1>目标 2024</h1>"))
    }

    @Test("answers the same as JSON under the path with .json behind it")
    func json() async {
        let answer = await Site.sample([Self.goals]).answer(SiteRequest("GET", "/goals.json?year=2024"))
        #expect(answer["content-type"] == "application/json")
        #expect(answer.text == #"{"year":2024}"#)
    }

    @Test(
        "names what is wrong with a question",
        arguments: [
            ("/goals.json?year=1999", 400, "2021–2030"), ("/goals.json?jahr=2024", 400, "jahr"),
            ("/goals.json?year=2024&year=2025", 400, "只能出现一次"), ("/goals.json?year=%ff", 400, "编码"),
            ("/nothing.json", 404, "没有"),
        ])
    func problems(target: String, status: Int, words: String) async {
        let answer = await Site.sample([Self.goals]).answer(SiteRequest("GET", target))
        #expect(answer.status == status)
        #expect(answer["content-type"] == "application/problem+json")
        #expect(answer.text.contains(words))
    }

    @Test("does not send again what a browser has until the next act")
    func entityTag() async {
        let site = Site.sample([Self.goals])
        let first = await site.answer(SiteRequest("GET", "/goals"))
        let tag = first["etag"] ?? ""
        let again = await site.answer(SiteRequest("GET", "/goals", headers: ["if-none-match": [tag]]))
        #expect(again.status == 304)
        #expect(again.text.isEmpty)
    }

    @Test("says under which methods an address can be asked")
    func methods() async {
        let answer = await Site.sample([Self.goals]).answer(SiteRequest("DELETE", "/goals"))
        #expect(answer.status == 405)
        #expect(answer["allow"] == "GET, HEAD")
    }
}
