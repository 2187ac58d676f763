import Exact
package import FEEL

/// What the files of facts tell of a contract, by the name under which decisions about goals ask for it.
package enum ContractFact: String, CaseIterable, Sendable {
    case kind = "contract kind"
    case status = "contract status"
    case turnover
    case technologyAmount = "technology amount"
    case sellerKind = "seller kind"
    case sellerSize = "seller size"
    case sellerDistrict = "seller district"
    case buyerKind = "buyer kind"
    case buyerSize = "buyer size"
    case buyerDistrict = "buyer district"
}

extension Facts {
    /// The fact of a contract as a number: equal numbers are equal values.
    package func code(_ fact: ContractFact, of row: Int) -> Int64 {
        switch fact {
        case .kind: Int64(contracts.kinds[row])
        case .status: Int64(contracts.statuses[row])
        case .turnover: contracts.turnover[row]
        case .technologyAmount: contracts.technologyAmounts[row]
        case .sellerKind: party(contracts.sellers[row], organisations.kinds, none: -1)
        case .sellerSize: party(contracts.sellers[row], organisations.sizes, none: -1)
        case .sellerDistrict: party(contracts.sellers[row], organisations.districts, none: districtNames.count - 1)
        case .buyerKind: party(contracts.buyers[row], organisations.kinds, none: -1)
        case .buyerSize: party(contracts.buyers[row], organisations.sizes, none: -1)
        case .buyerDistrict: party(contracts.buyers[row], organisations.districts, none: districtNames.count - 1)
        }
    }

    /// A party without a credit code is outside, and nothing else is known of it.
    private func party(_ organisation: Int32, _ column: [Int32], none: Int) -> Int64 {
        organisation < 0 ? Int64(none) : Int64(column[Int(organisation)])
    }

    /// The value that a number of ``code(_:of:)`` stands for, as models see it.
    package func value(_ fact: ContractFact, _ code: Int64) -> Value {
        func word(_ words: [String]) -> Value {
            words.indices.contains(Int(code)) ? .string(words[Int(code)]) : .null(nil)
        }
        switch fact {
        case .kind: return word(FactsSchema.contractKinds)
        case .status: return word(FactsSchema.statuses)
        case .turnover, .technologyAmount: return FactValues.yuan(code)
        case .sellerKind, .buyerKind: return word(FactsSchema.kinds)
        case .sellerSize, .buyerSize: return word(FactsSchema.sizes)
        case .sellerDistrict, .buyerDistrict: return word(districtNames)
        }
    }
}
