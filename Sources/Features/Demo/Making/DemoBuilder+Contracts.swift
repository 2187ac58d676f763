import Exact

// MARK: - Contracts

extension DemoBuilder {
    /// The mean of a contract in the first and in the last year, yuan.
    private static let means = (first: 5_020_000, last: 6_760_000)

    /// Contracts of all years with their stories, numbered in the order of registration.
    mutating func makeContracts() {
        var random = DemoRandom(seed: seed, part: .contracts)
        var ends = [CivilDay?](repeating: nil, count: organisations.count)
        for change in changes where change.changed.standing != .active { ends[change.organisation] = change.validFrom }
        let parties = ContractParties(
            organisations, ends: ends, busy: Set(changes.map(\.organisation)), &random)
        for (place, year) in years.all.enumerated() {
            for _ in 0..<contractCount(place) { contracts.append(contract(in: year, parties, &random)) }
        }
        var plot = StoryMaker(self, parties: parties)
        plot.tell(&contracts)
        fit()
        agreeAmounts(&random)
        plot.overExempt(&contracts)
        number(plot)
    }

    /// How many contracts the turnover of a year makes.
    private func contractCount(_ place: Int) -> Int {
        let span = max(years.last - years.first, 1)
        let mean = DemoBuilder.means.first + (DemoBuilder.means.last - DemoBuilder.means.first) * place / span
        return max(targets.turnover[place] / mean, 12)
    }

    private func contract(
        in year: Int, _ parties: ContractParties, _ random: inout DemoRandom
    ) -> DemoContract {
        let sort = ContractParties.seller(&random)
        let registered = years.registrationDay(in: year, &random)
        let before = Int64(min(random.within(3...150), random.within(3...150)))
        let signed = DemoYears.workingDay(until: registered.adding(days: -before))
        let days = signed...registered
        let isResearch = sort == .university || sort == .institute || sort == .outsideUniversity
        let rank = isResearch ? AmountTable.research.draw(&random) : AmountTable.companies.draw(&random)
        let seller = parties.seller(sort, yuan: rank, days: days, &random)
        let buyer = parties.buyer(for: seller, days: days, &random)
        let field = random.chance(820) ? organisations[seller].field : TechnicalField.draw(&random)
        let kind = DemoContract.Kind.allCases[ContractShares.kinds(sort).draw(&random)]
        let yuan = rank * ContractShares.amount(kind) / 100 * field.amount / 100
        var contract = make(kind, field, seller: seller, buyer: buyer, sort, days: days, yuan: yuan, &random)
        if random.chance(12) { contract.status = .cancelled }
        return contract
    }

    /// A contract with everything that follows from its kind; the amounts are agreed on later.
    func make(
        _ kind: DemoContract.Kind, _ field: TechnicalField, seller: Int, buyer: Int, _ sort: ContractParties.Seller,
        days: ClosedRange<CivilDay>, yuan: Int, _ random: inout DemoRandom
    ) -> DemoContract {
        let subtype = ContractShares.subtype(kind, seller: sort, &random)
        let months = Int64(random.pick([6, 12, 12, 12, 24, 24, 36]))
        var agency: Int?
        if random.chance(90), let broker = random.any(of: agencies), broker.filedOn < days.lowerBound {
            agency = broker.organisation
        }
        if agency == seller || agency == buyer { agency = nil }
        return DemoContract(
            id: "", name: ProjectNames.contract(subtype, field, &random), registeredOn: days.upperBound,
            signedOn: days.lowerBound, effectiveUntil: days.lowerBound.adding(months: months) ?? days.upperBound,
            kind: kind, subtype: subtype, seller: seller, buyer: buyer, turnover: Int64(yuan) * 100, technology: 0,
            exempt: 0, status: .registered, ip: ContractShares.ip(subtype, field, &random), field: field,
            objective: random.pick(FieldWords[field].objectives), industry: random.pick(FieldWords[field].industries),
            programme: ContractShares.programme(&random),
            payment: ContractShares.payment(kind, yuan: yuan, &random), agency: agency, commission: nil,
            isBetweenRelated: random.chance(15), isForeign: random.chance(4),
            isGovernmental: random.chance(field == .urban || field == .environment ? 130 : 40))
    }
}

// MARK: - Amounts

extension DemoBuilder {
    /// Stretches the amounts so that each year's sums meet the targets, of universities and institutes and of all.
    private mutating func fit() {
        var byGroup = [[Int]](repeating: [], count: 2 * years.all.count)
        var fixed = [Int](repeating: 0, count: byGroup.count)
        for (index, contract) in contracts.enumerated() where contract.status == .registered {
            let seller = organisations[contract.seller]
            let isResearch = seller.place.isCity && (seller.kind == .university || seller.kind == .institute)
            let group = 2 * (contract.registeredOn.year - years.first) + (isResearch ? 1 : 0)
            if contract.isFixed { fixed[group] += Int(contract.turnover) } else { byGroup[group].append(index) }
        }
        for (group, members) in byGroup.enumerated() {
            let year = group / 2
            let research = targets.universities[year]
            let target = 100 * (group % 2 == 1 ? research : targets.turnover[year] - research)
            let raw = members.reduce(0) { $0 + Int(contracts[$1].turnover) }
            guard raw > 0 else { continue }
            let left = max(target - fixed[group], target / 2)
            for index in members {
                let product = Int128(contracts[index].turnover) * Int128(left)
                contracts[index].turnover = Int64(product / Int128(raw))
            }
        }
    }

    /// Rounds amounts as people agree on them, and takes the technology, the exemption and the commission from them.
    private mutating func agreeAmounts(_ random: inout DemoRandom) {
        let lastExempt = years.end.adding(days: -40)
        for index in contracts.indices {
            var contract = contracts[index]
            if !contract.isFixed { contract.turnover = AmountTable.agreed(contract.turnover, &random) }
            contract.technology = contract.turnover
            let isPure = contract.kind == .transfer || contract.kind == .licence
            if !isPure, random.chance(contract.kind == .service ? 480 : 220) {
                let share = Int64(random.within(contract.field == .urban ? 55...98 : 65...98))
                contract.technology = contract.turnover / 10_000 * share * 100
                if contract.technology < 10_000 { contract.technology = contract.turnover }
            }
            let isTied = contract.kind == .service || contract.kind == .consulting
            if contract.status == .registered, contract.registeredOn <= lastExempt, random.chance(isTied ? 40 : 600) {
                let share = random.chance(800) ? 100 : Int64(random.within(30...95))
                contract.exempt = share == 100 ? contract.technology : contract.technology / 10_000 * share * 100
            }
            if contract.agency != nil {
                let yuan = contract.turnover / 100
                contract.commission = max(yuan / 1_000 * Int64(random.within(8...30)) * 100, 50_000)
                if contract.commission ?? 0 > contract.turnover { contract.commission = contract.turnover / 10 }
            }
            contracts[index] = contract
        }
    }

    /// Orders the contracts by day and numbers them; the stories then learn the numbers.
    private mutating func number(_ plot: StoryMaker) {
        let order = contracts.indices.sorted {
            let (left, right) = (contracts[$0].registeredOn, contracts[$1].registeredOn)
            return left == right ? $0 < $1 : left < right
        }
        var numbers = [String](repeating: "", count: contracts.count)
        var counts = [Int](repeating: 0, count: years.all.count)
        for index in order {
            let year = contracts[index].registeredOn.year
            counts[year - years.first] += 1
            let serial = DemoCode.padded(counts[year - years.first], 8)
            numbers[index] = "\(DemoCode.province)01\(year)\(serial)"
            contracts[index].id = numbers[index]
        }
        for draft in plot.drafts {
            stories.append(
                DemoStory(
                    kind: draft.kind, organisations: draft.organisations.map(code),
                    contracts: draft.contracts.map { numbers[$0] }))
        }
        contracts = order.map { contracts[$0] }
    }
}
