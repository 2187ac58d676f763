import Database
package import Policy
package import Registry

/// The registers whose entries a goal may count, each with the days that say when an entry counts.
package enum GoalRows: String, CaseIterable, Hashable, Sendable {
    /// Technology contracts, by the day of registration.
    case contracts
    /// Recognitions, by the day they were given, in force until their last day.
    case recognitions
    /// Transfer agencies on file, by the day of filing.
    case agencies
    /// Brokers' certificates, by the day of issue, valid until their last day.
    case brokers
    /// Carriers, by the day they opened.
    case carriers
}

// MARK: - In the registry

extension GoalRows {
    /// The register that holds the entries.
    package var register: Register {
        switch self {
        case .contracts: .contract
        case .recognitions: .recognition
        case .agencies: .agency
        case .brokers: .broker
        case .carriers: .carrier
        }
    }

    /// The day by which an entry belongs to a year.
    var start: SQLName {
        switch self {
        case .contracts: "registered_on"
        case .recognitions: "recognised_on"
        case .agencies: "filed_on"
        case .brokers: "certified_on"
        case .carriers: "opened_on"
        }
    }

    /// The last day on which an entry is in force, where its register has one.
    var end: SQLName? {
        switch self {
        case .recognitions: "recognised_until"
        case .brokers: "certified_until"
        case .contracts, .agencies, .carriers: nil
        }
    }

    /// The column that `kinds` of a pack choose from; nil where there are none to choose from.
    var kind: SQLName? {
        switch self {
        case .recognitions: "recognition"
        case .carriers: "kind"
        case .contracts, .agencies, .brokers: nil
        }
    }

    /// The organisations an entry speaks of, with the column that names each; the first one is its unit.
    var parties: [(party: RowFact.Party, column: SQLName)] {
        switch self {
        case .contracts: [(.seller, "seller_id"), (.buyer, "buyer_id")]
        case .recognitions, .brokers: [(.unit, "org_id")]
        case .agencies: [(.unit, "id")]
        case .carriers: [(.unit, "operator_id")]
        }
    }

    /// Whether an entry is a stretch of time, so that it can be in force on a day.
    package var canBeInForce: Bool { self != .contracts }

    /// What people call the entries.
    package var label: Text {
        switch self {
        case .contracts: Text(zh: "技术合同", en: "contracts")
        case .recognitions: Text(zh: "认定", en: "recognitions")
        case .agencies: Text(zh: "备案机构", en: "agencies on file")
        case .brokers: Text(zh: "经纪人证书", en: "brokers’ certificates")
        case .carriers: Text(zh: "载体", en: "carriers")
        }
    }
}
