import Markup
import Policy

/// What a page of the plan shows: the pack, and for each measure what the record says of it.
struct PlanModel: Sendable {
    /// The pack.
    let shelved: ShelvedPack
    /// Only this organ's measures; `nil` for all.
    var organ: Organ?
    /// Only this section's measures; `nil` for all.
    var section: Clause?
    /// What the record shows of a measure, by its number, as later features tell it.
    var states: [Int: [HTML]] = [:]

    /// What the pack says.
    var plan: Plan { shelved.plan }
}

extension PlanModel {
    /// A section of the plan with those of its measures that are asked for.
    struct Section: Sendable {
        /// Its place, from 1.
        let ordinal: Int
        let clause: Clause
        let measures: [Measure]
    }

    /// The sections in the plan's order, those without a measure to show left out.
    var sections: [Section] {
        plan.sections.enumerated().compactMap { index, clause in
            let measures = measures.filter { $0.section.isSame(as: clause.id) }
            return measures.isEmpty ? nil : Section(ordinal: index + 1, clause: clause, measures: measures)
        }
    }

    /// The measures asked for, in the plan's order.
    var measures: [Measure] {
        plan.measures.filter { measure in
            if let section, !measure.section.isSame(as: section.id) { return false }
            guard let organ else { return true }
            return plan.duty(of: organ, in: measure.dutyHolders) != nil
        }
    }
}
