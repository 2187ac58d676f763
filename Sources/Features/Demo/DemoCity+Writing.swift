import Civic
import Exact
import Policy

// MARK: - Rows

extension DemoCity {
    /// Writes the rows of `register`.
    func write(_ register: DemoRegister, into sheet: inout DemoSheet) {
        switch register {
        case .organisations:
            for organisation in organisations {
                write(organisation, into: &sheet)
                sheet.endRow()
            }
        case .contracts: for contract in contracts { write(contract, into: &sheet) }
        case .recognitions: for recognition in recognitions { write(recognition, into: &sheet) }
        case .receipts: for receipt in receipts { write(receipt, into: &sheet) }
        case .instalments: for instalment in instalments { write(instalment, into: &sheet) }
        case .exemptions: for exemption in exemptions { write(exemption, into: &sheet) }
        case .people: for person in people { write(person, into: &sheet) }
        case .carriers: for carrier in carriers { write(carrier, into: &sheet) }
        case .tenancies: for tenancy in tenancies { write(tenancy, into: &sheet) }
        case .agencies: for agency in agencies { write(agency, into: &sheet) }
        case .brokers: for broker in brokers { write(broker, into: &sheet) }
        case .achievements: for achievement in achievements { write(achievement, into: &sheet) }
        case .patents: for patent in patents { write(patent, into: &sheet) }
        }
    }

    /// The code of the unit at this place of the list.
    func code(_ organisation: Int?) -> CreditCode? { organisation.map { organisations[$0].id } }

    /// The word of the plan for where a unit sits.
    func district(_ place: DemoOrganisation.Place) -> District? {
        if case .city(let district) = place { plan.districts.all[district] } else { nil }
    }

    private func outsideWord(_ sheet: DemoSheet) -> String {
        let code = plan.districts.outside
        return sheet.isInCodes ? code : plan.districts.outsideAliases.first ?? code
    }

    /// Writes a unit without ending the row.
    func write(_ organisation: DemoOrganisation, into sheet: inout DemoSheet) {
        let district = district(organisation.place)
        sheet.code(organisation.id)
        sheet.text(organisation.name)
        sheet.word(organisation.kind)
        sheet.word(organisation.size)
        sheet.text(district?.name ?? outsideWord(sheet))
        sheet.text(district.flatMap { $0.isZone ? $0.name : nil })
        sheet.text(organisation.industry)
        sheet.count(organisation.hnteFirstYear)
        sheet.flag(organisation.isAboveScaleIndustrial)
        sheet.day(organisation.establishedOn)
        sheet.word(organisation.standing)
        sheet.code(code(organisation.successor))
    }

    private func write(_ contract: DemoContract, into sheet: inout DemoSheet) {
        let (seller, buyer) = (organisations[contract.seller], organisations[contract.buyer])
        sheet.text(contract.id)
        sheet.text(contract.name)
        sheet.day(contract.registeredOn)
        sheet.day(contract.signedOn)
        sheet.day(contract.effectiveUntil)
        sheet.word(contract.kind)
        sheet.word(contract.subtype)
        sheet.code(seller.id)
        sheet.code(buyer.id)
        sheet.text(seller.name)
        sheet.text(buyer.name)
        sheet.money(contract.turnover)
        sheet.money(contract.technology)
        sheet.money(contract.exempt)
        sheet.word(contract.status)
        sheet.text(contract.ip)
        sheet.word(contract.field)
        sheet.text(contract.objective)
        sheet.text(contract.industry)
        sheet.text(contract.programme)
        sheet.word(contract.payment)
        sheet.code(code(contract.agency))
        sheet.money(contract.commission)
        sheet.flag(contract.isBetweenRelated)
        sheet.flag(contract.isForeign)
        sheet.flag(contract.isGovernmental)
        sheet.endRow()
    }

    private func write(_ recognition: DemoRecognition, into sheet: inout DemoSheet) {
        let kind = plan.recognitions[recognition.kind]
        sheet.code(code(recognition.organisation))
        sheet.text(sheet.isInCodes ? kind.kind : kind.label.zh)
        sheet.day(recognition.recognisedOn)
        sheet.text(DemoCity.level(kind.level))
        sheet.day(recognition.recognisedUntil)
        sheet.text(recognition.document)
        sheet.money(recognition.approved?.fen)
        sheet.endRow()
    }

    private static func level(_ level: RecognitionKind.Level?) -> String? {
        switch level {
        case .national: "国家级"
        case .provincial: "省级"
        case .municipal: "市级"
        case nil: nil
        }
    }
}
