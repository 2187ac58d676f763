import Exact

/// Who sells and who buys: pools of units in which the busy ones come up more often.
struct ContractParties {
    /// Who sells, as statistics tell them apart.
    enum Seller: Int, CaseIterable {
        case company, university, institute, agency, outsideCompany, outsideUniversity
    }

    private let sellers: [Pool]
    private let largeCompanies: Pool
    private let buyers: [[Pool]]
    private let organisations: [DemoOrganisation]
    private let ends: [CivilDay?]

    /// Sellers in a thousand contracts.
    private static let sellerShares = Lottery([692, 166, 97, 15, 21, 9])
    /// Buyers in a thousand: in the city, elsewhere in the province, elsewhere.
    private static let placeShares = Lottery([330, 175, 495])
    /// Buyers in a thousand: companies, universities, institutes, agencies.
    private static let buyerShares = Lottery([845, 40, 50, 65])

    /// The parties among `organisations`.
    ///
    /// - Parameters:
    ///   - ends: the day from which a unit makes no contracts, by unit.
    ///   - busy: units that should be seen to trade.
    init(_ organisations: [DemoOrganisation], ends: [CivilDay?], busy: Set<Int>, _ random: inout DemoRandom) {
        self.organisations = organisations
        self.ends = ends
        func pool(_ condition: (DemoOrganisation) -> Bool) -> Pool {
            let members = organisations.indices.filter { condition(organisations[$0]) }
            return Pool(random.shuffled(members), organisations, busy: busy)
        }
        let isCity = { (unit: DemoOrganisation) in unit.place.isCity }
        sellers = [
            pool { isCity($0) && $0.kind == .enterprise }, pool { isCity($0) && $0.kind == .university },
            pool { isCity($0) && $0.kind == .institute }, pool { isCity($0) && $0.kind == .agency },
            pool { !isCity($0) && $0.kind == .enterprise }, pool { !isCity($0) && $0.kind == .university },
        ]
        largeCompanies = pool { isCity($0) && $0.kind == .enterprise && ($0.size == .medium || $0.size == .large) }
        let places: [(DemoOrganisation) -> Bool] = [isCity, { $0.place == .province }, { $0.place == .elsewhere }]
        buyers = places.map { isThere in
            [DemoOrganisation.Kind.enterprise, .university, .institute, .agency].map { kind in
                pool { isThere($0) && $0.kind == kind }
            }
        }
    }
}

// MARK: - Drawing

extension ContractParties {
    /// What sort of seller the next contract has.
    static func seller(_ random: inout DemoRandom) -> Seller {
        Seller(rawValue: sellerShares.draw(&random)) ?? .company
    }

    /// A seller of this sort that existed on `days`; large amounts go to larger companies.
    func seller(_ sort: Seller, yuan: Int, days: ClosedRange<CivilDay>, _ random: inout DemoRandom) -> Int {
        let isLarge = sort == .company && yuan >= 6_000_000
        return draw(isLarge ? largeCompanies : sellers[sort.rawValue], days, except: nil, &random)
    }

    /// A buyer other than `seller` that existed on `days`; one of the city for sellers outside it.
    func buyer(for seller: Int, days: ClosedRange<CivilDay>, _ random: inout DemoRandom) -> Int {
        let place = organisations[seller].place.isCity ? ContractParties.placeShares.draw(&random) : 0
        let kind = ContractParties.buyerShares.draw(&random)
        return draw(buyers[place][kind], days, except: seller, &random)
    }

    /// A company of the city that existed on `days`.
    func company(days: ClosedRange<CivilDay>, except other: Int?, _ random: inout DemoRandom) -> Int {
        draw(sellers[Seller.company.rawValue], days, except: other, &random)
    }

    private func draw(
        _ pool: Pool, _ days: ClosedRange<CivilDay>, except other: Int?, _ random: inout DemoRandom
    ) -> Int {
        for _ in 0..<32 {
            if let unit = pool.draw(&random), unit != other, exists(unit, days) { return unit }
        }
        // Universities are older than the record and never end.
        let old = sellers[Seller.university.rawValue].members
        return old.first { $0 != other } ?? 0
    }

    private func exists(_ unit: Int, _ days: ClosedRange<CivilDay>) -> Bool {
        if let end = ends[unit], end <= days.upperBound { return false }
        return organisations[unit].establishedOn < days.lowerBound
    }
}

/// Units that are drawn by how busy they are.
private struct Pool {
    let members: [Int]
    private let lottery: Lottery

    init(_ members: [Int], _ organisations: [DemoOrganisation], busy: Set<Int>) {
        self.members = members
        lottery = Lottery(
            members.enumerated().map { rank, member in
                guard organisations[member].standing == .active else { return 0 }
                let size = Pool.weights[organisations[member].size] ?? 1
                return (busy.contains(member) ? 12_000 : 1_000_000 / (rank + 12)) * size
            })
    }

    private static let weights: [DemoOrganisation.Size: Int] = [.micro: 2, .small: 4, .medium: 8, .large: 16]

    func draw(_ random: inout DemoRandom) -> Int? {
        lottery.total > 0 ? members[lottery.draw(&random)] : nil
    }
}
