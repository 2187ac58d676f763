import Civic
import Database
import Entitlements
import Exact
import Registry
import Settlement
import Testing

@Suite("The facts of a settlement in the registers")
struct SettlementFactsTests {
    @Test("settle to the very bytes of the folder they came from", arguments: [true, false])
    func sameBytes(isSmall: Bool) async throws {
        let sample = try isSmall ? SampleYear.small() : .invented()
        let registry = try await SampleRegistry(sample, on: "2024-12-31")
        let settled = try await registry.desk.draft(registry.order(sample))
        let expected = try sample.settled()
        #expect(settled.settlement.settlementCSV == expected.settlementCSV)
        #expect(settled.settlement.totalsCSV == expected.totalsCSV)
        #expect(settled.settlement.problemsCSV == expected.problemsCSV)
        let reasons = ReasonsWriter.lines(of: expected, isFull: true)
        let differing = zip((settled.reasons ?? []).split(separator: 10), reasons.split(separator: 10))
            .filter { !$0.elementsEqual($1) }.map { String(decoding: $0.0.prefix(160), as: UTF8.self) }
        #expect(differing == [])
        #expect(settled.reasons?.count == reasons.count)
        #expect(!settled.lines.isEmpty)
    }

    @Test(
        "are the folder's rows of the year, contracts by name and recognitions as they came", arguments: [true, false])
    func sameRows(isSmall: Bool) async throws {
        let sample = try isSmall ? SampleYear.small() : .invented()
        let registry = try await SampleRegistry(sample, on: "2024-12-31")
        let files = try await registry.facts(sample.year, registry.desk.cutOff())
        #expect(files.keys.sorted() == FactsReader.files.sorted())
        let year = ",\(sample.year)-"
        for name in FactsReader.files {
            let lines = (files[name] ?? "").split(separator: "\n")
            var given = String(decoding: sample.files[name] ?? [], as: UTF8.self).split(separator: "\n")
            #expect(lines.first == given.first)
            given.removeFirst()
            switch name {
            case "recognitions.csv": given = given.filter { $0.contains(year) }
            case "contracts.csv": given = given.filter { $0.contains(year) }.sorted()
            default: given.sort()
            }
            let differing = zip(lines.dropFirst(), given).filter { $0 != $1 }.map(\.0)
            #expect(differing == [])
            #expect(lines.count == given.count + 1)
        }
    }

    @Test("have a contract as it stands on the day of the cut-off")
    func struckOff() async throws {
        let sample = try SampleYear.invented()
        let registry = try await SampleRegistry(sample, on: "2025-01-10")
        let id = "2024889900000001"
        try registry.turn(to: "2025-02-01")
        try await registry.change(id, of: .contract, ["status": .text("cancelled")], from: "2025-03-01")
        try registry.turn(to: "2025-04-01")
        var found: [String] = []
        for day in ["2025-01-31", "2025-02-28", "2025-03-01", "2025-04-01"] {
            found.append(try await status(of: id, in: registry, registry.cutOff(day)))
        }
        #expect(found == ["registered", "registered", "cancelled", "cancelled"])
    }

    @Test("have a contract as it was known at the cut-off, and no longer once it was revoked")
    func corrected() async throws {
        let sample = try SampleYear.invented()
        let registry = try await SampleRegistry(sample, on: "2025-01-10")
        let id = "2024889900000001"
        try registry.turn(to: "2025-02-01")
        try await registry.change(id, of: .contract, ["tax_exempt": .int(77)])
        try registry.turn(to: "2025-03-01")
        try await registry.change(id, of: .contract, [:], isGone: true)
        var found: [String] = []
        for day in ["2025-01-31", "2025-02-28", "2025-03-01"] {
            let files = try await registry.facts(2024, registry.cutOff(day))
            let line = (files["contracts.csv"] ?? "").split(separator: "\n").first { $0.hasPrefix(id) }
            found.append(line.map { String($0.split(separator: ",")[7]) } ?? "none")
        }
        #expect(found == ["0", "77", "none"])
    }

    @Test("have an organisation as it was on the day whose rules judge, whatever became of it")
    func organisation() async throws {
        let sample = try SampleYear.invented()
        let registry = try await SampleRegistry(sample, on: "2025-01-10")
        let id = "91889901253086420C"
        try await registry.change(id, of: .organisation, ["size": .text("large")], from: "2025-01-01")
        var found: [String] = []
        for day in [nil, "2024-06-30", "2025-01-01"] {
            let files = try await registry.facts(2024, asOf: day, registry.desk.cutOff())
            let line = (files["organisations.csv"] ?? "").split(separator: "\n").first { $0.hasPrefix(id) }
            found.append(line.map { String($0.split(separator: ",")[2]) } ?? "none")
        }
        #expect(found == ["micro", "micro", "large"])
    }

    @Test("of a year are not changed by what happened in another")
    func otherYear() async throws {
        let sample = try SampleYear.invented()
        let registry = try await SampleRegistry(sample, on: "2025-01-10")
        let before = try await registry.facts(2024, registry.desk.cutOff())
        let day = try CivilDay(text: "2025-01-09").number
        try registry.turn(to: "2025-02-01")
        for id in ["2024889900000001", "2024889900000002"] {
            try await registry.change(id, of: .contract, ["registered_on": .int(day)])
        }
        let contracts = try await registry.facts(2025, registry.desk.cutOff())["contracts.csv"]
        #expect(contracts?.split(separator: "\n").count == 4)
        let after = try await registry.facts(2024, registry.desk.cutOff())
        #expect(before["organisations.csv"] == after["organisations.csv"])
        let lost = Set((before["contracts.csv"] ?? "").split(separator: "\n"))
            .subtracting((after["contracts.csv"] ?? "").split(separator: "\n"))
        #expect(lost.map { $0.prefix(16) }.sorted() == ["2024889900000001", "2024889900000002"])
    }

    @Test("of one unit say of it what those of all say")
    func oneUnit() async throws {
        let sample = try SampleYear.invented()
        let registry = try await SampleRegistry(sample, on: "2025-01-10")
        let order = registry.order(sample)
        let all = try await registry.desk.draft(order)
        let reasons = String(decoding: all.reasons ?? [], as: UTF8.self).split(separator: "\n")
        let units = all.lines.map(\.organisation)
        var differing: [String] = []
        for place in stride(from: 0, to: units.count, by: max(1, units.count / 12)) {
            let unit = units[place]
            let files = try await registry.desk.facts(of: CreditCode(unit), order)
            #expect(files["contracts.csv"]?.count ?? 0 < all.facts["contracts.csv"]?.count ?? 0)
            let own = try SettledYear(order, files)
            let said = String(decoding: own.reasons ?? [], as: UTF8.self).split(separator: "\n")
            func of(_ lines: [Substring]) -> [Substring] { lines.filter { $0.hasPrefix("{\"org_id\":\"\(unit)\"") } }
            if of(said) != of(reasons) || of(said).isEmpty { differing.append(unit) }
        }
        #expect(differing == [])
    }

    private func status(of id: String, in registry: SampleRegistry, _ cutOff: AsOf) async throws -> String {
        let files = try await registry.facts(2024, cutOff)
        let line = (files["contracts.csv"] ?? "").split(separator: "\n").first { $0.hasPrefix(id) }
        return line.flatMap { $0.split(separator: ",").last.map(String.init) } ?? "none"
    }
}
