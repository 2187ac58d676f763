import Exact

// MARK: - People

extension DemoBuilder {
    /// People of the city's units, and the brokers among them.
    mutating func makePeople() {
        var random = DemoRandom(seed: seed, part: .people)
        var places = random.shuffled(indices { $0.place.isCity && $0.standing == .active })
        let research = places.filter { [.university, .institute].contains(organisations[$0].kind) }
        let certificates = brokerCertificates(&random)
        let brokers = (certificates.map(\.person).max() ?? 0) + 1
        if places.isEmpty { places = [0] }
        for number in 0..<max(sized(5_000), brokers) {
            // Of two people one works in research; a broker is as likely in an agency.
            let isBroker = number < brokers
            var unit = random.pick(places)
            if random.chance(isBroker ? 250 : 620), let found = random.any(of: research) { unit = found }
            if isBroker, random.chance(300), let found = random.any(of: agencies) { unit = found.organisation }
            let isTeacher = [.university, .institute].contains(organisations[unit].kind)
            let born = DemoYears.day(random.within(1_962...1_998), random.within(1...12), random.within(1...28))
            let identity = DemoCode.identityNumber(county: 1 + number / 1_000, born: born, sequence: number % 1_000)
            let titles = PersonWords.titles
            people.append(
                DemoPerson(
                    name: PersonWords.name(&random), identityNumber: identity, organisation: unit,
                    title: random.pick(isTeacher ? Array(titles.prefix(7)) : Array(titles.suffix(5))),
                    education: PersonWords.education[isTeacher ? random.below(3) : 1 + random.below(3)]))
        }
        self.brokers = certificates
    }

    /// Certificates for three years, as many in force at each year's end as the targets say. Six of ten renew.
    private func brokerCertificates(_ random: inout DemoRandom) -> [DemoBroker] {
        var issued: [[DemoBroker]] = []
        var next = 0
        for year in years.first - 2...years.last {
            let place = year - years.first
            let ending = issued.count >= 3 ? issued[issued.count - 3] : []
            let count =
                place < 0
                ? targets.professionals[0] / 3
                : targets.professionals[place] - issued.suffix(2).reduce(0) { $0 + $1.count }
            var renewing = random.shuffled(ending).prefix(min(ending.count * 6 / 10, max(count, 0)))
            var batch: [DemoBroker] = []
            for number in 0..<max(count, 0) {
                let former = renewing.popLast()
                if former == nil { next += 1 }
                let day = DemoYears.workingDay(from: DemoYears.day(year, random.within(3...12), random.within(1...24)))
                batch.append(
                    DemoBroker(
                        number: "演示经\(year)\(DemoCode.padded(number + 1, 5))", person: former?.person ?? next - 1,
                        grade: grade(after: former?.grade, &random), certifiedOn: day,
                        certifiedUntil: (day.adding(months: 36) ?? day).adding(days: -1),
                        hours: 8 * random.within(5...15)))
            }
            issued.append(batch)
        }
        return issued.flatMap { $0 }
    }

    private func grade(after former: DemoBroker.Grade?, _ random: inout DemoRandom) -> DemoBroker.Grade {
        switch former {
        case nil: random.chance(760) ? .junior : random.chance(850) ? .intermediate : .senior
        case .junior: random.chance(600) ? .intermediate : .junior
        case .intermediate: random.chance(250) ? .senior : .intermediate
        case .senior: .senior
        }
    }
}
