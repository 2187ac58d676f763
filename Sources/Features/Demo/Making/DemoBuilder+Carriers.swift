import Exact

// MARK: - Carriers

extension DemoBuilder {
    /// How many of each kind, and what area they have.
    private static let carrierCounts: [(kind: DemoCarrier.Kind, count: Int, area: ClosedRange<Int>)] = [
        (.incubator, 36, 30...300), (.makerspace, 45, 5...40), (.accelerator, 10, 80...500),
        (.validationCentre, 8, 5...30), (.pilotScaleBase, 14, 20...120),
    ]

    /// Carriers and the companies in them.
    mutating func makeCarriers() {
        var random = DemoRandom(seed: seed, part: .carriers)
        let research = indices { $0.place.isCity && $0.kind == .university }
        let companies = indices {
            $0.place.isCity && $0.kind == .enterprise && $0.standing == .active && $0.size != .micro
                && $0.establishedOn.year < years.first - 3
        }
        for number in 0..<min(targets.parks.last ?? 0, research.count) {
            // A park works for two years before it is recognised; the fourth part are national ones.
            let level = number % 4 == 0 ? "国家级" : "省级"
            open(
                .universitySciencePark, by: research[number], area: 100...600,
                years: parkYear(number) - 2...parkYear(number) - 2,
                level: level, &random)
        }
        for (kind, count, area) in DemoBuilder.carrierCounts {
            for _ in 0..<sized(count) {
                let isAcademic = kind == .validationCentre || kind == .pilotScaleBase && random.chance(400)
                guard let runner = random.any(of: isAcademic ? research : companies) else { continue }
                let draw = random.below(100)
                let earliest = max(organisations[runner].establishedOn.year + 1, years.first - 9)
                open(
                    kind, by: runner, area: area, years: earliest...max(years.last - 1, earliest),
                    level: draw < 18 ? "国家级" : draw < 55 ? "省级" : "市级", &random)
            }
        }
        settle(&random)
    }

    private mutating func open(
        _ kind: DemoCarrier.Kind, by runner: Int, area: ClosedRange<Int>, years: ClosedRange<Int>, level: String,
        _ random: inout DemoRandom
    ) {
        let year = random.within(years)
        let day = DemoYears.workingDay(from: DemoYears.day(year, random.within(2...11), random.within(1...28)))
        let name =
            kind == .universitySciencePark ? organisations[runner].name + "科技园" : names.carrier(kind.label, &random)
        carriers.append(
            DemoCarrier(
                number: "演示ZT\(DemoCode.padded(carriers.count + 1, 4))", name: name, kind: kind,
                level: level, operatedBy: runner, area: 100 * random.within(area), openedOn: day))
    }

    /// Young companies move into makerspaces and incubators; some go on to the next link of the chain.
    private mutating func settle(_ random: inout DemoRandom) {
        let young = random.shuffled(
            indices {
                $0.place.isCity && $0.kind == .enterprise && $0.standing == .active
                    && $0.establishedOn.year >= years.first - 7 && ($0.size == .micro || $0.size == .small)
            })
        let entry = carriers.indices.filter {
            [.incubator, .makerspace, .universitySciencePark].contains(carriers[$0].kind)
        }
        let next = carriers.indices.filter { [.incubator, .accelerator].contains(carriers[$0].kind) }
        for company in young.prefix(sized(2_200)) {
            guard let first = random.any(of: entry) else { return }
            let left = enter(company, first, after: organisations[company].establishedOn, &random)
            if let left, random.chance(350), let second = random.any(of: next), second != first {
                _ = enter(company, second, after: left, &random)
            }
        }
        tenancies.sort { left, right in
            if left.enteredOn != right.enteredOn { return left.enteredOn < right.enteredOn }
            return (left.carrier, left.organisation) < (right.carrier, right.organisation)
        }
    }

    /// Enters a tenancy that begins after `day`; the day it ended with graduation, if it did.
    private mutating func enter(
        _ company: Int, _ carrier: Int, after day: CivilDay, _ random: inout DemoRandom
    ) -> CivilDay? {
        let earliest = max(day, carriers[carrier].openedOn)
        let entered = DemoYears.workingDay(from: earliest.adding(days: Int64(random.within(10...400))))
        guard entered < years.end.adding(days: -10) else { return nil }
        let left = DemoYears.workingDay(from: entered.adding(days: Int64(random.within(300...1_300))))
        let hasLeft = left <= years.end
        let hasGraduated = hasLeft && random.chance(620)
        tenancies.append(
            DemoTenancy(
                carrier: carrier, organisation: company, enteredOn: entered, leftOn: hasLeft ? left : nil,
                hasGraduated: hasGraduated))
        return hasGraduated ? left : nil
    }
}
