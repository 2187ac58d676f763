import Civic
import Demo
import Exact
import Policy
import Testing

@Suite("Facts in the demo city")
struct DemoFactTests {
    private let city: DemoCity
    private let years: ClosedRange<Int>

    init() throws {
        city = try DemoSamples.city.get()
        years = city.plan.period.from.year - 2...city.plan.period.until.year
    }

    private var end: CivilDay { city.plan.period.until }

    @Test("of a contract agree with each other")
    func contracts() {
        let over = Set(city.stories.filter { $0.kind == .overExempt }.flatMap(\.contracts))
        let wrong = city.contracts.filter { contract in
            contract.seller == contract.buyer || contract.turnover <= 0 || contract.technology <= 0
                || contract.technology > contract.turnover || contract.exempt < 0
                || contract.exempt > contract.technology && !over.contains(contract.id)
                || contract.agency == contract.seller || contract.agency == contract.buyer
                || (contract.agency == nil) != (contract.commission == nil)
                || contract.commission ?? 0 > contract.turnover || !contract.subtypeFits
                || contract.status == .cancelled && contract.exempt > 0
        }
        #expect(wrong.isEmpty)
    }

    @Test("fall on days that can be: offices register on working days, parties exist, nothing lies ahead")
    func days() {
        let ends = Dictionary(uniqueKeysWithValues: city.changes.map { ($0.organisation, $0) })
        let wrong = city.contracts.filter { contract in
            let parties = [contract.seller, contract.buyer].map { city.organisations[$0] }
            let isGone = [contract.seller, contract.buyer].contains { party in
                guard let change = ends[party], change.changed.standing == .merged else { return false }
                return change.validFrom <= contract.registeredOn
            }
            return contract.signedOn > contract.registeredOn || contract.effectiveUntil <= contract.signedOn
                || !years.contains(contract.registeredOn.year) || isGone
                || !WorkingDayCalendar.official.isWorkingDay(contract.registeredOn).isWorking
                || parties.contains { $0.establishedOn >= contract.signedOn }
        }
        #expect(wrong.isEmpty)
        #expect(city.contracts.map(\.registeredOn) == city.contracts.map(\.registeredOn).sorted())
    }

    @Test("of money follow their contract")
    func money() {
        var invoiced = [Int64](repeating: 0, count: city.contracts.count)
        var received = invoiced
        var due = invoiced
        for exemption in city.exemptions { invoiced[exemption.contract] += exemption.amount }
        for receipt in city.receipts { received[receipt.contract] += receipt.amount }
        for instalment in city.instalments { due[instalment.contract] += instalment.amount }
        #expect(invoiced == city.contracts.map(\.exempt))
        #expect(zip(received, city.contracts).allSatisfy { $0 <= $1.turnover })
        #expect(zip(due, city.contracts).allSatisfy { $0 == 0 || $0 == $1.turnover })
        #expect(city.receipts.allSatisfy { $0.amount > 0 && $0.approvedIncome ?? 0 <= $0.amount })
        #expect(city.instalments.allSatisfy { $0.amount > 0 })
        #expect(city.exemptions.allSatisfy { $0.amount > 0 })
        let late =
            city.exemptions.filter { $0.issuedOn > end || $0.issuedOn < city.contracts[$0.contract].registeredOn }.count
            + city.receipts.filter {
                $0.receivedOn > end || $0.receivedOn < city.contracts[$0.contract].signedOn
                    || $0.approvedOn ?? end > end || $0.approvedOn ?? end < $0.receivedOn
            }.count
        #expect(late == 0)
    }

    @Test("point at rows that are there")
    func references() {
        let units = city.organisations.indices
        let unitReferences =
            city.contracts.flatMap { [$0.seller, $0.buyer] + [$0.agency].compactMap { $0 } }
            + city.recognitions.map(\.organisation) + city.people.map(\.organisation) + city.carriers.map(\.operatedBy)
            + city.tenancies.map(\.organisation) + city.agencies.map(\.organisation) + city.achievements.map(\.owner)
            + city.patents.map(\.owner) + city.changes.map(\.organisation)
            + city.changes.compactMap(\.changed.successor)
        #expect(unitReferences.allSatisfy(units.contains))
        #expect(city.brokers.map(\.person).allSatisfy(city.people.indices.contains))
        #expect(city.tenancies.map(\.carrier).allSatisfy(city.carriers.indices.contains))
        #expect(city.patents.compactMap(\.achievement).allSatisfy(city.achievements.indices.contains))
        let contracts = Set(city.contracts.map(\.id))
        let codes = Set(city.organisations.map(\.id.description))
        #expect(city.stories.allSatisfy { contracts.isSuperset(of: $0.contracts) })
        #expect(city.stories.allSatisfy { codes.isSuperset(of: $0.organisations) })
    }

    @Test("of recognitions are of kinds that are switched on, within ceilings, once a year where the plan says so")
    func recognitions() {
        let plan = city.plan
        #expect(city.recognitions.allSatisfy { plan.recognitions[$0.kind].isEnabled })
        let exceeding = city.recognitions.filter { recognition in
            guard let approved = recognition.approved else { return false }
            let kind = plan.recognitions[recognition.kind].kind
            let amounts = plan.award(forKind: kind)?.version(on: recognition.recognisedOn)?.amounts ?? []
            guard let ceiling = amounts.first(where: { $0.kind == kind })?.ceiling else { return true }
            return approved > ceiling || approved <= .zero
        }
        #expect(exceeding.isEmpty)
        for group in plan.exclusivePerYear {
            let given = city.recognitions.filter { group.contains(plan.recognitions[$0.kind].kind) }
                .map { "\($0.organisation) \($0.recognisedOn.year)" }
            #expect(Set(given).count == given.count)
        }
        let first = city.recognitions.filter { plan.recognitions[$0.kind].setsFirstYear }
        #expect(!first.isEmpty)
        #expect(
            first.allSatisfy { city.organisations[$0.organisation].hnteFirstYear == $0.recognisedOn.year })
        #expect(city.organisations.count { $0.hnteFirstYear != nil } == first.count)
    }

    @Test("of people, carriers, achievements and patents lie in order")
    func otherDays() {
        #expect(city.brokers.allSatisfy { $0.certifiedOn < $0.certifiedUntil && $0.certifiedOn <= end })
        #expect(
            city.tenancies.allSatisfy { tenancy in
                tenancy.enteredOn >= city.carriers[tenancy.carrier].openedOn && tenancy.enteredOn <= end
                    && tenancy.enteredOn > city.organisations[tenancy.organisation].establishedOn
                    && (tenancy.leftOn.map { $0 > tenancy.enteredOn && $0 <= end } ?? !tenancy.hasGraduated)
            })
        #expect(
            city.carriers.allSatisfy { $0.openedOn > city.organisations[$0.operatedBy].establishedOn && $0.area > 0 })
        #expect(
            city.achievements.allSatisfy {
                $0.completedOn <= end && $0.registeredOn.map { $0 <= end } ?? true && 1...9 ~= $0.maturity
            })
        let wrong = city.patents.filter { patent in
            let isGranted = [.granted, .lapsed, .invalid].contains(patent.status)
            return patent.filedOn > end || isGranted != (patent.grantedOn != nil)
                || patent.grantedOn.map { $0 <= patent.filedOn || $0 > end } ?? false
                || patent.achievement.map { city.achievements[$0].owner != patent.owner } ?? false
                || (patent.status == .granted) != (patent.feeDueOn.map { $0 > end } ?? false)
        }
        #expect(wrong.isEmpty)
    }
}

extension DemoContract {
    /// Whether the finer kind is one of the kind.
    fileprivate var subtypeFits: Bool {
        switch subtype {
        case .commissionedDevelopment, .jointDevelopment: kind == .development
        case .patentTransfer, .patentApplicationTransfer, .knowHowTransfer, .otherIpTransfer: kind == .transfer
        case .patentLicence, .knowHowLicence, .otherIpLicence: kind == .licence
        case .technicalConsulting: kind == .consulting
        case .generalService, .training, .intermediation: kind == .service
        }
    }
}
