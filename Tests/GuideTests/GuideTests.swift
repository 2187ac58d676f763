import Exact
import Interchange
import Journal
import Markup
import Testing

@testable import Guide
@testable import Site

@Suite("The guide")
struct GuideTests {
    private static let procedure = Procedure(
        "claim", "兑现申请 <b>", parameters: [.init("review", "复核时限", 5, .workingDays, setBy: .pack, within: 3...10)],
        roles: [.init("clerk", "经办"), .init("head", "处长")],
        clocks: [.init("review", "复核时限", warning: 2)],
        states: [.init("new", "未提交"), .init("review", "待复核"), .init("done", "已办结", isFinal: true)],
        transitions: [
            .init("new", "submit", "提交", by: "clerk", to: "review", .start("review", for: "review")),
            .init("review", "approve", "同意", by: "head", to: "done", .stop("review"), differsFrom: "submit"),
        ],
        english: [
            "兑现申请 <b>": "Claim <b>", "复核时限": "Time for the check", "经办": "clerk", "处长": "division head",
            "未提交": "Not submitted", "待复核": "To be checked", "已办结": "Closed", "提交": "Submit", "同意": "Agree",
        ])

    private static func get(_ target: String, english: Bool = false) async -> SiteResponse {
        let services = SiteServices(
            head: { RecordHead(mark: "1", acts: 1, at: nil) }, now: { Instant(milliseconds: 1_700_000_000_000) },
            identifier: { "q1" }, log: { _ in }, uploads: "/tmp")
        let site = Site(
            [GuideFeature([procedure]).feature],
            settings: SiteSettings(SiteIdentity(name: Phrase(zh: "样例", en: "Sample"))), services: services)
        let headers = english ? ["cookie": ["appearance=en"]] : [:]
        return await site.answer(SiteRequest("GET", target, headers: headers))
    }

    private static func text(_ response: SiteResponse) -> String {
        guard case .bytes(let bytes) = response.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("leads each reader to the pages they need", arguments: [("企业", false), ("A citizen who objects", true)])
    func readers(words: String, english: Bool) async {
        let answer = await Self.get("/guide", english: english)
        #expect(answer.status == 200)
        #expect(Self.text(answer).contains(words))
        #expect(Self.text(answer).contains("href=\"/verify\""))
    }

    @Test("shows a procedure as its table has it: who, from where to where, within how many days")
    func procedure() async {
        let text = Self.text(await Self.get("/guide/procedures/claim"))
        for words in ["提交", "待复核", "处长", "与“提交”的办理人不是同一人", "5 个工作日", "复核时限起算"] {
            #expect(text.contains(words))
        }
        #expect(text.contains("兑现申请 &lt;b&gt;"))
        #expect(await Self.get("/guide/procedures/other").status == 404)
    }

    @Test("shows a procedure in English with its own words")
    func english() async {
        let text = Self.text(await Self.get("/guide/procedures/claim", english: true))
        for words in [
            "Claim &lt;b&gt;", "not who did “Submit”", "5 working days", "the last 2 working days", "3 to 10",
        ] {
            #expect(text.contains(words))
        }
        #expect(!text.contains("复核时限"))
    }

    @Test("tells programs the same, as its form says")
    func json() async throws {
        let json = try JSON(parsing: Array(Self.text(await Self.get("/guide/procedures/claim.json")).utf8))
        #expect(ProcedureJSON.schema.faults(in: json).isEmpty)
        #expect(json["steps"]?.array?.last?["differs_from"] == .array([.string("submit")]))
    }
}
