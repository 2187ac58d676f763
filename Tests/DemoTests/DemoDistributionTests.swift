import Demo
import Exact
import Policy
import Testing

@Suite("Contracts of the demo city, beside published statistics")
struct DemoDistributionTests {
    private let city: DemoCity
    private let contracts: [DemoContract]

    init() throws {
        city = try DemoSamples.city.get()
        contracts = city.contracts.filter { $0.status == .registered }
    }

    private func share(
        ofValue: Bool = false, where condition: (DemoContract) -> Bool, of base: (DemoContract) -> Bool = { _ in true }
    ) -> Double {
        let all = contracts.filter(base)
        func weight(_ list: [DemoContract]) -> Int64 { list.reduce(0) { $0 + (ofValue ? $1.turnover : 1) } }
        return Double(weight(all.filter(condition))) / Double(max(weight(all), 1))
    }

    private func seller(_ contract: DemoContract) -> DemoOrganisation { city.organisations[contract.seller] }
    private func buyer(_ contract: DemoContract) -> DemoOrganisation { city.organisations[contract.buyer] }

    @Test("are mostly services by value, then development")
    func kinds() {
        #expect(0.62...0.80 ~= share(ofValue: true) { $0.kind == .service })
        #expect(0.15...0.26 ~= share(ofValue: true) { $0.kind == .development })
        #expect(0.02...0.12 ~= share(ofValue: true) { $0.kind == .consulting })
        #expect(0.005...0.045 ~= share(ofValue: true) { $0.kind == .transfer || $0.kind == .licence })
    }

    @Test("are sold mostly by companies; universities sell many and small ones")
    func sellers() {
        #expect(0.66...0.75 ~= share { seller($0).kind == .enterprise })
        #expect(0.14...0.20 ~= share { seller($0).kind == .university })
        #expect(0.08...0.12 ~= share { seller($0).kind == .institute })
        #expect(0.87...0.96 ~= share(ofValue: true) { seller($0).kind == .enterprise })
        #expect(0.02...0.08 ~= share(ofValue: true) { seller($0).kind == .university })
    }

    @Test("have a median of about 40 万 and a mean of some 500 万")
    func sizes() {
        let sorted = contracts.map(\.turnover).sorted()
        let median = sorted[sorted.count / 2] / 1_000_000
        let mean = sorted.reduce(0, +) / Int64(sorted.count) / 1_000_000
        #expect(25...60 ~= median)
        #expect(430...720 ~= mean)
    }

    @Test("are led by urban construction, electronics, manufacturing and energy")
    func fields() {
        let values = TechnicalField.allCases.map { field in
            (field: field, share: share(ofValue: true) { $0.field == field })
        }
        let leading = values.sorted { $0.share > $1.share }.prefix(4).map(\.field)
        #expect(Set(leading) == [.urban, .electronics, .manufacturing, .energy])
        #expect(values.allSatisfy { $0.share > 0 })
    }

    @Test("are few after New Year, step up at quarter ends and rush in December")
    func months() {
        let months = (1...12).map { month in share { $0.registeredOn.month == month } }
        #expect(0.19...0.26 ~= months[11])
        #expect(months[0] + months[1] < 0.1)
        #expect(months[2] > months[1] && months[2] > months[3])
        #expect(months[5] > months[4] && months[5] > months[6])
        #expect(months[8] > months[7] && months[8] > months[9])
    }

    @Test("stay in the province half the time, and a third in the city")
    func places() {
        let isSoldHere = { (contract: DemoContract) in seller(contract).place.isCity }
        #expect(0.45...0.56 ~= share(where: { buyer($0).place.isProvince }, of: isSoldHere))
        #expect(0.36...0.60 ~= share(ofValue: true, where: { buyer($0).place.isProvince }, of: isSoldHere))
        #expect(0.22...0.46 ~= share(ofValue: true, where: { buyer($0).place.isCity }, of: isSoldHere))
    }

    @Test("leave some for every district")
    func districts() {
        let used = Set(
            contracts.compactMap { contract -> Int? in
                if case .city(let district) = seller(contract).place { district } else { nil }
            })
        #expect(used.count == city.plan.districts.all.count)
    }

    @Test("are at times exempt: pure technology often, services seldom")
    func exemptions() {
        #expect(0.45...0.65 ~= share(where: { $0.exempt > 0 }, of: { $0.kind == .development }))
        #expect(0.01...0.08 ~= share(where: { $0.exempt > 0 }, of: { $0.kind == .service }))
    }
}
