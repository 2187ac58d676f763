import Exact

// MARK: - Transfer agencies

extension DemoBuilder {
    /// Files agencies so that as many are on file at each year's end as the targets say.
    mutating func makeAgencies() {
        var random = DemoRandom(seed: seed, part: .agencies)
        var candidates = random.shuffled(indices { $0.kind == .agency && $0.place.isCity })
        for (place, year) in years.all.enumerated() {
            while agencies.count < targets.agencies[place], let agency = candidates.popLast() {
                let filed = place == 0 ? year - random.below(8) : year
                let day = DemoYears.workingDay(from: DemoYears.day(filed, random.within(3...11), random.within(1...28)))
                let number = DemoCode.padded(agencies.count + 1, 3)
                let isNational = place == 0 && random.chance(120)
                agencies.append(
                    DemoAgency(
                        organisation: agency, filingNumber: "演示备〔\(filed)〕\(number)号", filedOn: day,
                        level: isNational ? "国家级" : random.chance(450) ? "省级" : "市级", staff: random.within(3...40)))
                if organisations[agency].establishedOn > day {
                    organisations[agency].establishedOn = DemoYears.workingDay(from: day.adding(days: -800))
                }
            }
        }
    }
}
