/// The eleven technical fields of contract statistics, 技术领域.
package enum TechnicalField: String, DemoWord {
    case electronics, aerospace, manufacturing, biomedicine, materials, energy, environment, nuclear, agriculture
    case transport, urban

    package var label: String {
        switch self {
        case .electronics: "电子信息"
        case .aerospace: "航空航天"
        case .manufacturing: "先进制造"
        case .biomedicine: "生物、医药和医疗器械"
        case .materials: "新材料及其应用"
        case .energy: "新能源与高效节能"
        case .environment: "环境保护与资源综合利用"
        case .nuclear: "核应用"
        case .agriculture: "农业"
        case .transport: "现代交通"
        case .urban: "城市建设与社会发展"
        }
    }
}

// MARK: - Shares

extension TechnicalField {
    /// Contracts in a thousand: urban construction, electronics, manufacturing and energy lead.
    var share: Int {
        switch self {
        case .electronics: 215
        case .aerospace: 9
        case .manufacturing: 160
        case .biomedicine: 68
        case .materials: 45
        case .energy: 130
        case .environment: 70
        case .nuclear: 3
        case .agriculture: 30
        case .transport: 55
        case .urban: 215
        }
    }

    /// The size of its contracts in a hundred of the usual.
    var amount: Int {
        switch self {
        case .urban: 122
        case .energy: 112
        case .transport: 110
        case .agriculture: 55
        case .environment: 85
        case .biomedicine: 90
        default: 100
        }
    }

    private static let shares = Lottery(allCases.map(\.share))

    /// A field as often as contracts have it.
    static func draw(_ random: inout DemoRandom) -> TechnicalField { allCases[shares.draw(&random)] }
}
