extension Simulation {
    /// What a unit is, as groups are made by it.
    package struct Unit: Hashable, Sendable {
        /// `university`, `institute`, `enterprise`, `agency`.
        package let kind: String
        /// `micro`, `small`, `medium`, `large`.
        package let size: String
        /// The district as models see it.
        package let district: String

        init(_ organisation: Int, in facts: Facts) {
            let columns = facts.organisations
            guard columns.ids.indices.contains(organisation) else {
                (kind, size, district) = ("", "", "")
                return
            }
            kind = FactsSchema.kinds[Int(columns.kinds[organisation])]
            size = FactsSchema.sizes[Int(columns.sizes[organisation])]
            district = facts.districtNames[Int(columns.districts[organisation])]
        }
    }

    /// By what units are grouped.
    package enum Dimension: String, CaseIterable, Sendable {
        /// What sort of organisation it is.
        case kind
        /// How large it is.
        case size
        /// Where it is.
        case district
    }
}

extension Simulation.Unit {
    /// What it is in one respect.
    package subscript(dimension: Simulation.Dimension) -> String {
        switch dimension {
        case .kind: kind
        case .size: size
        case .district: district
        }
    }
}

// MARK: - As numbers

extension Simulation.Unit {
    /// The words of a dimension, by their numbers in the facts.
    static func words(of dimension: Simulation.Dimension, in facts: Facts) -> [String] {
        switch dimension {
        case .kind: FactsSchema.kinds
        case .size: FactsSchema.sizes
        case .district: facts.districtNames
        }
    }

    /// The number of a unit's word.
    static func word(of dimension: Simulation.Dimension, _ organisation: Int, in facts: Facts) -> Int {
        switch dimension {
        case .kind: Int(facts.organisations.kinds[organisation])
        case .size: Int(facts.organisations.sizes[organisation])
        case .district: Int(facts.organisations.districts[organisation])
        }
    }
}
