import Civic
import Exact
import Interchange
import Markup
import Testing

@testable import Site

private func unitPage(_ code: String, _ visit: Visit) -> Page { Page(Phrase(code), body: "") }

private func emptyPage(_ model: Int, _ visit: Visit) -> Page { Page(Phrase(""), body: "") }

private func emptyForm(_ faults: FormFaults, _ visit: Visit) -> Page { emptyPage(1, visit) }

@Suite("The description of the interface")
struct OpenAPITests {
    private static let year = Input.number("year", Phrase(zh: "年度", en: "Year"), in: 2021...2030)
    private static let code = Input.text("code", Phrase(zh: "代码", en: "Code"), limit: 18, isRequired: true)
    private static let kind = Input.choice(
        "kind", Phrase(zh: "类别", en: "Kind"), [.init("sale", Phrase(zh: "输出", en: "Sale"))])
    private static let file = Input<UploadedFile>(
        InputForm(
            name: "file", label: Phrase(zh: "文件", en: "File"), hint: nil, kind: .file(limit: 1_024), isRequired: true)
    ) { _ throws(InputRefusal) in throw InputRefusal(Phrase("")) }

    private static let unit = Endpoint(
        "unit", .get("/units/{code}"), Phrase(zh: "单位", en: "Unit"), takes: [code, year, kind],
        answers: [
            .page(unitPage),
            .json(.object([.init("code", .string("the code"))])) { .object([.init("code", .string($0))]) },
        ]
    ) { visit in try visit.required(code) }

    private static let sending = Endpoint(
        "send", .post("/files"), Phrase(zh: "提交", en: "Send"), takes: [kind, file],
        again: emptyForm, answers: [.redirect { _ in Redirect(Address("/")) }]
    ) { _ in 1 }

    private static let local = Endpoint(
        "local", .get("/local"), Phrase(zh: "本机", en: "Local"), access: .loopback,
        answers: [.page(emptyPage)]
    ) { _ in 1 }

    private func document() async throws -> JSON {
        let site = Site.sample([Self.unit, Self.sending, Self.local])
        let answer = await site.answer(SiteRequest("GET", "/openapi.json"))
        #expect(answer.status == 200)
        #expect(answer["content-type"] == "application/json")
        return try JSON(parsing: Array(answer.text.utf8))
    }

    private func operation(_ path: String, _ method: String) async throws -> JSON {
        try #require(try await document()["paths"]?[path]?[method])
    }

    @Test("lists each endpoint once for each form of its answer, and itself")
    func paths() async throws {
        let paths = try await document()["paths"]?.members?.map(\.key) ?? []
        let expected = [
            "/units/{code}", "/units/{code}.json", "/files", "/local", "/openapi.json", "/api", "/access.json",
        ]
        #expect(expected.allSatisfy(paths.contains))
        #expect(Set(paths).count == paths.count)
    }

    @Test("says of each parameter where it stands and what it may be")
    func parameters() async throws {
        let parameters = try await operation("/units/{code}", "get")["parameters"]?.array ?? []
        let places = parameters.map { "\($0["in"]?.string ?? "") \($0["name"]?.string ?? "")" }
        #expect(places == ["path code", "query year", "query kind"])
        #expect(parameters[0]["required"] == .bool(true))
        #expect(parameters[0]["schema"]?["maxLength"]?.number == 18)
        let year = parameters[1]["schema"]?["anyOf"]?.array ?? []
        #expect(year.first?["minimum"]?.number == 2021)
        #expect(year.last?["pattern"]?.string == InputForm.Kind.nothing)
        #expect(parameters[2]["schema"]?["anyOf"]?.array?.first?["enum"] == .array([.string("sale")]))
    }

    @Test("describes a form with a file by its parts")
    func form() async throws {
        let body = try #require(try await operation("/files", "post")["requestBody"])
        let schema = body["content"]?["multipart/form-data"]?["schema"]
        #expect(body["required"] == .bool(true))
        #expect(schema?["required"] == .array([.string("file")]))
        #expect(schema?["additionalProperties"] == .bool(false))
    }

    @Test(
        "names every status an operation may answer with",
        arguments: [
            ("/units/{code}", "get", [200, 304, 400, 404, 414, 500, 503]),
            ("/files", "post", [303, 400, 403, 404, 409, 413, 414, 415, 422, 429, 500, 503]),
            ("/local", "get", [200, 304, 400, 403, 404, 414, 500, 503]),
        ])
    func statuses(path: String, method: String, statuses: [Int]) async throws {
        let answers = try await operation(path, method)["responses"]?.members?.map(\.key) ?? []
        #expect(answers == statuses.map(String.init))
    }

    @Test("gives the form of a JSON answer, and of a problem")
    func schemas() async throws {
        let answers = try await operation("/units/{code}.json", "get")["responses"]
        let found = answers?["200"]?["content"]?["application/json"]?["schema"]
        #expect(found?["properties"]?["code"]?["type"]?.string == "string")
        let problem = answers?["400"]?["content"]?["application/problem+json"]?["schema"]
        #expect(problem?["$ref"]?.string == "#/components/schemas/Problem")
    }

    @Test("shows people each operation with its parameters and a call")
    func page() async {
        let site = Site.sample([Self.unit])
        let list = await site.answer(SiteRequest("GET", "/api"))
        #expect(list.text.contains(#"<a href="/api/unit.json">"#))
        let one = await site.answer(SiteRequest("GET", "/api/unit.json"))
        #expect(one.status == 200)
        #expect(one.text.contains("2021—2030 之间的整数"))
        #expect(one.text.contains("curl &#39;http://127.0.0.1:8080/units/….json&#39;"))
        let none = await site.answer(SiteRequest("GET", "/api/nothing"))
        #expect(none.status == 404)
    }

    @Test("tells who may ask for what")
    func access() async throws {
        let site = Site.sample([Self.unit, Self.local])
        let answer = await site.answer(SiteRequest("GET", "/access.json"))
        let lines = try JSON(parsing: Array(answer.text.utf8)).array ?? []
        let visitors = Dictionary(
            lines.map { ($0["endpoint"]?.string ?? "", $0["visitors"]) }, uniquingKeysWith: { first, _ in first })
        #expect(visitors["unit"] == .array([.string("everyone"), .string("operator")]))
        #expect(visitors["local"] == .array([.string("operator")]))
        #expect(await site.answer(SiteRequest("GET", "/access")).status == 200)
    }

    @Test("names features as people do, in both languages", arguments: ["/api", "/access"])
    func titles(target: String) async {
        let site = Site.sample([Self.unit])
        let chinese = await site.answer(SiteRequest("GET", target)).text
        #expect(chinese.contains("样例") && !chinese.contains("Sample<"))
        let english = await site.answer(SiteRequest("GET", target, headers: ["cookie": ["appearance=en"]])).text
        #expect(english.contains("Samples"))
    }

    @Test("stands on texts as long as they look, not as their bytes are")
    func length() async {
        let site = Site.sample([Self.unit])
        let fits = await site.answer(
            SiteRequest("GET", "/units/" + PercentCoding.encode(String(repeating: "济", count: 18))))
        #expect(fits.status == 200)
        let long = await site.answer(
            SiteRequest("GET", "/units/" + PercentCoding.encode(String(repeating: "济", count: 19))))
        #expect(long.status == 400)
    }
}
