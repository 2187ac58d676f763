import Markup

/// One thing a pack says, small enough to be held against what another version says in the same place.
struct PackStatement: Sendable {
    /// The parts of a pack that are compared, in the order they are shown.
    enum Area: Int, CaseIterable, Sendable {
        case plan, goals, measures, safeguards, awards, parameters, decisions, recognitions, reasons, assumptions, files
    }

    let area: Area
    /// The thing it is about, the same in every version: a measure's number, a decision's name.
    let group: String
    /// What of the thing it says; unique within the group.
    let key: String
    /// What people call the thing.
    let subject: Phrase
    /// What people call what it says.
    let field: Phrase
    /// What it says.
    let value: Phrase

    /// Where it stands, for finding its counterpart.
    var place: Place { Place(group: group, key: key) }

    /// A place in a pack, equal only to the same bytes.
    struct Place: Hashable, Sendable {
        private let group: [UInt8]
        private let key: [UInt8]

        init(group: String, key: String) {
            self.group = Array(group.utf8)
            self.key = Array(key.utf8)
        }
    }
}

extension PackStatement.Area {
    /// What people call the part.
    var name: Phrase {
        switch self {
        case .plan: PlanWords.plan
        case .goals: PlanWords.goal
        case .measures: PlanWords.measure
        case .safeguards: PlanWords.safeguards
        case .awards: RuleWords.award
        case .parameters: PlanWords.parameters
        case .decisions: RuleWords.decision
        case .recognitions: RuleWords.kinds
        case .reasons: Phrase(zh: "理由用语", en: "Reasons")
        case .assumptions: PlanWords.assumptions
        case .files: VersionWords.files
        }
    }
}
