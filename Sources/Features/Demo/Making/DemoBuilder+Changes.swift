import Civic
import Exact
import Policy

// MARK: - Units that change

extension DemoBuilder {
    /// Units that move, are taken over, or are struck off.
    mutating func makeChanges() {
        var random = DemoRandom(seed: seed, part: .stories)
        var companies = random.shuffled(
            indices { $0.kind == .enterprise && $0.place.isCity && $0.establishedOn.year < years.first })
        move(take(sized(20, least: 2), from: &companies), &random)
        let merging = take(sized(25, least: 2), from: &companies)
        merge(merging, into: take(merging.count, from: &companies), &random)
        let small = companies.filter { organisations[$0].hnteFirstYear == nil && organisations[$0].size == .micro }
        for company in small.prefix(sized(180)) { organisations[company].standing = .deregistered }
    }

    private func take(_ count: Int, from list: inout [Int]) -> [Int] {
        let taken = Array(list.suffix(count))
        list.removeLast(taken.count)
        return taken
    }

    /// In the middle of the plan's first year.
    private mutating func move(_ companies: [Int], _ random: inout DemoRandom) {
        let count = plan.districts.all.count
        guard count > 1 else { return }
        for company in companies {
            guard case .city(let district) = organisations[company].place else { continue }
            var changed = organisations[company]
            changed.place = .city(district: (district + random.within(1...count - 1)) % count)
            let day = DemoYears.day(plan.period.from.year, random.within(6...8), random.within(1...28))
            changes.append(
                DemoOrganisationChange(
                    organisation: company, changed: changed, validFrom: DemoYears.workingDay(from: day)))
            stories.append(DemoStory(kind: .moved, organisations: [code(company)], contracts: []))
        }
    }

    /// In any month of the plan but its last quarter.
    private mutating func merge(_ companies: [Int], into successors: [Int], _ random: inout DemoRandom) {
        for (company, successor) in zip(companies, successors) {
            var changed = organisations[company]
            changed.standing = .merged
            changed.successor = successor
            let year = random.within(plan.period.from.year...years.last)
            let day = DemoYears.workingDay(from: DemoYears.day(year, random.within(2...9), random.within(1...28)))
            changes.append(DemoOrganisationChange(organisation: company, changed: changed, validFrom: day))
            stories.append(
                DemoStory(kind: .merged, organisations: [code(company), code(successor)], contracts: []))
        }
    }
}
