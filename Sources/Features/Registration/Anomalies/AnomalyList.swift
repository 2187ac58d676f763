/// 异常合同清单 of a year: what was found, and among how many.
package struct AnomalyList: Hashable, Sendable {
    /// A contract of the list with everything that was found about it.
    package struct Line: Hashable, Sendable {
        /// The contract.
        package let contract: RegisteredContract
        /// The entries it is part of, by their places in ``AnomalyList/anomalies``.
        package let anomalies: [Int]
        /// The gravest treatment any of them asks for.
        package let treatment: Anomaly.Treatment
    }

    /// The entries.
    package let anomalies: [Anomaly]
    /// The numbers of the contracts that count in the year, in byte order.
    package let counted: [String]
}

// MARK: - By contract

extension AnomalyList {
    /// The list with one line a contract, in byte order of their numbers.
    ///
    /// - Parameter contracts: those the list was made of.
    package func lines(of contracts: [RegisteredContract]) -> [Line] {
        var places: [String: [Int]] = [:]
        for (place, anomaly) in anomalies.enumerated() {
            for contract in anomaly.contracts { places[contract, default: []].append(place) }
        }
        return contracts.compactMap { contract -> Line? in
            guard let found = places[contract.id] else { return nil }
            let treatments = found.map { anomalies[$0].treatment }
            let gravest = Anomaly.Treatment.allCases.first(where: treatments.contains) ?? .note
            return Line(contract: contract, anomalies: found, treatment: gravest)
        }.sorted { $0.contract.id.utf8.lexicographicallyPrecedes($1.contract.id.utf8) }
    }
}

extension Anomaly.Treatment {
    /// What people call it.
    package var word: String {
        switch self {
        case .verify: "逐件核查"
        case .sample: "抽查"
        case .note: "提示"
        }
    }
}
