/// How contracts divide by kind and what goes with each kind.
enum ContractShares {
    /// Kinds in the order of ``DemoContract/Kind``: development, transfer, licence, consulting, service.
    static func kinds(_ seller: ContractParties.Seller) -> Lottery {
        switch seller {
        case .company, .outsideCompany: companyKinds
        case .university, .outsideUniversity: universityKinds
        case .institute: instituteKinds
        case .agency: agencyKinds
        }
    }

    private static let companyKinds = Lottery([270, 17, 13, 110, 590])
    private static let universityKinds = Lottery([545, 65, 30, 140, 220])
    private static let instituteKinds = Lottery([370, 25, 15, 160, 430])
    private static let agencyKinds = Lottery([0, 0, 0, 350, 650])

    /// The size of a contract in a hundred of the usual.
    static func amount(_ kind: DemoContract.Kind) -> Int {
        switch kind {
        case .service: 136
        case .development: 76
        case .consulting: 66
        case .transfer, .licence: 60
        }
    }

    /// A finer kind.
    static func subtype(
        _ kind: DemoContract.Kind, seller: ContractParties.Seller, _ random: inout DemoRandom
    ) -> DemoContract.Subtype {
        let draw = random.below(100)
        switch kind {
        case .development: return draw < 82 ? .commissionedDevelopment : .jointDevelopment
        case .transfer:
            if draw < 65 { return draw < 45 ? .patentTransfer : .patentApplicationTransfer }
            return draw < 90 ? .knowHowTransfer : .otherIpTransfer
        case .licence: return draw < 50 ? .patentLicence : draw < 80 ? .knowHowLicence : .otherIpLicence
        case .consulting: return .technicalConsulting
        case .service:
            if seller == .agency { return draw < 45 ? .intermediation : draw < 60 ? .training : .generalService }
            return draw < 95 ? .generalService : draw < 99 ? .training : .intermediation
        }
    }

    /// 知识产权类型.
    static func ip(
        _ subtype: DemoContract.Subtype, _ field: TechnicalField, _ random: inout DemoRandom
    ) -> String {
        switch subtype {
        case .patentTransfer, .patentApplicationTransfer, .patentLicence:
            return random.chance(700) ? "发明专利" : "实用新型专利"
        case .knowHowTransfer, .knowHowLicence: return "技术秘密"
        case .otherIpTransfer, .otherIpLicence:
            switch field {
            case .agriculture: return "植物新品种"
            case .biomedicine: return "生物医药新品种"
            default: return "计算机软件著作权"
            }
        case .commissionedDevelopment, .jointDevelopment:
            let draw = random.below(100)
            if draw < 35 { return "技术秘密" }
            if draw < 55 { return "发明专利" }
            if draw < 75, [.electronics, .manufacturing, .urban, .transport].contains(field) { return "计算机软件著作权" }
            return "未涉及知识产权"
        case .technicalConsulting, .generalService, .training, .intermediation:
            return random.chance(850) ? "未涉及知识产权" : "技术秘密"
        }
    }

    /// 计划来源.
    static func programme(_ random: inout DemoRandom) -> String {
        let draw = random.below(1_000)
        return draw < 880 ? "计划外" : draw < 930 ? "省、自治区、直辖市计划" : draw < 965 ? "地市县计划" : draw < 985 ? "国家科技计划" : "部门计划"
    }

    /// 支付方式: large contracts are rarely paid at once; licences know royalties.
    static func payment(
        _ kind: DemoContract.Kind, yuan: Int, _ random: inout DemoRandom
    ) -> DemoContract.Payment {
        if kind == .licence || kind == .transfer, random.chance(180) {
            return random.chance(500) ? .royalty : .royaltyWithEntry
        }
        return random.chance(yuan < 200_000 ? 720 : yuan < 2_000_000 ? 400 : 150) ? .lumpSum : .instalments
    }
}
