import Civic
import Exact
import Policy

// MARK: - Rows

extension DemoCity {
    /// Writes the rows of `register`.
    func write(_ register: DemoRegister, into sheet: inout DemoSheet) {
        switch register {
        case .organisations: for organisation in organisations { sheet.row(cells(organisation)) }
        case .contracts: for contract in contracts { sheet.row(cells(contract)) }
        case .recognitions: for recognition in recognitions { sheet.row(cells(recognition)) }
        case .receipts: for receipt in receipts { sheet.row(cells(receipt)) }
        case .instalments: for instalment in instalments { sheet.row(cells(instalment)) }
        case .exemptions: for exemption in exemptions { sheet.row(cells(exemption)) }
        case .people: for person in people { sheet.row(cells(person)) }
        case .carriers: for carrier in carriers { sheet.row(cells(carrier)) }
        case .tenancies: for tenancy in tenancies { sheet.row(cells(tenancy)) }
        case .agencies: for agency in agencies { sheet.row(cells(agency)) }
        case .brokers: for broker in brokers { sheet.row(cells(broker)) }
        case .achievements: for achievement in achievements { sheet.row(cells(achievement)) }
        case .patents: for patent in patents { sheet.row(cells(patent)) }
        }
    }

    /// The code of the unit at this place of the list.
    func code(_ organisation: Int?) -> CreditCode? { organisation.map { organisations[$0].id } }

    /// The word of the plan for where a unit sits.
    func district(_ place: DemoOrganisation.Place) -> District? {
        if case .city(let district) = place { plan.districts.all[district] } else { nil }
    }

    /// Where a unit sits, in the plan's word for it.
    private func seat(_ place: DemoOrganisation.Place) -> DemoCell {
        if let district = district(place) { return .text(district.name) }
        let outside = plan.districts
        return .either(code: outside.outside, label: outside.outsideAliases.first ?? outside.outside)
    }

    func cells(_ organisation: DemoOrganisation) -> [DemoCell] {
        let district = district(organisation.place)
        return [
            .code(organisation.id), .text(organisation.name), .word(organisation.kind), .word(organisation.size),
            seat(organisation.place), .text(district.flatMap { $0.isZone ? $0.name : nil }),
            .text(organisation.industry), .count(organisation.hnteFirstYear),
            .flag(organisation.isAboveScaleIndustrial), .day(organisation.establishedOn),
            .word(organisation.standing), .code(code(organisation.successor)),
        ]
    }

    private func cells(_ contract: DemoContract) -> [DemoCell] {
        let (seller, buyer) = (organisations[contract.seller], organisations[contract.buyer])
        return [
            .text(contract.id), .text(contract.name), .day(contract.registeredOn), .day(contract.signedOn),
            .day(contract.effectiveUntil), .word(contract.kind), .word(contract.subtype), .code(seller.id),
            .code(buyer.id), .text(seller.name), .text(buyer.name), .money(contract.turnover),
            .money(contract.technology), .money(contract.exempt), .word(contract.status), .text(contract.ip),
            .word(contract.field), .text(contract.objective), .text(contract.industry), .text(contract.programme),
            .word(contract.payment), .code(code(contract.agency)), .money(contract.commission),
            .flag(contract.isBetweenRelated), .flag(contract.isForeign), .flag(contract.isGovernmental),
        ]
    }

    private func cells(_ recognition: DemoRecognition) -> [DemoCell] {
        let kind = plan.recognitions[recognition.kind]
        return [
            .code(code(recognition.organisation)), .either(code: kind.kind, label: kind.label.zh),
            .day(recognition.recognisedOn), .text(DemoCity.level(kind.level)), .day(recognition.recognisedUntil),
            .text(recognition.document), .money(recognition.approved?.fen),
        ]
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
