import Database
import Documents
import Exact
import Interchange
import Journal
import Testing

@testable import Registry
@testable import Site

@Suite("What of the registry is public")
struct DisclosureTests {
    private static let registers = PublicRegister.all(isBrokerListPublic: false)

    @Test("is named field by field: what a disclosure does not name is sealed, and it names no field that is not there")
    func names() {
        let disclosure = Disclosure(.carrier, open: ["name"])
        #expect(disclosure["district"] == .sealed)
        #expect(disclosure["nothing"] == .sealed)
        for isListPublic in [false, true] {
            for register in PublicRegister.all(isBrokerListPublic: isListPublic) {
                let named =
                    register.listed + register.searched + register.filters
                    + [register.dated, register.expires]
                    .compactMap(\.self)
                #expect(named.filter { register.field($0) == nil } == [], "\(register.slug)")
                // What a list is narrowed down by is open, or else somebody could guess their way to it.
                let asked = register.filters + register.searched + [register.dated, register.owner].compactMap(\.self)
                #expect(asked.filter { !register.isAsked($0) } == [], "\(register.slug)")
            }
        }
    }

    @Test("does not hold money, people and who is where, nor a contract that nobody opened")
    func sealed() {
        let shown = Set(Self.registers.map(\.id.rawValue))
        let sealed = Register.all.map(\.id.rawValue).filter { !shown.contains($0) }
        #expect(sealed == ["receipt", "instalment", "exemption", "person", "tenancy"])
    }

    /// A value that is found again wherever it gets: a text nobody else has, or a number nobody else has.
    private static func mark(_ field: Field, _ number: Int64) -> SQLValue {
        switch field.content {
        case .flag: .int(1)
        case .day, .yuan, .count, .year: .int(8_765_432_100 + number)
        case .word(let words): .text(words[words.count - 1].code)
        default: .text("密\(number)SEALED")
        }
    }

    /// What is looked for in the answers: words and flags are too common to tell.
    private static func traces(_ value: SQLValue) -> [String] {
        switch value {
        case .text(let text): text.contains("SEALED") ? [text] : []
        case .int(let number) where number > 1_000_000: ["\(number)", "\(CivilDay(number: number))", "8,765,432,1"]
        default: []
        }
    }

    @Test("never shows a sealed value, in whatever answer")
    func answers() async throws {
        let house = try await RegistryHouse.standing()
        let code = "91379903XKGUDJW0MX"
        try await house.sayOrganisations([code: "云川一号公司"])
        var traces: [String] = []
        var number: Int64 = 0
        for register in Register.all where register.id != Register.organisation.id {
            // A contract that nobody opened is sealed as a whole.
            let isContract = register.id == Register.contract.id
            let disclosure = isContract ? nil : Self.registers.first { $0.id == register.id }?.disclosure
            var values: [String: SQLValue] = [:]
            for field in register.fields where (disclosure?[field.id] ?? .sealed) == .sealed {
                number += 1
                values[field.id] = Self.mark(field, number)
                traces += Self.traces(Self.mark(field, number))
            }
            for field in register.fields where disclosure?[field.id] == .masked {
                values[field.id] = .text("密名全称")
                traces.append("密名全称")
            }
            for field in register.fields where disclosure?[field.id] == .open {
                if field.namesOrganisation { values[field.id] = .text(code) }
            }
            values["granted_on"] = values["granted_on"] ?? .int(19_000)
            values["registered_on"] = register.id == Register.achievement.id ? .int(19_000) : values["registered_on"]
            let id = disclosure == nil ? "密\(number)IDENTITY" : register.id == Register.agency.id ? code : "E\(number)"
            if disclosure == nil { traces.append(id) }
            if let key = register.keyField { values[register.fields[key].id] = .text(id) }
            try await house.say(id, register, values, .since(Validity.ever))
        }
        // Entries that are not public at all.
        try await house.say(
            "P2", .patent, ["application_no": .text("P2"), "name": .text("未公开的专利申请名称")], .since(Validity.ever))
        try await house.say(
            "A2", .achievement, ["achievement_no": .text("A2"), "name": .text("未登记的内部成果名称")], .since(Validity.ever))
        traces += ["未公开的专利申请名称", "未登记的内部成果名称"]
        _ = try await house.sequencer.sealAll()
        try await leaks(house, traces)
    }

    private func leaks(_ house: RegistryHouse, _ traces: [String]) async throws {
        let site = try house.site()
        var targets: [String] = ["/registry?q=E", "/registry.json?q=E", "/registry?q=P2", "/acts.atom"]
        let acts = try await house.journal.database.read { reader in
            try reader.acts(ActSelection(), limit: 1_000).map { "\($0.act.id)" }
        }
        for endpoint in site.registryEndpoints where endpoint.method == .get {
            for representation in endpoint.representations {
                let template = endpoint.path.template
                guard template.contains("{id}") else {
                    targets.append(template + representation.suffix)
                    continue
                }
                let register = Self.registers.first { template.contains("/\($0.slug)/") }
                let ids: [String] = try await house.journal.database.read { reader in
                    guard let register else { return acts }
                    return try reader.rows("SELECT id FROM \(register.register.table)").map { try $0["id"] }
                }
                for id in ids {
                    let encoded = PercentCoding.encode(id)
                    targets.append(template.replacing("{id}", with: encoded) + representation.suffix)
                }
            }
        }
        #expect(targets.count > 60)
        var found: [String] = []
        var answered = 0
        for target in targets {
            for english in [false, true] {
                let answer = await site.ask(target, english: english)
                if answer.status == 200 { answered += 1 }
                #expect(answer.status < 500, "\(target)")
                var bytes = try await answer.bytes()
                if target.hasSuffix(".xlsx") { bytes = try Self.texts(ofWorkbook: bytes) }
                let text = String(decoding: bytes, as: UTF8.self)
                // What the question itself says is no news.
                let news = traces.filter { !target.contains(PercentCoding.encode($0)) }
                found += news.filter { text.contains($0) }.map { "\(target): \($0)" }
            }
        }
        #expect(answered > 60)
        #expect(found == [])
    }

    /// What stands in the cells of a workbook, one a line.
    private static func texts(ofWorkbook bytes: [UInt8]) throws -> [UInt8] {
        let workbook = try Workbook(bytes)
        var text = ""
        for sheet in workbook.sheets {
            let reader = try workbook.read(sheet.name)
            var row = SheetRow()
            while try reader.next(&row) { text += row.cells.map { "\($0.value)" }.joined(separator: "\n") + "\n" }
        }
        #expect(text.contains("仅含向社会公开的项目"))
        return Array(text.utf8)
    }
}
