import Civic
import Exact
import Interchange
import Journal
import Markup
import Packs
import Settlement
import Testing

@testable import Entitlements
@testable import Site

@Suite("The page of the calculator")
struct CalculatorPageTests {
    private func site(_ registry: SampleRegistry, _ sample: SampleYear) -> Site {
        let database = registry.journal.database
        let now = registry.journal.now()
        let services = SiteServices(
            // The registry's folder goes with the registry: the site keeps it as long as it is asked.
            head: { withExtendedLifetime(registry) { RecordHead(mark: "1", acts: 1, at: nil) } }, now: { now },
            identifier: { "q1" }, log: { _ in }, uploads: "/tmp")
        return Site(
            [EntitlementsFeature(PackShelf(database, given: sample.pack), database).feature],
            settings: SiteSettings(SiteIdentity(name: Phrase(zh: "样例", en: "Sample"))), services: services)
    }

    private func ask(
        _ site: Site, _ target: String, isLocal: Bool = false, inEnglish: Bool = false
    ) async -> (status: Int, text: String) {
        var headers = isLocal ? ["host": ["127.0.0.1"]] : ["host": ["example.org"]]
        if inEnglish { headers["cookie"] = ["appearance=en"] }
        let answer = await site.answer(SiteRequest("GET", target, headers: headers, isFromLoopback: isLocal))
        guard case .bytes(let bytes) = answer.body else { return (answer.status, "") }
        return (answer.status, String(decoding: bytes, as: UTF8.self))
    }

    private static let questions = [
        "", "?recognitions=none", "?recognitions=digital-workshop,joint-lab&day=2024-08-01", "?year=2025&ask=kind",
        "?recognitions=none&district=outside", "?recognitions=none&sold_turnover=3000000&kind=enterprise",
        "?ask=sold", "?ask=bought&bought_kind=service", "?ask=day", "?ask=district", "?ask=first_year",
    ]

    @Test("answers each question in both languages, and in the form that its description promises")
    func forms() async throws {
        let sample = try SampleYear.invented()
        let site = site(try await SampleRegistry(on: "2024-12-31"), sample)
        var faults: [String] = []
        for question in Self.questions where !question.contains("first_year") {
            for inEnglish in [true, false] {
                let page = await ask(site, "/calculator" + question, inEnglish: inEnglish)
                if page.status != 200 { faults.append("\(question): \(page.status)") }
            }
            let json = try JSON(parsing: Array(await ask(site, "/calculator.json" + question).text.utf8))
            faults += CalculatorForms.result.schema.faults(in: json, at: question)
            if json["binding"] != .bool(false) { faults.append("\(question) binds") }
        }
        #expect(faults == [])
    }

    @Test(
        "says what is wrong with an answer at its field, and keeps the others",
        arguments: [
            ("?district=nowhere&kind=enterprise", "没有这个地方"), ("?code=911", "统一社会信用代码有误"),
            ("?recognitions=nothing", "没有名为"), ("?recognitions=none&day=2023-01-01", "应在 2024 年之内"),
            ("?sold_turnover=abc&ask=sold", "以元为单位的金额"), ("?code=91000000000000000X", "统一社会信用代码"),
        ])
    func faults(question: String, words: String) async throws {
        let sample = try SampleYear.invented()
        let site = site(try await SampleRegistry(on: "2024-12-31"), sample)
        let page = await ask(site, "/calculator" + question)
        #expect(page.status == 422 && page.text.contains(words), "\(page.status)")
        #expect(await ask(site, "/calculator.json" + question).status == 400)
    }

    @Test("shows nothing that was typed as markup")
    func hostile() async throws {
        let sample = try SampleYear.invented()
        let site = site(try await SampleRegistry(on: "2024-12-31"), sample)
        let evil = "%3Cscript%3Ealert(1)%3C/script%3E%22'%3E"
        for name in ["district", "code", "recognitions", "kind", "day", "sold_turnover", "sold_party_district"] {
            for ask in ["", "&ask=sold", "&ask=district"] {
                let page = await self.ask(site, "/calculator?\(name)=\(evil)\(ask)")
                #expect(page.status == 422 && !page.text.contains("<script>alert"), "\(name)")
            }
        }
    }

    @Test("takes the facts of a unit on record from the registers, its contracts only for the operator")
    func registry() async throws {
        let sample = try SampleYear.invented()
        let registry = try await SampleRegistry(sample, on: "2024-12-31")
        let settled = try sample.settled()
        let site = site(registry, sample)
        let selling = try #require(settled.candidates.first { $0.rule == "sale-scale" && $0.amount > .zero })
        let code = settled.facts.organisations.ids[selling.organisation].description
        let open = try JSON(parsing: Array(await ask(site, "/calculator.json?year=2024&code=\(code)").text.utf8))
        let sale = try #require(open["awards"]?.array?.first { $0["award"]?.string == "sale-scale" })
        #expect(sale["verdict"]?.string != "granted")
        let page = await ask(site, "/calculator?year=2024&code=\(code)").text
        #expect(page.contains("台账"))
        let local = try JSON(
            parsing: Array(await ask(site, "/calculator.json?year=2024&code=\(code)", isLocal: true).text.utf8))
        let mine = settled.candidates.filter { $0.organisation == selling.organisation && $0.amount > .zero }
        let told = (local["awards"]?.array ?? []).flatMap { $0["explanations"]?.array ?? [] }
        let amounts = told.compactMap { $0["amount_fen"]?.number?.int64 }.filter { $0 > 0 }.sorted()
        #expect(amounts == mine.map(\.amount.fen).sorted())
        let contracts = settled.facts.contracts
        let ids = (0..<contracts.count).compactMap { contracts.ids?[Int(contracts.rows[$0])] }
        let leaks = ids.filter { open.utf8.contains($0) || page.contains($0) }
        #expect(!ids.isEmpty && leaks == [])
    }
}

extension [UInt8] {
    /// Whether a text stands in them.
    fileprivate func contains(_ text: String) -> Bool { String(decoding: self, as: UTF8.self).contains(text) }
}

@Suite("The panels of recognitions")
struct RecognitionPanelTests {
    @Test("count what is on record of each kind a measure pays for, and say nothing where nothing is")
    func counts() async throws {
        let sample = try SampleYear.invented()
        let registry = try await SampleRegistry(sample, on: "2024-12-31")
        let database = registry.journal.database
        let shelf = PackShelf(database, given: sample.pack)
        let now = registry.journal.now()
        let services = SiteServices(
            // The registry's folder goes with the registry: the site keeps it as long as it is asked.
            head: { withExtendedLifetime(registry) { RecordHead(mark: "1", acts: 1, at: nil) } }, now: { now },
            identifier: { "q1" }, log: { _ in }, uploads: "/tmp")
        let site = Site(
            [PackFeature(shelf, database).feature, EntitlementsFeature(shelf, database).feature],
            settings: SiteSettings(SiteIdentity(name: Phrase(zh: "样例", en: "Sample"))), services: services)
        func text(_ target: String) async -> String {
            guard case .bytes(let bytes) = await site.answer(SiteRequest("GET", target)).body else { return "" }
            return String(decoding: bytes, as: UTF8.self)
        }
        let facts = try sample.settled().facts
        let kinds = facts.recognitionKinds
        let labs = facts.recognitions.kinds.count { kinds[Int($0)] == "joint-lab" }
        let page = await text("/plan/measures/3")
        #expect(labs > 0 && page.contains("台账中的认定") && page.contains("在册认定"))
        #expect(page.contains("<td role=\"cell\" class=\"num\" data-h=\"计划期内认定（项）\"><div>\(labs)</div></td>"))
        #expect(await text("/plan/measures/1").contains("尚无记录"))
        #expect(await text("/plan").contains("在册认定"))
    }
}
