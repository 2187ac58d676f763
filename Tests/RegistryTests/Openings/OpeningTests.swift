import Civic
import Database
import Exact
import Interchange
import Journal
import Testing

@testable import Registry

@Suite("The opening of a contract")
struct OpeningTests {
    private static let always: Set = ["contract_id", "registered_on", "signed_on", "kind", "field"]

    private func fields(_ house: OpeningHouse) async throws -> Set<String>? {
        try await house.shown().map { Set($0.keys) }
    }

    @Test(
        "shows title, field, kind and days, a party's name where it opened it, amounts where both did",
        arguments: Engine.allCases)
    func parts(engine: Engine) async throws {
        let house = try await OpeningHouse(engine)
        #expect(try await fields(house) == nil)
        try await house.open([])
        #expect(try await fields(house) == Self.always.union(["name"]))
        try await house.open([.name, .amounts])
        #expect(try await fields(house) == Self.always.union(["name", "seller_id"]))
        try await house.open([.amounts], by: OpeningHouse.company)
        let amounts = Self.always.union(["name", "seller_id", "turnover", "technology_amount"])
        #expect(try await fields(house) == amounts)
        try await house.open([.name], by: OpeningHouse.company)
        #expect(try await fields(house) == Self.always.union(["name", "seller_id", "buyer_id"]))
        #expect(try await house.house.audit().findings == [])
    }

    @Test("leaves out a title that names a party which did not open its name", arguments: Engine.allCases)
    func title(engine: Engine) async throws {
        for title in ["北岸航材有限公司叶片检测", "为北岸航材有限公司所做的100%_检测"] {
            let house = try await OpeningHouse(engine, title: title)
            try await house.open([.name])
            #expect(try await fields(house) == Self.always.union(["seller_id"]), "\(title)")
            try await house.open([.name], by: OpeningHouse.company)
            #expect(try await house.shown()?["name"] == .text(title))
            try await house.close(by: OpeningHouse.company)
            #expect(try await house.shown()?["name"] == nil)
        }
        // However the name is written there.
        for title in ["为 北岸 航材有限公司检测", "北岸　航材有限公司检测", "北岸航材有限公司（ＡＢ）检测"] {
            let house = try await OpeningHouse(engine, title: title)
            try await house.open([.name])
            #expect(try await house.shown()?["name"] == nil, "\(title)")
        }
        try await latin(engine)
        // A former name is a name.
        let house = try await OpeningHouse(engine, title: "旧名材料公司叶片检测")
        let before = try #require(Validity(from: CivilDay(number: 18_000), until: CivilDay(number: 19_000)))
        try await house.house.say(
            OpeningHouse.company, .organisation,
            ["org_id": .text(OpeningHouse.company), "name": .text("旧名材料公司")], before)
        try await house.open([.name])
        #expect(try await house.shown()?["name"] == nil)
    }

    /// A name with letters, digits and brackets, and that of a unit which went over into the party.
    private func latin(_ engine: Engine) async throws {
        for title in ["abc１2(北岸)材料公司样件检测", "ＡＢＣ12（北岸）材料 公司样件", "前身２所样件检测"] {
            let house = try await OpeningHouse(engine, title: title)
            try await house.house.say(
                OpeningHouse.company, .organisation,
                ["org_id": .text(OpeningHouse.company), "name": .text("ABC12（北岸）材料公司")], .since(Validity.ever))
            try await house.house.say(
                OpeningHouse.other, .organisation,
                [
                    "org_id": .text(OpeningHouse.other), "name": .text("前身2所"), "standing": .text("merged"),
                    "successor_id": .text(OpeningHouse.company),
                ], .since(Validity.ever))
            try await house.open([.name])
            #expect(try await house.shown()?["name"] == nil, "\(title)")
            try await house.open([.name], by: OpeningHouse.company)
            #expect(try await house.shown()?["name"] == .text(title))
        }
    }

    @Test("is over at once when it is taken back, when its last day is gone, and when the contract is struck off")
    func ending() async throws {
        let house = try await OpeningHouse()
        try await house.open([.name])
        try await house.close()
        #expect(try await house.shown() == nil)
        try await house.open([.name], until: OpeningHouse.day.adding(days: 2))
        house.wait(2)
        #expect(try await house.shown() != nil)
        house.wait(1)
        #expect(try await house.shown() == nil)
        try await house.open([.name])
        _ = try await house.house.desk.strikeOff(
            OpeningHouse.number, of: .contract, from: house.house.journal.today, because: "解除", by: house.house.clerk.id
        )
        #expect(try await house.shown() == nil)
        #expect(try await house.house.audit().findings == [])
    }

    @Test("ends where the unit is no longer a party, or the contract turns out to be secret")
    func changing() async throws {
        let house = try await OpeningHouse()
        try await house.open([.name])
        try await house.contract(OpeningHouse.number, ["seller_id": .text(OpeningHouse.other)])
        #expect(try await house.shown() == nil)
        try await house.contract(OpeningHouse.number)
        #expect(try await house.shown() != nil)
        for (column, words) in ContractSecrecy.marks {
            for word in words {
                try await house.contract(OpeningHouse.number, [column.description: .text("某\(word)项目")])
                #expect(try await house.shown() == nil, "\(column): \(word)")
            }
        }
        try await house.contract(OpeningHouse.number, ["ip": .text("技术秘密")])
        #expect(try await house.shown() != nil)
        for (title, isShown) in [("机密文件处理", false), ("绝密级介质", false), ("技术秘密转让", true), ("保密柜检测", true)] {
            try await house.contract(OpeningHouse.number, ["name": .text(title)])
            #expect(try await (house.shown() != nil) == isShown, "\(title)")
        }
    }

    @Test("is known for any day, as it was known on any")
    func times() async throws {
        let house = try await OpeningHouse()
        try await house.open([.name], until: OpeningHouse.day.adding(days: 9))
        house.wait(5)
        try await house.close()
        func openings(_ offset: Int64, known: Int64? = nil) async throws -> [Set<OpeningPart>] {
            let journal = house.house.journal
            let moment = journal.asOf(
                OpeningHouse.day.adding(days: offset), known: known.map { OpeningHouse.day.adding(days: $0) })
            return try await journal.database.read { try $0.contractOpenings(moment).map(\.parts) }
        }
        #expect(try await openings(-1) == [])
        #expect(try await openings(4) == [[.name]])
        #expect(try await openings(5) == [])
        #expect(try await openings(5, known: 4) == [[.name]])
        #expect(try await openings(10, known: 4) == [])
    }

    @Test("is told with its last day, for clerks and on its page, where nothing but that day is new")
    func shortened() async throws {
        let house = try await OpeningHouse()
        let journal = house.house.journal
        func told() async throws -> (clerk: [CivilDay?], page: [CivilDay?], parts: [Set<OpeningPart>?]) {
            let now = RegistryMoment(journal.today, offsetMinutes: 480)
            return try await journal.database.read { reader in
                let events = try reader.contractOpenness(OpeningHouse.number, now)?.events ?? []
                return (
                    try reader.contractOpenings(now.asOf).map(\.until), events.map(\.until), events.map(\.parts)
                )
            }
        }
        let (long, short) = (OpeningHouse.day.adding(days: 20), OpeningHouse.day.adding(days: 9))
        try await house.open([.name])
        house.wait(2)
        try await house.open([.name], until: long)
        #expect(try await told().clerk == [long])
        house.wait(2)
        try await house.open([.name], until: short)
        let last = try await told()
        #expect(last.clerk == [short])
        #expect(last.page == [nil, long, short])
        #expect(last.parts == [[.name], [.name], [.name]])
        await #expect(throws: OpeningFault.self) { try await house.open([.name], until: short) }
        #expect(try await house.house.audit().findings == [])
    }

    @Test("of a list is one act, and is refused as a whole with all that is wrong")
    func list() async throws {
        let house = try await OpeningHouse()
        try await house.contract("B", ["status": .text("cancelled")])
        try await house.contract("C", ["seller_id": .text(OpeningHouse.other)])
        try await house.contract("D", ["objective": .text("国防")])
        try await house.contract("E")
        func refused(_ numbers: [String]) async -> OpeningFault.Reason? {
            await #expect(throws: OpeningFault.self) {
                try await house.open([.name], numbers)
            }?.reason
        }
        let good = OpeningHouse.number
        let unit = OpeningHouse.university
        #expect(
            await refused(["A", "B", "C", "D", good, good])
                == .contracts([
                    .init("A", .missing), .init("B", .cancelled), .init("C", .notParty(unit: unit)),
                    .init("D", .secret(field: "社会经济目标", word: "国防")), .init(good, .repeated),
                ]))
        #expect(await refused([]) == .empty)
        #expect(try await house.house.count("contract_opening_version") == 0)
        let act = try await house.open([.name], [good, "E"])
        #expect(act.subject.kind == "opening")
        #expect(try await house.shown("E") != nil)
        #expect(await refused([good, "E"]) == .unchanged)
        try await house.close([good, "E"])
        #expect(try await house.shown("E") == nil)
    }

    @Test("is refused for a unit that is not there, a day that is gone, another role, and what is not open")
    func refusals() async throws {
        let house = try await OpeningHouse()
        func reason(_ body: () async throws -> Void) async -> OpeningFault.Reason? {
            await #expect(throws: OpeningFault.self) { try await body() }?.reason
        }
        #expect(await reason { try await house.open([], by: "X") } == .unit("X", isEnded: false))
        let past = OpeningHouse.day.adding(days: -1)
        #expect(await reason { try await house.open([], until: past) } == .past(past))
        let unit = OpeningHouse.university
        #expect(
            await reason { try await house.close() }
                == .contracts([.init(OpeningHouse.number, .notOpen(unit: unit))]))
        let guest = Actor(id: Actor.ID(rawValue: "guest"), name: "王二", unit: "外单位", roles: ["drafter"])
        _ = try await house.house.journal.write { try $0.enrol(guest, by: .system) }
        let order = OpeningOrder([OpeningHouse.number], for: unit, [], evidence: Evidence(name: "a", bytes: [1]))
        await #expect(throws: ActorFault.self) { try await house.house.desk.open(order, by: guest.id) }
        try await house.house.say(
            unit, .organisation, ["org_id": .text(unit), "name": .text("云川大学"), "standing": .text("merged")],
            .since(Validity.ever))
        #expect(await reason { try await house.open([]) } == .unit(unit, isEnded: true))
    }

    @Test("keeps the unit's document, which the act names where only the dossier shows it")
    func evidence() async throws {
        let house = try await OpeningHouse()
        let act = try await house.open([.name])
        let journal = house.house.journal
        #expect(try await house.house.count("evidence") == 1)
        let entry = try await journal.database.read { try $0.timeline(of: act.subject) }.last
        #expect(entry?.facts?.map(\.key) == ["contracts", "parts", "since"])
        #expect(act.subject.rawValue == "contract/\(OpeningHouse.number)")
    }

    @Test("reads a list in a file by its column of registration numbers")
    func file() throws {
        let text = "技术合同清单,\r\n序号,合同登记编号,备注\r\n1, 2026379900000001 ,\r\n2,2026379900000002,甲\r\n,,\r\n"
        let list = try OpeningList(ImportFile(Array(text.utf8), name: "清单.csv"))
        #expect(list.contracts == ["2026379900000001", "2026379900000002"])
        let fault = #expect(throws: OpeningFault.self) {
            try OpeningList(ImportFile(Array("编号\r\n1\r\n".utf8), name: "清单.csv"))
        }
        #expect(fault?.reason == .header)
    }
}
