import Civic
import Database
import Exact
import Interchange
import Journal
import Markup
import Testing
import TransparencyLog

@testable import Registry
@testable import Site

@Suite("The pages of acts")
struct ActPagesTests {
    private func house() async throws -> RegistryHouse {
        let house = try await RegistryHouse.standing()
        try await house.enrolParties(["91379903XKGUDJW0MX"])
        let rows = "信用代码,单位名称,单位类别,规模,区县,规上工业,首次高企年度\r\n913799027PU5MM18GC,乙公司,企业,小型,市外,否,2023"
        _ = try await house.take(Array(rows.utf8), name: "密级文件名.csv", of: .organisation)
        let reader = FieldReader(.organisation, try SamplePack.plan()) { _ in "" }
        _ = try await house.desk.change(
            "913799027PU5MM18GC", ["单位名称": "丙公司"], from: CivilDay(number: 20_700), reading: reader, because: "密级依据",
            by: house.clerk.id)
        _ = try await house.sequencer.sealAll()
        return house
    }

    private func act(_ house: RegistryHouse, _ kind: String) async throws -> Identifier {
        let acts = try await house.journal.database.read { try $0.acts(ActSelection(), limit: 100) }
        return try #require(acts.first { $0.act.kind == kind }).act.id
    }

    @Test("list the log newest first, by month and by kind")
    func list() async throws {
        let site = try await house().site()
        let all = try await site.ask("/acts.json").json()
        let indexes = (all["acts"]?.array ?? []).compactMap { $0["index"]?.number?.int64 }
        #expect(indexes == indexes.sorted(by: >))
        #expect(all["total"]?.number?.int64 == Int64(indexes.count))
        func kinds(_ query: String) async throws -> [String] {
            let json = try await site.ask("/acts.json?\(query)").json()
            return (json["acts"]?.array ?? []).compactMap { $0["kind"]?.string }
        }
        #expect(try await kinds("kind=registry") == ["registry.import"])
        #expect(try await kinds("month=2026-11&kind=organisation") == ["organisation.change"])
        #expect(try await kinds("month=2026-10") == [])
        #expect(await site.ask("/acts?month=2026-13").status == 400)
        #expect(await site.ask("/acts?kind=registr").status == 400)
    }

    @Test("turn pages without leaving out an act or showing one twice", arguments: ["", "&month=2026-11"])
    func paging(further: String) async throws {
        let house = try await RegistryHouse.standing()
        for number in 0..<60 {
            try await house.say("Z\(number)", .carrier, ["carrier_no": .text("Z\(number)")], .since(Validity.ever))
        }
        _ = try await house.sequencer.sealAll()
        let selection = ActSelection()
        let size = try await house.journal.database.read { try $0.count(of: selection) }
        let site = try house.site()
        var indexes: [Int64] = []
        for page in 1...2 {
            let json = try await site.ask("/acts.json?page=\(page)\(further)").json()
            indexes += (json["acts"]?.array ?? []).compactMap { $0["index"]?.number?.int64 }
        }
        #expect(indexes == Array((0..<Int64(size)).reversed()))
    }

    @Test("show of an import where it came from and how much it was, and neither who did it nor the file's name")
    func imported() async throws {
        let house = try await house()
        let id = try await act(house, "registry.import")
        let text = try await house.site().ask("/acts/\(id)").text()
        #expect(text.contains("测试"))
        #expect(text.contains("科技局"))
        for sealed in ["密级", "陈一", "clerk"] { #expect(!text.contains(sealed), "\(sealed)") }
    }

    @Test("open the leaf of a public act, so that anybody can check the body against it")
    func proof() async throws {
        let house = try await house()
        let id = try await act(house, "organisation.change")
        let site = try house.site()
        let json = try await site.ask("/acts/\(id).json").json()
        let body = try JSON(parsing: Array((json["opening"]?["body"]?.string ?? "").utf8))
        #expect(body["facts"]?["since"]?.string == "2026-09-04")
        let leaf = try await site.ask("/acts/\(id)/leaf").bytes()
        #expect(json["leaf"]?.string.map { Array($0.utf8) } == leaf)
        #expect(json["leaf_hash"]?.string == Hash.leaf(leaf).hexadecimal)
    }

    @Test("say of an act on a person or a contract that it was done, and nothing else")
    func sealed() async throws {
        let house = try await house()
        let id = try await act(house, "account.open")
        let site = try house.site()
        let json = try await site.ask("/acts/\(id).json").json()
        #expect(json["subject"] == .null)
        #expect(json["unit"] == .null)
        #expect(json["opening"] == .null)
        #expect(json["facts"] == .object([]))
        let text = try await site.ask("/acts/\(id)").text()
        #expect(text.contains("不公开"))
        #expect(!text.contains("account/clerk"))
    }

    @Test("show those who run the system who did it, for which unit, and what stands open, on the machine itself alone")
    func operators() async throws {
        let house = try await house()
        let id = try await act(house, "account.open")
        let site = try house.site()
        #expect(await site.ask("/operator/acts").status == 403)
        #expect(await site.ask("/operator/acts/\(id)").status == 403)
        let local = ["host": ["127.0.0.1"]]
        let list = try await site.answer(SiteRequest("GET", "/operator/acts", headers: local)).text()
        #expect(list.contains("/operator/acts/\(id)") && !list.contains("（不公开）"))
        let text = try await site.answer(SiteRequest("GET", "/operator/acts/\(id)", headers: local)).text()
        #expect(text.contains("clerk") && !text.contains("密级"))
        let accounts = ActAccounts([Actor(id: Actor.ID(rawValue: "clerk"), name: "陈一", unit: "科技局", roles: [])])
        #expect(accounts.words(Actor.ID(rawValue: "clerk")).zh == "陈一（clerk，科技局）")
        #expect(accounts.words(Actor.ID(rawValue: "system")).zh == "系统")
    }

    @Test("are a feed whose ids never change and name no sealed act")
    func feed() async throws {
        let house = try await house()
        let answer = try await house.site().ask("/acts.atom")
        #expect(answer["content-type"] == "application/atom+xml; charset=utf-8")
        let text = try await answer.text()
        let id = try await act(house, "organisation.change")
        let sealed = try await act(house, "account.open")
        #expect(text.contains("<id>tag:example.org,2026:acts/\(id)</id>"))
        #expect(!text.contains("\(sealed)"))
    }

    @Test("refuse a number that is none, and one that no act has", arguments: ["act-1", "x", "act-00000000000"])
    func missing(id: String) async throws {
        #expect(try await house().site().ask("/acts/\(id)").status == 404)
    }
}
