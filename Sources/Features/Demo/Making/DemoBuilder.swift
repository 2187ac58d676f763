import Civic
import Policy

/// The city while it is being made, one concern after another.
struct DemoBuilder {
    let plan: Plan
    let seed: UInt64
    let years: DemoYears
    let targets: DemoTargets
    var names: NameMaker

    var organisations: [DemoOrganisation] = []
    var changes: [DemoOrganisationChange] = []
    var certificates: [DemoCertificate] = []
    var agencies: [DemoAgency] = []
    var recognitions: [DemoRecognition] = []
    var contracts: [DemoContract] = []
    var receipts: [DemoReceipt] = []
    var instalments: [DemoInstalment] = []
    var exemptions: [DemoExemption] = []
    var people: [DemoPerson] = []
    var brokers: [DemoBroker] = []
    var carriers: [DemoCarrier] = []
    var tenancies: [DemoTenancy] = []
    var achievements: [DemoAchievement] = []
    var patents: [DemoPatent] = []
    var stories: [DemoStory] = []
    var openings: [DemoOpening] = []

    init(plan: Plan, seed: UInt64, scale: Double) {
        self.plan = plan
        self.seed = seed
        years = DemoYears(plan.period)
        targets = DemoTargets(plan, years: years, scale: scale, seed: seed)
        names = NameMaker(seed: seed)
    }

    /// Makes everything, in an order in which each part finds what it refers to.
    mutating func build() throws(CreditCode.Fault) {
        try makeOrganisations()
        makeCertificates()
        makeChanges()
        makeAgencies()
        makeRecognitions()
        makeContracts()
        makePayments()
        makePeople()
        makeCarriers()
        makeAchievements()
        makePatents()
        makeOpenings()
    }

    /// `count` for a city of the usual size, made to this one's.
    func sized(_ count: Int, least: Int = 1) -> Int {
        max(Int((Double(count) * targets.size).rounded()), least)
    }

    /// The places in the list of the units that `condition` holds for.
    func indices(where condition: (DemoOrganisation) -> Bool) -> [Int] {
        organisations.indices.filter { condition(organisations[$0]) }
    }

    /// The unit's number for people and files.
    func code(_ organisation: Int) -> String { organisations[organisation].id.description }
}
