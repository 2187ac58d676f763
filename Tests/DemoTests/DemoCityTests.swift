import Civic
import Demo
import Exact
import Interchange
import Policy
import Testing

@Suite("The demo city")
struct DemoCityTests {
    @Test("is the same bytes for the same seed, on every machine")
    func same() throws {
        let files = try DemoCity(plan: DemoSamples.plan(), seed: 7, scale: 0.01).files()
        #expect(try files.fingerprint == DemoSamples.hamlet.get().files().fingerprint)
        // Held fast so that a machine that reckons otherwise is found out; a change to the city changes it.
        #expect(files.fingerprint == 4_109_385_908_925_466_427)
    }

    @Test("is another for another seed")
    func other() throws {
        let other = try DemoCity(plan: DemoSamples.plan(), seed: 8, scale: 0.01)
        for (left, right) in zip(try DemoSamples.hamlet.get().files(), other.files()) {
            #expect(left.name == right.name)
            #expect(left.bytes != right.bytes, "\(left.name)")
        }
    }

    @Test("is made for any plan, as large as its goals")
    func otherPlan() throws {
        let city = try DemoSamples.otherCity.get()
        let words = Set(city.plan.districts.all.map(\.name))
        let rows = try Rows(city.file(.organisations))
        #expect(rows.count == city.organisations.count)
        #expect(rows.column("district").allSatisfy { words.contains($0) || $0 == city.plan.districts.outside })
        #expect(100...2_000 ~= city.organisations.count)
        #expect(!city.contracts.isEmpty)
        #expect(!city.recognitions.isEmpty)
    }

    @Test("writes well-formed rows in both forms", arguments: DemoForm.allCases)
    func forms(form: DemoForm) throws {
        let city = try DemoSamples.hamlet.get()
        let counts = try city.files(form).map { try Rows($0).count }
        let expected = [
            city.organisations.count, city.contracts.count, city.recognitions.count, city.receipts.count,
            city.instalments.count, city.exemptions.count, city.people.count, city.carriers.count,
            city.tenancies.count, city.agencies.count, city.brokers.count, city.achievements.count,
            city.patents.count, city.changes.count,
        ]
        #expect(counts == expected)
        #expect(expected.allSatisfy { $0 > 0 })
    }

    @Test("writes the columns of the registers", arguments: RegisterColumns.all)
    func columns(register: RegisterColumns) throws {
        let found = try #require(DemoRegister(rawValue: register.name)).columns
        #expect(found.map { $0.id + ($0.isMoney ? "_fen" : "") } == register.ids)
        #expect(found.map(\.label) == register.labels)
        #expect(found.map { $0.header(.codes) } == register.ids)
        #expect(found.filter(\.isMoney).allSatisfy { $0.header(.labels) == $0.label + "（元）" })
    }

    @Test("stores the words of the registers")
    func words() {
        #expect(
            DemoContract.Payment.allCases.map(\.code) == ["lump-sum", "instalments", "royalty", "royalty-with-entry"])
        let subtypes = [
            "commissioned-development", "joint-development", "patent-transfer", "patent-application-transfer",
            "know-how-transfer", "other-ip-transfer", "patent-licence", "know-how-licence", "other-ip-licence",
            "technical-consulting", "general-service", "training", "intermediation",
        ]
        #expect(DemoContract.Subtype.allCases.map(\.code) == subtypes)
    }

    @Test("says the same amounts in both forms")
    func amounts() throws {
        let city = try DemoSamples.hamlet.get()
        let fen = try Rows(city.file(.contracts, .codes)).column("turnover_fen")
        let yuan = try Rows(city.file(.contracts, .labels)).column("合同成交额（元）")
        #expect(yuan.map { $0.filter { $0 != "." } }.map(Int64.init) == fen.map(Int64.init))
        #expect(yuan.allSatisfy { $0.suffix(3).first == "." })
    }

    @Test("is refused outside its scales", arguments: [0, 0.001, -1, 9, .nan, .infinity])
    func scale(scale: Double) throws {
        let plan = try DemoSamples.plan()
        let fault = #expect(throws: DemoFault.self) { try DemoCity(plan: plan, seed: 1, scale: scale) }
        #expect(fault?.description.isEmpty == false)
    }

    @Test(
        "is refused for a plan without end or beginning",
        arguments: [("2023-01-01", "2045-12-31"), ("1200-01-01", "1201-12-31")])
    func period(from: String, to: String) throws {
        let plan = try DemoSamples.plan(from: from, to: to)
        let fault = #expect(throws: DemoFault.self) { try DemoCity(plan: plan, seed: 1, scale: 0.01) }
        #expect(fault?.description.contains("period") == true)
    }

    @Test(
        "is made for a plan of other years, in which no holiday is announced", arguments: [("2031-01-01", "2031-12-31")]
    )
    func otherYears(from: String, to: String) throws {
        let city = try DemoCity(plan: DemoSamples.plan(from: from, to: to), seed: 1, scale: 0.01)
        #expect(Set(city.contracts.map(\.registeredOn.year)) == [2_029, 2_030, 2_031])
        #expect(city.contracts.allSatisfy { !($0.registeredOn.month == 10 && $0.registeredOn.day <= 7) })
    }
}
