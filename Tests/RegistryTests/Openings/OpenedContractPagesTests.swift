import Civic
import Database
import Documents
import Exact
import Interchange
import Journal
import Markup
import Testing

@testable import Registry
@testable import Site

@Suite("The pages of opened contracts")
struct OpenedContractPagesTests {
    private static let page = "/registry/opened-contracts/\(OpeningHouse.number)"

    private func entries(_ site: Site, _ query: String) async throws -> [JSON] {
        try await site.ask("/registry/opened-contracts.json?\(query)").json()["entries"]?.array ?? []
    }

    @Test("find a contract by two characters of its title and by a party that opened its name, and by no other")
    func search() async throws {
        let house = try await OpeningHouse()
        let site = try house.house.site()
        func found(_ word: String) async throws -> Int {
            try await entries(site, "q=\(PercentCoding.encode(word))").count
        }
        #expect(try await found("叶片") == 0)
        try await house.open([.name])
        for word in ["叶片", "云川", OpeningHouse.number, OpeningHouse.university] {
            #expect(try await found(word) == 1, "\(word)")
        }
        for word in ["北岸", OpeningHouse.company, "无关"] { #expect(try await found(word) == 0, "\(word)") }
        try await house.open([.name, .amounts], by: OpeningHouse.company)
        #expect(try await found("北岸") == 1)
        let front = try await site.ask("/registry.json?q=\(PercentCoding.encode("叶片"))").json()
        #expect(front["found"]?.array?.map { $0["register"]?.string } == ["contract"])
    }

    @Test("show what was opened with the act, as a page, as JSON of the form it says, and in files")
    func page() async throws {
        let house = try await OpeningHouse()
        let site = try house.house.site()
        #expect(await site.ask(Self.page).status == 404)
        let act = try await house.open([.name, .amounts])
        let text = try await site.ask(Self.page).text()
        for word in ["高温合金叶片检测技术开发", "云川大学", "未公开", "/acts/\(act.id)"] { #expect(text.contains(word), "\(word)") }
        for word in ["北岸", "7,654,321", OpeningHouse.company] { #expect(!text.contains(word), "\(word)") }
        try await house.open([.name, .amounts], by: OpeningHouse.company)
        #expect(try await site.ask(Self.page).text().contains("7,654,321.00"))
        let json = try await site.ask(Self.page + ".json").json()
        #expect(SchemaCheck.faults(json, ContractOpenness.schema) == [])
        #expect(json["entry"]?["fields"]?["turnover"]?.string == "7654321.00")
        let list = try await site.ask("/registry/opened-contracts.json").json()
        #expect(SchemaCheck.faults(list, RegisterJSON.listSchema(.contracts)) == [])
        let csv = try await site.ask("/registry/opened-contracts.csv").text()
        #expect(csv.contains("合同成交额（元）") && csv.contains("7654321.00"))
        #expect(await site.ask("/registry/opened-contracts.xlsx").status == 200)
        #expect(await site.ask(Self.page + "?day=2026-11-22").status == 400)
    }

    @Test("say of a contract that was open that it is struck off, revoked or closed, and nothing else of it")
    func gone() async throws {
        let house = try await OpeningHouse()
        let site = try house.house.site()
        func answer() async throws -> String {
            let text = try await site.ask(Self.page).text()
            for word in ["叶片", "云川", "北岸"] { #expect(!text.contains(word), "\(word)") }
            #expect(try await entries(site, "").isEmpty)
            let json = try await site.ask(Self.page + ".json").json()
            #expect(SchemaCheck.faults(json, ContractOpenness.schema) == [])
            #expect(json["entry"] == .null)
            return text
        }
        try await house.open([.name])
        try await house.close()
        #expect(try await answer().contains("停止公开"))
        try await house.open([.name])
        let (desk, clerk) = (house.house.desk, house.house.clerk.id)
        _ = try await desk.strikeOff(
            OpeningHouse.number, of: .contract, from: house.house.journal.today, because: "解除", by: clerk)
        #expect(try await answer().contains("登记已注销"))
        _ = try await desk.revoke(OpeningHouse.number, of: .contract, because: "不实", by: clerk)
        #expect(try await answer().contains("登记已撤销"))
    }

    @Test("say of a contract that was closed before it was struck off that it was closed, and no more")
    func closedBefore() async throws {
        let house = try await OpeningHouse()
        let site = try house.house.site()
        try await house.open([.name])
        try await house.close()
        let (desk, clerk) = (house.house.desk, house.house.clerk.id)
        _ = try await desk.strikeOff(
            OpeningHouse.number, of: .contract, from: house.house.journal.today, because: "解除", by: clerk)
        let text = try await site.ask(Self.page).text()
        #expect(text.contains("停止公开") && !text.contains("注销"))
        _ = try await desk.revoke(OpeningHouse.number, of: .contract, because: "不实", by: clerk)
        #expect(try await site.ask(Self.page + ".json").json()["state"]?.string == "closed")
    }

    @Test("show of the act nothing of the acts before it on the contract, which are sealed")
    func previous() async throws {
        let house = try await OpeningHouse()
        let (desk, clerk) = (house.house.desk, house.house.clerk.id)
        let change = try await desk.change(
            OpeningHouse.number, ["项目名称": "密改名称"], from: OpeningHouse.day,
            reading: FieldReader(.contract, try SamplePack.plan()) { _ in "" }, because: "来函", by: clerk)
        let act = try await house.open([.name])
        #expect(act.previous == change.id)
        _ = try await house.house.sequencer.sealAll()
        let site = try house.house.site()
        let text = try await site.ask("/acts/\(act.id)").text()
        #expect(text.contains(OpeningHouse.number) && !text.contains("\(change.id)"))
        #expect(!text.contains(ActWords.sequence.zh))
        let json = await site.ask("/acts/\(act.id).json")
        #expect(try await !json.text().contains("\(change.id)"))
    }

    @Test("tell of an organisation what it opened, with a total of nothing else")
    func organisation() async throws {
        let house = try await OpeningHouse()
        let site = try house.house.site()
        let address = "/registry/organisations/\(OpeningHouse.university)"
        #expect(try await site.ask(address).text().contains("没有公开的技术合同"))
        try await house.contract("2026379900000002", ["turnover": .int(111_111_100), "name": .text("第二份")])
        try await house.contract("2026379900000003", ["turnover": .int(222_222_200), "name": .text("第三份")])
        try await house.open([.name, .amounts], ["2026379900000002", OpeningHouse.number])
        try await house.open([.name, .amounts], by: OpeningHouse.company)
        try await house.open([], ["2026379900000003"])
        let json = try await site.ask(address + ".json").json()
        let registers = PublicRegister.all(isBrokerListPublic: false)
        #expect(SchemaCheck.faults(json, EntryJSON.schema(.organisations, registers)) == [])
        let contracts = json["related"]?["opened-contracts"]
        #expect(contracts?["total"]?.number == 2)
        #expect(contracts?["with_amounts"]?.number == 1)
        #expect(contracts?["turnover"]?.string == "7654321.00")
        let text = try await site.ask(address).text()
        #expect(text.contains("高温合金") && text.contains("第二份") && !text.contains("第三份"))
        let buyer = try await site.ask("/registry/organisations/\(OpeningHouse.company).json").json()
        #expect(buyer["related"]?["opened-contracts"]?["total"]?.number == 1)
    }

    @Test("bring nothing back on an organisation's page that was closed or struck off, whatever day is asked about")
    func past() async throws {
        let house = try await OpeningHouse()
        let site = try house.house.site()
        try await house.contract("2026379900000002", ["name": .text("第二份")])
        try await house.open([.name], ["2026379900000002", OpeningHouse.number])
        house.wait(5)
        let address = "/registry/organisations/\(OpeningHouse.university)"
        #expect(try await site.ask(address).text().contains("第二份"))
        try await house.close()
        let (desk, clerk) = (house.house.desk, house.house.clerk.id)
        _ = try await desk.strikeOff(
            "2026379900000002", of: .contract, from: house.house.journal.today, because: "解除", by: clerk)
        let day = OpeningHouse.day.adding(days: 1)
        for query in ["", "?day=\(day)", "?known=\(day)", "?day=\(day)&known=\(day)"] {
            let text = try await site.ask(address + query).text()
            #expect(text.contains("云川大学") && !text.contains("叶片") && !text.contains("第二份"), "\(query)")
            let json = try await site.ask(address + ".json" + query).json()
            #expect(json["related"]?["opened-contracts"]?["total"]?.number == 0, "\(query)")
        }
    }

    @Test("name an act over a list only where the contract shows the unit whose will it was")
    func lists() async throws {
        let house = try await OpeningHouse()
        let numbers = [OpeningHouse.number, "2026379900000002"]
        try await house.contract(numbers[1], ["name": .text("第二份")])
        let silent = try await house.open([.amounts], numbers)
        _ = try await house.house.sequencer.sealAll()
        let site = try house.house.site()
        for address in numbers.flatMap({ ["\($0)", "\($0).json"] }).map({ "/registry/opened-contracts/\($0)" }) {
            let text = try await site.ask(address).text()
            #expect(!text.contains("\(silent.id)"), "\(address)")
        }
        let before = try await site.ask(Self.page + ".json").json()["openings"]?.array?.first
        #expect(before?["act"] == .null && before?["at"]?.string == "2026-11-23T00:00:00.000+08:00")
        #expect(try await site.ask("/acts/\(silent.id).json").json()["opening"] != .null)
        house.wait(1)
        let named = try await house.open([.name], numbers)
        let json = try await site.ask(Self.page + ".json").json()
        #expect(json["openings"]?.array?.map { $0["act"]?.string } == ["\(silent.id)", "\(named.id)"])
        // The other party's acts stay unnamed, and who closes is no longer shown.
        let other = try await house.open([], by: OpeningHouse.company)
        #expect(try await !site.ask(Self.page).text().contains("\(other.id)"))
        try await house.close(numbers)
        let text = try await site.ask(Self.page).text()
        for act in [silent, named, other] { #expect(!text.contains("\(act.id)")) }
        let openings = try await house.house.journal.database.read { reader in
            try reader.contractOpenings(RegistryMoment(house.house.journal.today, offsetMinutes: 480).asOf)
        }
        #expect(openings.map(\.act) == ["\(other.id)"])
    }

    @Test("show of the act which contract it was and what was opened, and not whose will it was")
    func act() async throws {
        let house = try await OpeningHouse()
        let act = try await house.open([.amounts], until: OpeningHouse.day.adding(days: 3))
        let change = try await house.house.desk.change(
            OpeningHouse.number, ["项目名称": "密改名称"], from: OpeningHouse.day,
            reading: FieldReader(.contract, try SamplePack.plan()) { _ in "" }, because: "来函", by: house.house.clerk.id)
        _ = try await house.house.sequencer.sealAll()
        let site = try house.house.site()
        let text = try await site.ask("/acts/\(act.id)").text()
        #expect(text.contains(OpeningHouse.number) && text.contains("金额") && text.contains("2026-11-26"))
        for word in [OpeningHouse.university, "云川大学", "申请.txt"] { #expect(!text.contains(word), "\(word)") }
        // It names the act before it on the contract, which is sealed.
        #expect(try await site.ask("/acts/\(act.id).json").json()["opening"] == .null)
        let other = try await site.ask("/acts/\(change.id)").text()
        #expect(!other.contains(OpeningHouse.number))
        let feed = try await site.ask("/acts.atom").text()
        #expect(feed.contains("\(act.id)") && !feed.contains("\(change.id)"))
    }

    @Test("stand hostile titles as text", arguments: Engine.allCases)
    func hostile(engine: Engine) async throws {
        let hostile = "\"><script>alert(1)</script>'); DROP TABLE act; -- %_!"
        let house = try await OpeningHouse(engine, title: hostile)
        try await house.open([.name])
        let site = try house.house.site()
        for target in [Self.page, "/registry/opened-contracts", "/registry/organisations/\(OpeningHouse.university)"] {
            let answer = await site.ask(target)
            let text = try await answer.text()
            #expect(answer.status == 200)
            #expect(text.contains("&lt;script&gt;") && !text.contains("<script>alert"), "\(target)")
        }
        for sort in ["name", "-turnover", "seller_id", "kind", "-registered_on"] {
            let query = "sort=\(sort)&year=2026&kind=development&field=materials"
            #expect(try await entries(site, query).count == 1, "\(sort)")
        }
    }
}
