import Exact
import Interchange
import Markup
import Policy
import Testing

@testable import Packs
@testable import Site

@Suite("The pages of the plan")
struct PlanPagesTests {
    /// A pack by a name that reads well in a failing test.
    enum Sample: String, CaseIterable {
        case first, invented

        func pack() throws -> Pack {
            switch self {
            case .first: try SamplePacks.first()
            case .invented: try SamplePacks.invented()
            }
        }
    }

    @Test("answer for every measure, organ and award, in both languages", arguments: Sample.allCases)
    func all(sample: Sample) async throws {
        let pack = try sample.pack()
        let site = try await PlanSite(pack)
        var faults: [String] = []
        for address in PlanSite.addresses(pack) {
            for isEnglish in [false, true] {
                let answer = await site.ask(address, inEnglish: isEnglish)
                if answer.status != 200 { faults.append("\(address): \(answer.status)") }
                if answer.text.utf8.count > 400_000 { faults.append("\(address): \(answer.text.utf8.count) bytes") }
            }
        }
        #expect(faults == [])
    }

    @Test("answer in the form that their description promises", arguments: Sample.allCases)
    func forms(sample: Sample) async throws {
        let pack = try sample.pack()
        let site = try await PlanSite(pack)
        let schemas: [(String, Schema)] = [
            ("/plan/measures/", PlanForms.oneMeasure.schema), ("/plan/organs/", PlanForms.oneOrgan.schema),
            ("/plan/awards/", RuleForms.oneAward.schema), ("/plan/organs", PlanForms.organs.schema),
            ("/plan/awards", RuleForms.awards.schema), ("/plan/assumptions", PlanForms.assumptions.schema),
            ("/plan/versions", VersionForms.versions.schema), ("/plan/compare", VersionForms.difference.schema),
            ("/plan/check", CheckForms.check.schema), ("/plan/cases", CheckForms.cases.schema),
            ("/plan", PlanForms.plan.schema),
        ]
        var faults: [String] = []
        for address in PlanSite.addresses(pack) {
            let schema = try #require(schemas.first { address.hasPrefix($0.0) }?.1)
            // What is asked stands behind the ending.
            let parts = address.split(separator: "?", maxSplits: 1)
            let asked = "\(parts[0]).json" + parts.dropFirst().map { "?\($0)" }.joined()
            let json = try JSON(parsing: Array(await site.ask(asked).text.utf8))
            faults += schema.faults(in: json, at: address)
        }
        #expect(faults == [])
    }

    @Test("mark the first of several duty holders as the lead, and a single one not")
    func lead() async throws {
        let site = try await PlanSite(try SamplePacks.invented())
        let several = await site.ask("/plan/measures/1").text
        #expect(several.contains("市科学技术局</a> <span class=\"tag\">牵头</span>"))
        let single = await site.ask("/plan/measures/2").text
        #expect(!single.contains("牵头</span>"))
    }

    @Test("say of a measure that nothing is on record until a later feature tells of it")
    func state() async throws {
        let pack = try SamplePacks.invented()
        let silent = await (try PlanSite(pack)).ask("/plan/measures/1").text
        #expect(silent.contains("尚无记录"))
        let panel = Panel(PlanPlaces.measure, order: 1) { subject, _ in "<p>办理 \(subject)</p>" }
        let word = Panel(PlanPlaces.state, order: 1) { _, _ in "<b>已启动</b>" }
        let told = try await PlanSite(pack, panels: [panel, word])
        let page = await told.ask("/plan/measures/1").text
        #expect(page.contains("<p>办理 1</p>") && page.contains("<b>已启动</b>"))
        #expect(await told.ask("/plan").text.contains("<b>已启动</b>"))
    }

    @Test("narrow the plan down to an organ, also through the group it belongs to")
    func filter() async throws {
        let site = try await PlanSite(try SamplePacks.invented())
        let json = try JSON(parsing: Array(await site.ask("/plan.json?organ=cloud-east").text.utf8))
        #expect(json["measures"]?.array?.compactMap { $0["number"]?.number } == [1])
        #expect(await site.ask("/plan?organ=nobody").status == 400)
        let organ = await site.ask("/plan/organs/cloud-east").text
        #expect(organ.contains("随“各区”"))
    }

    @Test("show nothing of a pack as markup, whatever stands in it")
    func hostile() async throws {
        let evil = "<script>alert(1)</script>\u{202E}'<img src=x onerror=y>"
        let pack = try SamplePacks.invented(replacing: [
            "卖方奖补": evil, "市科学技术局": evil, "云东区": evil, "按上限计": evil, "一年只认一个等次。": evil,
            "数字化车间": evil, "各档金额相加是多少？": evil, "公历年度": evil, "第五条": evil,
        ])
        let site = try await PlanSite(pack)
        var faults: [String] = []
        for address in PlanSite.addresses(pack) {
            for isEnglish in [false, true] {
                let page = await site.ask(address, inEnglish: isEnglish)
                if page.text.contains("<script>alert") || page.text.contains("<img") { faults.append(address) }
                if page.status != 200 { faults.append("\(address): \(page.status)") }
            }
        }
        #expect(faults == [])
    }

    @Test("say that there is no pack where none is in force")
    func nothing() async throws {
        let site = try await PlanSite(nil)
        let answer = await site.ask("/plan")
        #expect(answer.status == 404 && answer.text.contains("尚无施行中的政策包"))
        #expect(await site.ask("/plan/versions").text.contains("库中没有政策包"))
        #expect(await site.ask("/plan/compare").text.contains("无法比较"))
    }

    @Test(
        "refuse what is not there",
        arguments: ["/plan/measures/99", "/plan/organs/x", "/plan/awards/x", "/plan/files/x"])
    func missing(address: String) async throws {
        #expect(await (try PlanSite(try SamplePacks.invented())).ask(address).status == 404)
    }
}
