import DMN
import Exact
import Markup
import Policy
import Testing

@testable import Packs
@testable import Site

@Suite("The rules of an award on its page")
struct RulePagesTests {
    @Test("show each row of each table with its remark, and how rows are taken")
    func rows() async throws {
        let pack = try SamplePacks.invented()
        let site = try await PlanSite(pack)
        var faults: [String] = []
        for award in pack.plan.awards {
            let page = await site.ask(PlanPaths.award(award.id)).text
            for version in award.versions {
                let book = try #require(RuleBook(version, in: pack))
                for sheet in book.decisions {
                    guard case .decisionTable(let table) = sheet.logic else { continue }
                    let remarks = table.rules.compactMap { $0.annotationEntries.last?.content }
                    faults += remarks.filter { !page.contains($0) }.map { "\(award.id): \($0)" }
                }
            }
        }
        #expect(faults == [])
        let scale = await site.ask(PlanPaths.award("sale-scale")).text
        #expect(scale.contains("符合的各行相加") && scale.contains("自上而下，取第一条符合的行"))
    }

    @Test("speak English to who asks for it: questions, remarks and heads of columns")
    func english() async throws {
        let pack = try SamplePacks.first()
        let site = try await PlanSite(pack)
        var faults: [String] = []
        for award in pack.plan.awards {
            let page = await site.ask(PlanPaths.award(award.id), inEnglish: true).text
            for version in award.versions {
                let book = try #require(RuleBook(version, in: pack))
                for sheet in book.decisions {
                    let texts = [sheet.question, sheet.description].compactMap(\.self).map(Text.init(model:))
                    faults += texts.filter { $0.en == $0.zh || page.contains($0.zh) }.map { "\(award.id): \($0.zh)" }
                    guard case .decisionTable(let table) = sheet.logic else { continue }
                    let remarks = table.rules.compactMap { $0.annotationEntries.last?.content }.map(Text.init(model:))
                    faults += remarks.filter { $0.en == $0.zh || page.contains($0.zh) }.map { "\(award.id): \($0.zh)" }
                }
            }
        }
        #expect(faults == [])
    }

    @Test("put the plan's words behind codes, names and amounts")
    func words() async throws {
        let site = try await PlanSite(try SamplePacks.invented())
        let page = await site.ask(PlanPaths.award("purchase-threshold")).text
        #expect(page.contains("<code>&quot;outside&quot;</code><span class=\"note\">市外</span>"))
        #expect(page.contains("未达到门槛"))
        #expect(page.contains("purchase rate ＝ 买方比例（4%）"))
        let workshop = await site.ask(PlanPaths.award("workshop")).text
        #expect(workshop.contains("<code>150000</code><span class=\"note\">15 万元</span>"))
    }

    @Test("tell a member of the unit from a member of a contract of the same name")
    func glosses() throws {
        let pack = try SamplePacks.first()
        let award = try #require(pack.plan.award("buyer-subsidy"))
        let book = try #require(RuleBook(award.versions[0], in: pack))
        let gloss = Gloss(book.glossary)
        let terms = gloss.terms(in: "unit.kind = \"enterprise\" and counterparty.district = \"outside\"")
        #expect(terms.map(\.meaning.label.zh) == ["单位", "单位类别", "企业", "合同相对方", "区县", "市外"])
        #expect(gloss.terms(in: "Seller base * parameters.seller rate").map(\.text).contains("seller rate"))
        #expect(gloss.terms(in: "sellers").isEmpty)
    }

    @Test("draw on decisions in the order they are made, the award's own last")
    func order() throws {
        let pack = try SamplePacks.first()
        for award in pack.plan.awards {
            for version in award.versions {
                let book = try #require(RuleBook(version, in: pack))
                #expect(book.sheets.last?.name == version.decision.decision)
            }
        }
    }

    @Test("say how a version stands on a day")
    func versions() throws {
        let pack = try SamplePacks.invented()
        let award = try #require(pack.plan.award("workshop"))
        func words(_ day: String) throws -> [String] {
            let day = try #require(CivilDay(iso8601: Array(day.utf8)))
            return award.versions.map { award.tag(of: $0, on: day).words.zh }
        }
        #expect(try words("2024-03-01") == ["施行中", "尚未施行"])
        #expect(try words("2024-08-01") == ["已由新版取代", "施行中"])
        #expect(try words("2023-08-01") == ["尚未施行", "尚未施行"])
    }

    @Test("hand the files out byte by byte")
    func files() async throws {
        let pack = try SamplePacks.invented()
        let site = try await PlanSite(pack)
        for file in pack.files {
            let answer = await site.site.answer(SiteRequest("GET", PlanPaths.file(file.name)))
            var bytes: [UInt8] = []
            if case .stream(let write) = answer.body { try await write { bytes += $0 } }
            #expect(answer.status == 200 && bytes == file.bytes, "\(file.name)")
        }
    }
}
