package import Database

extension Register {
    /// Every register, those that others speak of first.
    package static let all: [Register] = [
        .organisation, .contract,
        .recognition,
        .receipt,
        .instalment,
        .exemption,
        .person,
        .carrier,
        .tenancy,
        .agency,
        .broker,
        .achievement,
        .patent,
    ]

    /// The tables of the registry, in order.
    package static let migrations = [MappingStore.migration] + all.map(\.migration)

    /// The register that goes by a name or a label; `nil` when there is none.
    package static func named(_ name: String) -> Register? {
        all.first { $0.id.rawValue == name || $0.id.rawValue + "s" == name || $0.label == name }
    }
}
