import Database
import Exact
import Interchange
import Journal
import Testing

@testable import Registry
@testable import Site

@Suite("A search of a register")
struct RegisterSearchTests {
    private static let codes = (
        optics: "91379903XKGUDJW0MX", water: "913799027PU5MM18GC", percent: "12379900MB0000001A"
    )

    private func house(_ engine: Engine) async throws -> RegistryHouse {
        let house = try await RegistryHouse.standing(engine)
        try await house.sayOrganisations([
            Self.codes.optics: "云川光电技术有限公司", Self.codes.water: "云川水务（集团）有限公司", Self.codes.percent: "百分之100%_Lab研究院",
        ])
        try await house.say(
            Self.codes.water, .organisation,
            ["org_id": .text(Self.codes.water), "name": .text("北岸水科技有限公司"), "kind": .text("enterprise")],
            .since(CivilDay(number: 19_500)))
        return house
    }

    private func found(_ house: RegistryHouse, _ text: String) async throws -> [String] {
        var query = RegisterQuery()
        query.text = text
        let asked = query
        return try await house.journal.database.read { reader in
            let moment = RegistryMoment(CivilDay(number: 20_780), offsetMinutes: 480)
            let list = try reader.list(.organisations, asked, moment, page: 1, size: 50)
            #expect(list.total == list.entries.count)
            return list.entries.map { entry in
                entry.text("name").map { $0 + (list.formerNames[entry.id].map { "←" + $0 } ?? "") } ?? ""
            }
        }
    }

    @Test(
        "finds a word of two characters anywhere in a name, former names, and the beginning of a credit code",
        arguments: Engine.allCases)
    func words(engine: Engine) async throws {
        let house = try await house(engine)
        let cases: [(String, [String])] = [
            ("光电", ["云川光电技术有限公司"]), ("水务", ["北岸水科技有限公司←云川水务（集团）有限公司"]),
            ("水科", ["北岸水科技有限公司"]), ("云川 技术", ["云川光电技术有限公司"]), ("云川　光电", ["云川光电技术有限公司"]),
            ("91379903", ["云川光电技术有限公司"]), ("91379903xk", ["云川光电技术有限公司"]), ("９１３７９９０３", ["云川光电技术有限公司"]),
            ("379903", []), ("（集团）", ["北岸水科技有限公司←云川水务（集团）有限公司"]), ("lab", ["百分之100%_Lab研究院"]),
            ("%", ["百分之100%_Lab研究院"]), ("0%_", ["百分之100%_Lab研究院"]), ("_", ["百分之100%_Lab研究院"]), ("!", []),
            ("'", []), ("无此单位", []),
        ]
        var wrong: [String] = []
        for (text, names) in cases {
            let found = try await found(house, text)
            if found != names { wrong.append("\(text): \(found)") }
        }
        #expect(wrong == [])
    }

    @Test("does not call a name former that was only written wrongly")
    func corrected() async throws {
        let house = try await house(.sqlite)
        try await house.say(
            Self.codes.optics, .organisation,
            ["org_id": .text(Self.codes.optics), "name": .text("云川光学技术有限公司")], .since(Validity.ever))
        #expect(try await found(house, "光电") == ["云川光学技术有限公司"])
    }

    @Test("narrows down by what is open and orders by what is asked", arguments: Engine.allCases)
    func filters(engine: Engine) async throws {
        let house = try await RegistryHouse.standing(engine)
        for (number, level) in [(1, "国家级"), (2, "省级"), (3, "国家级")] {
            try await house.say(
                "Z\(number)", .carrier,
                [
                    "carrier_no": .text("Z\(number)"), "name": .text("园区\(4 - number)"), "level": .text(level),
                    "kind": .text(number == 2 ? "makerspace" : "incubator"),
                    "opened_on": .int(number == 3 ? 20_200 : 19_800), "area": number == 2 ? .null : .int(Int64(number)),
                ], .since(Validity.ever))
        }
        let site = try house.site()
        func ids(_ query: String) async throws -> [String] {
            let json = try await site.ask("/registry/carriers.json?\(query)").json()
            return (json["entries"]?.array ?? []).compactMap { $0["id"]?.string }
        }
        #expect(try await ids("kind=incubator") == ["Z1", "Z3"])
        #expect(try await ids("year=2025") == ["Z3"])
        #expect(try await ids("year=2024&kind=incubator") == ["Z1"])
        #expect(try await ids("sort=name") == ["Z3", "Z2", "Z1"])
        #expect(try await ids("sort=-area") == ["Z3", "Z1", "Z2"])
        #expect(try await ids("q=%E5%9B%AD%E5%8C%BA&page=99") == ["Z3", "Z2", "Z1"])
        for wrong in ["kind=palace", "sort=operator", "colour=red", "year=12", "page=0"] {
            #expect(await site.ask("/registry/carriers.json?\(wrong)").status == 400, "\(wrong)")
        }
    }

    @Test("of brokers whose list is not public knows a certificate by its number and no name")
    func brokers() async throws {
        let house = try await RegistryHouse.standing()
        try await house.sayOrganisations([Self.codes.optics: "云川光电技术有限公司"])
        try await house.say(
            "J-2023-0007", .broker,
            [
                "certificate_no": .text("J-2023-0007"), "name": .text("欧阳明月"), "org_id": .text(Self.codes.optics),
                "certified_on": .int(19_500), "certified_until": .int(20_600),
            ], .since(Validity.ever))
        func found(_ text: String, isPublic: Bool) async throws -> String {
            let site = try house.site(isBrokerListPublic: isPublic)
            return try await site.ask("/registry/brokers.json?q=\(PercentCoding.encode(text))").text()
        }
        #expect(try await found("J-2023", isPublic: false).contains(#""name":"欧*""#))
        for guess in ["欧阳", "明月", "光电", Self.codes.optics] {
            #expect(try await found(guess, isPublic: false).contains(#""total":0"#), "\(guess)")
            #expect(try await found(guess, isPublic: true).contains(#""name":"欧阳明月""#), "\(guess)")
        }
    }
}
