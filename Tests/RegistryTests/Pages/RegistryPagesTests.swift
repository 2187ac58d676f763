import Civic
import Database
import Exact
import Interchange
import Journal
import Markup
import Testing

@testable import Registry
@testable import Site

@Suite("The registry's pages")
struct RegistryPagesTests {
    private static let code = "91379903XKGUDJW0MX"

    private func house() async throws -> RegistryHouse {
        let house = try await RegistryHouse.standing()
        try await house.sayOrganisations([Self.code: "云川光电技术有限公司"])
        try await house.say(
            Self.code, .organisation,
            [
                "org_id": .text(Self.code), "name": .text("云川光电科技集团"), "size": .text("medium"),
                "kind": .text("enterprise"), "industry": .text("C3990"), "zone": .null,
            ], .since(CivilDay(number: 19_723)))
        try await house.say(
            "\(Self.code)|first-hnte|2023-11-01", .recognition,
            [
                "org_id": .text(Self.code), "recognition": .text("first-hnte"), "recognised_on": .int(19_662),
                "recognised_until": .int(20_757), "document": .text("云科〔2023〕7号"), "approved_amount": .int(123_456_700),
            ], .since(CivilDay(number: 19_662)))
        _ = try await house.sequencer.sealAll()
        return house
    }

    @Test("answer every question with JSON of the form they say")
    func schemas() async throws {
        let house = try await house()
        let site = try house.site()
        let act = try await house.journal.database.read { try $0.acts(ActSelection(), limit: 1)[0].act.id }
        var faults: [String] = []
        var count = 0
        for endpoint in site.registryEndpoints where endpoint.method == .get {
            for representation in endpoint.representations {
                guard let schema = representation.schema else {
                    continue
                }
                let slug = PublicRegister.all(isBrokerListPublic: false)
                    .first { endpoint.path.template.contains("/\($0.slug)/") }?.slug
                let id = [
                    "organisations": Self.code, "recognitions": "\(Self.code)|first-hnte|2023-11-01", nil: "\(act)",
                ][slug]
                if endpoint.path.template.contains("{id}"), id == nil { continue }
                let path = endpoint.path.template.replacing("{id}", with: PercentCoding.encode(id ?? ""))
                let answer = await site.ask(path + representation.suffix)
                guard answer.status == 200 else { continue }
                count += 1
                faults += SchemaCheck.faults(try await answer.json(), schema).map { "\(path): \($0)" }
            }
        }
        #expect(faults == [])
        #expect(count >= 13)
    }

    @Test("show an organisation with its names over time, what it was recognised as, and nothing of its contracts")
    func organisation() async throws {
        let text = try await (house()).site().ask("/registry/organisations/\(Self.code)").text()
        for words in [
            "<h1>云川光电科技集团</h1>", "云川光电技术有限公司", "C3990 制造业", "2024年1月1日", "云科〔2023〕7号", "该单位没有公开的技术合同",
            "单位名称由“云川光电技术有限公司”变为“云川光电科技集团”",
        ] { #expect(text.contains(words), "\(words)") }
        #expect(!text.contains("123456"))
        #expect(!text.contains("1,234,567"))
    }

    @Test("show what held on a day, and refuse what was never there")
    func days() async throws {
        let site = try await house().site()
        let earlier = try await site.ask("/registry/organisations/\(Self.code)?day=2023-01-01").text()
        #expect(earlier.contains("<h1>云川光电技术有限公司</h1>"))
        let unknown = await site.ask("/registry/organisations/\(Self.code)?known=2020-01-01")
        #expect(unknown.status == 404)
        #expect(await site.ask("/registry/organisations/913799027PU5MM18GC").status == 404)
        #expect(await site.ask("/registry/organisations/\(Self.code)?day=01.02.2023").status == 400)
    }

    @Test("leave a place for later features on the page of an organisation")
    func panels() async throws {
        let panel = Panel("organisation", order: 1) { subject, _ in "<p class=\"later\">\(subject)</p>" }
        let text = try await house().site(panels: [panel]).ask("/registry/organisations/\(Self.code)").text()
        #expect(text.contains("<p class=\"later\">\(Self.code)</p>"))
    }

    @Test("show no text of the data as markup")
    func hostile() async throws {
        let house = try await RegistryHouse.standing()
        let hostile = "\"\u{301}><script>alert(1)</script>&\u{202E}'`"
        let texts = ["name", "zone", "level"].map { ($0, SQLValue.text(hostile)) }
        try await house.say(
            Self.code, .organisation,
            Dictionary(texts) { first, _ in first }.merging(["org_id": .text(Self.code)]) { $1 }, .since(Validity.ever))
        try await house.say(
            hostile, .carrier,
            Dictionary(texts) { first, _ in first }
                .merging(["carrier_no": .text(hostile), "operator_id": .text(Self.code)]) { $1 },
            .since(Validity.ever))
        let site = try house.site()
        let query = PercentCoding.encode(hostile)
        for target in [
            "/registry?q=\(query)", "/registry/organisations", "/registry/organisations?q=\(query)",
            "/registry/organisations/\(Self.code)", "/registry/carriers", "/registry/carriers/\(query)",
            "/acts?month=\(query)", "/acts/\(query)", "/registry/contracts?year=\(query)",
        ] {
            let text = try await site.ask(target).text()
            #expect(!text.contains("<script>alert"), "\(target)")
            #expect(text.contains("</html>"), "\(target)")
        }
    }

    @Test("give a list as a file for a spreadsheet, whole however many pages it has")
    func files() async throws {
        let house = try await house()
        for number in 0..<60 {
            try await house.say("Z\(number)", .carrier, ["carrier_no": .text("Z\(number)")], .since(Validity.ever))
        }
        let answer = try await house.site().ask("/registry/carriers.csv?page=2")
        #expect(answer["content-type"] == "text/csv; charset=utf-8")
        let bytes = try await answer.bytes()
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(bytes.count { $0 == 0x0A } == 61)
    }

    @Test("explain every register and every field in both languages, and say who may see it")
    func dictionary() async throws {
        let json = try await house().site().ask("/registry/dictionary.json").json()
        let registers = json["registers"]?.array ?? []
        #expect(registers.count == Register.all.count)
        for register in Register.all {
            for field in register.fields { #expect(FieldNames.english[field.id] != nil, "\(field.id)") }
            #expect(RegisterNames.english[register.id.rawValue] != nil)
        }
        let contract = registers.first { $0["register"]?.string == "contract" }
        let openness = (contract?["fields"]?.array ?? []).compactMap { $0["openness"]?.string }
        #expect(Set(openness) == ["sealed", "granted"])
    }
}
