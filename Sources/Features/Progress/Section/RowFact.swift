import Database
import Exact
import FEEL

/// What a decision may see of an entry, by the name of the input in the shared model `progress-1.dmn`.
///
/// Entries that agree in everything a decision asks for are judged once, so what it does not ask for costs nothing.
enum RowFact: String, CaseIterable, Hashable {
    case contractKind = "contract kind"
    case contractSubtype = "contract subtype"
    case contractStatus = "contract status"
    case technicalField = "technical field"
    case turnover
    case technologyAmount = "technology amount"
    case relatedParties = "related parties"
    case foreignParty = "foreign party"
    case governmentProject = "government project"
    case sellerKind = "seller kind"
    case sellerSize = "seller size"
    case sellerDistrict = "seller district"
    case buyerKind = "buyer kind"
    case buyerSize = "buyer size"
    case buyerDistrict = "buyer district"
    case unitKind = "unit kind"
    case unitSize = "unit size"
    case unitDistrict = "unit district"
    case unitStanding = "unit standing"
    case recognitionKind = "recognition kind"
    case recognitionLevel = "recognition level"
    case agencyLevel = "agency level"
    case agencyStaff = "agency staff"
    case brokerGrade = "broker grade"
    case brokerHours = "broker hours"
    case carrierKind = "carrier kind"
    case carrierLevel = "carrier level"
    case carrierDistrict = "carrier district"
}

// MARK: - Where it stands

extension RowFact {
    /// An organisation that an entry speaks of.
    enum Party: Hashable {
        case seller, buyer
        /// Whose recognition, certificate or carrier it is.
        case unit
    }

    /// Where a fact is read.
    enum Source: Hashable {
        /// A column of the entry.
        case column(SQLName)
        /// A column of an organisation.
        case party(Party, SQLName)
    }

    /// The columns of an organisation that facts are read from.
    static let partyColumns: [SQLName] = ["kind", "size", "district", "standing"]

    /// Where it is read.
    var source: Source {
        switch self {
        case .contractKind, .carrierKind: .column("kind")
        case .contractSubtype: .column("subtype")
        case .contractStatus: .column("status")
        case .technicalField: .column("field")
        case .turnover: .column("turnover")
        case .technologyAmount: .column("technology_amount")
        case .relatedParties: .column("related_parties")
        case .foreignParty: .column("foreign_party")
        case .governmentProject: .column("government")
        case .sellerKind: .party(.seller, "kind")
        case .sellerSize: .party(.seller, "size")
        case .sellerDistrict: .party(.seller, "district")
        case .buyerKind: .party(.buyer, "kind")
        case .buyerSize: .party(.buyer, "size")
        case .buyerDistrict: .party(.buyer, "district")
        case .unitKind: .party(.unit, "kind")
        case .unitSize: .party(.unit, "size")
        case .unitDistrict: .party(.unit, "district")
        case .unitStanding: .party(.unit, "standing")
        case .recognitionKind: .column("recognition")
        case .recognitionLevel, .agencyLevel, .carrierLevel: .column("level")
        case .agencyStaff: .column("staff")
        case .brokerGrade: .column("grade")
        case .brokerHours: .column("hours")
        case .carrierDistrict: .column("district")
        }
    }

    /// Whether entries of `rows` have it.
    func isGiven(by rows: GoalRows) -> Bool {
        if case .party(let party, _) = source { return rows.parties.contains { $0.party == party } }
        switch self {
        case .contractKind, .contractSubtype, .contractStatus, .technicalField, .turnover, .technologyAmount,
            .relatedParties, .foreignParty, .governmentProject:
            return rows == .contracts
        case .recognitionKind, .recognitionLevel: return rows == .recognitions
        case .agencyLevel, .agencyStaff: return rows == .agencies
        case .brokerGrade, .brokerHours: return rows == .brokers
        case .carrierKind, .carrierLevel, .carrierDistrict: return rows == .carriers
        default: return false
        }
    }
}

// MARK: - As a decision sees it

extension RowFact {
    /// The stored value as models take it: money in yuan, flags as true or false.
    func value(of stored: SQLValue) -> Value {
        switch (stored, self) {
        case (.text(let text), _): .string(text)
        case (.int(let number), .turnover), (.int(let number), .technologyAmount):
            Decimal128(coefficient: UInt128(number.magnitude), exponent: -2, isNegative: number < 0)
                .map { .number($0) } ?? .null
        case (.int(let number), .relatedParties), (.int(let number), .foreignParty),
            (.int(let number), .governmentProject):
            .boolean(number == 1)
        case (.int(let number), _): .number(Decimal128(number))
        default: .null
        }
    }
}
