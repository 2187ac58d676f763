package import Civic

/// A policy as data: everything a pack's `plan.yaml` says.
package struct Plan: Hashable, Sendable {
    /// Whether the plan binds anybody yet.
    package enum Status: String, CaseIterable, Hashable, Sendable {
        /// A draft for comment.
        case draft
        /// In force.
        case issued
    }

    /// The document that the pack was made from.
    package struct Source: Hashable, Sendable {
        /// The document's title.
        package let title: Text
        /// What to know about the copy that was used.
        package let note: Text?
        /// The official number, 文号; nil for a draft.
        package let documentNumber: String?
    }

    /// The pack's name, equal to its folder's.
    package let id: String
    /// What the policy is called.
    package let title: Text
    /// Who issued it, or that the text does not say.
    package let issuer: Text
    /// Whether it binds anybody yet.
    package let status: Status
    /// What it was made from.
    package let source: Source
    /// The days the plan runs, first and last included.
    package let period: Period
    /// The IANA name of the zone whose midnight begins a day.
    package let timeZone: String
    /// The districts and the word for everywhere else.
    package let districts: Districts
    /// The bodies that answer for measures.
    package let organs: [Organ]
    /// The clauses in printing order.
    package let clauses: ClauseTree
    /// The goals.
    package let goals: [Goal]
    /// The measures, 任务.
    package let measures: [Measure]
    /// The safeguards, 保障措施.
    package let safeguards: [Safeguard]
    /// The numbers that models take from the plan.
    package internal(set) var parameters: [Parameter]
    /// The texts for the codes that models give.
    package let reasons: [Reason]
    /// The kinds of recognition that facts may name.
    package let recognitions: [RecognitionKind]
    /// Groups of kinds of which a unit has one row a year; the first in the file stays.
    package let exclusivePerYear: [[String]]
    /// The awards in the order of candidates.
    package internal(set) var awards: [Award]
    /// What limits awards together; nil for plans that say nothing.
    package let combination: Combination?
    /// What the plan does not say and the pack has to assume.
    package let assumptions: [Assumption]
    /// Where the top-level keys stand.
    package let places: Places
}

// MARK: - Looking up

extension Plan {
    /// The organ of this id.
    package func organ(_ id: String) -> Organ? { organs.first { $0.id.isSame(as: id) } }

    /// The award of this id.
    package func award(_ id: String) -> Award? { awards.first { $0.id.isSame(as: id) } }

    /// The measure of this number.
    package func measure(_ number: Int) -> Measure? { measures.first { $0.number == number } }

    /// The text for a code that a model gave.
    package func reason(_ code: String) -> Reason? { reasons.first { $0.code.isSame(as: code) } }

    /// The assumption of this id.
    package func assumption(_ id: String) -> Assumption? { assumptions.first { $0.id.isSame(as: id) } }

    /// The parameter of this name.
    package func parameter(_ name: String) -> Parameter? { parameters.first { $0.name.isSame(as: name) } }

    /// The kind of recognition of this code, switched off or not.
    package func recognition(_ kind: String) -> RecognitionKind? { recognitions.first { $0.kind.isSame(as: kind) } }

    /// The award that pays for a kind of recognition.
    package func award(forKind kind: String) -> Award? {
        awards.first { $0.kinds.contains { $0.isSame(as: kind) } }
    }

    /// What facts may call the kinds of recognition that are switched on: kind, Chinese label or alias.
    package var recognitionWords: WordIndex {
        var index = WordIndex()
        for recognition in recognitions where recognition.isEnabled {
            for word in recognition.words { index.add(word, for: recognition.kind) }
        }
        return index
    }
}
