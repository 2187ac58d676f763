import Policy

// MARK: - Rows about people and what they make

extension DemoCity {
    func cells(_ person: DemoPerson) -> [DemoCell] {
        [
            .text(person.name), .text(person.identityNumber), .code(code(person.organisation)), .text(person.title),
            .text(person.education),
        ]
    }

    func cells(_ broker: DemoBroker) -> [DemoCell] {
        let person = people[broker.person]
        return [
            .text(broker.number), .text(person.name), .code(code(person.organisation)), .word(broker.grade),
            .day(broker.certifiedOn), .day(broker.certifiedUntil), .count(broker.hours),
        ]
    }

    func cells(_ agency: DemoAgency) -> [DemoCell] {
        [
            .code(code(agency.organisation)), .text(agency.filingNumber), .day(agency.filedOn), .text(agency.level),
            .count(agency.staff),
        ]
    }

    func cells(_ carrier: DemoCarrier) -> [DemoCell] {
        [
            .text(carrier.number), .text(carrier.name), .word(carrier.kind), .text(carrier.level),
            .code(code(carrier.operatedBy)), .text(district(organisations[carrier.operatedBy].place)?.name),
            .count(carrier.area), .day(carrier.openedOn),
        ]
    }

    func cells(_ tenancy: DemoTenancy) -> [DemoCell] {
        [
            .text(carriers[tenancy.carrier].number), .code(code(tenancy.organisation)), .day(tenancy.enteredOn),
            .day(tenancy.leftOn), .flag(tenancy.leftOn == nil ? nil : tenancy.hasGraduated),
        ]
    }

    func cells(_ achievement: DemoAchievement) -> [DemoCell] {
        [
            .text(achievement.number), .text(achievement.name), .code(code(achievement.owner)),
            .word(achievement.field), .count(achievement.maturity), .day(achievement.completedOn),
            .day(achievement.registeredOn), .text(achievement.programme),
        ]
    }

    func cells(_ patent: DemoPatent) -> [DemoCell] {
        [
            .text(patent.number), .text(patent.name), .code(code(patent.owner)), .day(patent.filedOn),
            .day(patent.grantedOn), .word(patent.status), .day(patent.feeDueOn),
            .text(patent.achievement.map { achievements[$0].number }),
        ]
    }
}
