import Civic
import Exact
import Policy

/// Who gets a kind of recognition and how often, by the kind's place in the plan's list.
private enum RecognitionShare {
    /// So many a year to units of these kinds.
    case yearly(Int, [DemoOrganisation.Kind])
    /// So many a year to agencies on file, for one year.
    case graded(Int)
    /// Science parks of universities: as many in force as the goal says, the first kind every fourth.
    case parks(isFirst: Bool)
    /// An entry of every technology SME each year, until the year's end.
    case entries

    /// The table; a kind behind its end goes to companies.
    static let all: [RecognitionShare] = [
        .yearly(1, [.university]), .yearly(4, [.university]), .yearly(3, [.university]),
        .yearly(1, [.university, .institute]), .yearly(3, [.university, .institute, .enterprise]),
        .yearly(4, [.university, .institute]), .yearly(2, [.enterprise]), .yearly(6, [.enterprise]),
        .parks(isFirst: true), .parks(isFirst: false), .yearly(12, [.enterprise, .institute, .university]),
        .graded(10), .graded(22), .yearly(12, [.enterprise]), .yearly(30, [.enterprise]), .yearly(6, [.enterprise]),
        .entries,
    ]
}

// MARK: - Recognitions

extension DemoBuilder {
    /// Recognitions of the kinds that are switched on, in the order of their days.
    mutating func makeRecognitions() {
        var random = DemoRandom(seed: seed, part: .recognitions)
        var taken: Set<[Int]> = []
        for (kind, recognition) in plan.recognitions.enumerated() where recognition.isEnabled {
            if recognition.setsFirstYear {
                for certificate in certificates {
                    add(kind, certificate.organisation, on: certificate.from, until: certificate.until, &random)
                }
                continue
            }
            let share = kind < RecognitionShare.all.count ? RecognitionShare.all[kind] : .yearly(8, [.enterprise])
            switch share {
            case .yearly(let count, let holders): giveYearly(count, of: kind, to: holders, &taken, &random)
            case .graded(let count): grade(count, with: kind, &taken, &random)
            case .parks(let isFirst): openParks(of: kind, isFirst: isFirst, &random)
            case .entries: enter(kind, &random)
            }
        }
        let order = recognitions.indices.sorted {
            let (left, right) = (recognitions[$0].recognisedOn, recognitions[$1].recognisedOn)
            return left == right ? $0 < $1 : left < right
        }
        recognitions = order.map { recognitions[$0] }
    }

    private mutating func add(
        _ kind: Int, _ organisation: Int, on day: CivilDay, until: CivilDay? = nil, _ random: inout DemoRandom
    ) {
        let approved = approvedAmount(plan.recognitions[kind].kind, on: day, &random)
        let document = "演示认〔\(day.year)〕\(random.within(1...240))号"
        recognitions.append(
            DemoRecognition(
                organisation: organisation, kind: kind, recognisedOn: day, recognisedUntil: until, approved: approved,
                document: document))
    }

    /// What was approved where the award has a ceiling: mostly a round share of it, at times not yet decided.
    private func approvedAmount(_ kind: String, on day: CivilDay, _ random: inout DemoRandom) -> Yuan? {
        let amounts = plan.award(forKind: kind)?.version(on: day)?.amounts ?? []
        let ceiling = amounts.first { $0.kind.utf8.elementsEqual(kind.utf8) }?.ceiling
        guard let ceiling, ceiling.fen > 0 else { return nil }
        let tenths = Int64(random.within(5...10))
        return random.chance(80) ? nil : Yuan(fen: ceiling.fen / 10 * tenths)
    }

    private mutating func giveYearly(
        _ count: Int, of kind: Int, to holders: [DemoOrganisation.Kind], _ taken: inout Set<[Int]>,
        _ random: inout DemoRandom
    ) {
        let pool = indices { unit in
            unit.place.isCity && holders.contains(unit.kind) && unit.standing == .active
                && unit.establishedOn.year < years.first && (unit.kind != .enterprise || unit.size != .micro)
        }
        let pools = holders.map { holder in pool.filter { organisations[$0].kind == holder } }
        for year in years.all {
            for _ in 0..<sized(count) {
                guard let unit = random.any(of: random.pick(pools)) else { continue }
                guard taken.insert(key(unit, kind, year)).inserted else { continue }
                add(kind, unit, on: years.workingDay(in: year, month: random.within(3...12), &random), &random)
            }
        }
    }

    private mutating func grade(
        _ count: Int, with kind: Int, _ taken: inout Set<[Int]>, _ random: inout DemoRandom
    ) {
        for year in years.all {
            let pool = agencies.filter { $0.filedOn.year < year }.map(\.organisation)
            for agency in random.shuffled(pool).prefix(sized(count)) {
                guard taken.insert(key(agency, kind, year)).inserted else { continue }
                let day = years.workingDay(in: year, month: 6, &random)
                add(kind, agency, on: day, until: DemoYears.end(of: year), &random)
            }
        }
    }

    /// What a unit has only once a year: the kind, or the group of kinds that exclude each other.
    private func key(_ unit: Int, _ kind: Int, _ year: Int) -> [Int] {
        let name = plan.recognitions[kind].kind
        let group = plan.exclusivePerYear.firstIndex { $0.contains { $0.utf8.elementsEqual(name.utf8) } }
        return [unit, group.map { -1 - $0 } ?? kind, year]
    }

    private mutating func openParks(of kind: Int, isFirst: Bool, _ random: inout DemoRandom) {
        let universities = indices { $0.kind == .university && $0.place.isCity }
        for number in 0..<min(targets.parks.last ?? 0, universities.count) where (number % 4 == 0) == isFirst {
            let year = parkYear(number)
            let day = DemoYears.workingDay(from: DemoYears.day(year, random.within(4...11), random.within(1...28)))
            add(kind, universities[number], on: day, &random)
        }
    }

    /// The year in which the park of this number is recognised.
    func parkYear(_ number: Int) -> Int {
        let place = targets.parks.firstIndex { number < $0 } ?? 0
        return place == 0 ? years.first - 1 - number : years.first + place
    }

    private mutating func enter(_ kind: Int, _ random: inout DemoRandom) {
        let companies = random.shuffled(
            indices { $0.kind == .enterprise && $0.place.isCity && $0.size != .large && $0.standing == .active })
        for (place, year) in years.all.enumerated() {
            // Each year a few fall out in front while more come in behind.
            let known = companies.filter { organisations[$0].establishedOn.year < year }
            let count = min(targets.smallCompanies[place], known.count)
            let skipped = min((known.count - count) / 2, place * count / 50)
            for company in known[skipped..<skipped + count] {
                let day = years.workingDay(in: year, month: random.within(3...11), &random)
                add(kind, company, on: day, until: DemoYears.end(of: year), &random)
            }
        }
    }
}
