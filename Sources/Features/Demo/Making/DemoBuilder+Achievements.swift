import Exact

// MARK: - Achievements and patents

extension DemoBuilder {
    /// Who makes achievements, in a thousand: universities, institutes, companies.
    private static let ownerShares = Lottery([470, 230, 300])

    /// Results of research of the city's units.
    mutating func makeAchievements() {
        var random = DemoRandom(seed: seed, part: .achievements)
        let owners = researchers()
        var counts: [Int: Int] = [:]
        for _ in 0..<sized(5_000) {
            guard let owner = random.any(of: owners[DemoBuilder.ownerShares.draw(&random)]) else { continue }
            let unit = organisations[owner]
            let field = unit.kind == .university ? TechnicalField.draw(&random) : unit.field
            let year = max(random.within(years.first - 3...years.last), unit.establishedOn.year + 1)
            let completed = DemoYears.day(min(year, years.last), random.within(1...12), random.within(1...28))
            let registered = DemoYears.workingDay(from: completed.adding(days: Int64(random.within(20...320))))
            let isRegistered = registered <= years.end && random.chance(850)
            counts[completed.year, default: 0] += 1
            let serial = DemoCode.padded(counts[completed.year] ?? 0, 5)
            achievements.append(
                DemoAchievement(
                    number: "演示\(completed.year)Y\(serial)", name: ProjectNames.achievement(field, &random),
                    owner: owner, field: field, maturity: min(random.within(1...9), random.within(3...9)),
                    completedOn: completed, registeredOn: isRegistered ? registered : nil,
                    programme: ContractShares.programme(&random)))
        }
    }

    /// The city's units that do research: universities, institutes, high-tech companies.
    private func researchers() -> [[Int]] {
        let early = { (unit: DemoOrganisation) in unit.place.isCity && unit.establishedOn.year < self.years.first - 3 }
        return [
            indices { early($0) && $0.kind == .university }, indices { early($0) && $0.kind == .institute },
            indices { early($0) && $0.kind == .enterprise && $0.hnteFirstYear != nil },
        ]
    }

    /// Patents, a third of them protecting an achievement.
    mutating func makePatents() {
        var random = DemoRandom(seed: seed, part: .patents)
        let owners = researchers()
        for number in 0..<sized(15_000) {
            var achievement: Int?
            if random.chance(340), !achievements.isEmpty { achievement = random.below(achievements.count) }
            let drawn = random.any(of: owners[DemoBuilder.ownerShares.draw(&random)])
            guard let owner = achievement.map({ achievements[$0].owner }) ?? drawn else { continue }
            let field = achievement.map { achievements[$0].field } ?? organisations[owner].field
            let year = random.within(years.first - 5...years.last)
            let filed = DemoYears.workingDay(
                until: DemoYears.day(year, random.within(1...12), random.within(4...28)))
            guard filed > organisations[owner].establishedOn else { continue }
            let kind = random.chance(620) ? 1 : random.chance(900) ? 2 : 3
            patents.append(
                patent(
                    DemoCode.patentNumber(year: filed.year, kind: kind, serial: number),
                    ProjectNames.patent(field, &random), owner, filed, kind, achievement, &random))
        }
        patents.sort { left, right in
            left.filedOn == right.filedOn ? left.number < right.number : left.filedOn < right.filedOn
        }
    }

    /// A patent with the course its application took.
    private func patent(
        _ number: String, _ name: String, _ owner: Int, _ filed: CivilDay, _ kind: Int, _ achievement: Int?,
        _ random: inout DemoRandom
    ) -> DemoPatent {
        let months = Int64(kind == 1 ? random.within(14...34) : random.within(5...11))
        let decided = tuesday(from: filed.adding(months: months) ?? filed)
        let draw = random.below(100)
        var (granted, status, fee): (CivilDay?, DemoPatent.Status, CivilDay?) = (nil, .filed, nil)
        if decided <= years.end {
            if kind == 1, draw < 32 {
                status = draw < 24 ? .refused : .withdrawn
            } else {
                granted = decided
                let isOld = decided.adding(days: 500) < years.end
                status = isOld && draw > 84 ? (draw > 98 ? .invalid : .lapsed) : .granted
                fee = status == .invalid ? nil : feeDay(filed, after: status == .lapsed ? decided : years.end)
            }
        }
        return DemoPatent(
            number: number, name: name, owner: owner, filedOn: filed, grantedOn: granted, status: status,
            feeDueOn: fee, achievement: achievement)
    }

    /// Grants are announced on Tuesdays and Fridays; Tuesdays do here.
    private func tuesday(from day: CivilDay) -> CivilDay {
        day.adding(days: Int64((9 - day.isoWeekday) % 7))
    }

    /// The first anniversary of filing after `day`.
    private func feeDay(_ filed: CivilDay, after day: CivilDay) -> CivilDay {
        var years = Int64(max(day.year - filed.year, 0))
        while let due = filed.adding(months: 12 * years), due <= day { years += 1 }
        return filed.adding(months: 12 * years) ?? day
    }
}
