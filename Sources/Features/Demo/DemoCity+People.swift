import Policy

// MARK: - Rows about people and what they make

extension DemoCity {
    func write(_ person: DemoPerson, into sheet: inout DemoSheet) {
        sheet.text(person.name)
        sheet.text(person.identityNumber)
        sheet.code(code(person.organisation))
        sheet.text(person.title)
        sheet.text(person.education)
        sheet.endRow()
    }

    func write(_ broker: DemoBroker, into sheet: inout DemoSheet) {
        let person = people[broker.person]
        sheet.text(broker.number)
        sheet.text(person.name)
        sheet.code(code(person.organisation))
        sheet.word(broker.grade)
        sheet.day(broker.certifiedOn)
        sheet.day(broker.certifiedUntil)
        sheet.count(broker.hours)
        sheet.endRow()
    }

    func write(_ agency: DemoAgency, into sheet: inout DemoSheet) {
        sheet.code(code(agency.organisation))
        sheet.text(agency.filingNumber)
        sheet.day(agency.filedOn)
        sheet.text(agency.level)
        sheet.count(agency.staff)
        sheet.endRow()
    }

    func write(_ carrier: DemoCarrier, into sheet: inout DemoSheet) {
        sheet.text(carrier.number)
        sheet.text(carrier.name)
        sheet.word(carrier.kind)
        sheet.text(carrier.level)
        sheet.code(code(carrier.operatedBy))
        sheet.text(district(organisations[carrier.operatedBy].place)?.name)
        sheet.count(carrier.area)
        sheet.day(carrier.openedOn)
        sheet.endRow()
    }

    func write(_ tenancy: DemoTenancy, into sheet: inout DemoSheet) {
        sheet.text(carriers[tenancy.carrier].number)
        sheet.code(code(tenancy.organisation))
        sheet.day(tenancy.enteredOn)
        sheet.day(tenancy.leftOn)
        if tenancy.leftOn == nil { sheet.text(nil) } else { sheet.flag(tenancy.hasGraduated) }
        sheet.endRow()
    }

    func write(_ achievement: DemoAchievement, into sheet: inout DemoSheet) {
        sheet.text(achievement.number)
        sheet.text(achievement.name)
        sheet.code(code(achievement.owner))
        sheet.word(achievement.field)
        sheet.count(achievement.maturity)
        sheet.day(achievement.completedOn)
        sheet.day(achievement.registeredOn)
        sheet.text(achievement.programme)
        sheet.endRow()
    }

    func write(_ patent: DemoPatent, into sheet: inout DemoSheet) {
        sheet.text(patent.number)
        sheet.text(patent.name)
        sheet.code(code(patent.owner))
        sheet.day(patent.filedOn)
        sheet.day(patent.grantedOn)
        sheet.word(patent.status)
        sheet.day(patent.feeDueOn)
        sheet.text(patent.achievement.map { achievements[$0].number })
        sheet.endRow()
    }
}
