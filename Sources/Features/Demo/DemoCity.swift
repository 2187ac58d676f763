import Civic
import Exact
package import Policy

/// A city made up from a seed, as large as the plan's goals say, for showing the whole system without a real unit's
/// data.
///
/// The same plan, seed and scale give the same bytes on every machine. Nothing in it is real: names begin with places
/// that do not exist, codes and numbers lie in ranges that nobody is given, and what can carry a mark says 演示.
package struct DemoCity: Sendable {
    /// The plan whose districts and recognitions it uses.
    package let plan: Plan
    /// The units, in the order that places in the other lists refer to.
    package let organisations: [DemoOrganisation]
    /// Changes to units that are reported after the first file.
    package let changes: [DemoOrganisationChange]
    /// The contracts in the order of registration.
    package let contracts: [DemoContract]
    /// The recognitions by day.
    package let recognitions: [DemoRecognition]
    /// The transfer agencies in the order of filing.
    package let agencies: [DemoAgency]
    /// Money received, by day.
    package let receipts: [DemoReceipt]
    /// Money due, contract by contract.
    package let instalments: [DemoInstalment]
    /// Invoices without tax, contract by contract.
    package let exemptions: [DemoExemption]
    /// People of the city's units.
    package let people: [DemoPerson]
    /// Brokers' certificates, year by year.
    package let brokers: [DemoBroker]
    /// Carriers of start-ups.
    package let carriers: [DemoCarrier]
    /// Companies in carriers, by the day they entered.
    package let tenancies: [DemoTenancy]
    /// Results of research.
    package let achievements: [DemoAchievement]
    /// Patents by the day of filing.
    package let patents: [DemoPatent]
    /// What units let everybody see of their contracts.
    package let openings: [DemoOpening]
    /// What is worth showing.
    package let stories: [DemoStory]

    /// How small and how large a city can be made; 1 is a city whose turnover meets the plan's goals.
    package static let scales = 0.005...4.0

    /// The city of `seed` under `plan`.
    ///
    /// - Parameter scale: the share of the units and of the turnover.
    /// - Throws: ``DemoFault`` for a plan or a scale that no city can be made of.
    package init(plan: Plan, seed: UInt64, scale: Double = 1) throws {
        guard DemoCity.scales.contains(scale) else { throw DemoFault(reason: .scale(scale)) }
        guard !plan.districts.all.isEmpty else { throw DemoFault(reason: .noDistricts(plan: plan.id)) }
        let span = plan.period.until.year - plan.period.from.year + 1
        guard span <= DemoYears.most else { throw DemoFault(reason: .tooManyYears(span, plan: plan.id)) }
        guard DemoYears.range.contains(plan.period.from.year) else {
            throw DemoFault(reason: .year(plan.period.from.year, plan: plan.id))
        }
        var builder = DemoBuilder(plan: plan, seed: seed, scale: scale)
        try builder.build()
        self.plan = plan
        organisations = builder.organisations
        changes = builder.changes
        contracts = builder.contracts
        recognitions = builder.recognitions
        agencies = builder.agencies
        receipts = builder.receipts
        instalments = builder.instalments
        exemptions = builder.exemptions
        people = builder.people
        brokers = builder.brokers
        carriers = builder.carriers
        tenancies = builder.tenancies
        achievements = builder.achievements
        patents = builder.patents
        stories = builder.stories
        openings = builder.openings
    }
}

// MARK: - Files

extension DemoCity {
    /// Every file, in an order in which each refers only to rows of those before it.
    package func files(_ form: DemoForm = .codes) -> [DemoFile] {
        DemoRegister.allCases.map { file($0, form) } + [changesFile(form)]
    }

    /// The file of a register.
    package func file(_ register: DemoRegister, _ form: DemoForm = .codes) -> DemoFile {
        var sheet = DemoSheet(register.columns, form: form)
        write(register, into: &sheet)
        return DemoFile(register: register, name: "\(register.rawValue).csv", bytes: sheet.bytes)
    }

    /// What changed in units during the plan: whole rows with the day from which they hold.
    package func changesFile(_ form: DemoForm = .codes) -> DemoFile {
        let register = DemoRegister.organisations
        var sheet = DemoSheet(register.columns + DemoRegister.validity, form: form)
        for change in changes {
            sheet.row(cells(change.changed) + [.day(change.validFrom), .day(nil)])
        }
        return DemoFile(register: register, name: "\(register.rawValue)-changes.csv", bytes: sheet.bytes)
    }
}
