import Exact
import Interchange
import Markup
import Testing

@testable import Site

@Suite("The state of a server")
struct HealthTests {
    private struct Broken: Error {}

    @Test("is up also where the database is not, but then it is not ready")
    func broken() async {
        let services = SiteServices(
            head: { throw Broken() }, now: { Instant(milliseconds: 0) }, identifier: { "q1" }, log: { _ in },
            uploads: "/tmp", obstacles: { [Phrase(zh: "数据库无法访问", en: "no database")] })
        let site = Site([], settings: SiteSettings(SiteIdentity(name: Phrase("样例"))), services: services)
        #expect(await site.answer(SiteRequest("GET", "/health")).text == #"{"status":"up"}"#)
        let ready = await site.answer(SiteRequest("GET", "/ready"))
        #expect(ready.status == 503 && ready.text.contains("数据库无法访问"))
        let metrics = await site.answer(SiteRequest("GET", "/metrics", headers: ["host": ["localhost"]]))
        #expect(metrics.text.contains("beizeng_answers_total{endpoint=\"site.ready\",status=\"503\"} 1"))
        #expect(!metrics.text.contains("beizeng_acts"))
    }

    @Test("is told in counts on the machine itself, and to nobody else")
    func metrics() async {
        let site = Site.sample([])
        #expect(await site.answer(SiteRequest("GET", "/ready")).status == 200)
        let local = await site.answer(SiteRequest("GET", "/metrics", headers: ["host": ["127.0.0.1:8080"]]))
        #expect(local.text.contains("beizeng_acts 1\n") && local.text.contains("beizeng_cut_connections_total"))
        #expect(local["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
        for headers in [["host": ["example.org"]], ["host": ["localhost"], "x-forwarded-for": ["192.0.2.1"]]] {
            #expect(await site.answer(SiteRequest("GET", "/metrics", headers: headers)).status == 403)
        }
        let far = SiteRequest("GET", "/metrics", headers: ["host": ["localhost"]], isFromLoopback: false)
        #expect(await site.answer(far).status == 403)
    }

    @Test("keeps its pages for operators shut where it was not told to open them, its counts not")
    func operators() async {
        let page = Endpoint(
            "desk", .get("/desk"), Phrase("经办"), access: .loopback,
            answers: [
                .page { (_: Int, visit: Visit) in Page(Phrase("经办"), body: "<p>\(visit.isLocal ? "本机" : "")</p>") }
            ]
        ) { _ in 1 }
        let host = ["host": ["localhost"]]
        var settings = SiteSettings(SiteIdentity(name: Phrase("样例")))
        let open = Site.sample([page], columns: [MenuColumn("desk", Phrase("经办"), order: 1)], settings: settings)
        settings.servesOperators = false
        let shut = Site.sample([page], columns: [MenuColumn("desk", Phrase("经办"), order: 1)], settings: settings)
        let seen = await open.answer(SiteRequest("GET", "/desk", headers: host))
        let refused = await shut.answer(SiteRequest("GET", "/desk", headers: host))
        #expect(seen.status == 200 && seen.text.contains("<p>本机</p>"))
        #expect(refused.status == 403 && !refused.text.contains("href=\"/desk\""))
        #expect(await shut.answer(SiteRequest("GET", "/metrics", headers: host)).status == 200)
    }

    @Test("of those who ask through a proxy is believed of declared proxies alone")
    func proxies() {
        let trust = ProxyTrust(["192.0.2.9", "192.0.2.8"])
        let headers = [
            "x-forwarded-for": ["203.0.113.5, 198.51.100.7", "192.0.2.8"], "x-forwarded-proto": ["https"],
            "x-forwarded-host": ["kjj.example.gov.cn"],
        ]
        #expect(trust.asker("198.51.100.1", headers) == .init(source: "198.51.100.1"))
        let believed = ProxyTrust.Asker(
            source: "198.51.100.7", isSecure: true, host: "kjj.example.gov.cn", isForwarded: true)
        #expect(trust.asker("192.0.2.9", headers) == believed)
        #expect(trust.asker("192.0.2.9", [:]) == .init(source: "192.0.2.9", isForwarded: true))
        #expect(trust.contains("::ffff:192.0.2.9") && !trust.contains("::ffff:192.0.2.7"))
        #expect(ProxyTrust(["2001:DB8::0:1"]).contains("2001:db8::1"))
        #expect(!trust.asker("192.0.2.9", ["x-forwarded-proto": ["https", "http"]]).isSecure)
    }

    @Test("that came over HTTPS is answered with the order to come so again")
    func secure() async {
        let site = Site.sample([.page])
        let secure = await site.answer(SiteRequest("GET", "/page", isSecure: true))
        #expect(secure["strict-transport-security"] == "max-age=63072000; includeSubDomains")
        #expect(await site.answer(SiteRequest("GET", "/page"))["strict-transport-security"] == nil)
        let form = SiteRequest(
            "POST", "/appearance", headers: ["content-type": ["application/x-www-form-urlencoded"]], isSecure: true,
            body: .bytes(Array("set=elder".utf8)))
        let switched = await site.answer(form)
        #expect(switched["set-cookie"]?.hasSuffix("; Secure") == true)
    }

    @Test("stands in a log line that holds what a visitor sent as text of one line")
    func log() {
        let entry = LogEntry(
            at: Instant(milliseconds: 0), id: "q", source: "192.0.2.1", method: "GET", endpoint: nil,
            path: "/a\r\n{\"level\":\"forged\"}\u{2028}", status: 404, microseconds: 5, fault: nil)
        let line = String(decoding: entry.json.utf8, as: UTF8.self)
        #expect(!line.contains("\r") && !line.contains("\n") && entry.level == "info")
    }
}
