/// A rule that pays: which decision says how much, of whom it is asked, and since when.
package struct Award: Hashable, Sendable {
    /// What the decision is asked about.
    package enum Subject: String, CaseIterable, Hashable, Sendable {
        /// A unit's whole year.
        case unit
        /// One recognition at a time, summed by unit and kind.
        case recognition
    }

    /// How its amount comes about.
    package enum Nature: String, CaseIterable, Hashable, Sendable {
        /// A fixed amount.
        case fixed
        /// An amount to be approved, up to a ceiling.
        case ceiling
        /// A fixed amount for those an evaluation selects.
        case merit
        /// A share of a base.
        case rate
    }

    /// A kind of fact; a unit is a candidate when it has one such fact in the year.
    package enum FactKind: String, CaseIterable, Hashable, Sendable {
        /// Contracts it sold under.
        case sales
        /// Contracts it bought under.
        case purchases
        /// Its recognitions.
        case recognitions
    }

    /// What reviews found; nil stands for not recorded.
    package struct Legality: Hashable, Sendable {
        /// The legal review, 合法性审核.
        package let legalReview: String?
        /// The fair-competition review, 公平竞争审查.
        package let fairCompetitionReview: String?
        /// What to know about either.
        package let remark: Text?
    }

    /// Names it; for ``Subject/unit`` also the rule's name in results.
    package let id: String
    /// The number of the measure it belongs to.
    package let measure: Int
    /// The clause that grants it.
    package let clause: String
    /// What it is called.
    package let title: Text
    /// What its decision is asked about.
    package let subject: Subject
    /// How its amount comes about.
    package let nature: Nature
    /// The facts that make a unit a candidate.
    package let reads: [FactKind]
    /// The kinds of recognition it pays for; empty for ``Subject/unit``.
    package let kinds: [String]
    /// The assumptions it rests on, by id.
    package let assumptions: [String]
    /// What reviews found.
    package let legality: Legality
    /// Its versions, the first day ascending.
    package internal(set) var versions: [Version]
    /// Where it stands.
    package let places: Places
}

// MARK: - Choosing

extension Award {
    /// Whether some version is switched on.
    package var isEnabled: Bool { versions.contains(where: \.isEnabled) }
}
