package import Policy

/// How one goal is measured: which entries are asked, which decision says whether they count, and what is added up.
package struct GoalMeasure: Hashable, Sendable {
    /// What is added up over the entries that count.
    package enum Sum: String, CaseIterable, Hashable, Sendable {
        /// 合同成交额.
        case turnover
        /// 技术交易额.
        case technologyAmount = "technology-amount"
        /// How many there are.
        case rows
        /// The turnover of the part in a hundred of the whole.
        case share
    }

    /// Of what several entries count but once.
    package enum Once: String, CaseIterable, Hashable, Sendable {
        /// Of one organisation.
        case unit
        /// Of one person: the same name in the same organisation.
        case person
    }

    /// Entries with the decision about them.
    package struct Source: Hashable, Sendable {
        /// Which register.
        package let rows: GoalRows
        /// Which kinds of recognition or carrier; empty for all.
        package let kinds: [String]
        /// What says whether an entry counts.
        package let decision: DecisionReference
        /// Where it stands.
        package let places: Places
    }

    /// The goal.
    package let goal: String
    /// What is added up.
    package let sum: Sum
    /// Of what several entries count but once; nil where each counts.
    package let once: Once?
    /// Which entries, in the order in which they are asked.
    package let sources: [Source]
    /// How the rest of the year is foretold; nil where it is not.
    package let forecast: ForecastRule?
    /// Where it stands.
    package let places: Places
}

extension GoalMeasure.Sum {
    /// Whether what is added up is money.
    package var isMoney: Bool { self == .turnover || self == .technologyAmount }

    /// What people call it.
    package var label: Text {
        switch self {
        case .turnover: Text(zh: "合同成交额合计", en: "sum of turnover")
        case .technologyAmount: Text(zh: "技术交易额合计", en: "sum of technology amounts")
        case .rows: Text(zh: "计数", en: "count")
        case .share: Text(zh: "占合同成交额的比例", en: "share of turnover")
        }
    }
}

extension GoalMeasure.Source: CustomStringConvertible {
    /// `recognitions(…)` with its kinds, `contracts`.
    package var description: String {
        kinds.isEmpty ? rows.rawValue : "\(rows.rawValue)(\(kinds.joined(separator: ", ")))"
    }
}
