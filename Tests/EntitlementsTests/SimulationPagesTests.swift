import Exact
import Journal
import Markup
import Operations
import Packs
import Policy
import Settlement
import Simulations
import Testing
import Work

@testable import Site

/// The pages stand on the registers as those of settlements do, so they are asked beside them.
@Suite("The pages of simulations")
struct SimulationPagesTests {
    private let registry: SampleRegistry
    private let sample: SampleYear
    private let site: Site

    init() async throws {
        sample = try .invented()
        registry = try await SampleRegistry(sample, on: "2025-01-10")
        let journal = registry.journal
        let services = SiteServices(
            head: { RecordHead(mark: "1", acts: 1, at: nil) }, now: { journal.now() }, identifier: { "q1" },
            log: { _ in }, uploads: "/tmp")
        let runs = LongRuns(now: { journal.now() }, identifier: { "n1" })
        let simulations = SimulationsFeature(
            PackShelf(journal.database, given: sample.pack),
            bench: SimulationBench(journal, sections: [], program: "test"))
        site = Site(
            [
                PackFeature(PackShelf(journal.database, given: sample.pack), journal.database).feature,
                OperationsFeature(runs) { HealthReport([], facts: []) }.feature, simulations.feature,
            ],
            settings: SiteSettings(SiteIdentity(name: Phrase(zh: "样例", en: "Sample"))), services: services)
    }

    private func get(_ target: String, host: String = "127.0.0.1") async -> (status: Int, text: String) {
        let answer = await site.answer(SiteRequest("GET", target, headers: ["host": [host]]))
        switch answer.body {
        case .bytes(let bytes): return (answer.status, String(decoding: bytes, as: UTF8.self))
        case .stream(let write):
            var bytes: [UInt8] = []
            try? await write { bytes += $0 }
            return (answer.status, String(decoding: bytes, as: UTF8.self))
        }
    }

    private static let page = "/operator/simulation"

    @Test("show the rules as they are with a slider for each number that pays")
    func plain() async throws {
        let page = await get(Self.page)
        #expect(page.status == 200 && page.text.contains("没有改动"))
        for name in ["at.sale-cap", "set.shared-cap", "at.agency.agency-gold"] {
            #expect(page.text.contains("name=\"\(name)\""))
        }
        // It pays nobody.
        #expect(!page.text.contains("contract-cap"))
        #expect(await get("/operator").text.contains("规则改动测算"))
        #expect(await get(Self.page, host: "example.org").status == 403)
    }

    @Test("say what a moved number comes to, as the command does")
    func moved() async throws {
        let page = await get(Self.page + "?year=2024&at.sale-cap=80000&set.purchase-rate=")
        #expect(page.status == 200 && page.text.contains("拟改为") && page.text.contains("80,000 元"))
        let rules = await get(Self.page + "/rules.csv?year=2024&set.sale-cap=80000")
        #expect(rules.status == 200)
        let items = [PackChange.Item(.parameter("sale cap", 80_000))]
        let change = PackChange(title: Text(zh: "改动", en: "a change"), file: "", items: items)
        let facts = try FactsReader.read(sample.files, plan: sample.pack.plan)
        let reform = try ChangeBase(sample.pack.source).changed(by: [change]).pack
        let simulation = Simulation(
            baseline: try Settler(sample.pack, facts, year: 2024).settle(),
            reform: try Settler(reform, facts, year: 2024).settle())
        #expect(rules.text == String(decoding: simulation.rulesCSV, as: UTF8.self))
        #expect(await get(Self.page + "/units.csv?set.sale-cap=80000").text.contains("sale"))
        let file = await get(Self.page + "/change.yaml?set.sale-cap=80000")
        #expect(PackChange.read(Array(file.text.utf8), file: "change.yaml").items.map(\.wish) == items.map(\.wish))
    }

    @Test("let the box count before the slider, and rates be per cent")
    func exact() async throws {
        let page = await get(Self.page + "?set.purchase-rate=3.5&at.purchase-rate=6")
        #expect(page.text.contains("3.5%"))
        let file = await get(Self.page + "/change.yaml?set.purchase-rate=3.5&at.purchase-rate=6")
        #expect(file.text.contains("\"0.035\""))
    }

    @Test(
        "show the form again with what was typed and how to mend it",
        arguments: [
            ("set.sale-cap=abc", "不是数"), ("set.sale-cap=-1", "小于零"), ("set.agency.agency-gold=0.5", "不是整数"),
            ("set.nothing=1", "没有可改的数值"), ("unit=123", "信用代码有误"), ("change=format:%20x", "change.yaml:1"),
            ("appropriation=format:%20x", "appropriation:1"), ("year=abc", "整数"),
        ])
    func refused(query: String, told: String) async throws {
        let answer = await get(Self.page + "?" + query)
        #expect(answer.status == 422, "\(query)")
        #expect(answer.text.contains(told), "\(query)")
        let typed = try #require(query.split(separator: "=").last)
        #expect(answer.text.contains(typed.replacing("%20", with: " ")), "\(query)")
    }

    @Test("take a whole change and an appropriation as files, and look into one unit")
    func files() async throws {
        let change = """
            format: "beizeng-change/1"
            title: {zh: "改动", en: "a change"}
            parameters: {"purchase threshold": "400000"}
            """
        let pots = """
            format: "beizeng-appropriation/1"
            title: {zh: "指标", en: "money"}
            pots: [{id: "all", title: {zh: "全部", en: "all"}, yuan: 1000}]
            """
        let address = Address(
            Self.page,
            [
                .init("change", change), .init("appropriation", pots), .init("unit", "91889901482716051E"),
            ])
        let page = await get(address.text)
        #expect(page.status == 200)
        #expect(page.text.contains("499999.99") && page.text.contains("用尽之日"))
        let waiting = Address(Self.page + "/waiting.csv", [.init("appropriation", pots)])
        #expect(await get(waiting.text).text.contains("baseline,all,1,"))
        #expect(await get(Self.page + "/waiting.csv").status == 404)
    }

    @Test("hold two versions against each other, as one with a change is held against the other, for operators alone")
    func versions() async throws {
        let items = [PackChange.Item(.parameter("sale cap", 80_000))]
        let change = PackChange(title: Text(zh: "改动", en: "a change"), file: "", items: items)
        let changed = try ChangeBase(sample.pack.source).changed(by: [change]).pack
        let drafter = Actor(id: Actor.ID(rawValue: "qi"), name: "起草员", unit: "科技局", roles: ["drafter"])
        var codes: [String] = []
        for pack in [sample.pack, changed] {
            let act = try await PackDesk(registry.journal).submit(pack, findings: [], by: drafter)
            codes.append("\(act.subject.id)-1")
        }
        let query = "?from=\(codes[0])&to=\(codes[1])"
        #expect(await get("/plan/compare" + query).text.contains("/operator/simulation/versions"))
        #expect(await !get("/plan/compare" + query, host: "example.org").text.contains("/operator/"))
        let page = await get(Self.page + "/versions" + query + "&year=2024")
        #expect(page.status == 200 && page.text.contains(codes[1]) && !page.text.contains("没有改动"))
        let rules = await get(Self.page + "/versions/rules.csv" + query + "&year=2024")
        #expect(rules.text == (await get(Self.page + "/rules.csv?year=2024&set.sale-cap=80000").text))
        #expect(await get(Self.page + "/versions?from=none-1&to=none-2").status == 404)
    }

    @Test("tell what a point of each goal costs, and which goals the facts do not measure")
    func goals() async throws {
        let table = await get(Self.page + "/goals.csv?set.sale-cap=80000")
        #expect(table.status == 200)
        let rows = table.text.split(separator: "\n").dropFirst()
        let goals = sample.pack.plan.goals
        #expect(rows.count == goals.reduce(0) { $0 + max($1.readings.count, 1) })
        #expect(goals.allSatisfy { goal in rows.contains { $0.hasPrefix(goal.id + ",") } })
        // What is not measured says why, what is measured says how much.
        #expect(
            rows.allSatisfy { row in
                (row.split(separator: ",", omittingEmptySubsequences: false)[2] == "") != row.hasSuffix(",")
            })
        let drawing = await get(Self.page + "/drawing.svg?set.sale-cap=80000")
        #expect(drawing.status == 200 && drawing.text.hasPrefix("<svg"))
    }
}
