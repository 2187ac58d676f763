import Exact

/// Puts patterns into the contracts that reviewers look for.
struct StoryMaker {
    /// A story before its contracts have numbers.
    struct Draft {
        let kind: DemoStory.Kind
        let organisations: [Int]
        /// Places in the list of contracts before it is put in order.
        let contracts: [Int]
    }

    private(set) var drafts: [Draft] = []
    private let builder: DemoBuilder
    private let parties: ContractParties
    private var random: DemoRandom

    init(_ builder: DemoBuilder, parties: ContractParties) {
        self.builder = builder
        self.parties = parties
        random = DemoRandom(seed: builder.seed, part: .patterns)
    }
}

// MARK: - Telling

extension StoryMaker {
    /// Adds the stories' own contracts and finds the cancelled ones among the rest.
    mutating func tell(_ contracts: inout [DemoContract]) {
        for _ in 0..<builder.sized(25) { split(&contracts) }
        for _ in 0..<builder.sized(30) { mutual(&contracts) }
        for _ in 0..<builder.sized(12) { rush(&contracts) }
        let cancelled = contracts.indices.filter { contracts[$0].status == .cancelled }
        for index in cancelled.prefix(builder.sized(120)) {
            let contract = contracts[index]
            drafts.append(
                Draft(kind: .cancelled, organisations: [contract.seller, contract.buyer], contracts: [index]))
        }
    }

    /// Lifts some exemptions above the technology amount, as when a machine was invoiced with the technology.
    mutating func overExempt(_ contracts: inout [DemoContract]) {
        let candidates = contracts.indices.filter {
            contracts[$0].exempt > 0 && contracts[$0].technology < contracts[$0].turnover
        }
        for index in random.shuffled(candidates).prefix(builder.sized(15)) {
            contracts[index].exempt = contracts[index].turnover
            let (seller, buyer) = (contracts[index].seller, contracts[index].buyer)
            drafts.append(Draft(kind: .overExempt, organisations: [seller, buyer], contracts: [index]))
        }
    }

    /// Three to five contracts of two companies within days, each a little below five million yuan.
    private mutating func split(_ contracts: inout [DemoContract]) {
        let first = day(month: random.within(3...10))
        let days = first...first.adding(days: 45)
        let seller = parties.company(days: days, except: nil, &random)
        let buyer = parties.buyer(for: seller, days: days, &random)
        let places = (0..<random.within(3...5)).map { number in
            let signed = DemoYears.workingDay(from: first.adding(days: Int64(number)))
            let registered = DemoYears.workingDay(from: signed.adding(days: Int64(random.within(5...9))))
            let yuan = 4_800_000 + 10_000 * random.within(0...19)
            return add(.service, seller, buyer, signed...registered, yuan, &contracts)
        }
        drafts.append(Draft(kind: .split, organisations: [seller, buyer], contracts: places))
    }

    /// Two companies of the city that sell to each other within two months, for much the same money.
    private mutating func mutual(_ contracts: inout [DemoContract]) {
        let first = day(month: random.within(2...9))
        let days = first...first.adding(days: 85)
        let seller = parties.company(days: days, except: nil, &random)
        let buyer = parties.company(days: days, except: seller, &random)
        let yuan = 10_000 * random.within(300...800)
        let there = DemoYears.workingDay(from: first)
        let back = DemoYears.workingDay(from: first.adding(days: Int64(random.within(10...50))))
        let registered = { (signed: CivilDay) in DemoYears.workingDay(from: signed.adding(days: 9)) }
        let forward = add(.development, seller, buyer, there...registered(there), yuan, &contracts)
        let backward = add(.service, buyer, seller, back...registered(back), yuan / 100 * 98, &contracts)
        drafts.append(Draft(kind: .mutual, organisations: [seller, buyer], contracts: [forward, backward]))
    }

    /// A company that registers large contracts in a row in the last days of a year.
    private mutating func rush(_ contracts: inout [DemoContract]) {
        let year = random.within(builder.years.first...builder.years.last)
        let days = DemoYears.day(year, 12, 8)...DemoYears.day(year, 12, 31)
        let seller = parties.company(days: days, except: nil, &random)
        let places = (0..<random.within(8...13)).map { _ in
            let registered = DemoYears.workingDay(until: DemoYears.day(year, 12, random.within(22...31)))
            let signed = DemoYears.workingDay(until: registered.adding(days: -Int64(random.within(3...9))))
            let buyer = parties.buyer(for: seller, days: days, &random)
            return add(.service, seller, buyer, signed...registered, 10_000 * random.within(500...900), &contracts)
        }
        drafts.append(Draft(kind: .rush, organisations: [seller], contracts: places))
    }

    private mutating func day(month: Int) -> CivilDay {
        let year = random.within(builder.years.first...builder.years.last)
        return DemoYears.workingDay(from: DemoYears.day(year, month, random.within(1...28)))
    }

    private mutating func add(
        _ kind: DemoContract.Kind, _ seller: Int, _ buyer: Int, _ days: ClosedRange<CivilDay>, _ yuan: Int,
        _ contracts: inout [DemoContract]
    ) -> Int {
        let field = builder.organisations[seller].field
        var contract = builder.make(
            kind, field, seller: seller, buyer: buyer, .company, days: days, yuan: yuan, &random)
        contract.isFixed = true
        contracts.append(contract)
        return contracts.count - 1
    }
}
