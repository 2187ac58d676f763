import Exact
import Interchange
import Markup
import Synchronization
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

    @Test("makes an answer once for all who ask while it is made, and keeps no fault")
    func madeOnce() async throws {
        let made = Atomic(0)
        let slow = Endpoint(
            "slow", .get("/slow"), Phrase("慢"),
            answers: [.document("", .json) { (json: JSON, _: Visit) in json.utf8 }]
        ) { _ in
            let count = made.add(1, ordering: .relaxed).newValue
            if count == 1 { throw Refusal.unavailable }
            try await Task.sleep(for: .milliseconds(20))
            return .number(Decimal128(count))
        }
        let site = Site.sample([slow])
        #expect(await site.answer(SiteRequest("GET", "/slow")).status == 503)
        let answers = await withTaskGroup(of: String.self) { group in
            for _ in 0..<8 { group.addTask { await site.answer(SiteRequest("GET", "/slow")).text } }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(answers == ["2"])
        #expect(made.load(ordering: .relaxed) == 2)
    }

    @Test("keeps a page that tells of who asks where nothing was said, and no other")
    func personal() async {
        let page = Endpoint(
            "personal", .get("/personal"), Phrase("测算"), takes: [Self.year], isPersonal: true,
            answers: [.document("", .json) { (json: JSON, _: Visit) in json.utf8 }]
        ) { _ in .bool(true) }
        let site = Site.sample([page])
        #expect(await site.answer(SiteRequest("GET", "/personal"))["etag"] != nil)
        let asked = await site.answer(SiteRequest("GET", "/personal?year=2024"))
        #expect(asked["etag"] == nil && asked["cache-control"] == "no-store")
    }

    @Test("says under which methods an address can be asked")
    func methods() async {
        let answer = await Site.sample([Self.goals]).answer(SiteRequest("DELETE", "/goals"))
        #expect(answer.status == 405)
        #expect(answer["allow"] == "GET, HEAD")
    }
}
