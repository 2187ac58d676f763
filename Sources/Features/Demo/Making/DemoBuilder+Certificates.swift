import Exact

/// A company's time as a high-tech enterprise: certificates of three years without a gap.
struct DemoCertificate {
    /// The place of the company in the list.
    let organisation: Int
    /// The day of the first certificate.
    let from: CivilDay
    /// The last day of the last one.
    let until: CivilDay
}

// MARK: - High-tech enterprises

extension DemoBuilder {
    /// Gives first certificates so that as many are in force at each year's end as the targets say.
    mutating func makeCertificates() {
        var random = DemoRandom(seed: seed, part: .certificates)
        var candidates = random.shuffled(indices { $0.kind == .enterprise && $0.place.isCity })
        var inForce: [(organisation: Int, first: Int)] = []
        let gone = targets.highTech[0] / 16
        for number in 0..<targets.highTech[0] + gone {
            guard let company = candidates.popLast() else { break }
            let age = min(random.below(10), random.below(10))
            let first = number < gone ? years.first - 3 - random.within(1...6) : years.first - age
            if number < gone {
                certify(company, first: first, terms: 1, &random)
            } else {
                inForce.append((company, first))
            }
        }
        for (place, year) in years.all.enumerated().dropFirst() {
            let before = inForce.count
            var leaving = before * 3 / 100
            var staying: [(organisation: Int, first: Int)] = []
            for holder in random.shuffled(inForce) {
                if leaving > 0, year > holder.first, (year - holder.first) % 3 == 0 {
                    certify(holder.organisation, first: holder.first, terms: (year - holder.first) / 3, &random)
                    leaving -= 1
                } else {
                    staying.append(holder)
                }
            }
            inForce = staying
            while inForce.count < targets.highTech[place], let company = candidates.popLast() {
                inForce.append((company, year))
            }
        }
        for holder in inForce {
            certify(holder.organisation, first: holder.first, terms: (years.last - holder.first) / 3 + 1, &random)
        }
    }

    /// Certificates are dated from October to early December.
    private mutating func certify(_ company: Int, first: Int, terms: Int, _ random: inout DemoRandom) {
        let day = DemoYears.workingDay(from: DemoYears.day(first, random.within(10...12), random.within(1...15)))
        let until = (day.adding(months: Int64(36 * terms)) ?? day).adding(days: -1)
        certificates.append(DemoCertificate(organisation: company, from: day, until: until))
        organisations[company].hnteFirstYear = first
        // A company is a year old before it can be one.
        let latest = DemoYears.day(first - 2, 6, 30)
        if organisations[company].establishedOn > latest {
            let established = latest.adding(days: -Int64(random.below(900)))
            organisations[company].establishedOn = DemoYears.workingDay(from: established)
        }
    }
}
